/**
 * What a host sends with the files of the site, in the syntax of `_headers` that Netlify and Cloudflare Pages read.
 * No header may come from two patterns that fit one path: Cloudflare would join the values.
 * https://docs.netlify.com/manage/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
 */

/** What files are sent with whose content no name promises: the default of both hosts, which therefore is in no file. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';
/** What pages are sent with: one that was fetched ahead is there when it is opened, and an edit is out after a minute. */
export const BRIEF = 'max-age=60';
/** What files are sent with whose name carries a hash of their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * What keeps pages safe and a `<meta>` cannot say. Strict-Transport-Security is missing: it binds a whole host,
 * which the handbook may share, so it is for whoever runs the host.
 */
const SAFETY: Readonly<Record<string, string>> = {
	// Of the policy only what a page cannot state itself; each page carries the rest with its own hashes.
	'Content-Security-Policy': "frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	// The speaker's window is of the same origin and stays in touch with the presenter.
	'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Folders in which every name carries a hash of the content: Astro's assets, and the parts of Pagefind's index. */
const HASHED_FOLDERS = ['_astro/', 'pagefind/fragment/', 'pagefind/index/', 'pagefind/filter/'];
/** The metadata of Pagefind's index lies beside files without a hash, so each is named by itself. */
const HASHED_FILE = /^pagefind\/pagefind\.[^/]+\.pf_meta$/;

/** Headers for the paths that a pattern fits; a pattern may end in `*`, which stands for anything. */
export interface HeaderRule {
	readonly pattern: string;
	readonly headers: Readonly<Record<string, string>>;
}

/**
 * The headers of a built site.
 * @param base Base path with a slash at both ends: a host matches the whole path.
 * @param files Files relative to the site's folder.
 */
export function headerRules(base: string, files: Iterable<string>, visibility: 'public' | 'private'): HeaderRule[] {
	const names = Array.from(files);
	const hashed = [...HASHED_FOLDERS.map((folder) => `${folder}*`), ...names.filter(isHashedFile).sort()];
	const folders = new Set(names.flatMap((name) => /^[^/]+\//.exec(name) ?? []));
	for (const folder of HASHED_FOLDERS) folders.delete(folder.replace(/(?<=\/).*/, ''));
	const pages = ['', 'index.html', ...Array.from(folders, (folder) => `${folder}*`).sort()];
	return [
		{
			pattern: `${base}*`,
			headers: visibility === 'private' ? { ...SAFETY, 'X-Robots-Tag': 'noindex' } : SAFETY,
		},
		...pages.map((path) => ({ pattern: base + path, headers: { 'Cache-Control': BRIEF } })),
		...hashed.map((path) => ({ pattern: base + path, headers: { 'Cache-Control': IMMUTABLE } })),
	];
}

const isHashedFile = (file: string): boolean => HASHED_FILE.test(file);

/**
 * True for a file whose name carries a hash of its content: it never changes, and may be kept as long as one likes.
 * @param file File relative to the site's folder.
 */
export const isHashed = (file: string): boolean =>
	HASHED_FOLDERS.some((folder) => file.startsWith(folder)) || isHashedFile(file);

/** Rules as the text of a `_headers` file. */
export function headersFile(rules: readonly HeaderRule[]): string {
	return rules
		.map(({ pattern, headers }) => {
			const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
			return `${pattern}\n${lines.join('')}`;
		})
		.join('\n');
}

/** Reads the text of a `_headers` file. */
export function readHeadersFile(text: string): HeaderRule[] {
	const rules: { pattern: string; headers: Record<string, string> }[] = [];
	for (const line of text.split('\n').map((each) => each.trimEnd())) {
		const [, name, value] = /^\s+([^:\s]+):\s*(.+)$/.exec(line) ?? [];
		if (name && value) Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
		else if (line.startsWith('/')) rules.push({ pattern: line, headers: {} });
	}
	return rules;
}

/** The headers for a path: those of every rule that fits, values of the same name joined by commas. */
export function headersAt(rules: readonly HeaderRule[], path: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const { pattern, headers } of rules) {
		if (pattern.endsWith('*') ? !path.startsWith(pattern.slice(0, -1)) : path !== pattern) continue;
		for (const [name, value] of Object.entries(headers)) {
			const before = found.get(name);
			found.set(name, before === undefined ? value : `${before}, ${value}`);
		}
	}
	return found;
}
