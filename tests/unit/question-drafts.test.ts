import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { draftFile } from '../../src/authoring/question-formats/draft-file.ts';
import type { ImportedQuestion } from '../../src/authoring/question-formats/imported-question.ts';
import { importReport } from '../../src/authoring/question-formats/import-report.ts';
import { takeQuestions } from '../../src/authoring/question-formats/take-questions.ts';
import { questionSchema } from '../../src/schemas/question.ts';
import { knowledgeOf, remove, TODAY } from '../rules/handbook.ts';

const knowledge = knowledgeOf();

/** What a reader gives for a question of a format that carries texts only. */
const imported = (changes: Partial<ImportedQuestion> = {}): ImportedQuestion => ({
	line: 3,
	column: 1,
	stem: 'A partner asks for a table. What do you set up?',
	options: ['one', 'two', 'three', 'four'].map((text, index) => ({ text, correct: index === 1 })),
	references: [],
	objectives: [],
	...changes,
});

const take = (questions: readonly ImportedQuestion[], domain?: string, known = knowledge) =>
	takeQuestions(known, { questions, refused: [] }, { domain, today: TODAY });

/** The reason for which a question is refused; undefined if it is taken. */
const reasonFor = (changes: Partial<ImportedQuestion>, domain?: string, known = knowledge): string | undefined =>
	take([imported(changes)], domain, known).refused[0]?.reason;

describe('a draft', () => {
	it('marks all that its format could not carry', () => {
		const [draft] = take([imported()], 'data-sharing').taken;
		const file = draftFile(draft!);
		expect(file.path).toBe('src/content/questions/data-sharing/a-partner-asks-for-a-table-what-do-you-set-up.yaml');
		expect(file.text.match(/FILL IN: .{12}/g)).toEqual([
			'FILL IN: the objectiv',
			'FILL IN: remember, un',
			'FILL IN: easier, medi',
			'FILL IN: option a: wh',
			'FILL IN: option b: wh',
			'FILL IN: option c: wh',
			'FILL IN: option d: wh',
			'FILL IN: what to take',
			'FILL IN: the official',
			'FILL IN: who writes i',
			'FILL IN: live, once s',
		]);
		expect(parse(file.text)).toMatchObject({
			objectives: ['data-sharing/recipients'],
			options: [{ id: 'a' }, { id: 'b', correct: true }, { id: 'c' }, { id: 'd' }],
			references: [],
			origin: 'own',
			status: 'draft',
		});
	});

	it('keeps what there is, and takes a reference for recalled until somebody has read it', () => {
		const [draft] = take([
			imported({
				code: { language: 'sql', source: 'SELECT 1\n' },
				options: imported().options.map((option) => ({ ...option, why: `Why ${option.text}.` })),
				explanation: 'So.',
				references: [{ url: 'https://docs.databricks.com/', title: 'A page' }],
				objectives: ['data-sharing/clean-rooms'],
			}),
		]).taken;
		const { text } = draftFile(draft!);
		expect(text.match(/FILL IN: \w+/g)).toHaveLength(5);
		expect(text).toContain('evidence: recalled # FILL IN: live, stored-copy');
		expect(text).toContain(`on: "${TODAY}"`);
		expect(parse(text)).toMatchObject({ objectives: ['data-sharing/clean-rooms'], explanation: 'So.' });
	});

	it('is YAML that gives back every text, whatever it is', () => {
		const nasty = fc
			.array(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.constantFrom(...'\n\t\r\0\u2028\u0085\uFEFF:#-?!&*|>[]{}"\'`@%~,'),
					fc.constantFrom(
						'\n\n  ',
						': ',
						' #',
						'- ',
						'\n---\n',
						'\n...\n',
						'2026-11-22',
						'null',
						'0x1',
						'word '.repeat(40),
					),
					fc.constantFrom(
						'__proto__',
						'<<',
						'!!js/function',
						'&a',
						'*a',
						'<script>alert(1)</script>',
						'<!--',
						'\u202E',
					),
					fc.constantFrom('?\n', '\n\n   \n', '🐘'.repeat(80)),
				),
				{ minLength: 1, maxLength: 12 },
			)
			.map((pieces) => pieces.join(''))
			.filter((text) => text.trim() !== '' && text.isWellFormed());
		fc.assert(
			fc.property(fc.tuple(nasty, nasty, nasty, nasty), ([stem, option, why, source]) => {
				const { taken, refused } = take([
					imported({
						title: 'A name',
						stem,
						code: { language: 'sql', source },
						options: imported().options.map((each, index) => ({ ...each, text: `${index}${option}`, why })),
						explanation: why,
						references: [{ url: 'https://example.org/', title: option }],
						objectives: ['data-sharing/recipients'],
					}),
				]);
				expect(refused).toEqual([]);
				const { question } = taken[0]!;
				const { text } = draftFile(taken[0]!);
				expect(questionSchema.parse(parse(text))).toEqual(question);
				expect(question.stem).toBe(stem.trim());
				// What is written to disk is what was checked.
				expect(text.isWellFormed() && !text.includes('\0')).toBe(true);
			}),
			{ numRuns: 100 },
		);
	});
});

describe('a question is refused', () => {
	const options = (...texts: string[]) => texts.map((text, index) => ({ text, correct: index === 0 }));

	test.each<[does: string, changes: Partial<ImportedQuestion>, says: string]>([
		['three options', { options: options('a', 'b', 'c') }, 'It has 3 options; a question of the bank has four.'],
		[
			'no key',
			{ options: options('a', 'b', 'c', 'd').map(({ text }) => ({ text, correct: false })) },
			'No option is right',
		],
		[
			'two keys',
			{ options: options('a', 'b', 'c', 'd').map(({ text }) => ({ text, correct: text < 'c' })) },
			'2 options',
		],
		['the same option twice', { options: options('a', 'b', 'B', 'c') }, 'Two of its options have the same text.'],
		['an empty option', { options: options('a', 'b', 'c', ' ') }, 'Its options.3.text must not be empty.'],
		['an empty stem', { title: 'A name', stem: '\n' }, 'Its stem must not be empty.'],
		['a book for a stem', { stem: 'word '.repeat(10_000) }, 'more than 10000 characters'],
		['half of a character', { explanation: 'x\uD800' }, 'half of a character'],
		['a stem without Latin letters', { stem: '何を設定しますか?' }, 'No id can be made of its stem: give it a title'],
		['an objective of another domain', { objectives: ['data-modelling/dimensions'] }, 'belongs to "data-modelling"'],
		['a mistyped objective', { objectives: ['data-sharing/recipient'] }, 'did you mean "data-sharing/recipients"?'],
		['the id of a question', { title: 'First!' }, 'has or had a question "data-sharing/first"'],
	])('for %s', (_, changes, says) => {
		expect(reasonFor(changes, 'data-sharing')).toContain(says);
	});

	test('for an id that only a release still knows', () => {
		const known = knowledgeOf((draft) => remove(draft, 'questions', 'data-sharing/first'));
		expect(known.find('questions', 'data-sharing/first')).toBeUndefined();
		expect(reasonFor({ title: 'First' }, 'data-sharing', known)).toContain('an id is never used again');
	});

	test('for the id of another question of its file, which is taken', () => {
		const { taken, refused } = take(
			[imported({ title: 'Twice' }), imported({ title: 'twice', line: 9 })],
			'data-sharing',
		);
		expect(taken.map(({ question }) => question.id)).toEqual(['data-sharing/twice']);
		expect(refused).toEqual([{ line: 9, column: 1, reason: expect.stringContaining('as that of line 3') }]);
	});
});

test.each<[changes: Partial<ImportedQuestion>, asked: string | undefined, domain: string]>([
	[{}, 'data-modelling', 'data-modelling'],
	[{ category: 'data-sharing' }, 'data-modelling', 'data-modelling'],
	[{ objectives: ['data-modelling/dimensions'], category: 'data-sharing' }, undefined, 'data-modelling'],
	[{ category: '$course$/top/data-sharing/Week 2' }, undefined, 'data-sharing'],
])('the domain of %j, where %s is asked for, is %s', (changes, asked, domain) => {
	expect(take([imported(changes)], asked).taken.map(({ question }) => question.domain)).toEqual([domain]);
});

test('a question without a domain is refused, and an unknown domain refuses all', () => {
	expect(reasonFor({ category: '$course$/top' })).toContain('It names no study domain; say --domain');
	expect(() => take([imported()], 'data-sharin')).toThrow('did you mean "data-sharing"?');
});

test('the report lists what was refused in one line each, without what could fool a terminal', () => {
	const report = importReport({
		file: 'a\u001B.gift',
		drafts: [],
		refused: [{ line: 2, column: 1, reason: 'Field "x\n\u001B[2Jy" is bad.' }],
		findings: '',
		isDryRun: false,
	});
	expect(report).toBe(
		'a<U+001B>.gift: 1 question, 0 taken, 1 refused.\n\na<U+001B>.gift:2:1  refused\n  Field "x <U+001B>[2Jy" is bad.',
	);
});
