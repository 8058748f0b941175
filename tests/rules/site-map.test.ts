import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { siteMap } from '../../src/model/site-map.ts';
import { knowledgeOf } from './handbook.ts';

it('lists every page that is generated whatever the content holds, and no other', () => {
	const pages = fileURLToPath(new URL('../../src/pages/', import.meta.url));
	const built = readdirSync(pages, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith('.astro') && !file.includes('[') && file !== '404.astro')
		// A part of a page that a script fetches is nowhere to link to.
		.filter((file) => !readFileSync(join(pages, file), 'utf8').includes('export const partial = true'))
		.map((file) => `/${file.replace(/\.astro$/, '/').replace(/(^|\/)index\/$/, '$1')}`);
	const listed = siteMap(
		knowledgeOf((draft) => {
			for (const list of Object.values(draft.records)) list.length = 0;
			draft.pages = {};
		}),
	);
	expect([...listed.keys()].sort()).toEqual(built.sort());
});
