import type { Loader } from 'astro/loaders';

/**
 * A loader of pages that fails where a page could not be rendered. Astro logs that, publishes the page without its
 * text, and keeps it so: the next build finds it unchanged and says nothing. In development the others still load.
 * @param loader A loader that renders Markdown; MDX is rendered later, by the bundler.
 */
export function renderedLoader(loader: Loader): Loader {
	return {
		...loader,
		async load(context) {
			await loader.load(context);
			const { store, watcher } = context;
			const lost = store.entries().filter(([, { filePath, rendered }]) => filePath?.endsWith('.md') && !rendered);
			// Forgotten, so that the next run tries again.
			for (const [id] of lost) store.delete(id);
			if (lost.length === 0 || watcher) return;
			const files = lost.map(([, { filePath }]) => filePath);
			throw new Error(`Not rendered, see [ERROR] above: ${files.join(', ')}.`);
		},
	};
}
