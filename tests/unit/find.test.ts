import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, type Index, type Match } from '../../src/components/search/find.ts';

/**
 * A small index with the manners of Pagefind: all words must be there, a word also finds longer ones, an unknown one is
 * answered by the longest beginning of it that is known, quotation marks ask for words side by side.
 */
function indexOf(pages: Readonly<Record<string, string>>, vocabulary: readonly string[] = []): Index<Match> {
	const texts = Object.entries(pages).map(([id, text]) => ({ id, words: text.toLowerCase().split(' ') }));
	const all = [...new Set(texts.flatMap(({ words }) => words))];
	const matching = (word: string): string[] => {
		const longer = all.filter((known) => known.startsWith(word));
		const beginnings = all.filter((known) => word.startsWith(known)).sort((a, b) => b.length - a.length);
		return longer.length > 0 ? longer : beginnings.slice(0, 1);
	};
	return {
		pages: texts.length,
		vocabulary: () => Promise.resolve(vocabulary),
		search: (query) => {
			const asked = query.replaceAll('"', '').toLowerCase();
			const found = query.startsWith('"')
				? texts.filter(({ words }) => ` ${words.join(' ')} `.includes(` ${asked} `))
				: texts.filter(({ words }) =>
						asked.split(' ').every((word) => matching(word).some((known) => words.includes(known))),
					);
			return Promise.resolve(found.map(({ id, words }) => ({ id, score: 10 / words.length })));
		},
	};
}

const ids = async (text: string, index: Index<Match>) => (await find(text, index)).matches.map(({ id }) => id);

describe('a search', () => {
	const index = indexOf(
		{
			repair: 'repair a failed job run',
			capstone: 'the failed job of the capstone',
			federation: 'lakehouse federation',
			lakehouse: 'what a lakehouse is',
			adaptive: 'spark.sql.adaptive.enabled and more',
			spark: 'set adaptive execution for spark by sql enabled',
			pod: 'pod 3 leads',
		},
		['federation', 'lakehouse', 'failed'],
	);

	it('reduces a question to what it is about', async () => {
		expect(await ids('how do I repair a failed job', index)).toEqual(['repair', 'capstone']);
	});

	it('puts pages that lack a word behind those that have all', async () => {
		const [first, ...others] = await ids('failed capstone run', index);
		expect([first, ...others].sort()).toEqual(['capstone', 'repair']);
		expect((await ids('repair failed job', index))[0]).toBe('repair');
	});

	it('finds nothing by less than half of what was asked', async () => {
		expect(await ids('pod federation adaptive', index)).toEqual([]);
	});

	it('puts the page that has an identifier before those that have its parts', async () => {
		expect(await ids('spark.sql.adaptive.enabled', index)).toEqual(['adaptive', 'spark']);
	});

	it('reads an identifier that no page has as its parts', async () => {
		const parts = await find('adaptive.execution', index);
		expect(parts.matches.map(({ id }) => id)).toContain('spark');
		expect(parts.readAs).toBeUndefined();
	});

	it('corrects a mistyped word, and says so', async () => {
		const found = await find('lakehouse fedration', index);
		expect(found.matches[0]?.id).toBe('federation');
		expect(found.readAs).toBe('lakehouse federation');
	});

	it('reads a word as most pages spell it', async () => {
		const pages = indexOf({
			one: 'optimize a table',
			two: 'how to optimize',
			other: 'optimise nothing',
			third: 'advise',
		});
		const found = await find('optimise', pages);
		expect(found.matches.map(({ id }) => id).sort()).toEqual(['one', 'two']);
		expect(found.readAs).toBe('optimize');
		expect((await find('advise', pages)).readAs).toBeUndefined();
	});

	it('asks a long question by the words that tell most, wherever they stand', async () => {
		const common = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
		const pages = Object.fromEntries(Array.from({ length: 9 }, (_, place) => [`page ${place}`, common.join(' ')]));
		const telling = 'who guards these rare telling words';
		const long = indexOf({ ...pages, sought: telling });
		expect((await ids(`${common.join(' ')} rare telling words guards`, long))[0]).toBe('sought');
	});

	it('finds a page that has most of a question side by side among many that have all of it apart', async () => {
		const apart =
			'a cluster that is shared by each access in a mode and by a cluster that is shared by each access in a mode';
		const many = Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`page ${place}`, `${apart} ${place}`]));
		const named = indexOf({ ...many, named: 'standard formerly shared access mode' });
		expect((await ids('shared access mode cluster', named))[0]).toBe('named');
	});

	it('takes a word for unfinished rather than wrong while pages have its end', async () => {
		const found = await find('federa', index);
		expect(found.matches.map(({ id }) => id)).toEqual(['federation']);
		expect(found.readAs).toBeUndefined();
	});

	it('passes over a word that nothing is near to', async () => {
		const found = await find('lakehouse xqzwvj', index);
		expect(found.matches.map(({ id }) => id).sort()).toEqual(['federation', 'lakehouse']);
		expect(found.readAs).toBe('lakehouse');
	});

	it('takes quotation marks at their word', async () => {
		expect(await ids('"failed job"', index)).toEqual(['repair', 'capstone']);
		expect(await ids('"job failed"', index)).toEqual([]);
	});

	it('puts words side by side before the same words apart', async () => {
		const pair = indexOf({ apart: 'filter each set row by row', together: 'a row filter is a function' });
		expect((await ids('row filter', pair))[0]).toBe('together');
	});
});

it('gives each page once, and every page that has all words, whatever is asked', async () => {
	const word = fc.constantFrom('row', 'filter', 'column', 'mask', 'rowFilter', 'a_b', 'the');
	const some = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
	await fc.assert(
		fc.asyncProperty(fc.array(some, { maxLength: 14 }), some, async (texts, query) => {
			const index = indexOf(Object.fromEntries(texts.map((text, number) => [`page ${number}`, text])), ['filter']);
			const found = await ids(query, index);
			expect(new Set(found).size).toBe(found.length);
			for (const { id } of await index.search(query)) expect(found).toContain(id);
		}),
	);
});
