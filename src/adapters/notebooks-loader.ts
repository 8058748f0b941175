import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { isNotebook } from '../model/assets.ts';
import { isNotebookFile } from '../model/notebook.ts';
import { notebookMarkdown } from '../model/notebook-markdown.ts';
import { cellMarks, withOutputs } from '../views/cell-html.ts';
import { contentOfBuild } from './content-of-build.ts';

type StoredPage = Parameters<LoaderContext['store']['set']>[0];

/**
 * Adds the notebooks of the content folder to what a loader of pages has loaded. A notebook is rendered as one Markdown text;
 * its outputs are put in afterwards, sanitised. It is rendered again when its file or the configuration has changed.
 * @param pages The loader of Markdown pages, which forgets entries that it does not know.
 */
export function withNotebooks(pages: Loader): Loader {
	return {
		...pages,
		async load(context) {
			const { config, store, watcher } = context;
			const root = fileURLToPath(config.root);
			const folder = fileURLToPath(new URL('content/', config.srcDir));
			const isOurs = ([, { filePath }]: readonly [string, { filePath?: string }]) => isNotebookFile(filePath ?? '');
			const before = new Map(store.entries().filter(isOurs));
			await pages.load(context);
			const load = async (anew: boolean): Promise<void> => {
				for (const page of (await contentOfBuild(folder, root, anew)).pages) {
					if (!isNotebook(page)) continue;
					const { id, data, file, notebook } = page;
					const digest = context.generateDigest(notebook.source);
					const known = before.get(id);
					if (known?.digest === digest && known.rendered) {
						store.set(known as StoredPage);
						continue;
					}
					const { text } = notebookMarkdown(notebook.cells, cellMarks);
					const rendered = await context.renderMarkdown(text, { fileURL: pathToFileURL(resolve(root, file)) });
					store.set({
						id,
						data: await context.parseData({ id, data, filePath: file }),
						// The page is made from the file itself, outputs included.
						body: notebook.source,
						filePath: file,
						digest,
						rendered: { ...rendered, html: withOutputs(rendered.html, notebook.cells, data.run?.figures) },
					});
				}
			};
			await load(false);
			watcher?.on('change', (changed) => {
				if (changed.startsWith(folder) && isNotebookFile(changed)) void load(true);
			});
		},
	};
}
