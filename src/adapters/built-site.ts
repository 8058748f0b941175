import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Parser } from 'htmlparser2';
import {
	isFragment,
	type BuiltDocument,
	type BuiltElement,
	type BuiltFragment,
	type BuiltPage,
	type BuiltSite,
} from '../output/built-site.ts';

/** Thrown when there is no built site to look at. The message is for people. */
export class NoBuiltSite extends Error {}

/** A built site on disk: what holds for all of it, and its documents one by one. */
export interface BuiltSiteOnDisk extends BuiltSite {
	documents(): AsyncGenerator<BuiltDocument>;
}

/**
 * Opens a built site.
 * @param folder Its folder.
 * @param base Base path with a slash at both ends.
 * @param site Its origin, if one is set.
 * @throws {NoBuiltSite} If the folder is missing or holds no page.
 */
export async function openBuiltSite(folder: string, base: string, site?: string): Promise<BuiltSiteOnDisk> {
	const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
	if (!names) throw new NoBuiltSite(`There is no built site at ${folder}. Run "npm run build" first.`);
	const files = names
		.filter((name) => name.isFile())
		.map((name) => join(name.parentPath, name.name).slice(join(folder, sep).length).split(sep).join('/'))
		.sort();
	if (!files.some((file) => file.endsWith('.html'))) {
		throw new NoBuiltSite(`${folder} holds no page. Run "npm run build" first.`);
	}
	return {
		base,
		site,
		files: new Set(files),
		async *documents() {
			for (const file of files) {
				if (file.endsWith('.html')) yield parsePage(file, await readFile(join(folder, file), 'utf8'), base);
				else if (file.endsWith('.css')) {
					yield { kind: 'style', file, address: base + file, text: await readFile(join(folder, file), 'utf8') };
				}
			}
		},
	};
}

/**
 * Parses a page, or a part of one, as a browser without script would, so that what stands in `<noscript>` counts too.
 * @param file File relative to the site's folder.
 */
export function parsePage(file: string, html: string, base: string): BuiltPage | BuiltFragment {
	const root = { name: '#document', attributes: new Map<string, string>(), children: [] as (BuiltElement | string)[] };
	const open = [root];
	const parser = new Parser({
		onopentag(name, attributes) {
			const element = { name: name.toLowerCase(), attributes: new Map(Object.entries(attributes)), children: [] };
			open.at(-1)?.children.push(element);
			open.push(element);
		},
		ontext(text) {
			open.at(-1)?.children.push(text);
		},
		onclosetag() {
			open.pop();
		},
	});
	parser.end(html);
	return {
		kind: isFragment(file) ? 'fragment' : 'page',
		file,
		address: base + file.replace(/(^|\/)index\.html$/, '$1'),
		root,
	};
}
