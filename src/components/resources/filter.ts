import { duration } from '../../views/programme.ts';
import {
	countLine,
	countsOf,
	EVERYTHING,
	FACETS,
	isNarrowed,
	readSelection,
	selectRows,
	SORTS,
	timeLine,
	timeSum,
	wideningsOf,
	without,
	writeSelection,
	type Choices,
	type Facet,
	type FilterRow,
	type Selection,
	type Widening,
} from '../../views/resource-filter.ts';
import { required } from '../facets/required.ts';
import { showCounts } from '../facets/show-counts.ts';

/** A row of the table with what the filter knows of it. */
interface TableRow extends FilterRow {
	readonly element: HTMLTableRowElement;
}

const TYPING_PAUSE = 120;
const NARROW = '(max-width: 50rem)';

for (const root of document.querySelectorAll<HTMLElement>('[data-resources]')) enhance(root);
delete document.documentElement.dataset['narrowing'];

/** Makes a list of resources narrow and sort itself, with all choices kept in the address. */
function enhance(root: HTMLElement): void {
	const form = required(root, '[data-resource-filters]', HTMLFormElement);
	const body = required(root, '[data-resource-table] tbody', HTMLTableSectionElement);
	const facets = required(form, 'details', HTMLDetailsElement);
	const text = required(form, '[name=q]', HTMLInputElement);
	const order = required(form, '[name=sort]', HTMLSelectElement);
	const reset = required(root, '[data-reset]', HTMLButtonElement);
	const boxes = [...form.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
	const rows = [...body.rows].map(tableRow);
	const offered = choicesOf(boxes);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let lastSort = EVERYTHING.sort;

	const chosen = (): Selection => ({
		choices: choicesOf(boxes.filter(({ checked }) => checked)),
		query: text.value,
		sort: SORTS.find((sort) => sort === order.value) ?? EVERYTHING.sort,
	});

	const fill = ({ choices, query, sort }: Selection) => {
		for (const box of boxes) box.checked = choices[box.name as Facet].includes(box.value);
		text.value = query;
		order.value = sort;
	};

	const remember = (selection: Selection, how: 'pushState' | 'replaceState') => {
		const address = location.pathname + writeSelection(selection) + location.hash;
		if (address !== location.pathname + location.search + location.hash) history[how](null, '', address);
	};

	const choose = (selection: Selection) => {
		clearTimeout(timer);
		fill(selection);
		remember(selection, 'pushState');
		show(selection);
	};

	const show = (selection: Selection) => {
		const shown = selectRows(rows, selection);
		const visible = new Set(shown);
		for (const row of rows) row.element.hidden = !visible.has(row);
		if (selection.sort !== lastSort) {
			lastSort = selection.sort;
			body.append(...selectRows(rows, { ...EVERYTHING, sort: lastSort }).map(({ element }) => element));
			markOrder(root, lastSort);
		}
		required(root, '[data-resource-table]', HTMLTableElement).hidden = shown.length === 0;
		required(root, '[data-status]', HTMLElement).textContent = countLine(shown.length, rows.length);
		required(root, '[data-time]', HTMLElement).textContent = shown.length > 0 ? timeLine(timeSum(shown), duration) : '';
		reset.hidden = !isNarrowed(selection) && selection.sort === EVERYTHING.sort;
		const number = FACETS.reduce((sum, facet) => sum + selection.choices[facet].length, 0);
		required(form, '[data-chosen]', HTMLElement).textContent = number > 0 ? ` (${number} chosen)` : '';
		const counts = new Map<string, Map<string, number>>(
			FACETS.map((facet) => [facet, countsOf(rows, selection, facet)]),
		);
		showCounts(boxes, (facet, value) => counts.get(facet)?.get(value) ?? 0);
		showWidenings(root, shown.length === 0 ? wideningsOf(rows, selection) : undefined, (drop) => {
			choose(without(selection, drop));
			text.focus();
		});
	};

	const restore = () => {
		const selection = readSelection(location.search, offered);
		fill(selection);
		show(selection);
	};

	text.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			remember(chosen(), 'replaceState');
			show(chosen());
		}, TYPING_PAUSE);
	});
	form.addEventListener('change', ({ target }) => {
		if (target !== text) choose(chosen());
	});
	form.addEventListener('submit', (event) => event.preventDefault());
	reset.addEventListener('click', () => {
		choose(EVERYTHING);
		text.focus();
	});
	addEventListener('popstate', restore);

	restore();
	facets.open = !matchMedia(NARROW).matches;
	form.hidden = false;
}

function tableRow(element: HTMLTableRowElement): TableRow {
	const { domains = '', tier = '', format = '', cost = '', minutes, estimated } = element.dataset;
	return {
		element,
		title: element.querySelector('a')?.textContent ?? '',
		domains: domains.split(' '),
		tier,
		format,
		cost,
		minutes: Number(minutes),
		estimated: estimated === 'true',
		text: [...element.querySelectorAll('[data-text]')].map((cell) => cell.textContent).join(' '),
	};
}

function choicesOf(boxes: readonly HTMLInputElement[]): Choices {
	const of = (facet: Facet) => boxes.filter(({ name }) => name === facet).map(({ value }) => value);
	return { domain: of('domain'), tier: of('tier'), format: of('format'), cost: of('cost') };
}

function markOrder(root: HTMLElement, sort: Selection['sort']): void {
	const [column, down] = sort.split('-');
	for (const header of root.querySelectorAll<HTMLElement>('[data-sorts]')) {
		if (header.dataset['sorts'] === column) header.ariaSort = down ? 'descending' : 'ascending';
		else header.removeAttribute('aria-sort');
	}
}

/** Offers one button a step, or hides the offer where none is needed. */
function showWidenings(
	root: HTMLElement,
	steps: readonly Widening[] | undefined,
	take: (drop: Widening['drop']) => void,
) {
	required(root, '[data-empty]', HTMLElement).hidden = steps === undefined;
	const name = (drop: Widening['drop']) =>
		drop === 'q'
			? 'the text'
			: `the choice of ${root.querySelector<HTMLElement>(`[data-facet=${drop}]`)?.dataset['title']}`;
	const items = (steps ?? []).map(({ drop, rows }) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'quiet-button';
		button.textContent = `Without ${name(drop)}: ${rows} ${rows === 1 ? 'resource' : 'resources'}`;
		button.addEventListener('click', () => take(drop));
		const item = document.createElement('li');
		item.append(button);
		return item;
	});
	if (steps?.length === 0) {
		const item = document.createElement('li');
		item.textContent = 'No single step is enough: shorten the text, or reset the filters.';
		items.push(item);
	}
	required(root, '[data-widenings]', HTMLElement).replaceChildren(...items);
}
