import type { BuiltSite } from './built-site.ts';

/** Stands for the site's origin where none is known; no host can have it. */
const NOWHERE = 'https://site.invalid';

/** Where an address in a page leads. */
export type Target =
	/** A path of this site, without its base. */
	| { readonly kind: 'here'; readonly path: string; readonly fragment: string }
	/** A path of this host that lies outside the site's base. */
	| { readonly kind: 'outside'; readonly path: string }
	| { readonly kind: 'elsewhere'; readonly host: string }
	/** Mail, data, script and the like. */
	| { readonly kind: 'other'; readonly scheme: string }
	| { readonly kind: 'malformed' };

/**
 * Resolves an address as a browser does.
 * @param from Address of the file it stands in, base included.
 * @param address The address as it is written.
 */
export function resolveAddress(site: BuiltSite, from: string, address: string): Target {
	const origin = site.site ?? NOWHERE;
	const here = new URL(from, origin);
	if (!URL.canParse(address, here)) return { kind: 'malformed' };
	const url = new URL(address, here);
	if (!/^https?:$/.test(url.protocol)) return { kind: 'other', scheme: url.protocol.slice(0, -1) };
	if (url.origin !== here.origin) return { kind: 'elsewhere', host: url.host };
	const path = decoded(url.pathname);
	const fragment = decoded(url.hash.slice(1));
	if (path === undefined || fragment === undefined) return { kind: 'malformed' };
	if (path.startsWith(site.base)) return { kind: 'here', path: path.slice(site.base.length), fragment };
	if (`${path}/` === site.base) return { kind: 'outside', path };
	return /^https?:/i.test(address) ? { kind: 'elsewhere', host: url.host } : { kind: 'outside', path };
}

/**
 * The file that a host sends for a path without its base.
 * @returns Undefined if there is none; `moved` if the path lacks the slash of a folder.
 */
export function fileAt(site: BuiltSite, path: string): string | 'moved' | undefined {
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	if (site.files.has(file)) return file;
	return site.files.has(`${path}/index.html`) ? 'moved' : undefined;
}

function decoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}
