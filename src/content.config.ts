import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { recordsLoader } from './adapters/records-loader.ts';
import { withNotebooks } from './adapters/notebooks-loader.ts';
import { keptInMemory } from './adapters/store-in-memory.ts';
import { renderedLoader } from './adapters/rendered-loader.ts';
import { dataCollectionNames, dataCollections } from './schemas/collections.ts';
import { starlightExtension } from './schemas/page.ts';

const pageSchemaOf = docsSchema({ extend: starlightExtension });
// Astro asks for it once a page, because pictures in front matter are found from there; ours has none.
let pageSchema: ReturnType<typeof pageSchemaOf> | undefined;

export const collections = {
	docs: defineCollection({
		loader: keptInMemory(withNotebooks(renderedLoader(docsLoader()))),
		schema: (context) => (pageSchema ??= pageSchemaOf(context)),
	}),
	...Object.fromEntries(
		dataCollectionNames.map((name) => [
			name,
			defineCollection({ loader: keptInMemory(recordsLoader(name)), schema: dataCollections[name].schema }),
		]),
	),
};
