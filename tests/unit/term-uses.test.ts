import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkedSpellings, nameOf, termReader } from '../../src/model/term-uses.ts';
import type { Term } from '../../src/schemas/ledger.ts';
import { realKnowledge } from './real-knowledge.ts';

const term = (name: string, more: Partial<Term> = {}): Term => ({
	id: name.toLowerCase().replace(/\W+/g, '-'),
	term: name,
	definition: 'A word.',
	url: 'https://docs.databricks.com/',
	evidence: 'seen',
	...more,
});
const read = termReader([
	term('Streaming table'),
	term('Table'),
	term('VACUUM'),
	term('Change data capture (CDC)', { id: 'cdc', also: ['CDC'] }),
	term('Trigger', { link: false, also: ['streaming trigger'] }),
	term('Event log', { except: ['compute event log', 'a lost event log'] }),
	term('If/else task'),
]);
/** The terms that a text uses, with the words it uses. */
const used = (text: string): string[] =>
	read(text).flatMap((piece) => (piece.term ? [`${piece.text}: ${piece.term}`] : []));

describe('a term in a text', () => {
	test.each([
		['is a whole word', 'A table, tablets and stables.', ['table: table']],
		['may be a plural', 'Two tables.', ['tables: table']],
		['may have an owner', "A table's owner.", ['table: table']],
		['is the longest that fits', 'A streaming table.', ['streaming table: streaming-table']],
		['may run over a line', 'A streaming\ntable.', ['streaming\ntable: streaming-table']],
		['is free in the case of its first letter', 'Streaming table', ['Streaming table: streaming-table']],
		['is not free in other letters', 'Streaming TABLE, vacuum, Vacuum', []],
		['keeps its capitals', 'Run VACUUM.', ['VACUUM: vacuum']],
		['is no part of a word with a hyphen', 'A table-level filter on a pivot-table.', []],
		['is no part of a name', 'my_table, table_1, table2', []],
		['goes without its brackets', 'Change data capture.', ['Change data capture: cdc']],
		['has other spellings', 'CDC', ['CDC: cdc']],
		['may be too common a word', 'A trigger, a streaming trigger.', ['streaming trigger: trigger']],
		['may mean something else in a phrase', 'Compute event log, event log.', ['event log: event-log']],
		['may mean something else at the start of a sentence', 'A lost event log.', []],
		['may hold signs', 'An If/else task', ['If/else task: if-else-task']],
	])('%s', (_, text, expected) => {
		expect(used(text)).toEqual(expected);
	});

	test('is none without a glossary', () => {
		expect(termReader([])('A table.')).toEqual([{ text: 'A table.' }]);
	});
});

const terms = realKnowledge.all('terms').map(({ data }) => data);
const word = fc.oneof(
	fc.constantFrom(...terms.flatMap((each) => [nameOf(each), ...linkedSpellings(each), ...(each.except ?? [])])),
	fc.string({ maxLength: 12 }),
);

test('the pieces of any text are the text', () => {
	const readReal = termReader(terms);
	fc.assert(
		fc.property(
			fc.array(word).map((words) => words.join(' ')),
			(text) => {
				const pieces = readReal(text);
				expect(pieces.map((piece) => piece.text).join('')).toBe(text);
				expect(pieces.every((piece) => piece.text !== '')).toBe(true);
			},
		),
	);
});

test('every spelling of the glossary is found as its own term', () => {
	const readReal = termReader(terms);
	for (const each of terms) {
		for (const spelling of linkedSpellings(each))
			expect(readReal(spelling)).toEqual([{ text: spelling, term: each.id }]);
	}
});
