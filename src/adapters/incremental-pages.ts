import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import type { Content } from '../model/entry.ts';

/** Where the route finds the keys: in a module they would count as code, and a changed page would change all. */
const SHARED = 'podium.pageKeys';
/** The line of Starlight's route that lists its pages. */
const LISTING = 'return paths;';

/**
 * Lets a build take over the pages that no edit has changed. Starlight's route gives Astro no keys, so they are put
 * in here. A page's key covers its own text, the front matter of all pages, all records, and the code: whatever else a page may
 * print changes every page.
 * @param content What the build reads.
 * @param code Digest of the code that makes pages.
 */
export function incrementalPages(content: Content, code: string): AstroIntegration {
	return {
		name: 'podium-incremental-pages',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				const keys = pageKeys(content, code);
				Object.assign(globalThis, { [Symbol.for(SHARED)]: keys });
				updateConfig({
					experimental: { incrementalBuild: true },
					vite: {
						plugins: [
							{
								name: 'podium-page-keys',
								enforce: 'pre',
								transform(code, id) {
									if (!/starlight\/dist\/routes\/static\/index\.astro$/.test(id)) return undefined;
									return withKeys(code);
								},
							},
						],
					},
				});
			},
		},
	};
}

/**
 * Makes Starlight's route list its pages with keys.
 * @param code Source of the route.
 * @throws {Error} If the route is no longer as it was known to be.
 */
export function withKeys(code: string): string {
	if (!code.includes(LISTING)) throw new Error('Starlight lists its pages in another way: see incremental-pages.ts.');
	return code.replace(
		LISTING,
		`const keys = globalThis[Symbol.for('${SHARED}')];
	return paths.map((path) => ({ ...path, cacheKey: keys?.get(path.params.slug ?? 'index') }));`,
	);
}

/** Key of each page by its id, under some code. */
export function pageKeys({ entries, pages }: Content, code: string): Map<string, string> {
	const common = digest([
		code,
		...entries.map(({ collection, id, data }) => [collection, id, data]),
		...pages.map(({ id, data }) => [id, data]),
	]);
	return new Map(pages.map(({ id, body, notebook }) => [id, digest([common, body, notebook?.source])]));
}

function digest(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
