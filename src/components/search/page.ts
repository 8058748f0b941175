import { writeQuery } from '../../views/search-query.ts';
import { required } from '../facets/required.ts';
import type { SearchEngine } from './engine.ts';
import { startPanel } from './panel.ts';

const BATCH = 10;
const NARROW = '(max-width: 50rem)';

/** Runs the panel of the search page, and keeps what is asked in the address. */
export async function startPage(root: HTMLElement, engine: SearchEngine): Promise<void> {
	const ask = startPanel(root, engine, {
		scope: document,
		batch: BATCH,
		unfolded: !matchMedia(NARROW).matches,
		start: location.search,
		remember(query, how) {
			const address = location.pathname + writeQuery(query);
			if (address === location.pathname + location.search) return;
			if (how === 'typed') history.replaceState(null, '', address);
			else history.pushState(null, '', address);
		},
	});
	if (document.activeElement === document.body)
		required(root, '[name=q]', HTMLInputElement).focus({ preventScroll: true });
	const restore = await ask;
	addEventListener('popstate', () => restore(location.search));
}
