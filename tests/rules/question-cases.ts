import type { Question } from '../../src/schemas/question.ts';
import type { RuleCases } from './cases.ts';
import { add, record, type Draft } from './handbook.ts';

const FIRST = 'data-sharing/first';
const AT = (field: string): string => `first.yaml[${FIRST}].${field}`;

/** Changes the first question; its key is "b". */
const first = (change: (question: Question) => void) => (draft: Draft) => change(record(draft, 'questions', FIRST));
const stem = (text: string) => first((question) => void (question.stem = text));
const options = (...texts: readonly [string, string, string, string]) =>
	first((question) => {
		for (const [index, text] of texts.entries()) question.options[index]!.text = text;
	});
/** The same change to a question that is not served yet. */
const asDraft = (change: (draft: Draft) => void) => (draft: Draft) => {
	change(draft);
	record(draft, 'questions', FIRST).status = 'draft';
};
const asRetired = (change: (draft: Draft) => void) => (draft: Draft) => {
	change(draft);
	record(draft, 'questions', FIRST).status = 'retired';
};

/** Adds copies of the first question, so that there is a bank to speak of. */
export const bank = (count: number, change: (question: Question, index: number) => void) => (draft: Draft) => {
	for (let index = 0; index < count; index += 1) {
		const question = structuredClone(record(draft, 'questions', FIRST));
		question.id = `data-sharing/number-${index}`;
		question.enemies = [];
		change(question, index);
		add(draft, 'questions', FIRST, question, `questions/data-sharing/number-${index}.yaml`);
	}
};

/** Gives the key to another option. */
function moveKey(question: Question, key: number): void {
	for (const [index, option] of question.options.entries()) {
		if (index === key) option.correct = true;
		else delete option.correct;
	}
}

const LONG =
	'The way of sharing that copies every table to a bucket of the partner each night, with a job that checks it';

/** What is tried on the rules about how questions are written. */
export const questionCases: Readonly<Record<string, RuleCases>> = {
	'options-stand-alone': {
		fires: [
			{
				does: 'all of the above',
				change: options('A share', 'A clean room', 'A federated catalog', 'All of the above'),
				says: 'says "All of the above"',
				at: AT('options.3.text'),
			},
			{
				does: 'the letters of two options',
				change: options('A share', 'A clean room', 'Both A and B', 'A bucket'),
				says: 'says "Both A and B"',
				at: AT('options.2.text'),
			},
			{
				does: 'the letter of an option in a draft',
				change: asDraft(options('a', 'b', 'As option B, and later', 'd')),
				says: 'option B',
				severity: 'warning',
			},
		],
		passes: [
			{
				does: 'options of a statement',
				change: options('With option tables', 'With the options of all readers', 'None of it', 'Of all tables'),
			},
			{ does: 'a retired question', change: asRetired(options('A', 'B', 'C', 'None of the above')) },
		],
	},

	'stem-asks-one-question': {
		fires: [
			{ does: 'a statement', change: stem('A partner asks for a table.'), says: 'ends neither', at: AT('stem') },
			{
				does: 'a question that is followed by something',
				change: stem('What do you set up? The partner is in a hurry.'),
				says: 'ends neither',
			},
		],
		passes: [
			{ does: 'a lead-in', change: stem('A partner asks for a table. You set up:') },
			{ does: 'a question in bold', change: stem('A partner asks. **What do you set up?**') },
		],
	},

	'negative-stems-are-few': {
		fires: [
			{
				does: 'a negation that is not emphasized',
				change: stem('Which of these can a partner not read?'),
				says: 'is negative',
				at: AT('stem'),
			},
			{ does: 'an exception at the end', change: stem('All of these share tables except:'), says: 'is negative' },
			{
				does: 'too many of them',
				change: bank(3, (question) => void (question.stem = 'Which of these can a partner **not** read?')),
				says: 'Of 5 live questions 3 are negative; 5% are the most',
			},
		],
		passes: [
			{ does: 'one that is emphasized', change: stem('Which of these can a partner **not** read?') },
			{
				does: 'a situation in which something is not there',
				change: stem('A partner does not have a platform. Which share fits?'),
			},
		],
	},

	'questions-are-precise': {
		fires: [
			{
				does: 'a vague stem',
				change: stem('A partner often asks for tables. What do you set up?'),
				says: 'says "often"',
				at: AT('stem'),
			},
			{
				does: 'a vague option',
				change: options('A share', 'A view, usually', 'A room', 'A copy'),
				says: 'says "usually"',
				at: AT('options.1.text'),
			},
		],
		passes: [{ does: 'a number', change: stem('A partner asks twice a day for tables. What do you set up?') }],
	},

	'questions-stand-alone': {
		fires: [
			{
				does: 'another question',
				change: stem('The team of the previous question adds a table. What do you set up?'),
				says: 'speaks of another',
				at: AT('stem'),
			},
			{ does: 'the number of a question', change: stem('As in question 3, what do you set up?'), says: '"question 3"' },
		],
		passes: [
			{
				does: 'a question that somebody asks',
				change: stem('The next questions of the partner are about rows. What do you set up?'),
			},
		],
	},

	'options-fit-the-stem': {
		fires: [
			{
				does: 'an article that fits the key alone',
				change: (draft) => {
					stem('The partner gets an')(draft);
					options('share', 'open share', 'bucket', 'view')(draft);
				},
				says: 'ends in "an", which fits 1 of its options',
				at: AT('stem'),
			},
		],
		passes: [
			{
				does: 'an article that fits all',
				change: (draft) => {
					stem('The partner gets a:')(draft);
					options('share', 'clean room', 'bucket', 'view')(draft);
				},
			},
			{ does: 'a question', change: stem('What is the plan, A or an: which?') },
		],
	},

	'options-are-parallel': {
		fires: [
			{
				does: 'a key in another form',
				change: options('Share the table', 'Granting a recipient', 'Copy the table', 'Mount a bucket'),
				says: 'begins with a verb in -ing, the distractors with another word',
				at: AT('options.1.text'),
			},
			{
				does: 'a key that is code alone',
				change: options('The grant', '`GRANT SELECT`', 'The share', 'A recipient'),
				says: 'begins with code alone',
			},
		],
		passes: [
			{
				does: 'forms of which the key shares one',
				change: options('Share it', 'Granting it', 'Copying it', 'Mount it'),
			},
			{ does: 'four forms alike', change: options('`a`', '`b`', '`c`', '`d`') },
		],
	},

	'numbers-are-in-order': {
		fires: [
			{
				does: 'numbers in disorder',
				change: options('10 GB', '1 GB', '100 GB', '1,000 GB'),
				says: 'do not rise',
				at: AT('options'),
			},
			{
				does: 'numbers that would be shuffled',
				change: options('1', '2', '3.5', '4'),
				says: 'a paper would shuffle them',
			},
			{ does: 'versions by their first digit', change: options('4.2', '4.10', '4.9', '5.0'), says: 'do not rise' },
			{
				does: 'dates',
				change: asDraft(options('2026-10-01', '2026-09-30', '2026-11-01', '2027-01-01')),
				says: 'do not rise',
				severity: 'warning',
			},
		],
		passes: [
			{
				does: 'numbers in order that stay so',
				change: (draft) => {
					options('1 GB', '10 GB', '100 GB', '1,000 GB')(draft);
					record(draft, 'questions', FIRST).ordered = true;
				},
			},
			{
				does: 'numbers within text',
				change: options('9 files of the table', '3 rows of each file', '1 file in which all 8 lie', '2'),
			},
		],
	},

	'key-length-tells-nothing': {
		fires: [
			{
				does: 'a key that is far longer',
				change: options('A share', LONG, 'A view', 'A bucket'),
				says: 'its distractors 7, 6, 8',
				at: AT('options.1.text'),
			},
			{
				does: 'a key that is far shorter',
				change: options(LONG, 'A share', `${LONG} x`, `${LONG} yz`),
				says: 'has 7 characters',
			},
			{
				does: 'such a draft',
				change: asDraft(options('A share', LONG, 'A view', 'A bucket')),
				says: 'its distractors 7, 6, 8',
				severity: 'warning',
			},
		],
		passes: [
			{ does: 'a long key beside one as long', change: options('A share', LONG, `${LONG}.`, 'A bucket') },
			{ does: 'marks of Markdown that nobody sees', change: options('A share', '**`A share`**', 'A view', 'A bucket') },
		],
	},

	'key-is-not-the-odd-one': {
		fires: [
			{
				does: 'the only comma',
				change: options('A share', 'A share, now', 'A room', 'A view'),
				says: 'the only option with a comma',
				at: AT('options.1.text'),
			},
			{
				does: 'the only option without code',
				change: options('`a` now', 'A view', '`b` now', '`c` now'),
				says: 'the only option without code',
			},
			{ does: 'the only number', change: options('A share', '2 shares', 'A room', 'A view'), says: 'with a number' },
		],
		passes: [
			{ does: 'a distractor that is odd', change: options('A share, now', 'A share', 'A room', 'A view') },
			{ does: 'two and two', change: options('A share, now', 'A share, later', 'A room', 'A view') },
		],
	},

	'key-does-not-echo-the-stem': {
		fires: [
			{
				does: 'two words of the stem in the key alone',
				change: options('A share', 'Two tables for the partner', 'A room', 'A view'),
				says: 'repeats 2 words of its stem, no distractor more than 0',
				at: AT('options.1.text'),
			},
		],
		passes: [
			{
				does: 'the same words in a distractor',
				change: options('A table of the partner', 'Two tables for the partner', 'A room', 'A view'),
			},
			{ does: 'words without content', change: options('A share', 'What the two do without', 'A room', 'A view') },
		],
	},

	'key-is-no-sum-of-the-others': {
		fires: [
			{
				does: 'a key from which the distractors are made',
				change: options(
					'Share big views daily',
					'Share big views hourly encrypted packed',
					'Copy logs encrypted packed',
					'Move files hourly',
				),
				says: 'shares 6 words with the other options, no distractor more than 3',
				at: AT('options.1.text'),
			},
		],
		passes: [
			{ does: 'options of one kind', change: options('Share views', 'Share files', 'Share tables', 'Share models') },
		],
	},

	'similar-questions-are-enemies': {
		fires: [
			{
				does: 'the same stem twice',
				change: (draft) =>
					(record(draft, 'questions', 'data-sharing/second').stem = record(draft, 'questions', FIRST).stem),
				says: '"data-sharing/second" asks nearly what "data-sharing/first" asks',
				at: 'second.yaml[data-sharing/second].stem',
			},
		],
		passes: [
			{
				does: 'enemies, whichever names the other',
				change: (draft) => {
					record(draft, 'questions', 'data-sharing/second').stem = record(draft, 'questions', FIRST).stem;
					record(draft, 'questions', FIRST).enemies = ['data-sharing/second'];
				},
			},
			{ does: 'two short questions', change: stem('Where do they meet?') },
		],
	},

	'question-cells-have-run': {
		fires: [
			{
				does: 'a notebook that there is not',
				change: first((question) => void (question.cells = ['data-sharing/no-tables#write'])),
				says: 'there is no such notebook',
				at: AT('cells.0'),
			},
			{
				does: 'a cell that there is not',
				change: first((question) => void (question.cells = ['data-sharing/live-tables#nothing'])),
				says: 'the notebook has no such cell',
			},
			{
				does: 'a cell that only Databricks can run',
				change: first((question) => void (question.cells = ['data-sharing/live-tables#share'])),
				says: 'that has not run',
			},
		],
		passes: [
			{
				does: 'a cell that ran, and no page',
				change: first((question) => void (question.cells = ['data-sharing/live-tables#write'])),
			},
		],
	},

	'live-questions-are-read-twice': {
		fires: [
			{
				does: 'no second reading',
				change: first((question) => void delete question.review),
				says: 'was not read a second time',
				at: AT('status'),
			},
			{
				does: 'a second reading by the author',
				change: first((question) => void (question.review = { by: 'founding-edition', on: '2026-11-01' })),
				says: 'by its author',
			},
		],
		passes: [{ does: 'a draft', change: asDraft(first((question) => void delete question.review)) }],
	},

	'objectives-have-questions': {
		fires: [
			{
				does: 'an objective with one question where two are wanted',
				change: (draft) => (draft.records.policy[0]!.data.questionsPerObjective = 2),
				says: 'The objective "data-sharing/recipients" has 1 live question; the policy wants 2',
			},
			{
				does: 'an objective that only a draft tests',
				change: (draft) => {
					draft.records.policy[0]!.data.questionsPerObjective = 1;
					record(draft, 'questions', FIRST).status = 'draft';
				},
				says: '"data-sharing/recipients" has 0 live questions',
			},
		],
		passes: [{ does: 'a policy that wants none', change: (draft) => void (draft.records.questions.length = 0) }],
	},

	'absolute-words-are-balanced': {
		fires: [
			{
				does: 'distractors that all exaggerate',
				change: bank(12, (question) => {
					for (const option of question.options) if (!option.correct) option.text += ', always';
				}),
				says: 'stand in 0% of the keys of live questions and in 86% of their distractors',
			},
		],
		passes: [
			{
				does: 'absolute words everywhere',
				change: bank(12, (question) => question.options.forEach((option) => (option.text += ', always'))),
			},
			{
				does: 'a few in distractors',
				change: bank(12, (question, index) => void (question.options[0]!.text += index < 3 ? ', always' : '')),
			},
		],
	},

	'bank-is-not-testwise': {
		fires: [
			{
				does: 'keys that are the longest option',
				change: bank(12, (question) => void (question.options[1]!.text += ' of tables')),
				says: 'Whoever takes the longest option gets',
			},
			{
				does: 'a fixed paper whose keys are the longest option, in a bank where they are not',
				change: (draft) => {
					bank(
						48,
						(question, index) => void (question.options[index < 12 ? 1 : index % 4]!.text += ' of tables'),
					)(draft);
					record(draft, 'releases').papers[0]!.questions = Array.from(
						{ length: 12 },
						(_, index) => `data-sharing/number-${index}`,
					);
				},
				says: 'Whoever takes the longest option gets 100% of the 12 questions of Paper 1 of 2026-10',
				at: 'releases/1.yaml[1].papers.0',
			},
		],
		passes: [
			{
				does: 'a longest option that is the key now and then',
				change: bank(12, (question, index) => void (question.options[index % 4]!.text += ' of tables')),
			},
			{
				does: 'such keys of drafts',
				change: bank(12, (question) => {
					question.options[1]!.text += ' of tables';
					question.status = 'draft';
				}),
			},
		],
	},

	'key-positions-look-random': {
		fires: [
			{
				does: 'one place for all keys',
				change: bank(12, () => undefined),
				says: 'The keys of live questions stand unevenly: "a: 0", "b: 14"',
			},
			{
				does: 'a long run of one place',
				change: bank(40, (question, index) => moveKey(question, Math.floor(index / 10))),
				says: 'live questions in a row',
			},
		],
		passes: [
			{ does: 'places that change', change: bank(12, (question, index) => moveKey(question, (index * 7) % 4)) },
			{
				does: 'ordered options',
				change: bank(12, (question) => void (question.ordered = true)),
			},
		],
	},
};
