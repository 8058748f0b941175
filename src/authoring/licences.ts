/** An entry of a lock, as far as licences go. */
export interface LockedPackage {
	readonly version?: string;
	readonly license?: string;
	readonly dev?: boolean;
}
/** The packages of a package-lock.json of version 3, by their path. */
export type Lock = Readonly<Record<string, LockedPackage>>;

/** A package that the lock holds. */
export interface LicencedPackage {
	readonly name: string;
	readonly version: string;
	/** SPDX expression, or undefined where the lock has none. */
	readonly licence: string | undefined;
	/** `tools` are for those who change the handbook: no build needs them. */
	readonly use: 'browser' | 'build' | 'tools';
}

/** What of a package's code or style is in the pages that readers load. A test compares the build with it. */
interface BrowserPart {
	readonly what: string;
	/** True where the build bundles it, and so can say that it is there. */
	readonly bundled: boolean;
}

/** Every package that reaches the reader's browser. */
export const IN_BROWSER: Readonly<Record<string, BrowserPart>> = {
	'@astrojs/starlight': { what: 'layout, styles and scripts of pages', bundled: true },
	vite: { what: 'the loader of scripts', bundled: true },
	pagefind: { what: 'the search engine', bundled: false },
	'fastest-levenshtein': { what: 'mistyped words in search', bundled: true },
	'@expressive-code/core': { what: 'style of code blocks', bundled: false },
	'@expressive-code/plugin-frames': { what: 'frames and copy buttons of code blocks', bundled: false },
	'@expressive-code/plugin-text-markers': { what: 'marked lines of code blocks', bundled: false },
	'@shikijs/themes': { what: 'colors of code', bundled: false },
	'@marp-team/marp-core': { what: 'slides: their script', bundled: true },
	'@marp-team/marpit': { what: 'slides: their frame', bundled: false },
	preact: { what: 'practice: what it shows', bundled: true },
	'@preact/signals': { what: 'practice: what it shows', bundled: true },
	'@preact/signals-core': { what: 'practice: what it shows', bundled: true },
	'@noble/hashes': { what: 'practice: the digest of an export', bundled: true },
	idb: { what: 'practice: the database of the browser', bundled: true },
	'pure-rand': { what: 'practice: drawing papers', bundled: true },
	'ts-fsrs': { what: 'practice: when a card comes again', bundled: true },
	zod: { what: 'practice: the shape of what is read', bundled: true },
};

/** Licences that may be in the lock, with the reason; those for a browser need no more than their text beside them. */
const ACCEPTED: Readonly<Record<string, { readonly browser: boolean; readonly why: string }>> = {
	MIT: { browser: true, why: 'asks that its text goes along' },
	'MIT-0': { browser: true, why: 'asks for nothing' },
	ISC: { browser: true, why: 'asks that its text goes along' },
	'0BSD': { browser: true, why: 'asks for nothing' },
	'BSD-2-Clause': { browser: true, why: 'asks that its text goes along' },
	'BSD-3-Clause': { browser: true, why: 'asks that its text goes along' },
	'Apache-2.0': { browser: true, why: 'asks that its text and notices go along' },
	'BlueOak-1.0.0': { browser: true, why: 'asks that its text, or a link to it, goes along' },
	'CC0-1.0': { browser: true, why: 'gives all rights away; used for tables of data' },
	'Python-2.0': { browser: false, why: 'permissive; a parser of arguments, used while building' },
	'PSF-2.0': { browser: false, why: 'permissive; a parser of arguments, used while building' },
	'MPL-2.0': { browser: false, why: 'binds changed files only; a CSS compiler and two testers, used as they are' },
	'LGPL-3.0-or-later': { browser: false, why: 'the picture library in sharp, used as it is while building' },
};

/** Every package of a lock, by name and version; one that stands at several places once. */
export function licencedPackages(lock: Lock): LicencedPackage[] {
	const found = new Map<string, LicencedPackage>();
	for (const [path, { version = '', license, dev }] of Object.entries(lock)) {
		const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
		if (path === '') continue;
		const use = Object.hasOwn(IN_BROWSER, name) ? 'browser' : dev ? 'tools' : 'build';
		const key = `${name}@${version}`;
		if (found.get(key)?.use !== 'build') found.set(key, { name, version, licence: license, use });
	}
	const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
	return [...found.values()].sort((a, b) => order(a.name, b.name) || order(a.version, b.version));
}

/** A sentence for each package whose licence is not accepted for what it is used for. */
export function refusedLicences(packages: readonly LicencedPackage[]): string[] {
	return packages
		.filter(({ licence, use }) => !isAccepted(licence, use === 'browser'))
		.map(({ name, version, licence = 'no licence', use }) => `${name} ${version} (${use}): ${licence}`);
}

/** Of parts joined by AND each must be accepted, of those joined by OR one. */
function isAccepted(licence: string | undefined, inBrowser: boolean): boolean {
	const parts = licence?.replace(/[()]/g, '').split(' OR ') ?? [];
	return parts.some((choice) =>
		choice.split(' AND ').every((id) => {
			const accepted = Object.hasOwn(ACCEPTED, id) ? ACCEPTED[id] : undefined;
			return accepted !== undefined && (accepted.browser || !inBrowser);
		}),
	);
}

/** The list of all packages of a lock for people, as Markdown: `docs/licences.md`. */
export function licenceList(lock: Lock): string {
	const packages = licencedPackages(lock);
	const counts = Map.groupBy(packages, ({ licence }) => licence ?? 'none');
	const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
		[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
	return `<!-- Written by "npm run licences" from package-lock.json. Do not edit. -->
<!-- prettier-ignore-start -->

# Licences of dependencies

Every package that \`package-lock.json\` names, packages of other platforms included. Nothing else is downloaded by an installation.
What a package has compiled into itself stands in that package, not here.

- **browser**: code or style of it is in the pages that readers load. The texts of these licences are published with the site as
  \`/licences.txt\`.
- **build**: needed to build the site.
- **tools**: needed only by those who change the handbook: tests, types, format.

## Accepted licences

${table(
	['Licence', 'May reach the browser', 'Why'],
	Object.entries(ACCEPTED).map(([id, { browser, why }]) => [id, browser ? 'yes' : 'no', why]),
)}

## What reaches the browser

${table(
	['Package', 'What of it'],
	Object.entries(IN_BROWSER).map(([name, { what }]) => [name, what]),
)}

## How many

${table(
	['Licence', 'Packages'],
	Array.from(counts, ([licence, { length }]) => [licence, String(length)] as const).sort(
		([a, x], [b, y]) => Number(y) - Number(x) || (a < b ? -1 : 1),
	),
)}

## All packages

${table(
	['Package', 'Version', 'Licence', 'Use'],
	packages.map(({ name, version, licence = 'none', use }) => [name, version, licence, use]),
)}

<!-- prettier-ignore-end -->
`;
}

/**
 * The licences of what reaches the browser, as text to publish with the site; packages with the same text share it.
 * @param textOf The text of a package's licence.
 */
export function licenceNotices(textOf: (name: string) => string): string {
	const byText = Map.groupBy(Object.entries(IN_BROWSER), ([name]) => textOf(name).trim());
	const parts = Array.from(byText, ([text, packages]) =>
		[...packages.map(([name, { what }]) => `${name}: ${what}`), '', text].join('\n'),
	);
	const rule = `\n\n${'-'.repeat(72)}\n\n`;
	return `These pages hold code and styles of other people, under the licences below.${rule}${parts.join(rule)}\n`;
}
