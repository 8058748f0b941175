import {
	chosenValues,
	isEmpty,
	NO_CHOICES,
	notKeptLine,
	readQuery,
	resultLine,
	SEARCH_FACETS,
	type SearchFacet,
	type SearchQuery,
} from '../../views/search-query.ts';
import { namesakesFirst } from '../../views/found-pages.ts';
import { required } from '../facets/required.ts';
import { showCounts } from '../facets/show-counts.ts';
import { walkWithArrows } from './arrow-keys.ts';
import type { Answer, Counts, Hit, SearchEngine } from './engine.ts';
import { choicesOf, offerFacets } from './facet-boxes.ts';
import { resultItem } from './result-items.ts';

/** What the two places of search, the dialog and the page, do in their own way. */
export interface Place {
	/** Where "/" leads back to the input. */
	readonly scope: Document | HTMLElement;
	/** How many results are loaded at first, and with each "Show more". */
	readonly batch: number;
	/** Whether the filters are unfolded at first. */
	readonly unfolded: boolean;
	/** What to start with, as the query part of an address. */
	readonly start: string;
	/** Takes note of a question: one that is still being typed, or one that was settled. */
	remember(query: SearchQuery, how: 'typed' | 'settled'): void;
}

const TYPING_PAUSE = 150;
const NO_ANSWER: Answer = { hits: [], counts: {}, readAs: undefined };

/**
 * Brings the panel to life: shows its form at once, so that one can type, and answers as soon as the index is there.
 * @returns What asks the question in the query part of an address.
 */
export async function startPanel(
	root: HTMLElement,
	engine: SearchEngine,
	place: Place,
): Promise<(search: string) => void> {
	const form = required(root, 'form', HTMLFormElement);
	const input = required(form, '[name=q]', HTMLInputElement);
	input.value ||= readQuery(place.start, NO_CHOICES).text;
	form.hidden = false;
	form.addEventListener('submit', (event) => event.preventDefault());
	input.addEventListener('input', () => engine.preload(input.value));
	if (input.value) engine.preload(input.value);
	walkWithArrows(input, required(root, '[data-results]', HTMLOListElement), place.scope);
	try {
		await engine.ready;
		return await answer(root, form, input, engine, place);
	} catch {
		showFailure(root);
		return () => undefined;
	}
}

async function answer(
	root: HTMLElement,
	form: HTMLFormElement,
	input: HTMLInputElement,
	engine: SearchEngine,
	place: Place,
): Promise<(search: string) => void> {
	const facets = required(form, '[data-facets]', HTMLDetailsElement);
	const status = required(root, '[data-status]', HTMLElement);
	const list = required(root, '[data-results]', HTMLOListElement);
	const more = required(root, '[data-more]', HTMLButtonElement);
	const reset = required(root, '[data-reset]', HTMLButtonElement);
	let boxes: readonly HTMLInputElement[] = [];
	let offered = NO_CHOICES;
	let all: Counts = {};
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked = 0;
	let waiting: readonly Hit[] = [];

	const chosen = (): SearchQuery => ({ text: input.value, choices: choicesOf(boxes.filter(({ checked }) => checked)) });

	/** Makes the facets ready. Their numbers are loaded only for those who look at them. */
	const offer = async (): Promise<void> => {
		all = await engine.facets();
		if (boxes.length > 0) return;
		boxes = offerFacets(facets, all);
		offered = choicesOf(boxes);
	};

	const fill = ({ text, choices }: SearchQuery) => {
		// To set the same text again would take away what is selected in it.
		if (input.value !== text) input.value = text;
		for (const box of boxes) box.checked = choices[box.name as SearchFacet].includes(box.value);
	};

	const load = (hits: readonly Hit[]) => Promise.all(hits.slice(0, place.batch).map((hit) => hit.data()));

	/** Loads the first of some hits; without a connection, of those that this browser keeps. */
	const loadFirst = async (hits: readonly Hit[]) => {
		if (navigator.onLine) {
			const pages = await load(hits).catch(() => undefined);
			if (pages) return { shown: hits, pages };
		}
		const shown = await engine.kept(hits);
		return { shown, pages: await load(shown) };
	};

	const find = async (query: SearchQuery) => {
		const turn = ++asked;
		const empty = isEmpty(query);
		const { hits, counts, readAs }: Answer = empty ? { ...NO_ANSWER, counts: all } : await engine.find(query);
		const { shown, pages } = await loadFirst(hits);
		// A slower answer to an earlier question must not replace a later one.
		if (turn !== asked) return;
		waiting = shown.slice(place.batch);
		list.replaceChildren(...namesakesFirst(readAs ?? query.text, pages).map(resultItem));
		const missing = hits.length - shown.length;
		status.textContent = empty ? '' : resultLine(hits.length, query, readAs) + notKeptLine(missing);
		const number = chosenValues(query.choices).length;
		required(facets, '[data-chosen]', HTMLElement).textContent = number > 0 ? ` (${number} chosen)` : '';
		required(root, '[data-help]', HTMLElement).hidden = hits.length > 0;
		required(root, '[data-nothing]', HTMLElement).hidden = empty || hits.length > 0;
		reset.hidden = number === 0;
		offerMore();
		showCounts(boxes, (facet, value) => counts[facet]?.[value] ?? 0);
	};
	const fail = () => showFailure(root);
	const show = (query: SearchQuery) => void find(query).catch(fail);

	const offerMore = () => {
		more.hidden = waiting.length === 0;
		more.textContent = `Show ${Math.min(place.batch, waiting.length)} more of ${waiting.length}`;
	};

	const choose = (query: SearchQuery) => {
		clearTimeout(timer);
		fill(query);
		place.remember(query, 'settled');
		show(query);
	};

	const restore = (search: string) => {
		clearTimeout(timer);
		const query = readQuery(search, offered);
		fill(query);
		show(query);
	};

	const askSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			place.remember(chosen(), 'typed');
			show(chosen());
		}, TYPING_PAUSE);
	};

	input.addEventListener('input', askSoon);
	facets.addEventListener('change', () => void offer().then(() => choose(chosen()), fail));
	facets.addEventListener('toggle', () => {
		if (facets.open && boxes.length === 0) void offer().then(() => show(chosen()), fail);
	});
	form.addEventListener('submit', () => choose(chosen()));
	reset.addEventListener('click', () => {
		choose({ ...chosen(), choices: NO_CHOICES });
		input.focus();
	});
	root.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-try]') : null;
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		choose(readQuery(link.search, offered));
		input.focus();
	});
	more.addEventListener('click', async () => {
		const turn = asked;
		const pages = await load(waiting);
		if (turn !== asked) return;
		waiting = waiting.slice(place.batch);
		const items = pages.map(resultItem);
		list.append(...items);
		offerMore();
		items[0]?.querySelector('a')?.focus();
	});

	const asksForFacets = SEARCH_FACETS.some((facet) => new URLSearchParams(place.start).has(facet));
	if (place.unfolded || asksForFacets) await offer();
	facets.hidden = false;
	facets.open = place.unfolded;
	// What was typed while the index loaded counts as much as what the place starts with, and may go on.
	const typed = input.value;
	const query = readQuery(place.start, offered);
	fill({ ...query, text: typed || query.text });
	if (typed && typed !== query.text) askSoon();
	else show(query);
	return restore;
}

/** Says that there is no index, and takes away what would need it. */
function showFailure(root: HTMLElement): void {
	required(root, '[data-missing]', HTMLElement).hidden = false;
	root.querySelector('[data-facets]')?.remove();
}
