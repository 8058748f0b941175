import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { siteMap } from '../../src/model/site-map.ts';
import { knowledgeOf } from './handbook.ts';

it('lists every page that is generated whatever the content holds, and no other', () => {
	const pages = fileURLToPath(new URL('../../src/pages/', import.meta.url));
	const built = readdirSync(pages, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith('.astro') && !file.includes('[') && file !== '404.astro')
		.map((file) => `/${file.replace(/\.astro$/, '/').replace(/(^|\/)index\/$/, '$1')}`);
	const listed = siteMap(
		knowledgeOf((draft) => {
			for (const list of Object.values(draft.records)) list.length = 0;
			draft.pages = {};
		}),
	);
	expect([...listed.keys()].sort()).toEqual(built.sort());
});
