import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatCode, newSeed, parseCode, type PaperCode } from '../../src/assessment/papers/paper-code.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXY';

const seed = fc.string({ unit: fc.constantFrom(...SYMBOLS), minLength: 5, maxLength: 5 });
const paperCode: fc.Arbitrary<PaperCode> = fc.record({
	outline: fc
		.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 }))
		.map(([year, month]) => `20${String(year).padStart(2, '0')}-${String(month).padStart(2, '0')}`),
	release: fc.integer({ min: 1, max: 999 }).map(String),
	paper: fc.oneof(fc.integer({ min: 1, max: 99 }), seed),
});
const FIXED = formatCode({ outline: '2025-11', release: '1', paper: 2 });
const problemOf = (text: string): string | undefined => {
	const parsed = parseCode(text);
	return 'problem' in parsed ? parsed.problem : undefined;
};

describe('a paper code', () => {
	it('looks as people read it to each other', () => {
		expect(FIXED).toBe('2511-1-P2-F');
		expect(formatCode({ outline: '2026-10', release: '12', paper: '7KQ4M' })).toMatch(/^2610-12-7KQ4M-.$/);
	});

	it('says again what it was made of', () => {
		fc.assert(fc.property(paperCode, (code) => void expect(parseCode(formatCode(code))).toEqual(code)));
	});

	it('is read in lower case, with spaces, and with other dashes', () => {
		const dash = fc.constantFrom('-', ' - ', '\u2013', ' \u2014 ', '\u2011', '\u2212', '\u00a0-');
		fc.assert(
			fc.property(paperCode, dash, fc.boolean(), (code, mark, isLower) => {
				const text = ` ${formatCode(code).replaceAll('-', mark)}\n`;
				expect(parseCode(isLower ? text.toLowerCase() : text)).toEqual(code);
			}),
		);
	});

	it('is refused with any one symbol changed', () => {
		fc.assert(
			fc.property(paperCode, fc.nat(), fc.constantFrom(...SYMBOLS), (code, at, symbol) => {
				const text = formatCode(code);
				const place = at % text.length;
				fc.pre(text[place] !== '-' && text[place] !== symbol);
				expect(problemOf(text.slice(0, place) + symbol + text.slice(place + 1))).toMatch(/^.{20,}\.$/);
			}),
			{ numRuns: 2000 },
		);
	});

	it('is refused with any two unlike symbols exchanged', () => {
		fc.assert(
			fc.property(paperCode, fc.nat(), fc.nat(), (code, first, second) => {
				const symbols = [...formatCode(code)];
				const [a, b] = [first % symbols.length, second % symbols.length];
				fc.pre(symbols[a] !== '-' && symbols[b] !== '-' && symbols[a] !== symbols[b]);
				[symbols[a], symbols[b]] = [symbols[b]!, symbols[a]!];
				expect(problemOf(symbols.join(''))).toMatch(/^.{20,}\.$/);
			}),
			{ numRuns: 2000 },
		);
	});

	it('of a seed is never one of a number', () => {
		fc.assert(
			fc.property(seed, (paper) => {
				const parsed = parseCode(formatCode({ outline: '2025-11', release: '1', paper }));
				expect(parsed).toHaveProperty('paper', paper);
			}),
		);
	});

	test.each([
		['', 'This is no paper code; one looks like 2511-1-P2-F'],
		['paper', 'This is no paper code'],
		['2511-1-P2', 'This is no paper code'],
		['2511-1-P2-F-1', 'This is no paper code'],
		['2513-1-P2-F', 'This is no paper code'],
		['2511-01-P2-F', 'This is no paper code'],
		['2511-1-P123-F', 'This is no paper code'],
		['2511-1-7KQ4-F', 'This is no paper code'],
		['2511-1-P2-G', 'The code is mistyped: its last character does not fit the others'],
		['2511-1-P3-F', 'The code is mistyped'],
		['2511-I-P2-F', '"I" stands in no paper code'],
		['2511-1-P2-ö', '"Ö" stands in no paper code'],
		['2511-1-P2-\u{1f600}', '"\u{1f600}" stands in no paper code'],
	])('%j is told why it is none', (text, says) => {
		expect(problemOf(text)).toContain(says);
	});

	it('offers codes that are right where it says what one looks like', () => {
		const shown = problemOf('')?.match(/2511-\S+[A-Z0-9]/g) ?? [];
		expect(shown).toHaveLength(2);
		for (const code of shown) expect(problemOf(code)).toBeUndefined();
	});

	test.each([
		{ outline: '2025', release: '1', paper: 1 },
		{ outline: '2025-11', release: '0', paper: 1 },
		{ outline: '2025-11', release: '1', paper: 100 },
		{ outline: '2025-11', release: '1', paper: 1.5 },
		{ outline: '2025-11', release: '1', paper: '7kq4m' },
		{ outline: '2025-11', release: '1', paper: '7KQ4' },
		{ outline: '2025-11', release: '1', paper: 'OOOOO' },
	])('cannot be made of %j', (code) => {
		expect(() => formatCode(code)).toThrow(RangeError);
	});
});

describe('a new seed', () => {
	it('has five symbols, from the first to the last of the alphabet', () => {
		expect(newSeed(() => 0)).toBe('00000');
		expect(newSeed(() => 1 - Number.EPSILON)).toBe('YYYYY');
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 5 }),
				(draws) => {
					const next = draws[Symbol.iterator]();
					expect(newSeed(() => next.next().value ?? 0)).toMatch(new RegExp(`^[${SYMBOLS}]{5}$`));
				},
			),
		);
	});
});
