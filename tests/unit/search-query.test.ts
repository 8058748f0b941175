import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isEmpty,
	NO_CHOICES,
	readQuery,
	resultLine,
	writeQuery,
	type SearchChoices,
} from '../../src/views/search-query.ts';

const offered: SearchChoices = {
	kind: ['Deck', 'Write-up'],
	pod: ['Pod 1', 'Pod 2'],
	domain: ['Cost & Performance', 'Data Sharing'],
};

describe('a search in the address', () => {
	it('writes spaces and signs so that they can be read back', () => {
		const query = { text: 'a+b & c', choices: { kind: ['Write-up'], pod: ['Pod 1'], domain: ['Cost & Performance'] } };
		expect(writeQuery(query)).toBe('?q=a%2Bb%20%26%20c&kind=Write-up&pod=Pod%201&domain=Cost%20%26%20Performance');
		expect(readQuery(writeQuery(query), offered)).toEqual(query);
	});

	it('reads what others wrote with a plus, and drops what the index does not have', () => {
		expect(readQuery('?q=auto+cdc&pod=Pod+1&pod=Pod+9&kind=Poem', offered)).toEqual({
			text: 'auto cdc',
			choices: { ...NO_CHOICES, pod: ['Pod 1'] },
		});
	});

	it('is empty for an empty search', () => {
		expect(writeQuery({ text: '  ', choices: NO_CHOICES })).toBe('');
		expect(isEmpty(readQuery('', offered))).toBe(true);
	});

	it('gives back every search', () => {
		const some = fc.record({
			text: fc.string({ unit: 'binary' }).map((text) => text.trim().toWellFormed()),
			choices: fc.record({
				kind: fc.subarray([...offered.kind]),
				pod: fc.subarray([...offered.pod]),
				domain: fc.subarray([...offered.domain]),
			}),
		});
		fc.assert(
			fc.property(some, (query) => {
				expect(readQuery(writeQuery(query), offered)).toEqual(query);
			}),
		);
	});
});

describe('the line above the results', () => {
	it('names number, text and place', () => {
		const choices = { kind: ['Write-up', 'Deck'], pod: ['Pod 1'], domain: [] };
		expect(resultLine(12, { text: ' auto cdc ', choices })).toBe(
			'12 results for “auto cdc” in Write-up or Deck, Pod 1',
		);
		expect(resultLine(2, { text: 'fedration', choices }, 'federation')).toBe(
			'2 results for “fedration”, read as “federation”, in Write-up or Deck, Pod 1',
		);
		expect(resultLine(2, { text: 'fedration', choices: NO_CHOICES }, 'federation')).toBe(
			'2 results for “fedration”, read as “federation”',
		);
		expect(resultLine(1, { text: 'x', choices: NO_CHOICES })).toBe('1 result for “x”');
		expect(resultLine(0, { text: 'x', choices: NO_CHOICES })).toBe('No results for “x”');
	});
});
