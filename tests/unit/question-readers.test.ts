import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readQuestions } from '../../src/authoring/question-formats/import-formats.ts';
import type { ReadQuestions } from '../../src/authoring/question-formats/imported-question.ts';
import { takeQuestions } from '../../src/authoring/question-formats/take-questions.ts';
import { MARK } from '../../src/model/mark.ts';
import { realKnowledge } from './real-knowledge.ts';

/** A question of each format that is as it should be; the stem tells it apart. */
const GOOD = {
	gift: (stem: string) => `::A name::${stem}?{ ~one =two ~three ~four }`,
	aiken: (stem: string) => `${stem}?\nA. one\nB) two\nC. three\nD. four\nANSWER: B`,
	yaml: (stem: string) =>
		`- stem: ${stem}?\n  options:\n${['one', 'two', 'three', 'four']
			.map((text) => `    - text: ${text}\n      why: why ${text}\n${text === 'two' ? '      correct: true\n' : ''}`)
			.join(
				'',
			)}  explanation: so\n  references:\n    - {url: https://example.org/, title: A page}\n  objectives: [data-sharing/x]`,
} as const;
const FORMATS = Object.keys(GOOD) as (keyof typeof GOOD)[];

/** "line:column reason" of each refused question. */
const refusals = ({ refused }: ReadQuestions): string[] =>
	refused.map(({ line, column, reason }) => `${line}:${column} ${reason}`);
const stems = ({ questions }: ReadQuestions): string[] => questions.map(({ stem }) => stem);
const gift = (source: string) => readQuestions('gift', source);

describe.each(FORMATS)('%s', (format) => {
	const good = GOOD[format];
	/** Pieces of the format among anything else. */
	const nasty = fc
		.array(
			fc.oneof(
				fc.string({ unit: 'binary' }),
				fc.constantFrom(...'\n\r\t\0\u2028\uFEFF{}~=#:%\\-?!&*|>[]"\'`@<'),
				fc.constantFrom('::', '####', '->', '//', '$CATEGORY: ', '[html]', '<p>', '~%50%', '{T}', '\n\n', '\r\n'),
				fc.constantFrom(
					'A. ',
					'B) ',
					'ANSWER: ',
					'\n- stem: ',
					'\n  ',
					'```',
					'---',
					'<<: *a',
					'!!js/function ',
					'&a ',
				),
				fc.constantFrom('__proto__: ', 'constructor', good('Good')),
			),
			{ maxLength: 40 },
		)
		.map((pieces) => pieces.join(''));

	it('is read', () => {
		expect(readQuestions(format, good('Good'))).toMatchObject({
			questions: [
				{
					line: 1,
					column: 1,
					stem: 'Good?',
					options: [
						{ text: 'one', correct: false },
						{ text: 'two', correct: true },
						{ text: 'three', correct: false },
						{ text: 'four', correct: false },
					],
				},
			],
			refused: [],
		});
	});

	it('is read the same with a byte order mark and the line ends of Windows', () => {
		const source = `${good('First')}\n\n${good('Second')}\n`;
		expect(readQuestions(format, `\uFEFF${source.replaceAll('\n', '\r\n')}`)).toEqual(readQuestions(format, source));
	});

	it('never throws, and says of what it refuses where it stands and why', () => {
		fc.assert(
			fc.property(nasty, (source) => {
				const lines = source.replace(/\r\n?/g, '\n').split('\n').length;
				const { questions, refused } = readQuestions(format, source);
				for (const { line, column } of [...questions, ...refused]) {
					expect(line).toBeGreaterThan(0);
					expect(line).toBeLessThanOrEqual(lines);
					expect(column).toBeGreaterThan(0);
				}
				for (const { reason } of refused) expect(reason).toMatch(/[.!]$/);
			}),
			{ numRuns: 1000 },
		);
	});

	it('gives the good questions, whatever stands between them', () => {
		// What is between is one question of its own: GIFT and Aiken part them by a blank line, YAML by the margin.
		const between = nasty.map((text) =>
			format === 'yaml'
				? `- ${text.replace(/[\r\n]+/g, '\n  ')}`
				: text
						.replace(/\r\n?/g, '\n')
						.replace(/\n\s*\n/g, '\n')
						.trim(),
		);
		fc.assert(
			fc.property(fc.array(between, { maxLength: 4 }), (texts) => {
				const blocks = texts.flatMap((text, index) => [text, good(`Kept ${index}`)]);
				const read = readQuestions(format, [good('Kept first'), ...blocks].join(format === 'yaml' ? '\n' : '\n\n'));
				expect(stems(read)).toEqual(
					expect.arrayContaining(['Kept first?', ...texts.map((_, index) => `Kept ${index}?`)]),
				);
			}),
			{ numRuns: 300 },
		);
	});

	it.each([
		['nothing', ''],
		['blank lines', '\n \n\t\n'],
	])('finds no question in %s', (_, source) => {
		expect(readQuestions(format, source)).toEqual({ questions: [], refused: [] });
	});

	it('reads thousands of questions, and a line of a hundred thousand characters', () => {
		const many = Array.from({ length: 2000 }, (_, index) => good(`Number ${index}`)).join('\n\n');
		expect(readQuestions(format, many).questions).toHaveLength(2000);
		expect(stems(readQuestions(format, good('x'.repeat(100_000))))[0]).toHaveLength(100_001);
	});
});

describe('GIFT', () => {
	it.each([
		['true-false', 'It is so.{T}', '3:10 This is a true-false question'],
		['true-false with feedback', 'It is so.{FALSE#no#yes}', '3:10 This is a true-false question'],
		['short-answer', 'Who?{=he =she}', '3:5 This is a short-answer question'],
		['matching', 'Match.{=a -> b =c -> d =e -> f}', '3:7 This is a matching question'],
		['numerical', 'When?{#1822:5}', '3:6 This is a numerical question'],
		['essay', 'Tell.{}', '3:6 This is an essay question'],
		['essay with general feedback', 'Tell.{####Well}', '3:6 This is an essay question'],
		['description', 'Read this first.', '3:1 It has no options in braces.'],
		['weighted', 'Which?{~%50%a ~%50%b ~c ~d}', '3:8 An option has a weight in "%"'],
		['open', 'Which?{~a =b', '3:7 The "{" is not closed'],
		['closed only', 'Which? ~a =b}', '3:13 A "}" closes no "{"'],
		['two at once', 'One?{~a =b}\nTwo?{~a =b}', '4:5 There are braces behind the options'],
		['with a title that does not end', '::Name Which?{~a =b}', '3:1 The title'],
		['with text before its options', 'Which?{a ~b =c}', '3:8 A text stands before the first option.'],
		['in HTML', '[html]<p>Which <b>one</b>?</p>{~a =b}', '3:1 The text is HTML and holds "<b"'],
	])('refuses what is %s', (_, question, says) => {
		const read = gift(`// A comment\n\n${question}\n\n${GOOD.gift('Good')}`);
		expect(refusals(read)).toEqual([expect.stringContaining(says)]);
		expect(stems(read)).toEqual(['Good?']);
	});

	it('takes title, category, feedback, general feedback, comments, tags and escapes', () => {
		const { questions } = gift(
			[
				'// question: 12  name: x [id:a/b] [tag:data-sharing/recipients] [tag:easy]',
				'$CATEGORY: $course$/top/data-sharing',
				'',
				'// [tag:data-sharing/recipients] [tag:easy]',
				'::Name \\: of it:: Is \\{a\\} \\= \\~b \\# \\\\n c\\:\\nd?{',
				'// Not an option = at all',
				'  ~ first # because \\= no',
				'  = [plain] second#',
				'  ~ third',
				'  ~ fourth ## twice',
				'  #### In the end',
				'}',
			].join('\n'),
		);
		expect(questions).toEqual([
			{
				line: 5,
				column: 1,
				title: 'Name : of it',
				category: '$course$/top/data-sharing',
				stem: 'Is {a} = ~b # \\n c:\nd?',
				options: [
					{ text: 'first', correct: false, why: 'because = no' },
					{ text: 'second', correct: true },
					{ text: 'third', correct: false },
					{ text: 'fourth', correct: false, why: '# twice' },
				],
				explanation: 'In the end',
				references: [],
				objectives: ['data-sharing/recipients'],
			},
		]);
	});

	it('survives a comment of two hundred thousand tags', () => {
		expect(gift(`//${'[tag:a/b]'.repeat(200_000)}\n${GOOD.gift('Good')}`).questions[0]?.objectives).toHaveLength(
			200_000,
		);
	});

	it('leaves the gap of a missing word, as Moodle prints it', () => {
		expect(stems(gift('Two {~and =or ~not ~nor} three.'))).toEqual(['Two _____ three.']);
	});

	it('reduces the HTML that Moodle puts around texts, for options too, unless they have a format of their own', () => {
		const source =
			'[html]<p dir="ltr">One &lt;b&gt;</p><p>two<br />three</p>{~<p>a</p> =b<br>c ~[markdown]<b>d</b> ~e}';
		expect(gift(source).questions).toMatchObject([
			{
				stem: 'One &lt;b&gt;\n\ntwo\\\nthree',
				options: [{ text: 'a' }, { text: 'b\\\nc' }, { text: '<b>d</b>' }, { text: 'e' }],
			},
		]);
	});
});

describe('Aiken', () => {
	it('joins the lines of a stem, and allows blank lines before the options', () => {
		expect(readQuestions('aiken', '  First line\nsecond\n\nA. a\n\nB. b\nANSWER: A\n').questions).toMatchObject([
			{ line: 1, column: 3, stem: 'First line\nsecond', options: [{ correct: true }, { correct: false }] },
		]);
	});

	it.each([
		['without options', 'Alone?', '1:1 No options follow it'],
		['without an answer', 'Which?\nA. a\nB. b', '3:1 No ANSWER line follows'],
		[
			'with an option of two lines',
			'Which?\nA. a\nand more\nB. b\nANSWER: A',
			'2:1 No ANSWER line',
			'4:1 Option "B" stands where "A" should.',
		],
		['with an answer that is no option', 'Which?\nA. a\nB. b\nANSWER: C', '4:1 The ANSWER line names no option'],
		['with two answers', 'Which?\nA. a\nB. b\nANSWER: A, B', '4:1 The ANSWER line names no option'],
		['with a gap between options', 'Which?\nA. a\nC. c\nANSWER: A', '3:1 Option "C" stands where "B" should.'],
		[
			'with more options than letters',
			`Which?\n${Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZA', (letter) => `${letter}. x\n`).join('')}ANSWER: A`,
			'28:1 Option "A" stands where "ANSWER" should.',
		],
		['that begins with an option', 'A. a\nB. b\nANSWER: A', '1:1 No question stands above this line.'],
		['that is an answer alone', 'ANSWER: A', '1:1 No question stands above this line.'],
	])('refuses a question %s', (_, question, ...says) => {
		const read = readQuestions('aiken', `${question}\n\n${GOOD.aiken('Good')}`);
		expect(refusals(read)).toEqual(says.map((each) => expect.stringContaining(each)));
		expect(stems(read)).toEqual(['Good?']);
	});
});

describe('the YAML of the quiz prompts', () => {
	const yaml = (source: string) => readQuestions('yaml', source);
	const [first = '', ...others] = GOOD.yaml('Which').split('\n');
	/** The good question with lines more. */
	const withLines = (...lines: string[]): string => [first, ...lines.map((line) => `  ${line}`), ...others].join('\n');

	/** The prompts for quizzes that ask for YAML, by id, each with its form. */
	const forms = realKnowledge
		.all('prompts')
		.filter(({ data }) => data.use === 'quiz' && data.prompt.includes('\n- '))
		.map(({ id, data }) => [id, data.prompt.slice(data.prompt.indexOf('\n- '))] as const);

	test('is what several prompts show', () => {
		expect(forms.map(([id]) => id)).toContain('quiz-after-session');
		expect(forms.length).toBeGreaterThanOrEqual(3);
		expect(forms.filter(([, form]) => yaml(form).questions[0]?.code?.language === 'sql').length).toBeGreaterThan(1);
	});

	test.each(forms)('is what the prompt %s shows', (_, form) => {
		const { questions, refused } = yaml(form);
		expect(refused).toEqual([]);
		expect(questions).toMatchObject([
			{ title: expect.any(String), references: [{}], objectives: [expect.any(String)] },
		]);
		expect(questions[0]?.options).toHaveLength(4);
		expect(questions[0]?.options.filter(({ correct }) => correct)).toHaveLength(1);
	});

	test.each(forms)('is taken into the bank as the prompt %s shows it, once it names an objective', (_, form) => {
		const [objective = ''] = realKnowledge.all('objectives').map(({ id }) => id);
		const read = yaml(form.replace('the-domain/the-objective-it-tests', objective));
		const { taken, refused } = takeQuestions(realKnowledge, read, { domain: undefined, today: '2026-11-23' });
		expect(refused).toEqual([]);
		expect(taken).toMatchObject([{ question: { objectives: [objective], status: 'draft' } }]);
		// Who stands for it is left to the author; nothing else is.
		expect(JSON.stringify({ ...taken[0]?.question, author: '' })).not.toContain(MARK);
	});

	it('may come as a model sends it, in a fence with words around it', () => {
		const read = yaml(`Here you are:\n\n\`\`\`yaml\n---\n# A quiz\n${GOOD.yaml('Good')}\n\`\`\`\nGood luck!`);
		expect(refusals(read)).toEqual([]);
		expect(read.questions).toMatchObject([{ line: 6, column: 1, stem: 'Good?' }]);
	});

	it.each([
		['no list', 'stem: x', '1:1 This is no item of a list'],
		['words before the list', 'Here:\n- stem: x', '1:1 This is no item', '2:3 Field "explanation" is missing.'],
		['a quotation mark that is not closed', '- stem: "x', '1:11 The YAML does not parse: Missing closing'],
		['a field that there is not', withLines('level: hard'), '1:3 The question has an unknown field "level".'],
		[
			'a field of an option that there is not',
			withLines().replace('why: why one', 'because: x'),
			'3:7 Field "options.0.why" is missing.',
		],
		['a number for a text', withLines().replace('text: three', 'text: 3'), '8:13 Field "options.2.text" is no text'],
		['no reference', withLines().replace(/- \{url.*\}/, '[]'), 'Field "references": must name a page.'],
		['an address that is not https', withLines().replace('https:', 'javascript:'), 'must be an https:// address'],
		[
			'an objective that is no id',
			withLines().replace('sharing/x', '../x'),
			'Field "objectives.0": must be lower-case',
		],
		['an alias', withLines('title: &a x').replace('explanation: so', 'explanation: *a'), 'anchors and aliases'],
		['an alias of nothing', withLines('title: *a'), 'anchors and aliases'],
		[
			'a bomb of aliases',
			`- a: &a [x,x]\n  b: &b [${'*a,'.repeat(50)}]\n  c: [${'*b,'.repeat(50)}]`,
			'anchors and aliases',
		],
		['a tag of its own', withLines('title: !!js/function "() => 1"'), 'The YAML does not parse: Unresolved tag'],
		['a tag of older YAML', withLines('title: !!binary aGk='), 'Field "title" is no text'],
		['a field twice', withLines('title: a', 'title: b'), 'Map keys must be unique'],
		['two documents', `${withLines()}\n---\n  b: 1`, 'The YAML does not parse'],
		['tabs', withLines('\ttitle: a'), 'The YAML does not parse'],
		['a text of many short lines', `- stem: |\n${'  a\n'.repeat(400_000)}`, '1:1 It has more than 200000 characters.'],
		['flow lists without end', `- ${'['.repeat(100_000)}`, '1:1 It has more than 200 fields'],
		['lists in lists', `- ${'- '.repeat(50_000)}`, '1:1 It has more than 200 fields'],
		['keys in keys', `- ${'? '.repeat(50_000)}`, '1:1 It has more than 200 fields'],
	])('refuses %s', (_, source, ...says) => {
		const read = yaml(`${source}\n${GOOD.yaml('Good')}`);
		expect(refusals(read)).toEqual(says.map((each) => expect.stringContaining(each)));
		expect(stems(read)).toEqual(['Good?']);
	});

	it('changes no prototype', () => {
		const [question] = yaml(withLines('__proto__: { correct: true, polluted: true }')).questions;
		expect(question && 'polluted' in question).not.toBe(true);
		expect('polluted' in {}).toBe(false);
	});
});
