import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vocabularyOf, VOCABULARY_SIZE } from '../../src/views/vocabulary.ts';
import { contentWords, correctionOf, inAmerican, partsOf, twoWords, without } from '../../src/views/query-words.ts';
import { realKnowledge } from './real-knowledge.ts';

const vocabulary = vocabularyOf(realKnowledge);

describe('the words of a question', () => {
	it('are those that say what it is about', () => {
		expect(contentWords('How do I repair a failed job?')).toEqual(['repair', 'failed', 'job?']);
		expect(contentWords("what's  new in  Lakeflow")).toEqual(['new', 'Lakeflow']);
	});

	it('keep those that change the subject', () => {
		expect(contentWords('Python only, not SQL')).toEqual(['Python', 'only,', 'not', 'SQL']);
	});

	it('are all of them where none says anything, and no signs alone', () => {
		expect(contentWords('what is it')).toEqual(['what', 'is', 'it']);
		expect(contentWords('row filter & mask')).toEqual(['row', 'filter', 'mask']);
		expect(contentWords(' … ')).toEqual([]);
	});
});

describe('the parts of a word', () => {
	it.each([
		['spark.sql.adaptive.enabled', ['spark', 'sql', 'adaptive', 'enabled']],
		['cloudFiles.schemaEvolutionMode', ['cloud', 'Files', 'schema', 'Evolution', 'Mode']],
		['create_auto_cdc_flow', ['create', 'auto', 'cdc', 'flow']],
		['write-up', ['write', 'up']],
		['lineage', ['lineage']],
		['Z-order', ['Z-order']],
		['VACUUM', ['VACUUM']],
	])('of %s', (word, parts) => {
		expect(partsOf(word)).toEqual(parts);
	});

	it('hold nothing that the word does not hold, in its order', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (word) => {
				let from = 0;
				for (const part of partsOf(word)) {
					const at = word.indexOf(part, from);
					expect(at).toBeGreaterThanOrEqual(from);
					from = at + part.length;
				}
			}),
		);
	});
});

describe('a word that the handbook does not have', () => {
	it.each([
		['fedration', 'federation'],
		['quarentine', 'quarantine'],
		['anaylsis', 'analysis'],
		['lenght', 'length'],
		['Lineaeg', 'lineage'],
	])('%s is read as %s', (typed, meant) => {
		expect(correctionOf(typed, vocabulary)).toBe(meant);
	});

	it('is left alone where nothing is near, where it is short, and where it is no plain word', () => {
		for (const word of ['xqzwvjjk', 'dlx', 'v2024', 'a.b_c']) expect(correctionOf(word, vocabulary)).toBeUndefined();
	});

	it('is read as a word of the vocabulary that differs by few edits, if at all', () => {
		const one = fc.constantFrom(...vocabulary.filter((word) => word.length >= 6));
		const inside = fc.nat({ max: 4 }).map((index) => index + 1);
		fc.assert(
			fc.property(one, inside, (word, index) => {
				const typed = word.slice(0, index) + word.slice(index + 1);
				const meant = correctionOf(typed, vocabulary);
				expect(vocabulary).toContain(meant);
				expect(Math.abs((meant ?? '').length - typed.length)).toBeLessThanOrEqual(2);
			}),
		);
	});

	it('may be two words written as one', () => {
		expect(twoWords('Autoloader', vocabulary)).toEqual(['auto', 'loader']);
		expect(twoWords('chatgpt', vocabulary)).toBeUndefined();
	});
});

describe('a word in British spelling', () => {
	it.each([
		['OPTIMISE', 'optimize'],
		['pseudonymised', 'pseudonymized'],
		['tokenisation', 'tokenization'],
		['organisers', 'organizers'],
		['catalogues', 'catalogs'],
		['Behaviour', 'behavior'],
		['coloured', 'colored'],
	])('%s is %s elsewhere', (typed, meant) => {
		expect(inAmerican(typed)).toBe(meant);
	});

	it('is no other word', () => {
		for (const word of ['list', 'islands', 'optimize', 'this', 'risk', 'four', 'hours', 'vague', 'source'])
			expect(inAmerican(word)).toBeUndefined();
	});
});

describe('the vocabulary', () => {
	it('is bounded, in small letters, each word once, the commonest first', () => {
		expect(vocabulary.length).toBeLessThanOrEqual(VOCABULARY_SIZE);
		expect(vocabulary.length).toBeGreaterThan(1000);
		expect(new Set(vocabulary).size).toBe(vocabulary.length);
		expect(vocabulary.filter((word) => !/^\p{L}{4,}$/u.test(word) || word !== word.toLowerCase())).toEqual([]);
		expect(vocabulary.indexOf('table')).toBeLessThan(vocabulary.indexOf('lineage'));
	});

	it('holds the words that pages are named by, however seldom', () => {
		for (const word of ['onboarding', 'roadmap', 'readiness', 'certify']) expect(vocabulary).toContain(word);
	});

	it('holds nothing of addresses elsewhere', () => {
		expect(vocabulary.filter((word) => /^(https|www)$/.test(word))).toEqual([]);
	});
});

describe('leaving words out', () => {
	it('gives every choice once, in the order of the words', () => {
		expect([...without(['a', 'b', 'c'], 1)]).toEqual([
			['b', 'c'],
			['a', 'c'],
			['a', 'b'],
		]);
		expect([...without(['a', 'b'], 0)]).toEqual([['a', 'b']]);
	});

	it('gives as many choices as the binomial coefficient says', () => {
		const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
		fc.assert(
			fc.property(fc.uniqueArray(fc.string(), { maxLength: 6 }), fc.nat({ max: 6 }), (words, leftOut) => {
				fc.pre(leftOut <= words.length);
				const choices = [...without(words, leftOut)];
				expect(choices).toHaveLength(Math.round(choose(words.length, leftOut)));
				expect(new Set(choices.map((choice) => JSON.stringify(choice))).size).toBe(choices.length);
			}),
		);
	});
});
