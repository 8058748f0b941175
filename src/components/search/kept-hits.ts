import { findKept } from '../offline/kept.ts';
import type { Match } from './find.ts';

/**
 * Those hits whose pages this browser keeps: without a connection no other can be shown. Pagefind calls the file with a
 * page's text like the hit.
 * @param base Base path of the site.
 */
export async function keptHits<H extends Match>(base: string, hits: readonly H[]): Promise<H[]> {
	const kept = await findKept(new URL(base, location.origin).href);
	const keys = await kept?.keys();
	return hits.filter(({ id }) => keys?.has(`pagefind/fragment/${id}.pf_fragment`));
}
