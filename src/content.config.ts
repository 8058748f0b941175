import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { recordsLoader } from './adapters/records-loader.ts';
import { renderedLoader } from './adapters/rendered-loader.ts';
import { dataCollectionNames, dataCollections } from './schemas/collections.ts';
import { starlightExtension } from './schemas/page.ts';

export const collections = {
	docs: defineCollection({ loader: renderedLoader(docsLoader()), schema: docsSchema({ extend: starlightExtension }) }),
	...Object.fromEntries(
		dataCollectionNames.map((name) => [
			name,
			defineCollection({ loader: recordsLoader(name), schema: dataCollections[name].schema }),
		]),
	),
};
