import {
	chosenValues,
	isEmpty,
	NO_CHOICES,
	readQuery,
	resultLine,
	SEARCH_FACETS,
	writeQuery,
	type SearchChoices,
	type SearchFacet,
	type SearchQuery,
} from '../../views/search-query.ts';
import { namesakesFirst } from '../../views/found-pages.ts';
import { required } from '../facets/required.ts';
import { showCounts } from '../facets/show-counts.ts';
import { walkWithArrows } from './arrow-keys.ts';
import { loadEngine, type Answer, type Counts, type Hit, type SearchEngine } from './engine.ts';
import { resultItem } from './result-items.ts';

const TYPING_PAUSE = 150;
const BATCH = 10;
const NARROW = '(max-width: 50rem)';

for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) void start(root);

/** Shows the form at once, so that one can type, and answers as soon as the index is there. */
async function start(root: HTMLElement): Promise<void> {
	const form = required(root, 'form', HTMLFormElement);
	const input = required(form, '[name=q]', HTMLInputElement);
	input.value ||= readQuery(location.search, NO_CHOICES).text;
	form.hidden = false;
	if (document.activeElement === document.body) input.focus({ preventScroll: true });
	form.addEventListener('submit', (event) => event.preventDefault());
	walkWithArrows(input, required(root, '[data-results]', HTMLOListElement));
	try {
		enhance(root, form, input, await loadEngine(root.dataset['base'] ?? '/'));
	} catch {
		required(root, '[data-missing]', HTMLElement).hidden = false;
		required(form, '[data-facets]', HTMLElement).hidden = true;
	}
}

function enhance(root: HTMLElement, form: HTMLFormElement, input: HTMLInputElement, engine: SearchEngine): void {
	const facets = required(form, '[data-facets]', HTMLDetailsElement);
	const status = required(root, '[data-status]', HTMLElement);
	const list = required(root, '[data-results]', HTMLOListElement);
	const more = required(root, '[data-more]', HTMLButtonElement);
	const reset = required(root, '[data-reset]', HTMLButtonElement);
	const boxes = offer(facets, engine.all);
	const offered = choicesOf(boxes);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked = 0;
	let waiting: readonly Hit[] = [];

	const chosen = (): SearchQuery => ({ text: input.value, choices: choicesOf(boxes.filter(({ checked }) => checked)) });

	const fill = ({ text, choices }: SearchQuery) => {
		input.value = text;
		for (const box of boxes) box.checked = choices[box.name as SearchFacet].includes(box.value);
	};

	const remember = (query: SearchQuery, how: 'pushState' | 'replaceState') => {
		const address = location.pathname + writeQuery(query);
		if (address !== location.pathname + location.search) history[how](null, '', address);
	};

	const show = async (query: SearchQuery) => {
		const turn = ++asked;
		const empty = isEmpty(query);
		const { hits, counts, readAs } = empty ? nothing(engine.all) : await engine.find(query);
		const first = await Promise.all(hits.slice(0, BATCH).map((hit) => hit.data()));
		// A slower answer to an earlier question must not replace a later one.
		if (turn !== asked) return;
		waiting = hits.slice(BATCH);
		list.replaceChildren(...namesakesFirst(readAs ?? query.text, first).map(resultItem));
		status.textContent = empty ? '' : resultLine(hits.length, query, readAs);
		const number = chosenValues(query.choices).length;
		required(facets, '[data-chosen]', HTMLElement).textContent = number > 0 ? ` (${number} chosen)` : '';
		required(root, '[data-help]', HTMLElement).hidden = hits.length > 0;
		required(root, '[data-nothing]', HTMLElement).hidden = empty || hits.length > 0;
		reset.hidden = number === 0;
		showMore();
		showCounts(boxes, (facet, value) => counts[facet]?.[value] ?? 0);
	};

	const showMore = () => {
		more.hidden = waiting.length === 0;
		more.textContent = `Show ${Math.min(BATCH, waiting.length)} more of ${waiting.length}`;
	};

	const choose = (query: SearchQuery) => {
		clearTimeout(timer);
		fill(query);
		remember(query, 'pushState');
		void show(query);
	};

	const restore = () => {
		clearTimeout(timer);
		const query = readQuery(location.search, offered);
		fill(query);
		void show(query);
		return query;
	};

	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			remember(chosen(), 'replaceState');
			void show(chosen());
		}, TYPING_PAUSE);
	});
	facets.addEventListener('change', () => choose(chosen()));
	form.addEventListener('submit', () => choose(chosen()));
	reset.addEventListener('click', () => {
		choose({ ...chosen(), choices: NO_CHOICES });
		input.focus();
	});
	more.addEventListener('click', async () => {
		const turn = asked;
		const pages = await Promise.all(waiting.slice(0, BATCH).map((hit) => hit.data()));
		if (turn !== asked) return;
		waiting = waiting.slice(BATCH);
		const items = pages.map(resultItem);
		list.append(...items);
		showMore();
		items[0]?.querySelector('a')?.focus();
	});
	addEventListener('popstate', restore);

	// What was typed while the index loaded counts as much as the address.
	const typed = input.value;
	const query = restore();
	if (typed && typed !== query.text) choose({ ...query, text: typed });
	facets.hidden = false;
	facets.open = !matchMedia(NARROW).matches;
}

/** Makes the checkboxes agree with the index: adds values the page did not know, takes away those without pages. */
function offer(facets: HTMLElement, all: Counts): HTMLInputElement[] {
	const template = required(facets, 'template', HTMLTemplateElement);
	for (const facet of SEARCH_FACETS) {
		const group = required(facets, `[data-facet=${facet}]`, HTMLFieldSetElement);
		const known = new Set<string>();
		for (const box of group.querySelectorAll('input')) {
			known.add(box.value);
			if (!all[facet]?.[box.value]) box.closest('label')?.remove();
		}
		for (const value of Object.keys(all[facet] ?? {})) {
			if (known.has(value)) continue;
			const label = required(template.content, 'label', HTMLLabelElement).cloneNode(true) as HTMLLabelElement;
			const box = required(label, 'input', HTMLInputElement);
			box.name = facet;
			box.value = value;
			required(label, '[data-name]', HTMLElement).textContent = value;
			group.append(label);
		}
		group.hidden = group.querySelector('input') === null;
	}
	return [...facets.querySelectorAll('input')];
}

/** The answer to no question: every value has all its pages. */
const nothing = (counts: Counts): Answer => ({ hits: [], counts, readAs: undefined });

function choicesOf(boxes: readonly HTMLInputElement[]): SearchChoices {
	const of = (facet: SearchFacet) => boxes.filter(({ name }) => name === facet).map(({ value }) => value);
	return { kind: of('kind'), pod: of('pod'), domain: of('domain') };
}
