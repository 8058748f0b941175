import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerRules, headersFile } from '../output/response-headers.ts';

/**
 * Writes `_headers` for hosts that read it and for the local server, once every other file is there. It is made
 * with the build because its patterns hold the base path and names of files.
 * @param base Base path with a slash at both ends.
 */
export function hostHeaders(base: string, visibility: 'public' | 'private'): AstroIntegration {
	return {
		name: 'podium-host-headers',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const names = await readdir(fileURLToPath(dir), { recursive: true });
				const files = names.map((name) => name.replaceAll('\\', '/'));
				await writeFile(new URL('_headers', dir), headersFile(headerRules(base, files, visibility)));
			},
		},
	};
}
