import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { keyOf } from '../finishing/frame-modules.ts';
import type { ModuleScript } from '../finishing/page-scan.ts';

/**
 * Writes module scripts of built pages as one hashed file, in their order.
 * @param folder The built site.
 * @param base Path the site is published under, with a slash at both ends.
 * @param modules Scripts that a page links under the base path or holds as text.
 * @returns The file, relative to the folder.
 */
export async function bundleModules(folder: string, base: string, modules: readonly ModuleScript[]): Promise<string> {
	const texts = new Map(modules.map((module, index) => [`\0inline-${index}`, module.text]));
	const files = modules.map(({ src }, index) => (src ? join(folder, src.slice(base.length)) : `\0inline-${index}`));
	const bundle = await rolldown({
		input: { page: '\0page' },
		// A file of the site that is loaded by address later on, such as the search index, stays where it is.
		external: (id) => id.startsWith('/') && !id.startsWith(folder),
		plugins: [
			{
				name: 'podium-page-modules',
				resolveId: (id) => (id === '\0page' || texts.has(id) ? { id, moduleSideEffects: true } : null),
				load: (id) =>
					id === '\0page'
						? files.map((file) => `import ${JSON.stringify(file)};`).join('\n')
						: id.startsWith('\0')
							? texts.get(id)
							: null,
			},
		],
	});
	const { output } = await bundle.write({
		dir: join(folder, '_astro'),
		entryFileNames: '[name].[hash].js',
		chunkFileNames: '[name].[hash].js',
		minify: true,
	});
	await bundle.close();
	const entry = output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
	if (!entry) throw new Error(`The scripts of the pages could not be bundled: ${modules.map(keyOf).join(', ')}.`);
	return `_astro/${entry.fileName}`;
}
