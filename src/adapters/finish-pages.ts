import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { NeededStyles } from '../finishing/needed-styles.ts';
import { rewrite, scanPage, type Edit, type PageScan } from '../finishing/page-scan.ts';
import { contentSecurityPolicy } from '../finishing/policy.ts';
import { smallerScript } from '../finishing/smaller-script.ts';
import { isFragment } from '../output/built-site.ts';
import { frameModules, isFramed, keyOf, modulesEverywhere } from '../finishing/frame-modules.ts';
import { bundleModules } from './bundle-modules.ts';

/**
 * Finishes every built page: the styles it needs stand in it, the scripts of the frame are one file, scripts that stand
 * in it are small, and a policy allows nothing else.
 */
export function finishPages(): AstroIntegration {
	let base = '/';
	return {
		name: 'podium-finish-pages',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.endsWith('/') ? config.base : `${config.base}/`;
			},
			'astro:build:done': async ({ dir, logger }) => {
				const pages = await finish(fileURLToPath(dir), base);
				logger.info(`${pages} pages carry their styles and a policy.`);
			},
		},
	};
}

/**
 * Finishes the pages of a built site in place.
 * @param folder The built site.
 * @param base Path the site is published under, with a slash at both ends.
 * @returns How many pages there are.
 * @throws {Error} If a page has no `<head>`, or names a style sheet that does not exist: it must not go out so.
 */
export async function finish(folder: string, base: string): Promise<number> {
	const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
	// A part of a page has no head, and falls under the policy of the page that fetches it.
	const files = names.filter((name) => name.endsWith('.html') && !isFragment(name)).sort();
	const scans = new Map<string, PageScan>();
	const smaller = new Map<string, string>();
	for (const file of files) {
		const scan = scanPage(await readFile(join(folder, file), 'utf8'));
		scans.set(file, scan);
		for (const { text, isCode } of scan.scripts)
			if (!smaller.has(text)) smaller.set(text, isCode ? smallerScript(text) : text);
	}

	const modules = frameModules(scans);
	const frameKeys = new Set(modules.map(keyOf));
	const everywhere = modulesEverywhere(scans);
	const frame = modules.length > 0 ? base + (await bundleModules(folder, base, modules)) : undefined;
	const styles = new StylesOfPages(folder, base);
	const linked = new Set(frame ? [frame] : []);

	for (const [file, scan] of scans) {
		if (scan.head === undefined) throw new Error(`${file} has no <head>, so it can carry no policy.`);
		const bundled = isFramed(scan, modules, everywhere)
			? scan.modules.filter((module) => frameKeys.has(keyOf(module)))
			: [];
		const own = scan.modules.filter((module) => !bundled.includes(module));
		const script = bundled.length > 0 ? frame : undefined;
		for (const named of [...scan.addresses, ...own.flatMap(({ src, text }) => src ?? text ?? [])]) linked.add(named);
		const css = await styles.of(scan, script);
		const inline = scan.scripts.map(({ start, end, text }) => ({ start, end, text: smaller.get(text) ?? text }));
		const policy = contentSecurityPolicy(
			[...inline.map(({ text }) => text), ...own.flatMap(({ text }) => text ?? [])].map(sha256),
			css ? [sha256(css)] : [],
		);
		const [first = { start: scan.head }] = scan.sheets;
		const edits: Edit[] = [
			{ start: scan.head, end: scan.head, text: `<meta http-equiv="Content-Security-Policy" content="${policy}">` },
			...scan.sheets.map(({ start, end }) => ({ start, end, text: '' })),
			...bundled.map((place) => ({ ...place, text: '' })),
			...inline,
			{
				start: first.start,
				end: first.start,
				text: (css && `<style>${css}</style>`) + (script ? `<script type="module" src="${script}"></script>` : ''),
			},
		];
		const path = join(folder, file);
		await writeFile(path, rewrite(await readFile(path, 'utf8'), edits));
	}
	await removeUnused(join(folder, '_astro'), linked);
	return files.length;
}

/** What a bundled script imports from its own folder: before it runs, or as a part of its own when that is needed. */
const IMPORTED = /\b(?:from|import)\s*\(?\s*["'`](\.\/[\w.@-]+\.js)["'`]/g;
/** What it loads by its address while it runs. */
const LOADED_LATER = /_astro\/[\w.@-]+\.js\b/g;

/** The style sheets of pages, each read once, and each set of them prepared once. */
class StylesOfPages {
	readonly #folder: string;
	readonly #base: string;
	readonly #files = new Map<string, Promise<string>>();
	readonly #sets = new Map<string, NeededStyles>();

	constructor(folder: string, base: string) {
		this.#folder = folder;
		this.#base = base;
	}

	/** @param frame Address of the script of the frame, where the page has it. */
	async of({ sheets, hasLaterStyles, modules, scripts, names }: PageScan, frame: string | undefined): Promise<string> {
		if (sheets.length === 0) return '';
		const sources = [frame, ...modules.map(({ src }) => src)].filter((src) => src !== undefined);
		const own = sources.filter((src) => src.startsWith(this.#base));
		const inline = [...scripts.map(({ text }) => text), ...modules.map(({ text }) => text ?? '')];
		const key = JSON.stringify([sheets.map(({ href, text }) => href ?? text), hasLaterStyles, own, inline]);
		let needed = this.#sets.get(key);
		if (!needed) {
			const css = await Promise.all(sheets.map(({ href, text = '' }) => (href ? this.#read(href) : text)));
			const code = await this.#scripts(own, !hasLaterStyles);
			this.#sets.set(key, (needed = new NeededStyles(css.join('\n'), [...code, ...inline].join('\n'))));
		}
		return needed.of(names);
	}

	/**
	 * Scripts and all that they import.
	 * @param withLater True for the scripts that these load later, too: nobody else brings styles for what they show.
	 */
	async #scripts(addresses: readonly string[], withLater: boolean): Promise<string[]> {
		const reached = new Set(addresses);
		const texts: string[] = [];
		for (const address of reached) {
			const text = await this.#read(address);
			texts.push(text);
			for (const [, name = ''] of text.matchAll(IMPORTED)) reached.add(posix.join(posix.dirname(address), name));
			if (!withLater) continue;
			for (const [name] of text.matchAll(LOADED_LATER)) reached.add(this.#base + name);
		}
		return texts;
	}

	#read(address: string): Promise<string> {
		let text = this.#files.get(address);
		if (!text) {
			text = readFile(join(this.#folder, address.slice(this.#base.length)), 'utf8');
			this.#files.set(address, text);
		}
		return text;
	}
}

/**
 * Removes style sheets and scripts that neither a page nor another file names any more.
 * @param folder Where Astro puts them.
 * @param linked Addresses that pages name, and scripts that stand in them.
 */
async function removeUnused(folder: string, linked: ReadonlySet<string>): Promise<void> {
	const files = (await readdir(folder).catch(() => [])).filter((file) => /\.(js|css)$/.test(file));
	const texts = new Map<string, string>();
	for (const file of files) texts.set(file, await readFile(join(folder, file), 'utf8'));
	const named = new Set<string>();
	const follow = (text: string): void => {
		for (const [name] of text.matchAll(/[\w.@-]+\.(?:js|css)\b/g)) {
			const content = texts.get(name);
			if (content === undefined || named.has(name)) continue;
			named.add(name);
			follow(content);
		}
	};
	for (const text of linked) follow(text);
	for (const file of files) if (!named.has(file)) await rm(join(folder, file));
}

function sha256(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
