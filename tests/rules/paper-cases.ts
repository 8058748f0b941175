import type { Question } from '../../src/schemas/question.ts';
import type { Release } from '../../src/schemas/release.ts';
import type { RuleCases } from './cases.ts';
import { add, record, remove, type Draft } from './handbook.ts';
import { bank } from './question-cases.ts';

const FIRST = 'data-sharing/first';
const SECOND = 'data-sharing/second';
const AT = (path: string): string => `releases/1.yaml[1].${path}`;

/** Changes the release; its only paper asks both questions. */
const release = (change: (release: Release) => void) => (draft: Draft) => change(record(draft, 'releases', '1'));
const second = (change: (question: Question) => void) => (draft: Draft) => change(record(draft, 'questions', SECOND));

/** Adds a release that is right, so that what is wrong stands in an older one. */
const outdated = (change: (draft: Draft) => void) => (draft: Draft) => {
	add(draft, 'releases', '1', { id: '2' }, 'releases/2.yaml');
	change(draft);
};

/** Wants papers of an outline. */
const wanted = (papers: Record<string, number>) => (draft: Draft) =>
	void (draft.records.policy[0]!.data.papers = papers);

const twice = release(({ papers }) => void papers.push({ ...papers[0]!, number: 2 }));
const enemies = second((question) => void (question.enemies = [FIRST]));

/** What is tried on the rules about papers, releases and the pool that they need. */
export const paperCases: Readonly<Record<string, RuleCases>> = {
	'papers-meet-their-quotas': {
		fires: [
			{
				does: 'a paper that lacks a question',
				change: release(({ papers }) => void papers[0]!.questions.pop()),
				says: 'Paper 1 of 2026-10 has 1 question of "ingestion"; its outline gives it 2',
				at: AT('papers.0.questions'),
			},
			{
				does: 'an outline that has changed its weights',
				change: (draft) => {
					const [ingestion, modelling] = record(draft, 'outlines', '2026-10').sections;
					[ingestion!.weight, modelling!.weight] = [50, 50];
				},
				says: 'Paper 1 of 2026-10 has 0 questions of "data-modelling"; its outline gives it 1',
			},
			{
				does: 'drawn papers of another size',
				change: (draft) => (record(draft, 'outlines', '2025-11').questions = 60),
				says: 'Papers drawn of 2025-11 get 35 questions of "data-sharing"; its outline gives it 36',
				at: AT('quotas.2025-11.data-sharing'),
			},
			{
				does: 'a question that the release does not hold',
				change: release(({ questions }) => void questions.shift()),
				says: `Paper 1 of 2026-10 asks "${FIRST}", which release 1 does not hold`,
				at: AT('papers.0.questions.0'),
			},
			{
				does: 'a release with fewer papers than the policy wants',
				change: wanted({ '2026-10': 2 }),
				says: 'Release 1 has 1 fixed paper of 2026-10; the policy wants 2',
				at: AT('papers'),
			},
		],
		passes: [
			{
				does: 'an older release that was made for another outline',
				change: outdated(release(({ papers }) => void papers[0]!.questions.pop())),
			},
			{ does: 'no release', change: (draft) => void (draft.records.releases.length = 0) },
		],
	},

	'papers-share-no-question': {
		fires: [
			{
				does: 'two papers of an outline with one question',
				change: twice,
				says: `The question "${FIRST}" of Paper 2 of 2026-10 is asked before, in Paper 1 of 2026-10`,
				at: AT('papers.1.questions.0'),
			},
			{
				does: 'a paper that asks a question twice',
				change: release(({ papers }) => void papers[0]!.questions.push(FIRST)),
				says: 'is asked before, in Paper 1 of 2026-10',
				at: AT('papers.0.questions.2'),
			},
		],
		passes: [
			{
				does: 'a question in papers of two outlines',
				change: release(({ papers }) => void papers.push({ ...papers[0]!, outline: '2025-11' })),
			},
			{ does: 'an older release with such papers', change: outdated(twice) },
		],
	},

	'papers-hold-no-enemies': {
		fires: [
			{
				does: 'two questions that have become enemies since',
				change: enemies,
				says: `Paper 1 of 2026-10 asks "${SECOND}" together with "${FIRST}", its enemy`,
				at: AT('papers.0.questions.1'),
			},
			{
				does: 'two questions that were enemies when it was made',
				change: release(({ questions }) => void (questions[0]!.enemies = [SECOND])),
				says: `together with "${FIRST}", its enemy`,
			},
		],
		passes: [
			{
				does: 'enemies in two papers',
				change: (draft) => {
					enemies(draft);
					release(({ papers }) => papers.push({ ...papers[0]!, number: 2, questions: [SECOND] }))(draft);
					release(({ papers }) => papers[0]!.questions.pop())(draft);
				},
			},
			{
				does: 'an enemy that no paper asks',
				change: second((question) => void (question.enemies = ['data-sharing/third'])),
			},
		],
	},

	'released-questions-stay': {
		fires: [
			{
				does: 'a question that is a draft again',
				change: second((question) => void (question.status = 'draft')),
				says: `The question "${SECOND}" stands in release 1 and is a draft again`,
				at: `second.yaml[${SECOND}].status`,
			},
			{
				does: 'a question of an older release that is a draft again',
				change: outdated((draft) => {
					second((question) => void (question.status = 'draft'))(draft);
					record(draft, 'releases', '2').questions.pop();
				}),
				says: 'stands in release 1',
			},
		],
		passes: [
			{ does: 'a retired question', change: second((question) => void (question.status = 'retired')) },
			{
				does: 'a draft that was never released',
				change: bank(1, (question) => void (question.status = 'draft')),
			},
		],
	},

	'releases-are-untouched': {
		fires: [
			{
				does: 'two questions of a paper that change places',
				change: release(({ papers }) => void papers[0]!.questions.reverse()),
				says: 'Release 1 was edited after it was written',
				at: AT('digest'),
			},
			{
				does: 'an enmity that was taken out of a release',
				change: release(({ questions }) => void (questions[0]!.enemies = [SECOND])),
				says: 'its digest does not fit what it holds',
			},
		],
		passes: [{ does: 'no release', change: (draft) => void (draft.records.releases.length = 0) }],
	},

	'releases-are-current': {
		fires: [
			{
				does: 'questions that are new, changed and gone',
				change: (draft) => {
					bank(3, () => undefined)(draft);
					record(draft, 'questions', FIRST).stem = 'Which share do you set up?';
					record(draft, 'questions', SECOND).status = 'retired';
				},
				says: 'behind the live questions: 3 new, 1 changed, 1 gone',
				at: AT('questions'),
			},
			{
				does: 'questions and no release',
				change: (draft) => void (draft.records.releases.length = 0),
				says: 'behind the live questions: 2 new, 0 changed, 0 gone',
				at: 'src/content/releases/1.yaml:1:1',
			},
		],
		passes: [
			{
				does: 'a mended reason',
				change: second((question) => void (question.options[0]!.why += ' It costs more, too.')),
			},
			{
				does: 'a change that a later release has taken up',
				change: outdated(release(({ questions }) => void questions.pop())),
			},
			{
				does: 'a new question that only its author has read',
				change: bank(1, (question) => void (question.review!.by = question.author)),
			},
		],
	},

	'sections-have-enough-questions': {
		fires: [
			{
				does: 'a section with fewer questions than the papers need',
				change: wanted({ '2026-10': 2 }),
				says: 'The section "ingestion" of 2026-10 has 2 live questions; its fixed papers need 4 (2 × 2)',
				at: '2026-10.yaml[2026-10].sections.0',
			},
			{
				does: 'a section whose questions are drafts',
				change: second((question) => void (question.status = 'draft')),
				says: 'The section "ingestion" of 2026-10 has 1 live question; its fixed papers need 2 (1 × 2)',
			},
			{
				does: 'papers of an outline that does not exist',
				change: wanted({ '2026-11': 1 }),
				says: 'the outline "2026-11", which does not exist; did you mean "2025-11"?',
				at: 'policy.yaml[policy].papers.2026-11',
			},
		],
		passes: [
			{ does: 'an outline of which no paper is wanted', change: wanted({}) },
			{
				does: 'an outline that did not fit its schema',
				change: (draft) => {
					remove(draft, 'outlines', '2026-10');
					draft.broken.add('outlines:2026-10');
				},
			},
		],
	},

	'bloom-mix-is-kept': {
		fires: [
			{
				does: 'a domain that asks too much by heart',
				change: second((question) => void (question.bloom = 'understand')),
				says: '"data-sharing" 50% ask to remember or to understand; the policy allows 20%',
				at: `second.yaml[${SECOND}].bloom`,
			},
		],
		passes: [
			{
				does: 'one such question of many',
				change: bank(8, (question, index) => void (question.bloom = index < 2 ? 'remember' : 'analyze')),
			},
			{
				does: 'drafts',
				change: second((question) => {
					question.bloom = 'remember';
					question.status = 'draft';
				}),
			},
		],
	},
};
