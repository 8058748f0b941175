import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countLine,
	countsOf,
	EVERY_DOMAIN,
	EVERYTHING,
	FACETS,
	isNarrowed,
	NOT_RECOMMENDED,
	readSelection,
	selectRows,
	SORTS,
	timeLine,
	timeSum,
	wideningsOf,
	without,
	writeSelection,
	type Choices,
	type FilterRow,
	type Selection,
} from '../../src/views/resource-filter.ts';
import { duration } from '../../src/views/programme.ts';

const row = (title: string, change: Partial<FilterRow> = {}): FilterRow => ({
	title,
	domains: ['data-sharing'],
	tier: 'primary',
	format: 'docs',
	cost: 'free',
	minutes: 20,
	estimated: true,
	text: title,
	...change,
});

const rows = [
	row('What is OpenSharing?'),
	row('Clean rooms', { domains: ['data-sharing', 'security-compliance'], minutes: 45, estimated: false }),
	row('Masks and filters', { domains: ['security-compliance'], tier: 'supplementary', format: 'video', minutes: 12 }),
	row('A naïve course', { domains: ['data-modelling'], tier: 'course', format: 'course', cost: 'paid', minutes: 180 }),
	row('Named only', {
		domains: [EVERY_DOMAIN],
		tier: NOT_RECOMMENDED,
		format: 'practice-exam',
		cost: 'paid',
		minutes: 120,
	}),
];

const offered: Choices = {
	domain: ['data-sharing', 'security-compliance', 'data-modelling', EVERY_DOMAIN],
	tier: ['primary', 'course', 'supplementary', NOT_RECOMMENDED],
	format: ['docs', 'course', 'video', 'practice-exam'],
	cost: ['free', 'paid'],
};

const asking = (choices: Partial<Choices>, query = '', sort = EVERYTHING.sort): Selection => ({
	choices: { ...EVERYTHING.choices, ...choices },
	query,
	sort,
});
const titles = (selection: Selection) => selectRows(rows, selection).map(({ title }) => title);

const someSelection = fc.record({
	choices: fc.record({
		domain: fc.subarray([...offered.domain]),
		tier: fc.subarray([...offered.tier]),
		format: fc.subarray([...offered.format]),
		cost: fc.subarray([...offered.cost]),
	}),
	query: fc.string({ unit: 'binary' }).map((text) => text.trim().toWellFormed()),
	sort: fc.constantFrom(...SORTS),
});

describe('which rows are shown', () => {
	it('shows everything in its own order when nothing is chosen', () => {
		expect(selectRows(rows, EVERYTHING)).toEqual(rows);
	});

	it('takes values of one facet as alternatives', () => {
		expect(titles(asking({ domain: ['data-modelling', EVERY_DOMAIN] }))).toEqual(['A naïve course', 'Named only']);
	});

	it('asks for all facets together', () => {
		expect(titles(asking({ domain: ['security-compliance'], tier: ['supplementary'] }))).toEqual(['Masks and filters']);
		expect(titles(asking({ tier: ['course'], cost: ['free'] }))).toEqual([]);
	});

	it('counts a domain that a row also serves', () => {
		expect(titles(asking({ domain: ['security-compliance'] }))).toEqual(['Clean rooms', 'Masks and filters']);
	});

	it('keeps what is not recommended out of its tier', () => {
		expect(titles(asking({ tier: ['supplementary'] }))).not.toContain('Named only');
		expect(titles(asking({ tier: [NOT_RECOMMENDED] }))).toEqual(['Named only']);
	});

	it('finds every word, whatever case and accents', () => {
		expect(titles(asking({}, 'NAIVE course'))).toEqual(['A naïve course']);
		expect(titles(asking({}, '  rooms  CLEAN '))).toEqual(['Clean rooms']);
		expect(titles(asking({}, 'clean course'))).toEqual([]);
	});
});

describe('order', () => {
	it('sorts by title, tier and time, both ways', () => {
		expect(titles(asking({}, '', 'title'))[0]).toBe('A naïve course');
		expect(titles(asking({}, '', 'tier')).at(-1)).toBe('Named only');
		expect(titles(asking({}, '', 'time'))[0]).toBe('Masks and filters');
		expect(titles(asking({}, '', 'time-down'))[0]).toBe('A naïve course');
	});

	it('keeps the order of equal rows, and never changes its input', () => {
		const before = [...rows];
		expect(titles(asking({ tier: ['primary'] }, '', 'tier'))).toEqual(['What is OpenSharing?', 'Clean rooms']);
		expect(rows).toEqual(before);
	});

	it('shows the same rows in every order', () => {
		fc.assert(
			fc.property(someSelection, (selection) => {
				const plain = new Set(selectRows(rows, { ...selection, sort: 'domain' }));
				expect(new Set(selectRows(rows, selection))).toEqual(plain);
			}),
		);
	});
});

describe('the address', () => {
	it('is empty for the page just opened', () => {
		expect(writeSelection(EVERYTHING)).toBe('');
		expect(isNarrowed(EVERYTHING)).toBe(false);
		expect(readSelection('', offered)).toEqual(EVERYTHING);
	});

	it('repeats the parameter of a facet', () => {
		const selection = asking({ domain: ['data-sharing', 'data-modelling'], tier: ['primary'] }, 'auto cdc', 'title');
		expect(writeSelection(selection)).toBe(
			'?domain=data-sharing&domain=data-modelling&tier=primary&q=auto+cdc&sort=title',
		);
	});

	it('drops what the page does not offer', () => {
		expect(readSelection('?domain=nowhere&tier=primary&sort=luck&x=1', offered)).toEqual(asking({ tier: ['primary'] }));
	});

	it('gives back every selection', () => {
		fc.assert(
			fc.property(someSelection, (selection) => {
				expect(readSelection(writeSelection(selection), offered)).toEqual(selection);
			}),
		);
	});
});

describe('counts and ways to widen', () => {
	it('counts a value as if it were chosen beside the other facets', () => {
		const selection = asking({ domain: ['data-sharing'], cost: ['free'] });
		expect(countsOf(rows, selection, 'domain').get('security-compliance')).toBe(2);
		expect(countsOf(rows, selection, 'cost')).toEqual(new Map([['free', 2]]));
	});

	it('promises what choosing the value alone shows', () => {
		fc.assert(
			fc.property(someSelection, fc.constantFrom(...FACETS), (selection, facet) => {
				const counts = countsOf(rows, selection, facet);
				for (const value of offered[facet]) {
					const chosen = { ...selection, choices: { ...selection.choices, [facet]: [value] } };
					expect(counts.get(value) ?? 0).toBe(selectRows(rows, chosen).length);
				}
			}),
		);
	});

	it('names each single step that shows something, smallest first', () => {
		const selection = asking({ tier: ['course'], cost: ['free'] });
		expect(wideningsOf(rows, selection)).toEqual([
			{ drop: 'cost', rows: 1 },
			{ drop: 'tier', rows: 3 },
		]);
		expect(selectRows(rows, without(selection, 'cost'))).toHaveLength(1);
	});

	it('offers the text as a step, and no step that shows nothing', () => {
		expect(wideningsOf(rows, asking({ tier: ['primary'] }, 'xyz'))).toEqual([{ drop: 'q', rows: 2 }]);
	});
});

describe('time', () => {
	it('adds up minutes and the share that is estimated', () => {
		expect(timeSum(rows.slice(0, 2))).toEqual({ minutes: 65, estimatedPercent: 31, leftOut: 0 });
	});

	it('leaves out what is not recommended, and says so', () => {
		const sum = timeSum(rows);
		expect(sum).toMatchObject({ minutes: 257, leftOut: 1 });
		expect(timeLine(sum, duration)).toBe('About 4 h 17 min, 82% of it estimated; 1 not recommended left out');
	});

	it('says 0% and 100% only where they are exact', () => {
		const long = row('long', { minutes: 6000, estimated: false });
		const short = row('short', { minutes: 1 });
		expect(timeSum([long, short]).estimatedPercent).toBe(1);
		expect(timeSum([long]).estimatedPercent).toBe(0);
		expect(timeSum([short]).estimatedPercent).toBe(100);
		expect(timeLine(timeSum([long]), duration)).toBe('100 h');
	});

	it('sums nothing to nothing', () => {
		expect(timeSum([])).toEqual({ minutes: 0, estimatedPercent: 0, leftOut: 0 });
		expect(countLine(0, 5)).toBe('0 of 5 resources');
	});
});
