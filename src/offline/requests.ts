import { MANIFEST } from './manifest.ts';
import { isHashed } from '../output/response-headers.ts';

/** What tells how a request is answered. */
export interface Asked {
	readonly method: string;
	readonly url: string;
	/** "navigate" for a page that a reader opens. */
	readonly mode: string;
	/** True for a request for a part of a file. */
	readonly isPartial: boolean;
}

/**
 * How a request is answered: a file whose name carries its hash from the copies, a page or data from the network as long
 * as there is one; anything else is none of our business.
 */
export type Way = 'copy-first' | 'network-first' | 'untouched';

/**
 * The path that an address names below the base path of the site. What a page is asked, and where in it to begin, are
 * no part of it: no file of the site depends on them.
 * @param scope Address of the site, with a slash at its end.
 * @returns Undefined for an address outside of it.
 */
export function pathIn(scope: string, url: string): string | undefined {
	const [address = ''] = url.split(/[?#]/, 1);
	return address.startsWith(scope) ? address.slice(scope.length).replace(/(^|\/)index\.html$/, '$1') : undefined;
}

/** How a request is answered. */
export function wayOf(scope: string, { method, url, isPartial }: Asked): Way {
	const path = pathIn(scope, url);
	if (method !== 'GET' || isPartial || path === undefined) return 'untouched';
	return isHashed(path) ? 'copy-first' : 'network-first';
}

/** Whether what came for a request counts as a visit: a page that was opened, or data that such a page asked for. */
export const isVisit = (path: string, { mode }: Pick<Asked, 'mode'>): boolean =>
	mode === 'navigate' ? /(^|\/)$/.test(path) : path.endsWith('.json') && path !== MANIFEST;
