import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { filledParts, filledText, promptParts } from '../../src/model/prompt-text.ts';
import { realKnowledge } from './real-knowledge.ts';

const filled = (prompt: string, values: Record<string, string>): string =>
	filledText(filledParts(promptParts(prompt), new Map(Object.entries(values))));

/** Texts that are likely to hold braces, names in braces and what replacing by patterns would read as a pattern. */
const text = fc
	.array(fc.constantFrom('{', '}', '{a}', '{page-text}', '$&', '$1', '\\', 'a', 'page-text', ' ', '\n', '<b>', '7'), {
		maxLength: 12,
	})
	.map((pieces) => pieces.join(''));
const value = text.filter((each) => each.trim() !== '');

describe('filling a prompt in', () => {
	it.each([
		['Compare {first} with {second}.', { first: 'a', second: 'b' }, 'Compare a with b.'],
		['{first} and {first}', { first: 'a' }, 'a and a'],
		['Keep {first} and {second}.', { first: 'a' }, 'Keep a and {second}.'],
		['Keep {first}.', { first: '  \n' }, 'Keep {first}.'],
		['{first}{second}', { first: '{second}', second: 'b' }, '{second}b'],
		['{first}', { first: '$& $1 \\ {first}' }, '$& $1 \\ {first}'],
		['{first}', { first: '<img src=x onerror=alert(1)>' }, '<img src=x onerror=alert(1)>'],
		['{"a": 1} {} {{7+7}} { first }', { first: 'a', a: 'b' }, '{"a": 1} {} {{7+7}} { first }'],
	])('%j with %j is %j', (prompt, values, says) => {
		expect(filled(prompt, values as Record<string, string>)).toBe(says);
	});

	test('with nothing leaves the prompt as it is', () => {
		fc.assert(
			fc.property(text, (prompt) => {
				expect(filled(prompt, {})).toBe(prompt);
			}),
		);
	});

	test('puts each value in as it was typed, once, and changes nothing else', () => {
		fc.assert(
			fc.property(text, value, value, text, (before, a, b, after) => {
				const own = promptParts(before).every((part) => 'text' in part) ? before : '';
				const rest = promptParts(after).every((part) => 'text' in part) ? after : '';
				expect(filled(`${own} {a}:{page-text} ${rest}`, { a, 'page-text': b })).toBe(`${own} ${a}:${b} ${rest}`);
			}),
		);
	});

	test('takes a value of a million characters with braces in it', () => {
		const long = '{first} '.repeat(125_000);
		expect(filled('a {first} z', { first: long })).toBe(`a ${long} z`);
	});
});

describe('the prompts of the handbook', () => {
	it.each(realKnowledge.all('prompts').map(({ id, data }) => [id, data] as const))(
		'%s is whole once its examples are filled in',
		(_, { prompt, variables }) => {
			const values = Object.fromEntries(variables.map(({ name, example }) => [name, example]));
			const whole = filled(prompt, values);
			for (const { name, example } of variables) {
				expect(whole).toContain(example);
				expect(whole).not.toContain(`{${name}}`);
			}
		},
	);

	test('name objectives that there are, where an example is filled in', () => {
		const named = realKnowledge
			.all('prompts')
			.flatMap(({ data }) => data.variables)
			.filter(({ name }) => /^objectives?$/.test(name))
			.flatMap(({ example }) => example.split(', '));
		expect(named.length).toBeGreaterThan(0);
		expect(named.filter((id) => !realKnowledge.knows('objectives', id))).toEqual([]);
	});
});
