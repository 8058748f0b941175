import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readQuestions } from '../../src/authoring/question-formats/import-formats.ts';
import { takeQuestions } from '../../src/authoring/question-formats/take-questions.ts';
import { withCodeInStem } from '../../src/authoring/question-formats/with-code-in-stem.ts';
import { writeAnki } from '../../src/authoring/question-formats/write-anki.ts';
import { writeGift } from '../../src/authoring/question-formats/write-gift.ts';
import { writeJson } from '../../src/authoring/question-formats/write-json.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { questionSchema, type Question } from '../../src/schemas/question.ts';
import { renderQuestion } from '../../src/views/question.ts';
import { question as goodQuestion, TODAY } from '../rules/handbook.ts';
import { realContent, realKnowledge } from './real-knowledge.ts';

const live = realKnowledge.all('questions').flatMap(({ data }) => (data.status === 'live' ? data : []));
const like = goodQuestion('first', 'data-sharing/recipients');

/** Texts with all that means something in GIFT, Anki's files or HTML. */
const nasty = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(...'\\{}~=#:%"\'\n\t\r\u2028<>&[]`|'),
			fc.constantFrom(
				'\\n',
				'//',
				'::',
				'####',
				'->',
				'[html]',
				'[markdown]',
				'%50%',
				'\n\n',
				'$CATEGORY: x',
				'\n//',
				'&&058;',
			),
			fc.constantFrom(
				'<script>alert(1)</script>',
				'<img src=x onerror=alert(1)>',
				'[x](javascript:alert(1))',
				'\n\n#a',
				'</ol>',
			),
		),
		{ minLength: 1, maxLength: 10 },
	)
	.map((pieces) => pieces.join(''))
	.filter((text) => text.trim() !== '' && text.isWellFormed());

/** A question with nasty texts everywhere; its options differ. */
const questions = fc
	.tuple(nasty, nasty, nasty, nasty, fc.nat(3), fc.boolean())
	.map(([stem, option, why, explanation, key, hasCode]): Question =>
		questionSchema.parse({
			...like,
			stem,
			...(hasCode && { code: { language: 'sql', source: `${explanation}\n` } }),
			options: like.options.map(({ id }, index) => ({
				id,
				text: `${option}${'abcd'[index]}`,
				why,
				...(index === key && { correct: true }),
			})),
			explanation,
			references: [],
		}),
	);

/** A text as an export keeps it: other line ends are one. */
const kept = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

describe('GIFT', () => {
	it('is read back as the same questions, whatever their texts are', () => {
		fc.assert(
			fc.property(fc.array(questions, { minLength: 1, maxLength: 3 }), (written) => {
				const { questions: read, refused } = readQuestions('gift', writeGift(written));
				expect(refused).toEqual([]);
				expect(read).toEqual(
					written.map((question) => ({
						line: expect.any(Number),
						column: 1,
						title: 'first',
						category: 'data-sharing',
						stem: kept(withCodeInStem(question).stem),
						options: question.options.map(({ text, correct = false, why }) => ({
							text: kept(text),
							correct,
							why: kept(why),
						})),
						explanation: kept(question.explanation),
						references: [],
						objectives: question.objectives,
					})),
				);
			}),
			{ numRuns: 500 },
		);
	});

	it('brings the whole bank into an empty one: same ids, objectives, options and keys', () => {
		const entries = realContent.entries.filter(({ collection }) => !/^(?:questions|releases)$/.test(collection));
		const empty = buildKnowledgeBase({ ...realContent, entries });
		const read = readQuestions('gift', writeGift(live));
		const { taken, refused } = takeQuestions(empty, read, { domain: undefined, today: TODAY });
		expect(refused).toEqual([]);
		const core = ({ id, domain, objectives, options }: Question) => ({ id, domain, objectives, options });
		expect(taken.map(({ question }) => core(question))).toEqual(live.map(core));
	});

	it('names the pages below the explanation', () => {
		const reference = { ...like.references[0]!, url: 'https://docs.databricks.com/a_(b)', title: 'A [page] \\ more' };
		const gift = writeGift([{ ...like, explanation: 'So.', references: [reference, reference] }]);
		const link = '- [A \\[page\\] \\\\ more](<https://docs.databricks.com/a_(b)>)';
		expect(readQuestions('gift', gift).questions[0]?.explanation).toBe(`So.\n\n${link}\n${link}`);
	});
});

test('code in a stem is a fence that the code cannot end', () => {
	const source = 'a\n```\nb\n````\n';
	expect(withCodeInStem({ ...like, stem: 'Why?', code: { language: 'sql', source } })).toMatchObject({
		stem: 'Why?\n\n`````sql\na\n```\nb\n````\n`````',
	});
});

describe('an Anki deck', () => {
	const notes = async (written: readonly Question[]): Promise<string[][]> => {
		const deck = writeAnki(
			await Promise.all(
				written.map(async (question) => ({
					question: await renderQuestion(realKnowledge, withCodeInStem(question), '/'),
					tags: [question.domain, ...question.objectives],
				})),
			),
		);
		expect(deck.split('\n').slice(0, 5)).toEqual([
			'#separator:tab',
			'#html:true',
			'#notetype:Basic',
			'#columns:Front\tBack\tTags',
			'#tags column:3',
		]);
		expect(deck.endsWith('\n')).toBe(true);
		return deck
			.split('\n')
			.slice(5, -1)
			.map((line) => line.split('\t'));
	};
	/** Elements with the attributes that could run or load something, and the text. */
	const parsed = (html: string) => {
		const found = { elements: new Set<string>(), attributes: new Set<string>(), links: [] as string[], text: '' };
		const parser = new Parser({
			onopentag(name, attributes) {
				found.elements.add(name);
				for (const [attribute, value] of Object.entries(attributes)) {
					found.attributes.add(attribute);
					if (/^(?:href|src)$/.test(attribute)) found.links.push(value);
				}
			},
			ontext(text) {
				found.text += text;
			},
		});
		parser.end(html);
		return found;
	};

	it('has a line of three fields for each question, with its key and pages behind', async () => {
		const lines = await notes(live);
		expect(lines.map((fields) => fields.length)).toEqual(live.map(() => 3));
		for (const [index, question] of live.entries()) {
			const [front = '', back = '', tags] = lines[index] ?? [];
			const key = question.options.findIndex(({ correct }) => correct);
			expect(back.startsWith(`<p><b>${'ABCD'[key]}</b></p>`)).toBe(true);
			expect(front.match(/<li>/g)?.length).toBeGreaterThanOrEqual(4);
			expect(parsed(back).links).toEqual(expect.arrayContaining(question.references.map(({ url }) => url)));
			expect(tags).toBe([question.domain, ...question.objectives].join(' '));
		}
	});

	it('keeps the lines of code, which begin with what Anki could take for a comment', async () => {
		const code = { language: 'python', source: '# a comment\n\tx = "<b>"\n' };
		const [[front = ''] = []] = await notes([{ ...like, code }]);
		expect(parsed(front).text).toContain('# a comment\n\tx = "<b>"');
	});

	it('is three fields a line and harmless HTML, whatever the texts are', async () => {
		await fc.assert(
			fc.asyncProperty(questions, nasty, async (question, title) => {
				const reference = { ...like.references[0]!, url: 'https://example.org/?a=1&b=2', title };
				const lines = await notes([{ ...question, references: [reference] }]);
				expect(lines).toEqual([[expect.any(String), expect.any(String), expect.any(String)]]);
				for (const html of lines[0]!.slice(0, 2)) {
					expect(html.startsWith('<')).toBe(true);
					const { elements, attributes, links } = parsed(html);
					expect([...elements].filter((name) => /script|style|iframe|object|embed|form|svg|base/.test(name))).toEqual(
						[],
					);
					expect([...attributes].filter((name) => name.startsWith('on'))).toEqual([]);
					expect(links.filter((link) => /^\s*(?:javascript|data|vbscript):/i.test(link))).toEqual([]);
				}
			}),
			{ numRuns: 300 },
		);
	});
});

test('JSON says what it is, and holds questions that fit the schema', () => {
	const parsed: unknown = JSON.parse(writeJson(live));
	const schema = z.strictObject({
		format: z.literal('podium-questions'),
		version: z.literal(1),
		questions: z.array(questionSchema),
	});
	expect(schema.parse(parsed).questions).toEqual(live);
});
