import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Resource } from '../../src/schemas/resource.ts';
import {
	resourceCsv,
	resourceMatrix,
	resourceRecords,
	resourceRows,
	resourcesOfDomain,
} from '../../src/views/resources.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { realContent, realKnowledge } from './real-knowledge.ts';

describe('the CSV of resources', () => {
	test('gives back every record of the handbook', () => {
		const [head = [], ...rows] = parseCsv(resourceCsv(realKnowledge));
		const records = resourceRecords(realKnowledge);
		expect(rows).toHaveLength(records.length);
		expect(head).toEqual(Object.keys(records[0] ?? {}));
		records.forEach((record, index) => expect(rows[index]).toEqual(Object.values(record).map(shielded)));
	});

	test('survives quotes, commas, line breaks and what a spreadsheet would run', () => {
		const nasty = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'=1+1',
				'+SUM(A1)',
				'-2',
				'@cmd',
				'\t=x',
				'\r=x',
				'"',
				'""',
				'a,b',
				'a"b"',
				'a\r\nb',
				'\n',
				"'=x",
			),
			fc
				.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＠'), fc.string())
				.map(([first, rest]) => first + rest),
		);
		fc.assert(
			fc.property(nasty, nasty, nasty, (title, why, provider) => {
				const [, row = []] = parseCsv(resourceCsv(knowledgeOf({ title, why, provider })));
				const cell = (name: string) => row[columns.indexOf(name)];
				expect(cell('title')).toBe(shielded(title));
				expect(cell('why')).toBe(shielded(why));
				expect(cell('provider')).toBe(shielded(provider));
				expect(row).toHaveLength(columns.length);
				for (const text of row) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
			}),
			{ numRuns: 500 },
		);
	});

	test('ends each row as RFC 4180 asks', () => {
		const csv = resourceCsv(knowledgeOf({ title: 'plain' }));
		expect(csv.endsWith('\r\n')).toBe(true);
		expect(csv.split('\r\n')).toHaveLength(3);
	});
});

describe('resources', () => {
	const domains = realKnowledge.all('domains').map(({ id }) => id);

	test('the matrix has one to three rows in each of its 30 cells', () => {
		const cells = resourceMatrix(realKnowledge).flatMap(({ domain, cells: own }) =>
			own.map((cell) => ({ domain, ...cell })),
		);
		expect(cells).toHaveLength(30);
		for (const { domain, tier, rows } of cells) {
			expect(rows.length, `${domain} ${tier}`).toBeGreaterThanOrEqual(1);
			expect(rows.length, `${domain} ${tier}`).toBeLessThanOrEqual(3);
		}
	});

	test('a row is shown once among its own, and only elsewhere under also', () => {
		const rows = resourceRows(realKnowledge);
		const own = domains.flatMap((id) => resourcesOfDomain(realKnowledge, id).flatMap((tier) => tier.own));
		expect(own).toHaveLength(rows.filter(({ domain }) => domain !== undefined).length);
		for (const id of domains) {
			for (const { also } of resourcesOfDomain(realKnowledge, id))
				expect(also.every(({ domain }) => domain !== id)).toBe(true);
		}
	});

	test('every row has minutes, and says where they are an estimate', () => {
		for (const row of resourceRows(realKnowledge)) {
			expect(row.time.minutes, row.id).toBeGreaterThan(0);
			expect(row.time.estimated, row.id).toBe(row.minutes === undefined);
		}
	});
});

const columns = Object.keys(resourceRecords(realKnowledge)[0] ?? {});

/** A cell as the CSV writes it: an apostrophe before what a spreadsheet would take for a formula. */
function shielded(value: string | number | boolean): string {
	return typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
}

/** The handbook with a single resource. */
function knowledgeOf(change: Partial<Resource>) {
	const [first] = realContent.entries.filter(({ collection }) => collection === 'resources');
	if (!first) throw new Error('The handbook has no resource.');
	const others = realContent.entries.filter(({ collection }) => collection !== 'resources');
	const entry = { ...first, data: { ...(first.data as Resource), ...change } };
	return buildKnowledgeBase({ ...realContent, entries: [...others, entry] as typeof realContent.entries });
}

/** Reads CSV by RFC 4180, character by character, so that it shares nothing with the writer. */
function parseCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let quoted = false;
	for (let index = 0; index < text.length; index += 1) {
		const character = text[index] ?? '';
		if (quoted) {
			if (character !== '"') cell += character;
			else if (text[index + 1] === '"') {
				cell += '"';
				index += 1;
			} else quoted = false;
		} else if (character === '"') quoted = true;
		else if (character === ',') {
			row.push(cell);
			cell = '';
		} else if (character === '\r' && text[index + 1] === '\n') {
			rows.push([...row, cell]);
			row = [];
			cell = '';
			index += 1;
		} else cell += character;
	}
	return rows;
}
