import type { Term } from '../../src/schemas/ledger.ts';
import type { LinkCheck } from '../../src/schemas/link-check.ts';
import type { Cell, CodeCell } from '../../src/schemas/notebook.ts';
import {
	add,
	codeCell,
	DRAWING,
	page,
	printed,
	proseCell,
	record,
	remove,
	runOf,
	WRITE_UP_BODY,
	type Draft,
} from './handbook.ts';
import { paperCases } from './paper-cases.ts';
import { questionCases } from './question-cases.ts';

/** A change that a rule must report. */
export interface Firing {
	/** What the change does, as the name of the test. */
	readonly does: string;
	readonly change: (draft: Draft) => void;
	/** A part of the message. */
	readonly says: string;
	/**
	 * End of the place: `pods.yaml[pod-1].domains.0`, `exam-day.md:12:5` for Markdown, or `live-tables.ipynb[write]:2:1`
	 * for a line of a cell.
	 */
	readonly at?: string;
	readonly severity?: 'error' | 'warning';
}

/** A change that a rule must let pass. */
export interface Passing {
	readonly does: string;
	readonly change: (draft: Draft) => void;
}

/** What is tried on one rule. */
export interface RuleCases {
	readonly fires: readonly Firing[];
	readonly passes: readonly Passing[];
}

const GUIDE = 'guides/exam-day.md';
const WRITE_UP = 'domains/data-sharing/write-ups/open-shares.md';
const DECK = 'domains/data-sharing/decks/data-sharing.md';
const NOTEBOOK = 'domains/data-sharing/notebooks/live-tables.ipynb';

/** Replaces the body of the guide; its first line is line 10 of the file. */
const guide = (body: string) => (draft: Draft) => void (page(draft, GUIDE).body = body);

/** Replaces a part of a page's body. */
const edit = (path: string, from: string, to: string) => (draft: Draft) => {
	const { body } = page(draft, path);
	if (!body.includes(from)) throw new Error(`The page ${path} does not hold "${from}".`);
	page(draft, path).body = body.replace(from, () => to);
};

/** Adds a page of MDX; its body starts on line 10 of the file. */
const mdx = (body: string) => (draft: Draft) =>
	void (draft.pages['guides/more.mdx'] = { ...structuredClone(page(draft, GUIDE)), body });

const drawing = (text: string) => (draft: Draft) =>
	void draft.texts.push({ file: 'src/content/docs/guides/flow.svg', text });

/** Puts another text into the file of a drawing. */
const drawn = (text: string) => (draft: Draft) =>
	void draft.texts.push({ file: 'src/content/drawings/data-sharing/open-shares.svg', text });

/** Changes a part of the file of a drawing. */
const redrawn = (from: string | RegExp, to: string) => {
	if (DRAWING.search(from) < 0) throw new Error(`The drawing does not hold "${from}".`);
	return drawn(DRAWING.replace(from, () => to));
};

/** Adds a line to the shapes of a drawing; it is line 7 of the file. */
const withShape = (shape: string) => redrawn('\n</svg>', `\n\t${shape}\n</svg>`);

/** File of the first question. */
const questionFile = (draft: Draft): string => `src/content/${draft.records.questions[0]?.file}`;

/** Changes what the link checker knows of the page on sharing. */
const lastCheck = (changes: Partial<LinkCheck>) => (draft: Draft) =>
	void Object.assign(record(draft, 'linkChecks'), changes);

const problem =
	(rule: 'file-is-readable' | 'record-has-its-shape' | 'file-has-a-collection', severity?: 'warning') =>
	(draft: Draft) =>
		void draft.problems.push({
			rule,
			...(severity ? { severity } : {}),
			message: `A problem of ${rule}.`,
			hint: 'Mend it.',
			at: { file: 'src/content/x.yaml', line: 3, column: 5 },
		});

const problemCases = (
	rule: 'file-is-readable' | 'record-has-its-shape' | 'file-has-a-collection',
	other: 'file-is-readable' | 'record-has-its-shape',
): RuleCases => ({
	fires: [
		{
			does: 'a problem of its own',
			change: problem(rule),
			says: `A problem of ${rule}.`,
			at: 'src/content/x.yaml:3:5',
		},
	],
	passes: [{ does: 'a problem of another rule', change: problem(other) }],
});

/** Another write-up, for prerequisites. */
function addWriteUp(draft: Draft, slug: string, prerequisites: string[]): void {
	const original = page(draft, WRITE_UP);
	draft.pages[`domains/data-sharing/write-ups/${slug}.md`] = {
		front: {
			...structuredClone(original.front),
			prerequisites,
			claims: `data-sharing/${slug}`,
		} as typeof original.front,
		body: WRITE_UP_BODY,
	};
	add(draft, 'claims', 'data-sharing/open-shares', { id: `data-sharing/${slug}` }, `claims/data-sharing/${slug}.yaml`);
}

function front<K extends string>(draft: Draft, path: string, changes: Record<K, unknown>): void {
	Object.assign(page(draft, path).front, changes);
}

/** The cells of the notebook, to be changed. */
function cellsOf(draft: Draft): Cell[] {
	const { cells } = page(draft, NOTEBOOK);
	if (!cells) throw new Error(`The page ${NOTEBOOK} has no cells.`);
	return cells;
}

/** A cell of code of the notebook, to be changed. */
function codeIn(draft: Draft, id: string): CodeCell {
	const found = cellsOf(draft).find((cell) => cell.id === id);
	if (found?.cell_type !== 'code') throw new Error(`The notebook has no cell of code "${id}".`);
	return found;
}

/** Changes the cells of the notebook and lets it run again, so that its record fits. */
const cells = (change: (cells: Cell[], draft: Draft) => void) => (draft: Draft) => {
	const list = cellsOf(draft);
	change(list, draft);
	front(draft, NOTEBOOK, { run: runOf(list) });
};

/** The same with one cell of code. */
const cell = (id: string, change: (cell: CodeCell) => void) => cells((_, draft) => change(codeIn(draft, id)));

/** Puts cells behind another one. */
const insert = (after: string, ...added: Cell[]) =>
	cells((list) => void list.splice(list.findIndex(({ id }) => id === after) + 1, 0, ...added));

/** Takes cells away. */
const without = (...gone: string[]) =>
	cells((list) => void list.splice(0, list.length, ...list.filter(({ id }) => !gone.includes(id))));

/** Gives a cell of Markdown another text. */
const prose = (id: string, source: string) =>
	cells((list) => {
		const index = list.findIndex((each) => each.id === id && each.cell_type === 'markdown');
		if (index < 0) throw new Error(`The notebook has no cell of Markdown "${id}".`);
		list[index] = proseCell(id, source);
	});

/** Lets the code of the write-up quote a notebook. */
const quotation = (from: string, code: string, language = 'python') =>
	edit(
		WRITE_UP,
		'```sql not-run="needs two workspaces"\nCREATE SHARE orders;\n```',
		`\`\`\`${language} from=${from}\n${code}\n\`\`\``,
	);

const picture = {
	output_type: 'display_data' as const,
	data: { 'image/png': 'iVBORw0KGgo=', 'text/plain': '<Figure>' },
};
const failure = { output_type: 'error' as const, ename: 'ValueError', evalue: 'no', traceback: [] };

/** Another term of the glossary. */
const SHARE: Partial<Term> = { id: 'share', term: 'Share', formerly: [] };

/** A question that a session could not answer. */
const openQuestion = () => ({
	asked: 'Does a recipient see a column that is added later?',
	owner: 'pod-1-lead',
	page: 'domains/data-sharing/write-ups/open-shares',
});

/** For every rule: what must fire, and what must not. */
export const cases: Readonly<Record<string, RuleCases>> = {
	...questionCases,
	...paperCases,

	'file-is-readable': {
		fires: [
			...problemCases('file-is-readable', 'record-has-its-shape').fires,
			{
				does: 'a lesser problem',
				change: problem('file-is-readable', 'warning'),
				says: 'A problem',
				severity: 'warning',
			},
		],
		passes: problemCases('file-is-readable', 'record-has-its-shape').passes,
	},
	'record-has-its-shape': problemCases('record-has-its-shape', 'file-is-readable'),
	'file-has-a-collection': problemCases('file-has-a-collection', 'file-is-readable'),

	'handbook-is-complete': {
		fires: [
			{
				does: 'no week is left',
				change: (draft) => (draft.records.weeks = []),
				says: 'has no record in "programme/weeks.yaml"',
				at: 'src/content/programme/weeks.yaml:1:1',
			},
			{
				does: 'no outline is left',
				change: (draft) => (draft.records.outlines = []),
				says: 'has no record in "outlines/*.yaml"',
				at: 'src/content/outlines/:1:1',
			},
			{
				does: 'the team is gone',
				change: (draft) => (draft.records.team = []),
				says: '"team.yaml"',
				at: 'src/content/team.yaml:1:1',
			},
		],
		passes: [
			{
				does: 'questions and claims are gone',
				change: (draft) => {
					draft.records.questions = [];
					draft.records.claims = [];
				},
			},
			{
				does: 'the only record was read and is unfit',
				change: (draft) => {
					draft.records.team = [];
					draft.broken.add('team:team');
					draft.problems.push({
						rule: 'record-has-its-shape',
						message: 'x',
						hint: 'x',
						at: { file: 'src/content/team.yaml', line: 1, column: 1 },
					});
				},
			},
		],
	},

	'ids-are-unique': {
		fires: [
			{
				does: 'two pods with one id',
				change: (draft) => add(draft, 'pods', 'pod-1', {}),
				says: 'The id "pod-1" is already taken in "pods"',
				at: 'pods.yaml[pod-1]',
			},
			{
				does: 'two lines of the capstone with one id',
				change: (draft) => (record(draft, 'capstone').components[1]!.checklist[0]!.id = 'shared-pipeline'),
				says: 'The id "shared-pipeline" is given twice under "checklist" of "capstone"',
				at: 'capstone.yaml[capstone].components.1.checklist.0.id',
			},
			{
				does: 'a.md and a.mdx',
				change: (draft) => void (draft.pages['guides/exam-day.mdx'] = structuredClone(page(draft, GUIDE))),
				says: 'Two files give the page "guides/exam-day"',
				at: 'exam-day.mdx[guides/exam-day]',
			},
			{
				does: 'a.md and a.ipynb',
				change: (draft) => void (draft.pages[NOTEBOOK.replace('ipynb', 'md')] = structuredClone(page(draft, WRITE_UP))),
				says: 'Two files give the page "domains/data-sharing/notebooks/live-tables"',
				at: 'live-tables.md[domains/data-sharing/notebooks/live-tables]',
			},
			{
				does: 'x.md and x/index.md',
				change: (draft) => void (draft.pages['guides/exam-day/index.md'] = structuredClone(page(draft, GUIDE))),
				says: 'Two files give the page "guides/exam-day"',
				at: 'exam-day/index.md[guides/exam-day]',
			},
			{
				does: 'a page at a generated address',
				change: (draft) => void (draft.pages['guides.md'] = structuredClone(page(draft, GUIDE))),
				says: 'would stand at /guides/',
				at: 'guides.md[guides]',
			},
			{
				does: 'two items of an outline with one id',
				change: (draft) => {
					const { items } = record(draft, 'outlines', '2025-11');
					items.push(structuredClone(items[0]!));
				},
				says: 'given twice under "items"',
				at: '2025-11.yaml[2025-11].items.2.id',
			},
			{
				does: 'two activities of a week with one id',
				change: (draft) => (record(draft, 'weeks', '2').activities[1]!.id = 'read'),
				says: 'The id "read" is given twice under "activities" of "2"',
				at: 'weeks.yaml[2].activities.1.id',
			},
			{
				does: 'two deliverables of a week with one id',
				change: (draft) => record(draft, 'weeks', '2').deliverables.push({ id: 'note', what: 'Another note.' }),
				says: 'The id "note" is given twice under "deliverables" of "2"',
				at: 'weeks.yaml[2].deliverables.1.id',
			},
			{
				does: 'two items of a study plan with one id, in two weeks',
				change: (draft) => (record(draft, 'tracks', 'a').plan[1]!.items[1]!.id = 'try-it-1'),
				says: 'The id "try-it-1" is given twice under "plan" of "a"',
				at: 'tracks.yaml[a].plan.1.items.1.id',
			},
			{
				does: 'two members with one id',
				change: (draft) => (record(draft, 'team').members[1]!.id = 'ada'),
				says: '"ada" is given twice under "members"',
				at: 'team.yaml[team].members.1.id',
			},
		],
		passes: [
			{
				does: 'one id in two collections',
				change: (draft) => add(draft, 'terms', 'opensharing', { id: 'data-sharing' }),
			},
			{
				does: 'one id for an activity and a deliverable of its week',
				change: (draft) => (record(draft, 'weeks', '2').activities[0]!.id = 'note'),
			},
		],
	},

	'paths-match-kind': {
		fires: [
			{
				does: 'a guide in the folder of phases',
				change: (draft) => void (draft.pages['phases/other.md'] = structuredClone(page(draft, GUIDE))),
				says: 'is a guide, and its file does not lie at docs/guides/<slug>.md',
				at: 'other.md[phases/other].kind',
			},
			{
				does: 'a write-up among the decks',
				change: (draft) =>
					void (draft.pages['domains/data-sharing/decks/open.md'] = structuredClone(page(draft, WRITE_UP))),
				says: 'is a write-up',
				at: '.kind',
			},
			{
				does: 'a notebook among the write-ups',
				change: (draft) =>
					void (draft.pages['domains/data-sharing/write-ups/tables.ipynb'] = structuredClone(page(draft, NOTEBOOK))),
				says: 'is a notebook, and its file does not lie at docs/domains/<domain>/notebooks/<slug>.ipynb',
				at: 'tables.ipynb[domains/data-sharing/write-ups/tables].kind',
			},
			{
				does: 'a notebook in the folder of no domain',
				change: (draft) =>
					void (draft.pages['domains/data-shring/notebooks/tables.ipynb'] = structuredClone(page(draft, NOTEBOOK))),
				says: 'domain "data-shring", which does not exist',
			},
			{
				does: 'a domain page that names another domain',
				change: (draft) => front(draft, 'domains/data-sharing/index.md', { domain: 'data-modelling' }),
				says: 'says that it is about the domain "data-modelling"',
				at: '.domain',
			},
			{
				does: 'a phase page that names another phase',
				change: (draft) => front(draft, 'phases/learn.md', { phase: 'build' }),
				says: 'says that it is about the phase "build"',
				at: '.phase',
			},
			{
				does: 'a write-up in the folder of no domain',
				change: (draft) =>
					void (draft.pages['domains/data-shring/write-ups/open.md'] = structuredClone(page(draft, WRITE_UP))),
				says: 'domain "data-shring", which does not exist',
			},
			{
				does: 'an outline in the file of another',
				change: (draft) => (draft.records.outlines[0]!.file = 'outlines/2025-12.yaml'),
				says: 'in a file named "2025-12.yaml"',
				at: '[2025-11].id',
			},
			{
				does: 'a release in the file of another',
				change: (draft) => (draft.records.releases[0]!.file = 'releases/2.yaml'),
				says: 'The release "1" is in a file named "2.yaml"',
				at: '2.yaml[1].id',
			},
			{
				does: 'a question whose id is not its path',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').id = 'data-sharing/frist'),
				says: 'is not the path "data-sharing/first"',
				at: '.id',
			},
			{
				does: 'a question in the folder of another domain',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').domain = 'data-modelling'),
				says: 'lies in the folder "data-sharing"',
				at: '.domain',
			},
			{
				does: 'claims whose id is not their path',
				change: (draft) => (record(draft, 'claims').id = 'data-sharing/shares'),
				says: 'is not the path "data-sharing/open-shares"',
			},
			{
				does: 'an objective under another domain',
				change: (draft) => (record(draft, 'objectives', 'data-modelling/dimensions').domain = 'data-sharing'),
				says: 'its id starts with another',
				at: 'objectives.yaml[data-modelling/dimensions].domain',
			},
			{
				does: 'a resource file named after no domain',
				change: (draft) => (draft.records.resources[0]!.file = 'resources/data-shring.yaml'),
				says: 'The resource file "data-shring.yaml" is named after no study domain',
				at: 'src/content/resources/data-shring.yaml:1:1',
			},
		],
		passes: [
			{
				does: 'a guide as the index of its folder',
				change: (draft) => {
					draft.pages['guides/other/index.md'] = structuredClone(page(draft, GUIDE));
				},
			},
			{
				does: 'a domain whose record did not fit',
				change: (draft) => {
					draft.broken.add('domains:data-modelling');
					remove(draft, 'domains', 'data-modelling');
				},
			},
		],
	},

	'references-resolve': {
		fires: [
			{
				does: 'an objective with a typo in front matter',
				change: (draft) => front(draft, WRITE_UP, { objectives: ['data-sharing/recipient'] }),
				says: 'names the study objective "data-sharing/recipient", which does not exist; did you mean "data-sharing/recipients"?',
				at: '.objectives.0',
			},
			{
				does: 'a domain inside a list',
				change: (draft) => (record(draft, 'pods', 'pod-1').domains = ['data-shring']),
				says: 'did you mean "data-sharing"?',
				at: 'pods.yaml[pod-1].domains.0',
			},
			{
				does: 'a name near to nothing',
				change: (draft) => (record(draft, 'milestones', 'first-half').phase = 'something-else'),
				says: 'names the phase "something-else", which does not exist.',
				at: '.phase',
			},
			{
				does: 'a mentor who is not on the team',
				change: (draft) => (record(draft, 'team').members[1]!.mentor = 'adda'),
				says: 'names the team member "adda", which does not exist; did you mean "ada"?',
				at: '.members.1.mentor',
			},
			{
				does: 'a role deep inside an activity',
				change: (draft) => (record(draft, 'weeks', '3').activities[0]!.for = { roles: ['everybody'] }),
				says: 'names the role "everybody"',
				at: 'weeks.yaml[3].activities.0.for.roles.0',
			},
			{
				does: 'a page with which newcomers begin',
				change: (draft) => (record(draft, 'onboarding').begin[1]!.page = 'guides/exam-dy'),
				says: 'did you mean "guides/exam-day"?',
				at: '.begin.1.page',
			},
			{
				does: 'the condition of a role',
				change: (draft) => (record(draft, 'roleAssignments', 'learn-a').when.track = 'z'),
				says: 'names the track "z"',
				at: '.when.track',
			},
			{
				does: 'an owner who does not exist',
				change: (draft) => front(draft, GUIDE, { owner: 'lead' }),
				says: 'names the role "lead"',
				at: 'exam-day.md[guides/exam-day].owner',
			},
		],
		passes: [
			{
				does: 'a reference to a record that did not fit its schema',
				change: (draft) => {
					remove(draft, 'tracks', 'b');
					draft.broken.add('tracks:b');
				},
			},
			{
				does: 'references into a file that could not be read',
				change: (draft) => {
					draft.records.sources = [];
					draft.broken.add('sources:*');
				},
			},
			{
				does: 'mentors of a team that did not fit',
				change: (draft) => {
					draft.records.team = [];
					draft.broken.add('team:team');
				},
			},
		],
	},

	'outline-weights-sum-to-100': {
		fires: [
			{
				does: 'a weight one too high',
				change: (draft) => (record(draft, 'outlines', '2025-11').sections[0]!.weight += 1),
				says: 'sum to 101, not 100',
				at: '[2025-11].sections',
			},
		],
		passes: [
			{
				does: 'weights that moved and still sum to 100',
				change: (draft) => {
					const { sections } = record(draft, 'outlines', '2025-11');
					sections[0]!.weight += 5;
					sections[1]!.weight -= 5;
				},
			},
		],
	},

	'outline-items-map-to-objectives': {
		fires: [
			{
				does: 'an item without objectives',
				change: (draft) => (record(draft, 'outlines', '2025-11').items[1]!.objectives = []),
				says: 'maps to no study objective',
				at: '[2025-11].items.1.objectives',
			},
			{
				does: 'an item whose only objective does not exist',
				change: (draft) => (record(draft, 'outlines', '2025-11').items[1]!.objectives = ['data-modelling/dimension']),
				says: '"data-modelling/dimensions" of the outline "2025-11" maps to no',
			},
			{
				does: 'an item in an unknown section',
				change: (draft) => (record(draft, 'outlines', '2025-11').items[1]!.section = 'data-modeling'),
				says: 'does not have; did you mean "data-modelling"?',
				at: '.items.1.section',
			},
			{
				does: 'an item whose id starts with another section',
				change: (draft) => (record(draft, 'outlines', '2025-11').items[0]!.section = 'data-modelling'),
				says: 'its id starts with another',
				at: '.items.0.id',
			},
			{
				does: 'a section without items',
				change: (draft) => record(draft, 'outlines', '2025-11').items.pop(),
				says: 'The section "data-modelling" of the outline "2025-11" has no item',
				at: '.sections.1',
			},
		],
		passes: [
			{
				does: 'one wrong objective beside a right one, which another rule reports',
				change: (draft) => record(draft, 'outlines', '2025-11').items[0]!.objectives.push('data-sharing/nothing'),
			},
		],
	},

	'objectives-are-in-an-outline': {
		fires: [
			{
				does: 'an objective that no item maps to',
				change: (draft) => add(draft, 'objectives', 'data-modelling/dimensions', { id: 'data-modelling/facts' }),
				says: 'No item of any outline maps to the study objective "data-modelling/facts"',
				at: 'objectives.yaml[data-modelling/facts]',
			},
		],
		passes: [
			{
				does: 'an objective that only one outline asks for',
				change: (draft) => (record(draft, 'outlines', '2026-10').items[0]!.objectives = ['data-sharing/recipients']),
			},
		],
	},

	'pods-partition-domains': {
		fires: [
			{
				does: 'a domain without a pod',
				change: (draft) => (record(draft, 'pods', 'pod-2').domains = []),
				says: 'The domain "data-modelling" belongs to no pod',
				at: 'domains.yaml[data-modelling]',
			},
			{
				does: 'a domain with two pods',
				change: (draft) => record(draft, 'pods', 'pod-2').domains.push('data-sharing'),
				says: 'belongs to "pod-1" and "pod-2"',
				at: 'pods.yaml[pod-2].domains.1',
			},
			{
				does: 'a pod that lists a domain twice',
				change: (draft) => record(draft, 'pods', 'pod-2').domains.push('data-modelling'),
				says: 'lists the domain "data-modelling" twice',
				at: '.domains.1',
			},
		],
		passes: [
			{
				does: 'a pod with both domains',
				change: (draft) => {
					record(draft, 'pods', 'pod-1').domains = ['data-sharing', 'data-modelling'];
					remove(draft, 'pods', 'pod-2');
				},
			},
		],
	},

	'pods-have-lead-and-pair': {
		fires: [
			{
				does: 'a pod without a lead',
				change: (draft) => (record(draft, 'team').members[0]!.podRole = 'member'),
				says: 'The pod "pod-1" has no lead',
				at: 'team.yaml[team].members.0',
			},
			{
				does: 'a pod with two leads',
				change: (draft) => (record(draft, 'team').members[1]!.podRole = 'lead'),
				says: 'has 2 leads: "ada" and "ben"',
				at: '.members.1.podRole',
			},
			{
				does: 'a pod of one where the team is large enough',
				change: (draft) => (record(draft, 'team').members[1]!.pod = 'pod-2'),
				says: 'The pod "pod-1" has one member',
			},
			{
				does: 'a pod of one in a small team, as a warning',
				change: (draft) => record(draft, 'team').members.splice(1, 1),
				says: 'The pod "pod-1" has one member',
				severity: 'warning',
			},
			{
				does: 'a pod without members',
				change: (draft) => record(draft, 'team').members.splice(0, 2),
				says: 'The pod "pod-1" has no members',
				at: '[team].members',
			},
		],
		passes: [
			{
				does: 'a pod of three',
				change: (draft) => {
					const { members } = record(draft, 'team');
					members.push({ ...members[1]!, id: 'eva' });
				},
			},
		],
	},

	'phases-tile-twelve-weeks': {
		fires: [
			{
				does: 'a hole',
				change: (draft) => (record(draft, 'phases', 'build').weeks.from = 9),
				says: 'No phase covers weeks 7 to 8',
				at: 'phases.yaml[build].weeks',
			},
			{
				does: 'an overlap',
				change: (draft) => (record(draft, 'phases', 'build').weeks.from = 6),
				says: 'The phases "learn" and "build" both cover week 6',
				at: '[build].weeks',
			},
			{
				does: 'an end too soon',
				change: (draft) => (record(draft, 'phases', 'build').weeks.to = 11),
				says: 'No phase covers week 12',
				at: '[build].weeks',
			},
			{
				does: 'the wrong order',
				change: (draft) => void draft.records.phases.reverse(),
				says: 'has the number 2 and stands in place 1',
				at: '[build].number',
			},
			{
				does: 'a missing phase',
				change: (draft) => remove(draft, 'phases', 'learn'),
				says: 'No phase covers weeks 1 to 6',
			},
		],
		passes: [
			{
				does: 'a border in another week',
				change: (draft) => {
					record(draft, 'phases', 'learn').weeks.to = 3;
					record(draft, 'phases', 'build').weeks.from = 4;
				},
			},
		],
	},

	'weeks-have-work': {
		fires: [
			{
				does: 'a missing week',
				change: (draft) => remove(draft, 'weeks', '7'),
				says: 'Week 7 is missing',
				at: 'src/content/programme/weeks.yaml:1:1',
			},
			{
				does: 'a week twice',
				change: (draft) => add(draft, 'weeks', '7', {}),
				says: 'Week 7 is described twice',
				at: 'weeks.yaml[7].number',
			},
			{
				does: 'a week without activities',
				change: (draft) => (record(draft, 'weeks', '2').activities = []),
				says: 'Week 2 has no activity',
				at: '[2].activities',
			},
			{
				does: 'a week without deliverables',
				change: (draft) => (record(draft, 'weeks', '2').deliverables = []),
				says: 'Week 2 has no deliverable',
				at: '[2].deliverables',
			},
		],
		passes: [
			{
				does: 'a week whose record did not fit',
				change: (draft) => {
					remove(draft, 'weeks', '7');
					draft.broken.add('weeks:7');
				},
			},
			{ does: 'weeks in another order', change: (draft) => void draft.records.weeks.reverse() },
		],
	},

	'tracks-plan-their-weeks': {
		fires: [
			{
				does: 'a week without a plan',
				change: (draft) => void record(draft, 'tracks', 'a').plan.splice(2, 1),
				says: 'The track "a" has no plan for week 3',
				at: 'tracks.yaml[a].plan',
			},
			{
				does: 'a week that is planned twice',
				change: (draft) => (record(draft, 'tracks', 'a').plan[2]!.week = 2),
				says: 'The track "a" plans week 2 twice',
				at: 'tracks.yaml[a].plan.2.week',
			},
			{
				does: 'a plan for a week of a later phase',
				change: (draft) => void record(draft, 'tracks', 'b').plan.push({ week: 7, items: [] }),
				says: 'plans week 7, which is no week of the phase "learn"',
				at: '[b].plan.6.week',
			},
			{
				does: 'a week page that says nothing of a plan',
				change: (draft) => void record(draft, 'weeks', '4').activities.pop(),
				says: 'Week 4 points to the plan of the track "b" nowhere',
				at: 'weeks.yaml[4].activities',
			},
			{
				does: 'a week page that counts a plan twice',
				change: (draft) => (record(draft, 'weeks', '4').activities[2]!.for = { tracks: ['a'] }),
				says: 'Week 4 points to the plan of the track "a" more than once',
				at: 'weeks.yaml[4].activities.2',
			},
			{
				does: 'an item whose page states no minutes',
				change: (draft) => (record(draft, 'tracks', 'a').plan[0]!.items[0]!.page = 'phases/learn'),
				says: 'Nothing says how long the item "Read it." of the track "a" takes',
				at: '[a].plan.0.items.0',
			},
			{
				does: 'a topic of the curriculum that no item treats',
				change: (draft) => (record(draft, 'tracks', 'a').curriculum[0]!.objectives = ['data-modelling/dimensions']),
				says: 'No item of the track "a" treats "data-modelling/dimensions"',
				at: '[a].curriculum.0.objectives.0',
			},
		],
		passes: [
			{
				does: 'an item without a page, with minutes of its own',
				change: (draft) => {
					const [item] = record(draft, 'tracks', 'a').plan[0]!.items;
					delete item!.page;
					item!.own = 10;
				},
			},
			{ does: 'weeks in another order', change: (draft) => void record(draft, 'tracks', 'a').plan.reverse() },
			{
				does: 'a topic that is treated by a resource',
				change: (draft) => {
					record(draft, 'resources', 'data-modelling-docs').objectives = ['data-modelling/dimensions'];
					record(draft, 'tracks', 'a').plan[0]!.items.push({
						do: 'Read.',
						resource: 'data-modelling-docs',
						can: 'name it.',
					});
					record(draft, 'tracks', 'a').curriculum[0]!.objectives = ['data-modelling/dimensions'];
				},
			},
		],
	},

	'weeks-fit-budgets': {
		fires: [
			{
				does: 'a week of a track above its budget',
				change: (draft) => (record(draft, 'tracks', 'a').plan[1]!.items[1]!.own = 91),
				says: 'Week 2 asks 101 minutes of the track "a"; its weekly budget is 100',
				at: 'tracks.yaml[a].plan.1',
			},
			{
				does: 'a week of a track that was emptied',
				change: (draft) => void record(draft, 'tracks', 'b').plan[0]!.items.pop(),
				says: 'Week 1 asks 10 minutes of the track "b", less than 75% of its weekly budget of 100',
				at: '[b].plan.0',
			},
			{
				does: 'a meeting for everyone that does not fit any more',
				change: (draft) => void record(draft, 'weeks', '1').activities.push({ id: 'meet', do: 'Meet.', minutes: 11 }),
				says: 'Week 1 asks 101 minutes of the track "a"',
			},
			{
				does: 'a course that takes longer than thought',
				change: (draft) => (page(draft, WRITE_UP).front = { ...page(draft, WRITE_UP).front, minutes: 30 } as never),
				says: 'Week 3 asks 110 minutes of the track "a"',
			},
			{
				does: 'a later week above the budget of its phase, for the lead of a pod',
				change: (draft) =>
					void record(draft, 'weeks', '8').activities.push({
						id: 'plan',
						do: 'Plan.',
						for: { roles: ['pod-2-lead'] },
						minutes: 41,
					}),
				says: 'Week 8 asks 211 minutes of the lead of "pod-2" from the track "a"; the budget of its phase is 210',
				at: 'weeks.yaml[8].activities',
			},
			{
				does: 'a session that asks to read more than the week has left',
				change: (draft) => {
					record(draft, 'sessions', 'teach-sharing').before!.read!.push('guides/exam-day');
					page(draft, 'guides/exam-day.md').front = {
						...page(draft, 'guides/exam-day.md').front,
						minutes: 11,
					} as never;
				},
				says: 'Week 7 asks 211 minutes of the lead of "pod-1" from the track "a"; the budget of its phase is 210',
				at: 'weeks.yaml[7].activities',
			},
		],
		passes: [
			{
				does: 'a week that just fits',
				change: (draft) => (record(draft, 'tracks', 'a').plan[1]!.items[1]!.own = 90),
			},
			{
				does: 'a week that just uses enough',
				change: (draft) => (record(draft, 'tracks', 'a').plan[1]!.items[1]!.own = 65),
			},
			{
				does: 'a part of a long course',
				change: (draft) =>
					void record(draft, 'tracks', 'a').plan[0]!.items.push({
						do: 'Watch.',
						resource: 'data-modelling-course',
						part: { name: 'First module', minutes: 10 },
						can: 'repeat it.',
					}),
			},
			{
				does: 'a phase without a budget',
				change: (draft) => {
					delete record(draft, 'phases', 'build').weeklyBudget;
					record(draft, 'weeks', '8').activities.push({ id: 'plan', do: 'Plan.', minutes: 500 });
				},
			},
		],
	},

	'weeks-count-their-sessions': {
		fires: [
			{
				does: 'reading that no activity stands for',
				change: (draft) => void record(draft, 'weeks', '7').activities.pop(),
				says: 'Week 7 counts what its sessions ask to read nowhere',
				at: 'weeks.yaml[7].activities',
			},
			{
				does: 'reading that is counted twice',
				change: (draft) =>
					void record(draft, 'weeks', '7').activities.push({ id: 'again', do: 'Read.', reading: true }),
				says: 'Week 7 counts what its sessions ask to read more than once',
				at: 'weeks.yaml[7].activities.4',
			},
			{
				does: 'a session that one pod does not attend',
				change: (draft) => (record(draft, 'weeks', '8').activities[2]!.for = { pods: ['pod-2'] }),
				says: 'Week 8 counts the sessions of the kind "teach" for "pod-1" nowhere',
				at: 'weeks.yaml[8].activities',
			},
			{
				does: 'a session that one pod attends and gives',
				change: (draft) =>
					void record(draft, 'weeks', '8').activities.push({
						id: 'give',
						do: 'Give it.',
						for: { pods: ['pod-2'] },
						sessions: 'teach',
					}),
				says: 'Week 8 counts the sessions of the kind "teach" for "pod-2" more than once',
				at: 'weeks.yaml[8].activities.3',
			},
			{
				does: 'a meeting that the week does not have',
				change: (draft) =>
					void record(draft, 'weeks', '9').activities.push({ id: 'attend', do: 'Attend.', sessions: 'teach' }),
				says: 'The activity "attend" of week 9 stands for something that is not there',
				at: 'weeks.yaml[9].activities.2',
			},
			{
				does: 'a quiz without a question',
				change: (draft) =>
					void record(draft, 'weeks', '9').activities.push({
						id: 'quiz',
						do: 'Answer.',
						quiz: 'data-modelling',
						own: 20,
					}),
				says: 'The activity "quiz" of week 9 stands for something that is not there',
				at: 'weeks.yaml[9].activities.2',
			},
		],
		passes: [
			{
				does: 'a pod that gives what the other attends',
				change: (draft) => {
					const { activities } = record(draft, 'weeks', '8');
					activities[2]!.for = { pods: ['pod-1'] };
					activities.push({ id: 'give', do: 'Give it.', for: { pods: ['pod-2'] }, sessions: 'teach' });
				},
			},
			{
				does: 'sessions that everyone has read for in an earlier week',
				change: (draft) =>
					void (record(draft, 'sessions', 'teach-modelling').before!.read = [
						'domains/data-sharing/write-ups/open-shares',
					]),
			},
		],
	},

	'mentor-hours-last-an-hour': {
		fires: [
			{
				does: 'a week without a guide',
				change: (draft) => remove(draft, 'mentorHours', '5'),
				says: 'The mentor hour of week 5 has no guide',
				at: 'src/content/programme/mentor-hours.yaml:1:1',
			},
			{
				does: 'a week with two guides',
				change: (draft) => add(draft, 'mentorHours', '5', {}),
				says: 'The mentor hour of week 5 has two guides',
				at: 'mentor-hours.yaml[5].week',
			},
			{
				does: 'parts that do not add up',
				change: (draft) => (record(draft, 'mentorHours', '9').show.minutes = 25),
				says: 'The parts of the mentor hour of week 9 take 65 minutes, not 60',
				at: 'mentor-hours.yaml[9]',
			},
		],
		passes: [
			{
				does: 'another share between the parts',
				change: (draft) => {
					record(draft, 'mentorHours', '9').show.minutes = 10;
					record(draft, 'mentorHours', '9').swap.minutes = 20;
				},
			},
			{
				does: 'a guide whose record did not fit',
				change: (draft) => {
					remove(draft, 'mentorHours', '5');
					draft.broken.add('mentorHours:5');
				},
			},
		],
	},

	'milestones-tile-twelve-weeks': {
		fires: [
			{
				does: 'a hole',
				change: (draft) => (record(draft, 'milestones', 'first-half').weeks.to = 5),
				says: 'No milestone covers week 6',
				at: 'milestones.yaml[second-half].weeks',
			},
			{
				does: 'a row that reaches into another phase',
				change: (draft) => {
					record(draft, 'milestones', 'first-half').weeks.to = 7;
					record(draft, 'milestones', 'second-half').weeks.from = 8;
				},
				says: 'reaches outside the weeks 1 to 6 of its phase "learn"',
				at: '[first-half].weeks',
			},
			{
				does: 'an overlap',
				change: (draft) => (record(draft, 'milestones', 'second-half').weeks.from = 5),
				says: 'The milestones "first-half" and "second-half" both cover weeks 5 to 6',
			},
		],
		passes: [
			{
				does: 'a phase in two rows',
				change: (draft) => {
					record(draft, 'milestones', 'second-half').weeks.to = 9;
					add(draft, 'milestones', 'second-half', { id: 'last', weeks: { from: 10, to: 12 } });
				},
			},
		],
	},

	'roles-matrix-is-complete': {
		fires: [
			{
				does: 'no assignment for members of a pod',
				change: (draft) => remove(draft, 'roleAssignments', 'build-member'),
				says: 'The member "ben" has no role in the phase "build"',
				at: 'team.yaml[team].members.1',
			},
		],
		passes: [
			{
				does: 'an assignment whose members fall to a later one',
				change: (draft) => remove(draft, 'roleAssignments', 'learn-a'),
			},
		],
	},

	'capstone-touches-all-domains': {
		fires: [
			{
				does: 'a checklist without a domain',
				change: (draft) => record(draft, 'capstone').components[0]!.checklist.pop(),
				says: 'No checklist point of the capstone touches the domain "data-modelling"',
				at: 'capstone.yaml[capstone].components',
			},
		],
		passes: [
			{
				does: 'one point that touches both domains',
				change: (draft) => {
					const component = record(draft, 'capstone').components[0]!;
					component.checklist = [
						{ id: 'all', do: 'All', objectives: ['data-sharing/recipients', 'data-modelling/dimensions'] },
					];
				},
			},
		],
	},

	'backlog-closes-the-checklist': {
		fires: [
			{
				does: 'a line that nobody works on',
				change: (draft) => (record(draft, 'backlog', 'first').checklist = ['modelled']),
				says: 'No backlog item closes the line "shared-pipeline" of "pipeline"',
				at: 'capstone.yaml[capstone].components.0.checklist.0',
			},
			{
				does: 'an addition that nobody works on',
				change: (draft) => (record(draft, 'backlog', 'first').checklist = ['shared-pipeline']),
				says: 'No backlog item closes the line "modelled" of "pipeline"',
				at: '.components.0.checklist.1',
				severity: 'warning',
			},
			{
				does: 'a component without an item',
				change: (draft) => remove(draft, 'backlog', 'alerts'),
				says: 'No backlog item works on the component "alerts"',
				at: 'capstone.yaml[capstone].components.5',
			},
			{
				does: 'a line that is not there',
				change: (draft) => record(draft, 'backlog', 'second').checklist?.push('shared-fils'),
				says: '"second" closes "shared-fils", which is no line of the checklist; did you mean "shared-files"?',
				at: 'backlog.yaml[second].checklist.1',
			},
			{
				does: 'an item across two components',
				change: (draft) => record(draft, 'backlog', 'second').checklist?.push('shared-job'),
				says: '"second" closes lines of "files" and "job"',
				at: 'backlog.yaml[second].checklist',
			},
		],
		passes: [
			{
				does: 'an item for the whole project',
				change: (draft) => add(draft, 'backlog', 'second', { id: 'demo', checklist: undefined }),
			},
			{
				does: 'a line that two items close',
				change: (draft) => add(draft, 'backlog', 'second', { id: 'third' }),
			},
		],
	},

	'backlog-can-be-worked-off': {
		fires: [
			{
				does: 'a round of two',
				change: (draft) => {
					record(draft, 'backlog', 'first').dependsOn = ['second'];
					record(draft, 'backlog', 'first').week = 9;
				},
				says: '"first" → "second" → "first"',
				at: 'backlog.yaml[second].dependsOn.0',
			},
			{
				does: 'an item that waits for a later week',
				change: (draft) => (record(draft, 'backlog', 'first').week = 10),
				says: '"second" of week 9 waits for "first" of week 10',
				at: 'backlog.yaml[second].dependsOn.0',
			},
			{
				does: 'a week outside the capstone',
				change: (draft) => (record(draft, 'backlog', 'first').week = 6),
				says: '"first" is planned for week 6, outside the capstone\'s weeks 7 to 12',
				at: 'backlog.yaml[first].week',
			},
		],
		passes: [
			{
				does: 'an item that waits for one of its own week',
				change: (draft) => (record(draft, 'backlog', 'first').week = 9),
			},
		],
	},

	'sessions-fit-pods': {
		fires: [
			{
				does: 'a domain that nobody teaches',
				change: (draft) => remove(draft, 'sessions', 'teach-modelling'),
				says: 'The domain "data-modelling" has no teach session',
				at: 'src/content/programme/sessions.yaml:1:1',
			},
			{
				does: 'a domain that is taught twice',
				change: (draft) =>
					add(draft, 'sessions', 'teach-modelling', { id: 'again', agenda: [{ minutes: 10, what: 'x' }] }),
				says: 'is taught in "teach-modelling" and "again"',
				at: 'sessions.yaml[again].domain',
			},
			{
				does: 'the domain of another pod',
				change: (draft) => (record(draft, 'sessions', 'teach-modelling').pod = 'pod-1'),
				says: 'lets "pod-1" teach the domain "data-modelling"',
				at: '[teach-modelling].pod',
			},
			{
				does: 'a week outside the teach weeks',
				change: (draft) => (record(draft, 'sessions', 'teach-modelling').week = 9),
				says: 'planned for week 9, outside the teach weeks 7 to 8',
				at: '.week',
			},
			{
				does: 'a deep dive that is too short',
				change: (draft) => (record(draft, 'sessions', 'teach-modelling').agenda[0]!.minutes = 119),
				says: 'take 119 minutes',
				at: '.agenda',
			},
			{
				does: 'a deep dive that is too long',
				change: (draft) => (record(draft, 'sessions', 'teach-sharing').agenda[0]!.minutes = 121),
				says: 'take 181 minutes',
			},
			{
				does: 'a teach session without a pod',
				change: (draft) => delete record(draft, 'sessions', 'teach-modelling').pod,
				says: 'does not name its pod',
			},
			{
				does: 'a deck that is none',
				change: (draft) => (record(draft, 'sessions', 'teach-sharing').deck = 'guides/exam-day'),
				says: 'which is no deck of the domain "data-sharing"',
				at: '.deck',
			},
		],
		passes: [
			{
				does: 'another meeting in any week',
				change: (draft) =>
					add(draft, 'sessions', 'teach-modelling', { id: 'questions', kind: 'questions-and-answers', week: 8 }),
			},
			{
				does: 'three hours',
				change: (draft) => (record(draft, 'sessions', 'teach-modelling').agenda[0]!.minutes = 180),
			},
		],
	},

	'mentors-are-experienced': {
		fires: [
			{
				does: 'a novice as mentor',
				change: (draft) => (record(draft, 'team').members[1]!.mentor = 'dee'),
				says: 'The mentor "dee" of "ben" is novice',
				at: 'team.yaml[team].members.1.mentor',
			},
			{
				does: 'a member as their own mentor',
				change: (draft) => (record(draft, 'team').members[0]!.mentor = 'ada'),
				says: '"ada" is their own mentor',
				at: '.members.0.mentor',
			},
			{
				does: 'a novice without a mentor',
				change: (draft) => delete record(draft, 'team').members[1]!.mentor,
				says: 'The novice "ben" has no mentor',
				severity: 'warning',
			},
		],
		passes: [
			{ does: 'another experienced mentor', change: (draft) => (record(draft, 'team').members[1]!.mentor = 'cem') },
			{
				does: 'a team without experienced members',
				change: (draft) => {
					for (const member of record(draft, 'team').members) {
						member.level = 'novice';
						delete member.mentor;
					}
				},
			},
		],
	},

	'domain-has-three-tiers': {
		fires: [
			{
				does: 'a tier without rows',
				change: (draft) => remove(draft, 'resources', 'data-sharing-talk'),
				says: 'Domain "data-sharing" has no supplementary resource; every domain needs at least one.',
				at: 'src/content/resources/data-sharing.yaml:1:1',
			},
			{
				does: 'a missing file',
				change: (draft) =>
					(draft.records.resources = draft.records.resources.filter(
						({ file }) => file !== 'resources/data-modelling.yaml',
					)),
				says: 'Domain "data-modelling" has no primary resource',
				at: 'src/content/resources/data-modelling.yaml:1:1',
			},
			{
				does: 'a tier whose only row carries a caution',
				change: (draft) => (record(draft, 'resources', 'data-sharing-course').caution = 'Outdated.'),
				says: 'no course resource',
			},
			{
				does: 'a tier that only another file serves',
				change: (draft) => {
					remove(draft, 'resources', 'data-sharing-talk');
					record(draft, 'resources', 'data-modelling-talk').also = ['data-sharing'];
				},
				says: 'no supplementary resource',
			},
		],
		passes: [{ does: 'no row for everyone', change: (draft) => remove(draft, 'resources', 'exam-page') }],
	},

	'domain-has-enough-resources': {
		fires: [
			{
				does: 'fewer rows than the policy asks for',
				change: (draft) => remove(draft, 'resources', 'data-sharing-manual'),
				says: 'Domain "data-sharing" has 1 primary resource of its own; the policy asks for 2',
				at: 'src/content/resources/data-sharing.yaml:1:1',
			},
		],
		passes: [
			{ does: 'a lower minimum', change: (draft) => (record(draft, 'policy').resourceMinimums.primary = 1) },
			{
				does: 'a tier that is gone, which another rule reports',
				change: (draft) => remove(draft, 'resources', 'data-sharing-talk'),
			},
		],
	},

	'matrix-cells-are-filled': {
		fires: [
			{
				does: 'a cell without a row',
				change: (draft) => delete record(draft, 'resources', 'data-sharing-docs').matrix,
				says: 'No primary resource of the domain "data-sharing" is marked for the matrix',
				at: 'src/content/resources/data-sharing.yaml:1:1',
			},
			{
				does: 'a cell with four rows',
				change: (draft) => {
					for (const id of ['x', 'y', 'z']) {
						add(draft, 'resources', 'data-sharing-docs', { id, url: `https://docs.databricks.com/${id}` });
					}
				},
				says: 'holds 4 resources; at most 3 fit',
				at: 'data-sharing.yaml[z].matrix',
			},
			{
				does: 'a marked row with a caution',
				change: (draft) => (record(draft, 'resources', 'data-sharing-docs').caution = 'Outdated.'),
				says: 'is marked for the matrix and carries a caution',
				at: '[data-sharing-docs].matrix',
			},
			{
				does: 'a marked row for everyone',
				change: (draft) => (record(draft, 'resources', 'exam-page').matrix = true),
				says: 'its file belongs to no domain',
				at: '[exam-page].matrix',
			},
		],
		passes: [
			{
				does: 'a cell with two rows',
				change: (draft) => (record(draft, 'resources', 'data-sharing-manual').matrix = true),
			},
		],
	},

	'resource-urls-are-clean': {
		fires: [
			{
				does: 'a fragment',
				change: (draft) => (record(draft, 'resources', 'exam-page').url = 'https://www.databricks.com/exam#top'),
				says: 'ends in the fragment "#top"',
				at: 'all-domains.yaml[exam-page].url',
			},
			{
				does: 'a tracking parameter',
				change: (draft) =>
					(record(draft, 'resources', 'exam-page').url = 'https://www.databricks.com/exam?utm_source=x'),
				says: 'carries the tracking parameter "utm_source"',
			},
			{
				does: 'a user name',
				change: (draft) => (record(draft, 'resources', 'exam-page').url = 'https://me:secret@www.databricks.com/exam'),
				says: 'holds a user name or password',
			},
		],
		passes: [
			{
				does: 'a parameter that leads to the page',
				change: (draft) => (record(draft, 'resources', 'exam-page').url = 'https://www.databricks.com/watch?v=1'),
			},
		],
	},

	'resource-urls-are-unique': {
		fires: [
			{
				does: 'one page under two ids',
				change: (draft) =>
					(record(draft, 'resources', 'exam-page').url = 'https://DOCS.databricks.com/aws/en/data-sharing-docs/'),
				says: 'has the address of "data-sharing-docs"',
				at: 'all-domains.yaml[exam-page].url',
			},
		],
		passes: [
			{
				does: 'two videos of one site',
				change: (draft) => {
					record(draft, 'resources', 'data-sharing-talk').url = 'https://example.org/watch?v=1';
					record(draft, 'resources', 'data-modelling-talk').url = 'https://example.org/watch?v=2';
				},
			},
		],
	},

	'primary-resources-are-official': {
		fires: [
			{
				does: 'a blog as primary',
				change: (draft) => (record(draft, 'resources', 'exam-page').url = 'https://blog.example.org/exam'),
				says: 'lies on "blog.example.org", which is no official host',
				at: '[exam-page].url',
			},
			{
				does: 'a host that only ends alike',
				change: (draft) => (record(draft, 'resources', 'exam-page').url = 'https://notdatabricks.com/exam'),
				says: '"notdatabricks.com"',
			},
			{
				does: 'a repository of the maker',
				change: (draft) => (record(draft, 'resources', 'exam-page').url = 'https://github.com/databricks/x'),
				says: '"github.com"',
			},
		],
		passes: [
			{
				does: 'a subdomain of an official host',
				change: (draft) => (record(draft, 'resources', 'exam-page').url = 'https://community.databricks.com/x'),
			},
		],
	},

	'sources-are-no-dumps': {
		fires: [
			{
				does: 'a resource',
				change: (draft) => (record(draft, 'resources', 'data-sharing-talk').url = 'https://www.examtopics.com/exams'),
				says: 'leads to "www.examtopics.com"',
				at: '[data-sharing-talk].url',
			},
			{
				does: 'a link in Markdown',
				change: guide('## Before\n\nRead [this](https://examtopics.com/x) first.\n'),
				says: 'leads to "examtopics.com"',
				at: 'exam-day.md:12:13',
			},
			{
				does: 'an address in code',
				change: guide('## Before\n\n```text\nsee HTTPS://EXAMTOPICS.COM/x\n```\n'),
				says: 'leads to "examtopics.com"',
				at: 'exam-day.md:13:5',
			},
			{
				does: 'an address in a text of data',
				change: (draft) => (record(draft, 'prompts').check = 'Compare it with https://free.examtopics.com.'),
				says: 'leads to "free.examtopics.com"',
				at: 'prompts.yaml[explain].check',
			},
			{
				does: 'an address without a scheme',
				change: guide('## Before\n\nNever open www.examtopics.com.\n'),
				says: 'examtopics.com',
				at: 'exam-day.md:12:12',
			},
		],
		passes: [
			{
				does: 'an address that only speaks of it',
				change: guide('## Before\n\n<https://example.org/examtopics.com/why-not>\n'),
			},
			{ does: 'the name without an address', change: guide('## Before\n\nKeep away from examtopics.com.\n') },
		],
	},

	'assets-name-their-place': {
		fires: [
			{
				does: 'an objective of another domain',
				change: (draft) =>
					front(draft, WRITE_UP, { objectives: ['data-sharing/recipients', 'data-modelling/dimensions'] }),
				says: 'covers the objective "data-modelling/dimensions" of another domain',
				at: 'open-shares.md[domains/data-sharing/write-ups/open-shares].objectives.1',
			},
			{
				does: 'a notebook whose first objective is of another domain',
				change: (draft) =>
					front(draft, NOTEBOOK, { objectives: ['data-modelling/dimensions', 'data-sharing/recipients'] }),
				says: 'The notebook "domains/data-sharing/notebooks/live-tables" covers the objective "data-modelling/dimensions"',
				at: 'live-tables].objectives.0',
			},
			{
				does: 'the lead of another pod as owner',
				change: (draft) => front(draft, DECK, { owner: 'pod-2-lead' }),
				says: 'leads "pod-2", which does not have the domain "data-sharing"',
				at: '.owner',
			},
			{
				does: 'the lead of another pod as owner of a notebook',
				change: (draft) => front(draft, NOTEBOOK, { owner: 'pod-2-lead' }),
				says: 'leads "pod-2"',
				at: 'live-tables].owner',
			},
			{
				does: 'no second reading',
				change: (draft) => front(draft, DECK, { review: undefined }),
				says: 'has not been read a second time',
				severity: 'warning',
			},
		],
		passes: [
			{ does: 'an owner who leads no pod', change: (draft) => front(draft, DECK, { owner: 'leads' }) },
			{
				does: 'a notebook that also shows what another domain teaches',
				change: (draft) =>
					front(draft, NOTEBOOK, { objectives: ['data-sharing/recipients', 'data-modelling/dimensions'] }),
			},
		],
	},

	'objectives-have-their-assets': {
		fires: [
			{
				does: 'an objective without a deck',
				change: (draft) => {
					record(draft, 'policy').assetsPerObjective = ['deck'];
					front(draft, DECK, { objectives: ['data-sharing/recipients'] });
				},
				says: 'The objective "data-sharing/clean-rooms" has no deck.',
				at: 'objectives.yaml[data-sharing/clean-rooms].id',
			},
			{
				does: 'an objective without a notebook that does not say why',
				change: (draft) => (record(draft, 'policy').assetsPerObjective = ['notebook']),
				says: 'has no notebook',
			},
			{
				does: 'a reason beside a notebook',
				change: (draft) =>
					(record(draft, 'objectives', 'data-sharing/recipients').withoutNotebook = 'It needs a recipient.'),
				says: 'says why it has no notebook, and has one',
				at: '.withoutNotebook',
			},
		],
		passes: [
			{
				does: 'objectives that say why no notebook shows them',
				change: (draft) => {
					record(draft, 'policy').assetsPerObjective = ['notebook'];
					front(draft, NOTEBOOK, { objectives: ['data-sharing/recipients'] });
					for (const id of ['data-sharing/clean-rooms', 'data-modelling/dimensions']) {
						record(draft, 'objectives', id).withoutNotebook = 'It needs a partner.';
					}
				},
			},
		],
	},

	'promises-are-kept': {
		fires: [
			{
				does: 'the last write-up is gone',
				change: (draft) => delete draft.pages[WRITE_UP],
				says: 'Domain "data-sharing" has 0 write-ups; the policy promises 1',
				at: 'policy.yaml[policy].promises.data-sharing.writeUps',
			},
			{
				does: 'the last deck is gone',
				change: (draft) => delete draft.pages[DECK],
				says: '0 decks',
				at: '.promises.data-sharing.decks',
			},
			{
				does: 'a question is no longer live',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').status = 'retired'),
				says: '1 live question; the policy promises 2',
				at: '.promises.data-sharing.questions',
			},
			{
				does: 'the last notebook is gone',
				change: (draft) => delete draft.pages[NOTEBOOK],
				says: 'Domain "data-sharing" has 0 notebooks; the policy promises 1',
				at: '.promises.data-sharing.notebooks',
			},
			{
				does: 'one notebook where two are promised',
				change: (draft) => (record(draft, 'policy').promises['data-sharing']!.notebooks = 2),
				says: 'has 1 notebook; the policy promises 2',
			},
			{
				does: 'a notebook of another domain, which is none of this one',
				change: (draft) => (record(draft, 'policy').promises['data-modelling']!.notebooks = 1),
				says: 'Domain "data-modelling" has 0 notebooks',
				at: '.promises.data-modelling.notebooks',
			},
			{
				does: 'a domain without a promise',
				change: (draft) => delete record(draft, 'policy').promises['data-modelling'],
				says: 'promises nothing for the domain "data-modelling"',
				at: '[policy].promises',
			},
			{
				does: 'a promise for a domain that does not exist',
				change: (draft) => {
					const { promises } = record(draft, 'policy');
					promises['data-modeling'] = promises['data-modelling']!;
				},
				says: 'domain "data-modeling", which does not exist; did you mean "data-modelling"?',
			},
		],
		passes: [{ does: 'more than promised', change: (draft) => addWriteUp(draft, 'other', []) }],
	},

	'claims-support-write-ups': {
		fires: [
			{
				does: 'the claims of another write-up',
				change: (draft) => {
					addWriteUp(draft, 'other', []);
					front(draft, WRITE_UP, { claims: 'data-sharing/other' });
				},
				says: 'names the claims "data-sharing/other", not its own',
				at: 'open-shares].claims',
			},
			{
				does: 'a claim from memory',
				change: (draft) => (record(draft, 'claims').claims[0]!.evidence = 'recalled'),
				says: 'rests on 1 checked claim; the policy asks for 2',
				at: 'open-shares.yaml[data-sharing/open-shares].claims',
			},
			{
				does: 'a claim that was not confirmed',
				change: (draft) => (record(draft, 'claims').claims[0]!.verdict = 'unconfirmed'),
				says: 'rests on 1 checked claim',
			},
			{
				does: 'a claim on a blog',
				change: (draft) => (record(draft, 'claims').claims[1]!.url = 'https://blog.example.org/x'),
				says: 'rests on "blog.example.org", which is no official host',
				at: '.claims.1.url',
			},
			{
				does: 'a guide whose claims are from memory',
				change: (draft) => {
					front(draft, GUIDE, { claims: 'guides/exam-day' });
					add(draft, 'claims', 'data-sharing/open-shares', { id: 'guides/exam-day' }, 'claims/guides/exam-day.yaml');
					record(draft, 'claims', 'guides/exam-day').claims[0]!.evidence = 'recalled';
				},
				says: 'The guide "guides/exam-day" rests on 1 checked claim',
				at: 'exam-day.yaml[guides/exam-day].claims',
			},
			{
				does: 'a guide with the claims of a write-up',
				change: (draft) => front(draft, GUIDE, { claims: 'data-sharing/open-shares' }),
				says: 'The guide "guides/exam-day" names the claims "data-sharing/open-shares", not its own',
				at: 'exam-day].claims',
			},
			{
				does: 'claims of no write-up',
				change: (draft) =>
					add(draft, 'claims', 'data-sharing/open-shares', { id: 'data-sharing/old' }, 'claims/data-sharing/old.yaml'),
				says: 'The claims "data-sharing/old" belong to no page',
				at: 'old.yaml[data-sharing/old]',
			},
		],
		passes: [
			{
				does: 'claims of a guide on pages of the data it is about',
				change: (draft) => {
					front(draft, GUIDE, { claims: 'guides/exam-day' });
					add(draft, 'claims', 'data-sharing/open-shares', { id: 'guides/exam-day' }, 'claims/guides/exam-day.yaml');
					record(draft, 'claims', 'guides/exam-day').claims[0]!.url = 'https://data.example.org/about';
				},
			},
			{
				does: 'a claim on the code itself',
				change: (draft) => (record(draft, 'claims').claims[1]!.url = 'https://github.com/delta-io/delta'),
			},
			{
				does: 'a write-up that did not fit its schema',
				change: (draft) => {
					delete draft.pages[WRITE_UP];
					draft.broken.add('docs:domains/data-sharing/write-ups/open-shares');
				},
			},
		],
	},

	'prerequisites-have-no-cycle': {
		fires: [
			{
				does: 'a page that waits for itself',
				change: (draft) => front(draft, WRITE_UP, { prerequisites: ['domains/data-sharing/write-ups/open-shares'] }),
				says: '"domains/data-sharing/write-ups/open-shares" → "domains/data-sharing/write-ups/open-shares"',
				at: '.prerequisites.0',
			},
			{
				does: 'a round of three',
				change: (draft) => {
					addWriteUp(draft, 'b', ['domains/data-sharing/write-ups/c']);
					addWriteUp(draft, 'c', ['guides/exam-day', 'domains/data-sharing/write-ups/open-shares']);
					front(draft, WRITE_UP, { prerequisites: ['domains/data-sharing/write-ups/b'] });
				},
				says:
					'"domains/data-sharing/write-ups/open-shares" → "domains/data-sharing/write-ups/b" → ' +
					'"domains/data-sharing/write-ups/c" → "domains/data-sharing/write-ups/open-shares"',
				at: 'c.md[domains/data-sharing/write-ups/c].prerequisites.1',
			},
		],
		passes: [
			{
				does: 'two ways to one page',
				change: (draft) => {
					addWriteUp(draft, 'b', ['domains/data-sharing/write-ups/open-shares']);
					addWriteUp(draft, 'c', ['domains/data-sharing/write-ups/b', 'domains/data-sharing/write-ups/open-shares']);
				},
			},
		],
	},

	'reviews-are-fresh': {
		fires: [
			{
				does: 'a review of more than a year ago',
				change: (draft) => front(draft, GUIDE, { review: { by: 'founding-review', on: '2025-11-21' } }),
				says: '"guides/exam-day" was last reviewed on 2025-11-21, more than 12 months ago',
				at: '.review.on',
				severity: 'warning',
			},
			{
				does: 'an old review of a question',
				change: (draft) =>
					(record(draft, 'questions', 'data-sharing/first').review = { by: 'founding-review', on: '2024-01-31' }),
				says: '"data-sharing/first" was last reviewed',
				severity: 'warning',
			},
		],
		passes: [
			{
				does: 'a review of a year ago to the day',
				change: (draft) => front(draft, GUIDE, { review: { by: 'founding-review', on: '2025-11-22' } }),
			},
			{ does: 'no review', change: (draft) => front(draft, GUIDE, { review: undefined }) },
		],
	},

	'facts-are-fresh': {
		fires: [
			{
				does: 'a check of more than three months ago',
				change: (draft) => (record(draft, 'facts', 'exam.fee').checkedOn = '2026-08-21'),
				says: 'The fact "exam.fee" was last checked on 2026-08-21, more than 3 months ago',
				at: 'facts.yaml[exam.fee].checkedOn',
				severity: 'warning',
			},
		],
		passes: [
			{
				does: 'a check of three months ago to the day',
				change: (draft) => (record(draft, 'facts', 'exam.fee').checkedOn = '2026-08-22'),
			},
		],
	},

	'facts-have-sources': {
		fires: [
			{
				does: 'a confident fact without a source',
				change: (draft) => (record(draft, 'facts', 'exam.fee').sources = []),
				says: 'The fact "exam.fee" has high confidence and no source',
				at: 'facts.yaml[exam.fee].sources',
			},
			{
				does: 'an unsourced fact with a source',
				change: (draft) => (record(draft, 'facts', 'exam.fee').confidence = 'unsourced'),
				says: 'is marked as unsourced and names a source',
				at: '.confidence',
			},
		],
		passes: [
			{
				does: 'a fact that says it has none',
				change: (draft) => {
					const fact = record(draft, 'facts', 'exam.fee');
					fact.sources = [];
					fact.confidence = 'unsourced';
				},
			},
		],
	},

	'dates-are-in-order': {
		fires: [
			{
				does: 'sittings that end before they start',
				change: (draft) => (record(draft, 'outlines', '2026-10').sittings.until = '2026-10-08'),
				says: 'end on 2026-10-08, before they start on 2026-10-09',
				at: '[2026-10].sittings.until',
			},
			{
				does: 'outlines that overlap by a day',
				change: (draft) => (record(draft, 'outlines', '2025-11').sittings.until = '2026-10-09'),
				says: 'The sittings of the outlines "2025-11" and "2026-10" overlap',
				at: '[2026-10].sittings',
			},
			{
				does: 'an outline without an end before another',
				change: (draft) => (record(draft, 'outlines', '2025-11').sittings = {}),
				says: 'overlap',
			},
			{
				does: 'a review in the future',
				change: (draft) => front(draft, GUIDE, { review: { by: 'founding-review', on: '2026-11-23' } }),
				says: '"review.on" of "guides/exam-day" is 2026-11-23, a day that is still to come',
				at: '.review.on',
				severity: 'warning',
			},
			{
				does: 'a resource listed in the future',
				change: (draft) => (record(draft, 'resources', 'exam-page').listedOn = '2027-01-01'),
				says: '"listedOn" of "exam-page"',
				severity: 'warning',
			},
			{
				does: 'a run in the future',
				change: (draft) => front(draft, NOTEBOOK, { run: { ...runOf(cellsOf(draft)), on: '2026-11-23' } }),
				says: '"run.on" of "domains/data-sharing/notebooks/live-tables" is 2026-11-23',
				at: '.run.on',
				severity: 'warning',
			},
			{
				does: 'an answer in the future',
				change: (draft) => {
					const session = record(draft, 'sessions', 'teach-sharing');
					session.heldOn = '2026-11-20';
					session.after!.open = [{ ...openQuestion(), answeredOn: '2026-11-23' }];
				},
				says: '"after.open.answeredOn" of "teach-sharing" is 2026-11-23',
				severity: 'warning',
			},
			{
				does: 'an exam before the start',
				change: (draft) => (record(draft, 'team').examDate = '2026-11-01'),
				says: 'comes before the programme starts',
				at: 'team.yaml[team].examDate',
			},
		],
		passes: [
			{
				does: 'a review of today',
				change: (draft) => front(draft, GUIDE, { review: { by: 'founding-review', on: '2026-11-22' } }),
			},
			{
				does: 'a third outline after the second',
				change: (draft) => {
					record(draft, 'outlines', '2026-10').sittings.until = '2027-04-30';
					add(
						draft,
						'outlines',
						'2026-10',
						{ id: '2027-05', sittings: { from: '2027-05-01' } },
						'outlines/2027-05.yaml',
					);
				},
			},
			{
				does: 'a session planned and not held',
				change: (draft) => delete record(draft, 'sessions', 'teach-sharing').heldOn,
			},
		],
	},

	'question-has-one-key-and-four-options': {
		fires: [
			{
				does: 'three options',
				change: (draft) => record(draft, 'questions', 'data-sharing/first').options.pop(),
				says: 'has 3 options, not four',
				at: 'first.yaml[data-sharing/first].options',
			},
			{
				does: 'no key',
				change: (draft) => delete record(draft, 'questions', 'data-sharing/first').options[1]!.correct,
				says: 'has no key',
				at: '.options',
			},
			{
				does: 'two keys',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').options[0]!.correct = true),
				says: 'has 2 keys',
			},
			{
				does: 'a letter twice',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').options[3]!.id = 'a'),
				says: 'has no option "d"',
			},
			{
				does: 'two options with one text',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').options[3]!.text = 'The way A of sharing'),
				says: 'have the same text',
				at: '.options.3.text',
			},
		],
		passes: [
			{
				does: 'options in another order',
				change: (draft) => record(draft, 'questions', 'data-sharing/first').options.reverse(),
			},
			{
				does: 'correct: false at a distractor',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').options[0]!.correct = false),
			},
		],
	},

	'question-explains-every-option': {
		fires: [
			{
				does: 'a short reason',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').options[2]!.why = 'It is wrong.'),
				says: 'The reason for option "c" of the question "data-sharing/first" has 12 characters',
				at: '.options.2.why',
			},
			{
				does: 'one reason twice',
				change: (draft) => {
					const { options } = record(draft, 'questions', 'data-sharing/first');
					options[2]!.why = options[0]!.why;
				},
				says: 'repeats that of another option',
				at: '.options.2.why',
			},
		],
		passes: [
			{
				does: 'a reason of exactly forty characters',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').options[2]!.why = 'x'.repeat(40)),
			},
		],
	},

	'question-cites-official-page': {
		fires: [
			{
				does: 'only a page from memory',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').references[0]!.evidence = 'recalled'),
				says: 'cites neither an official page that was read nor a cell',
				at: '.references',
			},
			{
				does: 'only a blog',
				change: (draft) =>
					(record(draft, 'questions', 'data-sharing/first').references[0]!.url = 'https://example.org'),
				says: 'cites neither an official page',
			},
			{
				does: 'a draft without a page',
				change: (draft) => {
					const question = record(draft, 'questions', 'data-sharing/first');
					question.status = 'draft';
					question.references = [];
				},
				says: 'cites neither an official page',
				severity: 'warning',
			},
		],
		passes: [
			{
				does: 'an official page beside a blog',
				change: (draft) => {
					const { references } = record(draft, 'questions', 'data-sharing/first');
					references.unshift({ ...references[0]!, url: 'https://example.org' });
				},
			},
			{
				does: 'a cell instead of a page',
				change: (draft) =>
					Object.assign(record(draft, 'questions', 'data-sharing/first'), {
						references: [],
						cells: ['data-sharing/live-tables#write'],
					}),
			},
			{
				does: 'a retired question without a page',
				change: (draft) => {
					const question = record(draft, 'questions', 'data-sharing/first');
					question.status = 'retired';
					question.references = [];
				},
			},
		],
	},

	'questions-belong-to-their-domain': {
		fires: [
			{
				does: 'an objective of another domain',
				change: (draft) =>
					(record(draft, 'questions', 'data-sharing/first').objectives = ['data-modelling/dimensions']),
				says: 'tests "data-modelling/dimensions", which is no objective of "data-sharing"',
				at: '.objectives.0',
			},
		],
		passes: [
			{
				does: 'two objectives of the domain',
				change: (draft) => record(draft, 'questions', 'data-sharing/first').objectives.push('data-sharing/clean-rooms'),
			},
		],
	},

	'quizzes-use-live-questions': {
		fires: [
			{
				does: 'a draft in a quiz',
				change: (draft) => (record(draft, 'questions', 'data-sharing/second').status = 'draft'),
				says: 'uses the question "data-sharing/second", which is draft',
				at: 'sessions.yaml[teach-sharing].quiz.1',
			},
			{
				does: 'a question of another domain',
				change: (draft) => (record(draft, 'sessions', 'teach-modelling').quiz = ['data-sharing/first']),
				says: 'of the domain "data-sharing"',
				at: '[teach-modelling].quiz.0',
			},
			{
				does: 'a question twice',
				change: (draft) =>
					(record(draft, 'sessions', 'teach-sharing').quiz = ['data-sharing/first', 'data-sharing/first']),
				says: 'uses the question "data-sharing/first" twice',
			},
			{
				does: 'two enemies',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').enemies = ['data-sharing/second']),
				says: 'together with "data-sharing/second", its enemy',
				at: '.quiz.0',
			},
		],
		passes: [{ does: 'no quiz', change: (draft) => delete record(draft, 'sessions', 'teach-sharing').quiz }],
	},

	'old-product-names': {
		fires: [
			{
				does: 'an old name in a paragraph',
				change: guide('## Before\n\nSet up Delta Sharing first.\n'),
				says: '"Delta Sharing" is an old name; the product is now called "OpenSharing"',
				at: 'exam-day.md:12:8',
			},
			{
				does: 'an old name over a line break, in a list',
				change: guide('## Before\n\n- one\n- Set up **Delta\n  Sharing** first.\n'),
				says: '"Delta Sharing"',
				at: 'exam-day.md:13:12',
			},
			{
				does: 'an old name in a heading',
				change: guide('## On Delta Sharing\n\nText.\n'),
				says: 'old name',
				at: 'exam-day.md:10:7',
			},
			{
				does: 'an old name in a cell',
				change: guide('## A\n\n| a | b |\n| - | - |\n| x | Delta Sharing |\n'),
				says: 'old name',
				at: 'exam-day.md:14:7',
			},
			{
				does: 'an old name after an escape and an emphasis',
				change: guide('## A\n\nUse \\*this\\* &amp; *that*: Delta Sharing.\n'),
				says: 'old name',
				at: 'exam-day.md:12:28',
			},
			{
				does: 'an old name in folded text',
				change: guide('## A\n\n<details>\n<summary>What is Delta Sharing?</summary>\n\nA.\n\n</details>\n'),
				says: 'old name',
				at: 'exam-day.md:13:18',
			},
			{
				does: 'an old name in the text of a link inside the handbook',
				change: guide('## A\n\nSee [Delta Sharing](/domains/data-sharing/).\n'),
				says: 'old name',
				at: 'exam-day.md:12:6',
			},
			{
				does: 'an old name in front matter',
				change: (draft) => front(draft, GUIDE, { title: 'On Delta Sharing' }),
				says: 'old name',
				at: 'exam-day.md[guides/exam-day].title',
			},
			{
				does: 'an old name in data',
				change: (draft) => (record(draft, 'weeks', '4').activities[0]!.do = 'Read about Delta Sharing.'),
				says: 'old name',
				at: 'weeks.yaml[4].activities.0.do',
			},
			{
				does: 'an old name in an option',
				change: (draft) => (record(draft, 'questions', 'data-sharing/first').options[0]!.text = 'Use Delta Sharing'),
				says: 'old name',
				at: '.options.0.text',
			},
			{
				does: 'an old name in a definition',
				change: (draft) => (record(draft, 'terms', 'opensharing').definition = 'The new Delta Sharing.'),
				says: 'old name',
				at: '.definition',
			},
		],
		passes: [
			{ does: 'code', change: guide('## A\n\nUse `Delta Sharing`.\n\n```text\nDelta Sharing\n```\n') },
			{ does: 'quotation marks', change: guide('## A\n\nOnce called “Delta Sharing” or "Delta Sharing".\n') },
			{ does: 'a blockquote', change: guide('## A\n\n> Delta Sharing is open.\n') },
			{
				does: 'the title of a linked page',
				change: guide('## A\n\nRead [Delta Sharing: a guide](https://example.org/x).\n'),
			},
			{
				does: 'an address',
				change: guide('## A\n\nhttps://example.org/DeltaSharing and <https://example.org/Delta%20Sharing>\n'),
			},
			{ does: 'a part of a word', change: guide('## A\n\nThe DeltaSharings, Delta Sharings and delta sharing.\n') },
			{ does: 'a literal', change: guide('## A\n\n:literal[Delta Sharing]{reason="the name on the slide"} was it.\n') },
			{ does: 'a current name that holds an old one', change: guide('## A\n\nDatabricks SQL alerts fire.\n') },
			{
				does: 'titles of resources, what a correction quotes, and former names',
				change: (draft) => {
					record(draft, 'resources', 'exam-page').title = 'Delta Sharing';
					record(draft, 'corrections', 'weights').said = 'It says Delta Sharing.';
					record(draft, 'sources').title = 'Delta Sharing';
					record(draft, 'claims').claims[0]!.title = 'Delta Sharing';
					record(draft, 'questions', 'data-sharing/first').references[0]!.title = 'Delta Sharing';
					record(draft, 'questions', 'data-sharing/first').code = { language: 'text', source: 'Delta Sharing' };
				},
			},
		],
	},

	'exam-facts-come-from-the-ledger': {
		fires: [
			{
				does: 'the number of questions',
				change: guide('## A\n\nThe exam has 59 questions.\n'),
				says: '"59 questions" is an exam fact typed into prose',
				at: 'exam-day.md:12:14',
			},
			{
				does: 'the number of scored questions under another outline',
				change: guide('## A\n\nPlan for **2 scored questions**.\n'),
				says: '"2 scored questions"',
				at: 'exam-day.md:12:12',
			},
			{
				does: 'the minutes of the exam',
				change: guide('## A\n\nThe exam takes 120 minutes.\n'),
				says: '"120 minutes"',
				at: 'exam-day.md:12:16',
			},
			{ does: 'the fee', change: guide('## A\n\nBring USD 200.\n'), says: '"USD 200"', at: 'exam-day.md:12:7' },
			{
				does: 'the fee in dollars',
				change: guide('## A\n\nIt costs $200.\n'),
				says: '"$200"',
				at: 'exam-day.md:12:10',
			},
			{
				does: 'the weight of a domain',
				change: guide('## A\n\nData Sharing is 60% of the exam.\n'),
				says: '"60%"',
				at: 'exam-day.md:12:17',
			},
			{
				does: 'a wrong weight of a domain',
				change: guide('## A\n\nFirst.\nIn short, *data modelling* has a weight of 41 per cent.\n'),
				says: '"41 per cent"',
				at: 'exam-day.md:13:44',
			},
			{
				does: 'a weight in a table',
				change: guide('## A\n\n| Domain | Weight |\n| --- | --- |\n| Data Sharing | 60% |\n'),
				says: '"60%"',
				at: 'exam-day.md:14:18',
			},
			{
				does: 'the share of a pod',
				change: guide('## A\n\nPod 1 carries 48% of the weight.\n'),
				says: '"48%"',
			},
			{
				does: 'a fact in front matter',
				change: (draft) =>
					front(draft, GUIDE, { description: 'How to sit an exam of 59 questions without losing your calm or time.' }),
				says: '"59 questions"',
				at: 'exam-day.md[guides/exam-day].description',
			},
			{
				does: 'a fact in data',
				change: (draft) => (record(draft, 'weeks', '12').summary = 'Sit 59 questions.'),
				says: '"59 questions"',
				at: 'weeks.yaml[12].summary',
			},
			{
				does: 'a literal without a reason',
				change: guide('## A\n\nOver :literal[59 questions] later.\n'),
				says: 'A literal gives no reason',
				at: 'exam-day.md:12:6',
			},
			{
				does: 'a literal with an empty reason',
				change: guide('## A\n\nOver :literal[59 questions]{reason=" "} later.\n'),
				says: 'A literal gives no reason',
			},
		],
		passes: [
			{
				does: 'facts from the ledger',
				change: guide('## A\n\nThe exam has :fact[exam.questions] questions in :fact[exam.minutes] minutes.\n'),
			},
			{
				does: 'a literal with a reason',
				change: guide('## A\n\nThe :literal[59 questions]{reason="of another exam"}.\n'),
			},
			{ does: 'other numbers', change: guide('## A\n\nFive of 5 questions, 159 questions, 1.59 questions.\n') },
			{ does: 'minutes of something else', change: guide('## A\n\nThe session takes 120 minutes.\n') },
			{ does: 'a per cent of something else', change: guide('## A\n\nData Sharing made queries 60% faster.\n') },
			{ does: 'a per cent without a domain', change: guide('## A\n\nAim for 75% of the questions of a paper.\n') },
			{ does: 'code', change: guide('## A\n\n`59 questions`\n\n```text\nUSD 200\n```\n') },
			{
				does: 'the ledger and the outlines',
				change: (draft) => (record(draft, 'facts', 'exam.fee').label = 'The fee of USD 200'),
			},
			{
				does: 'what a correction corrects',
				change: (draft) => (record(draft, 'corrections', 'weights').now = 'It has 59 questions.'),
			},
		],
	},

	'write-up-sections-in-order': {
		fires: [
			{
				does: 'a missing section',
				change: edit(WRITE_UP, '## Traps and limits\n\n', ''),
				says: 'has no section "Traps and limits"',
				at: 'open-shares.md:10:1',
			},
			{
				does: 'a section with other words',
				change: edit(WRITE_UP, '## The decision', '## Decision'),
				says: 'The section "Decision" is none of the eight sections',
				at: 'open-shares.md:10:1',
			},
			{
				does: 'sections out of order',
				change: (draft) => {
					edit(WRITE_UP, '## The decision', '## TEMPORARY')(draft);
					edit(WRITE_UP, '## When you meet it', '## The decision')(draft);
					edit(WRITE_UP, '## TEMPORARY', '## When you meet it')(draft);
				},
				says: 'The section "The decision" stands after "When you meet it"',
				at: 'open-shares.md:14:1',
			},
			{
				does: 'two questions to check oneself',
				change: edit(
					WRITE_UP,
					'<details>\n<summary>For how long?</summary>\n\nUntil it is revoked.\n\n</details>\n\n',
					'',
				),
				says: 'asks 2 questions; it needs at least 3',
				at: 'open-shares.md:38:1',
			},
			{
				does: 'no list of sources',
				change: edit(WRITE_UP, '::sources', 'See above.'),
				says: 'does not print its sources',
				at: 'open-shares.md:61:1',
			},
		],
		passes: [
			{
				does: 'sections inside a section',
				change: edit(WRITE_UP, '## Traps and limits\n', '## Traps and limits\n\n### First\n'),
			},
			{ does: 'another kind of page with other sections', change: guide('## Anything\n\nText.\n') },
		],
	},

	'headings-in-order': {
		fires: [
			{
				does: 'a heading of the first level',
				change: guide('# Title\n\n## A\n'),
				says: 'is of the first level',
				at: 'exam-day.md:10:1',
			},
			{
				does: 'an underlined heading of the first level',
				change: guide('Title\n=====\n'),
				says: 'is of the first level',
			},
			{
				does: 'a level skipped',
				change: guide('## A\n\n#### B\n'),
				says: 'The heading "B" is of level 4 and follows one of level 2',
				at: 'exam-day.md:12:1',
			},
			{
				does: 'a start below the second level',
				change: guide('### A\n'),
				says: 'is of level 3',
				at: 'exam-day.md:10:1',
			},
		],
		passes: [
			{ does: 'levels that go up again', change: guide('## A\n\n### B\n\n#### C\n\n## D\n') },
			{ does: 'a comment in code', change: guide('## A\n\n```python\n# no heading\n```\n') },
		],
	},

	'internal-links-exist': {
		fires: [
			{
				does: 'a page with a typo',
				change: guide('## A\n\nSee [this](/guides/exam-dy/).\n'),
				says: 'leads to no page of the handbook; did you mean "/guides/exam-day/"?',
				at: 'exam-day.md:12:5',
			},
			{
				does: 'no closing slash',
				change: guide('## A\n\nSee [this](/weeks/4).\n'),
				says: 'lacks its closing slash',
			},
			{
				does: 'a relative link',
				change: guide('## A\n\nSee [this](../weeks/4/).\n'),
				says: 'is relative',
				at: 'exam-day.md:12:5',
			},
			{
				does: 'an anchor that no heading has',
				change: guide('## A\n\nSee [this](/domains/data-sharing/#what-it-was).\n'),
				says: 'has no anchor "what-it-was"; did you mean "what-it-is"?',
			},
			{
				does: 'an anchor of the page itself',
				change: guide('## A\n\nSee [this](#b).\n'),
				says: 'The page /guides/exam-day/ has no anchor "b"',
			},
			{
				does: 'a link by reference',
				change: guide('## A\n\nSee [this][w].\n\n[w]: /weeks/13/\n'),
				says: '/weeks/13/',
				at: 'exam-day.md:14:1',
			},
			{
				does: 'a link in a cell of a notebook',
				change: prose('write-intro', '## A write\n\nSee [this](/guides/exam-dy/).'),
				says: 'did you mean "/guides/exam-day/"?',
				at: 'live-tables.ipynb[write-intro]:3:5',
			},
			{
				does: 'an anchor that a comment in the code of a notebook looks like',
				change: (draft) => {
					codeIn(draft, 'write').source = '## Not a section';
					guide('## A\n\nSee [this](/domains/data-sharing/notebooks/live-tables/#not-a-section).\n')(draft);
				},
				says: 'has no anchor "not-a-section"',
			},
			{
				does: 'a quiz of a domain without live questions',
				change: guide('## A\n\nSee [this](/practice/data-modelling/).\n'),
				says: 'leads to no page',
			},
			{
				does: 'a link of a week',
				change: (draft) => (record(draft, 'weeks', '4').activities[0]!.links![0]!.to = '/guides/exam-dy/'),
				says: 'leads to no page',
				at: 'weeks.yaml[4].activities.0.links.0.to',
			},
			{
				does: 'a page of a correction',
				change: (draft) => (record(draft, 'corrections', 'weights').pages = ['/pods/pod-3/']),
				says: '"/pods/pod-3/" leads to no page',
				at: '.pages.0',
			},
			{
				does: 'a Markdown link in data',
				change: (draft) => (record(draft, 'weeks', '4').summary = 'See [this](/nowhere/).'),
				says: '"/nowhere/" leads to no page',
				at: 'weeks.yaml[4].summary',
			},
		],
		passes: [
			{
				does: 'every form that exists',
				change: guide(
					[
						'## Before it',
						'[a](/) [b](/weeks/12/) [c](/tracks/a/) [d](/pods/pod-1/) [e](/practice/data-sharing/) [f](/exam/what-changed/)',
						'[g](/domains/data-sharing/decks/data-sharing/present/) [h](#before-it) [i](/glossary/#opensharing) [j](/rules/)',
						'[k](https://example.org/x) [l](mailto:a@example.org) [m](/team/?view=print) [n](/plan.ics) [o](/pods/)',
						'[p](/domains/data-sharing/#objective-clean-rooms) [q](/rules/ids-are-unique/) [r](/phases/learn/#goal)',
						'[s](/domains/data-sharing/notebooks/live-tables/#your-turn)',
					].join('\n\n') + '\n',
				),
			},
			{ does: 'a path in code', change: guide('## A\n\n`/nowhere/`\n') },
		],
	},

	'directives-are-known': {
		fires: [
			{
				does: 'a fact that does not exist',
				change: guide('## A\n\nThe :fact[exam.question] of it.\n'),
				says: 'There is no fact "exam.question"; did you mean "exam.questions"?',
				at: 'exam-day.md:12:5',
			},
			{
				does: 'a fact of an unknown outline',
				change: guide('## A\n\n:fact[exam.questions@2027-01]\n'),
				says: 'There is no fact "exam.questions@2027-01"',
			},
			{
				does: 'a weight of a domain under an outline with other sections',
				change: guide('## A\n\n:fact[exam.weight.data-modelling@2026-10]\n'),
				says: 'There is no fact',
			},
			{
				does: 'a fact without a key',
				change: guide('## A\n\nThe :fact of it.\n'),
				says: 'A fact names no key',
				at: 'exam-day.md:12:5',
			},
			{ does: 'an empty literal', change: guide('## A\n\n:literal[]{reason="x"}\n'), says: 'A literal holds no text' },
			{
				does: 'an unknown directive with a label',
				change: guide('## A\n\nSee :fakt[exam.fee] here.\n'),
				says: 'does not know the directive ":fakt"; did you mean "fact"?',
				at: 'exam-day.md:12:5',
			},
			{ does: 'an unknown directive with attributes', change: guide('## A\n\nSee :box{.red} here.\n'), says: '":box"' },
			{
				does: 'an unknown line',
				change: guide('## A\n\n::source\n'),
				says: '"::source"; did you mean "sources"?',
				at: 'exam-day.md:12:1',
			},
			{
				does: 'sources of a page without claims',
				change: guide('## A\n\n::sources\n'),
				says: '"guides/exam-day" names no list of claims',
			},
			{
				does: 'an unknown box',
				change: guide('## A\n\n:::warning\nText.\n:::\n'),
				says: 'does not know the directive ":::warning"',
				at: 'exam-day.md:12:1',
			},
			{
				does: 'an icon, which keeps the page from being rendered',
				change: guide('## A\n\n:::note[Read]{icon="x"}\nText.\n:::\n'),
				says: 'The directive "note" takes no attribute "icon"',
				at: 'exam-day.md:12:1',
			},
			{
				does: 'a handler on a fact',
				change: guide('## A\n\nThe :fact[exam.fee]{onclick="x"}.\n'),
				says: 'takes no attribute "onclick"',
			},
			{
				does: 'more than a reason',
				change: guide('## A\n\n:literal[59]{reason="a" class="b"}\n'),
				says: '"literal" takes no attribute "class"',
			},
		],
		passes: [
			{ does: 'a time of day and other colons', change: guide('## A\n\nAt 10:30, a:b, catalog:schema and :word.\n') },
			{
				does: 'known directives',
				change: guide(
					'## A\n\n:::tip[Read]\n:fact[exam.fee], :fact[exam.questions@2026-10], :fact[exam.languages]\n:::\n\n' +
						'| a |\n| - |\n| :fact[exam.weight.data-modelling] |\n',
				),
			},
			{ does: 'a reason', change: guide('## A\n\n:literal[59]{reason="a quotation"}\n') },
			{ does: 'a directive in code', change: guide('## A\n\n`:fakt[x]`\n') },
		],
	},

	'code-fences-name-a-language': {
		fires: [
			{
				does: 'no language',
				change: guide('## A\n\n```\nx\n```\n'),
				says: 'names no language',
				at: 'exam-day.md:12:1',
			},
			{ does: 'indented code', change: guide('## A\n\n    x = 1\n'), says: 'names no language' },
			{
				does: 'an unknown language',
				change: guide('## A\n\n- item\n\n  ```pyhton\n  x\n  ```\n'),
				says: 'does not know the language "pyhton"; did you mean "python"?',
				at: 'exam-day.md:14:3',
			},
		],
		passes: [
			{
				does: 'languages, aliases and plain text',
				change: guide('## A\n\n```py\nx\n```\n\n```text\nx\n```\n\n```SQL\nx\n```\n'),
			},
		],
	},

	'code-has-run-or-says-why': {
		fires: [
			{
				does: 'code that says nothing',
				change: edit(WRITE_UP, '```sql not-run="needs two workspaces"', '```sql'),
				says: 'This sql code neither quotes a notebook nor says why',
				at: 'open-shares.md:26:1',
			},
			{
				does: 'an empty reason in a deck',
				change: edit(DECK, 'not-run="needs two workspaces"', 'not-run=""'),
				says: 'gives no reason',
				at: 'data-sharing.md:18:1',
			},
			{
				does: 'a quotation of a notebook that does not exist',
				change: quotation('data-sharing/tables#write', 'print(total)'),
				says: 'The code quotes "data-sharing/tables#write", and there is no such notebook',
				at: 'open-shares.md:26:1',
			},
			{
				does: 'a quotation of a write-up',
				change: quotation('data-sharing/open-shares#write', 'print(total)'),
				says: 'there is no such notebook',
			},
			{
				does: 'a quotation of a cell that does not exist',
				change: quotation('data-sharing/live-tables#wrote', 'print(total)'),
				says: 'The code quotes "data-sharing/live-tables#wrote", and there is no such cell',
			},
			{
				does: 'a quotation of a notebook without its cell',
				change: quotation('data-sharing/live-tables', 'print(total)'),
				says: 'there is no such cell',
			},
			{
				does: 'a quotation of a cell of Markdown',
				change: quotation('data-sharing/live-tables#write-intro', 'Three rows, in one commit.'),
				says: 'there is no such cell',
			},
			{
				does: 'a quotation of a notebook that has not run',
				change: (draft) => {
					quotation('data-sharing/live-tables#write', 'print(total)')(draft);
					front(draft, NOTEBOOK, { run: undefined });
				},
				says: 'The code quotes "data-sharing/live-tables#write", which has not run',
				at: 'open-shares.md:26:1',
			},
			{
				does: 'a quotation of a cell that only Databricks can run',
				change: quotation('data-sharing/live-tables#share', 'CREATE SHARE orders;', 'sql'),
				says: 'which has not run',
			},
			{
				does: 'a quotation of an exercise',
				change: quotation('data-sharing/live-tables#count', 'counted = 0'),
				says: 'which has not run',
			},
			{
				does: 'code that was changed after it was copied',
				change: quotation('data-sharing/live-tables#write', 'total = sum(row)'),
				says: 'The code is not what the cell "data-sharing/live-tables#write" holds',
				at: 'open-shares.md:26:1',
			},
			{
				does: 'the end of a line',
				change: quotation('data-sharing/live-tables#write', '[1, 2, 3]'),
				says: 'is not what the cell',
			},
			{
				does: 'the start of a line',
				change: quotation('data-sharing/live-tables#write', 'total = sum(rows)\nprint'),
				says: 'is not what the cell',
			},
			{
				does: 'lines that do not follow each other in the cell',
				change: quotation('data-sharing/live-tables#write', 'rows = [1, 2, 3]\nprint(total)'),
				says: 'is not what the cell',
			},
			{
				does: 'a false quotation in a deck',
				change: edit(DECK, 'not-run="needs two workspaces"', 'from=data-sharing/live-tables#write'),
				says: 'is not what the cell',
				at: 'data-sharing.md:18:1',
			},
		],
		passes: [
			{
				does: 'a whole cell',
				change: quotation('data-sharing/live-tables#write', 'rows = [1, 2, 3]\ntotal = sum(rows)\nprint(total)'),
			},
			{
				does: 'the first lines of a cell, with a title',
				change: quotation('data-sharing/live-tables#write title="x"', 'rows = [1, 2, 3]\ntotal = sum(rows)'),
			},
			{
				does: 'a line from the middle of a cell',
				change: quotation('data-sharing/live-tables#write', 'total = sum(rows)'),
			},
			{
				does: 'the last line of a cell, in a deck',
				change: edit(
					DECK,
					'not-run="needs two workspaces"\nprint(1)',
					'from=data-sharing/live-tables#write\nprint(total)',
				),
			},
			{ does: 'code of a notebook itself', change: cell('write', (each) => (each.source = 'print(6)')) },
			{
				does: 'code of no runnable language',
				change: edit(WRITE_UP, '```sql not-run="needs two workspaces"', '```yaml'),
			},
			{ does: 'code of a guide', change: guide('## A\n\n```sql\nSELECT 1;\n```\n') },
		],
	},

	'images-have-alternative-text': {
		fires: [
			{
				does: 'a picture without a text',
				change: guide('## A\n\nSee ![](/a.svg)\n'),
				says: 'A picture ("/a.svg") has no alternative text',
				at: 'exam-day.md:12:5',
			},
			{
				does: 'a picture that a cell gives',
				change: cell('write', ({ outputs }) => void outputs.push(picture)),
				says: 'The picture that the cell "write" gives has no alternative text',
				at: 'live-tables.ipynb[write]:1:1',
			},
			{
				does: 'a picture that is the result of a cell',
				change: cell('write', (each) => (each.outputs = [{ ...picture, output_type: 'execute_result' }])),
				says: 'the cell "write"',
			},
		],
		passes: [
			{
				does: 'a picture of a cell that says what it shows',
				change: cell('write', (each) => {
					each.outputs.push(picture);
					each.metadata.podium.alt = 'One bar of three rows.';
				}),
			},
			{
				does: 'a table that a cell gives',
				change: cell('write', ({ outputs }) => {
					outputs.push({ output_type: 'execute_result', data: { 'text/html': '<table></table>' } });
				}),
			},
			{
				does: 'pictures with a text',
				change: guide('## A\n\n![The flow](/a.svg) ![The flow][b]\n\n[b]: /b.svg\n'),
			},
		],
	},

	'executed-means-run': {
		fires: [
			{
				does: 'one character of code that changed after the run',
				change: (draft) => void (codeIn(draft, 'write').source = 'rows = [1, 2, 4]\ntotal = sum(rows)\nprint(total)'),
				says: 'The code of "domains/data-sharing/notebooks/live-tables" has changed since its run on 2026-11-01',
				at: 'live-tables].run.digest',
			},
			{
				does: 'code of a marked cell that changed after the run',
				change: (draft) => void (codeIn(draft, 'share').source += '\nDROP SHARE orders;'),
				says: 'has changed since its run',
			},
			{
				does: 'a tag that was set after the run',
				change: (draft) => {
					codeIn(draft, 'write').metadata.tags = ['databricks-only'];
					codeIn(draft, 'write').outputs = [];
				},
				says: 'has changed since its run',
			},
			{
				does: 'a cell that was removed after the run',
				change: (draft) => void cellsOf(draft).splice(2, 1),
				says: 'has changed since its run',
			},
			{
				does: 'two cells that changed places after the run',
				change: (draft) => void cellsOf(draft).splice(2, 2, codeIn(draft, 'share'), codeIn(draft, 'write')),
				says: 'has changed since its run',
			},
			{
				does: 'a run of more than 45 seconds',
				change: (draft) => front(draft, NOTEBOOK, { run: { ...runOf(cellsOf(draft)), seconds: 45.1 } }),
				says: 'took 45.1 seconds; 45 are the most',
				at: 'live-tables].run.seconds',
				severity: 'warning',
			},
			...(
				[
					['databricks-only', 'share'],
					['exercise', 'count'],
					['assert', 'count-check'],
				] as const
			).map(([tag, id]) => ({
				does: `an output of a cell tagged "${tag}"`,
				change: cell(id, ({ outputs }) => void outputs.push(printed('6\n'))),
				says: `The cell "${id}" is tagged "${tag}" and has an output, which no run gives`,
				at: `live-tables.ipynb[${id}]:1:1`,
			})),
			{
				does: 'an output without a record',
				change: (draft) => front(draft, NOTEBOOK, { run: undefined }),
				says: 'The cell "write" has an output, and its notebook no record of a run',
				at: 'live-tables.ipynb[write]:1:1',
			},
			{
				does: 'an error among the outputs',
				change: cell('write', ({ outputs }) => void outputs.push(failure)),
				says: 'The cell "write" ended in an error: its notebook was not executed',
				at: 'live-tables.ipynb[write]:1:1',
			},
		],
		passes: [
			{ does: 'a change of prose after the run', change: prose('write-intro', '## A write\n\nThree rows at once.') },
			{
				does: 'a change of what a marked cell says of itself',
				change: (draft) => void (codeIn(draft, 'share').metadata.podium.reason = 'needs a metastore'),
			},
			{
				does: 'a run of 45 seconds',
				change: (draft) => front(draft, NOTEBOOK, { run: { ...runOf(cellsOf(draft)), seconds: 45 } }),
			},
			{
				does: 'a notebook that has neither run nor given anything',
				change: (draft) => {
					front(draft, NOTEBOOK, { run: undefined });
					codeIn(draft, 'write').outputs = [];
				},
			},
			{ does: 'a change of code and another run', change: cell('write', (each) => (each.source = 'print(6)')) },
		],
	},

	'exercises-are-checked': {
		fires: [
			{
				does: 'a notebook without an exercise',
				change: without('count', 'count-check'),
				says: 'The notebook "domains/data-sharing/notebooks/live-tables" has no exercise',
				at: 'live-tables.ipynb[question]:1:1',
			},
			{
				does: 'an exercise at the end of the code',
				change: without('count-check'),
				says: 'No cell checks the answer to the exercise "count"',
				at: 'live-tables.ipynb[count]:1:1',
			},
			{
				does: 'an exercise with an ordinary cell behind it',
				change: insert('count', codeCell('look', 'print(counted)')),
				says: 'No cell checks the answer to the exercise "count"',
				at: 'live-tables.ipynb[count]:1:1',
			},
			{
				does: 'two exercises with one check',
				change: insert('count', codeCell('count-more', 'more = 0', { tag: 'exercise' })),
				says: 'No cell checks the answer to the exercise "count"',
				at: 'live-tables.ipynb[count]:1:1',
			},
			{
				does: 'a check behind an ordinary cell',
				change: insert('write', codeCell('check', 'assert total == 6', { tag: 'assert' })),
				says: 'The cell "check" is tagged "assert", and the cell of code before it is no exercise',
				at: 'live-tables.ipynb[check]:1:1',
			},
			{
				does: 'a second check of one exercise',
				change: insert('count-check', codeCell('check', 'assert counted', { tag: 'assert' })),
				says: 'The cell "check" is tagged "assert"',
				at: 'live-tables.ipynb[check]:1:1',
			},
			{
				does: 'a check as the first cell of code',
				change: insert('question', codeCell('check', 'assert True', { tag: 'assert' })),
				says: 'The cell "check" is tagged "assert"',
			},
		],
		passes: [
			{
				does: 'prose between an exercise and its check',
				change: insert('count', proseCell('hint', 'There are as many as were written.')),
			},
			{
				does: 'two exercises, each with its check',
				change: insert(
					'count-check',
					codeCell('sum', 'added = 0', { tag: 'exercise' }),
					codeCell('sum-check', 'assert added == total', { tag: 'assert' }),
				),
			},
			{ does: 'an assertion in an ordinary cell', change: insert('write', codeCell('check', 'assert total == 6')) },
		],
	},

	'marked-cells-say-why': {
		fires: [
			{
				does: 'a marked cell without a reason',
				change: cell('share', ({ metadata }) => delete metadata.podium.reason),
				says: 'The cell "share" needs Databricks and has no reason',
				at: 'live-tables.ipynb[share]:1:1',
			},
			{
				does: 'a marked cell without a source',
				change: cell('share', ({ metadata }) => delete metadata.podium.source),
				says: 'The cell "share" needs Databricks and has no source',
				at: 'live-tables.ipynb[share]:1:1',
			},
			{
				does: 'a marked cell without either',
				change: cell('share', ({ metadata }) => (metadata.podium = {})),
				says: 'has no reason',
			},
			{
				does: 'a marked cell that was checked against a blog',
				change: cell('share', ({ metadata }) => (metadata.podium.source = 'https://notdatabricks.com/sharing')),
				says: 'The source of the cell "share" is on "notdatabricks.com", which is no official host',
				at: 'live-tables.ipynb[share]:1:1',
			},
			{
				does: 'a reason at an ordinary cell',
				change: cell('write', ({ metadata }) => (metadata.podium.reason = 'needs Unity Catalog')),
				says: 'The cell "write" says why it needs Databricks, and is not tagged "databricks-only"',
				at: 'live-tables.ipynb[write]:1:1',
			},
			{
				does: 'a source at an exercise',
				change: cell('count', ({ metadata }) => (metadata.podium.source = 'https://docs.databricks.com/x')),
				says: 'The cell "count" says why',
				at: 'live-tables.ipynb[count]:1:1',
			},
			...['%sql\nSHOW TABLES', '%pip install delta-spark', '%%time\nprint(1)', '\n  %run ./setup'].map((source) => ({
				does: `${JSON.stringify(source)} in an ordinary cell`,
				change: cell('write', (each) => (each.source = source)),
				says: 'The cell "write" begins with a magic command',
				at: 'live-tables.ipynb[write]:1:1',
			})),
			{
				does: 'a magic command in a check',
				change: cell('count-check', (each) => (each.source = '%sql\nSELECT 1')),
				says: 'The cell "count-check" begins with a magic command',
			},
		],
		passes: [
			{
				does: 'a source on a subdomain of an official host',
				change: cell('share', ({ metadata }) => (metadata.podium.source = 'https://kb.databricks.com/x')),
			},
			{ does: 'a remainder', change: cell('write', (each) => (each.source = 'print(7\n% 2)')) },
			{ does: 'marked Python', change: cell('share', (each) => (each.source = 'dbutils.fs.ls("/")')) },
		],
	},

	'cells-stand-alone': {
		fires: [
			...(
				[
					['a fence', '## A write\n\n```text\nrows'],
					['an aside', '## A write\n\n:::note\nThree rows.'],
					['a comment', '## A write\n\n<!-- three rows'],
					['an element', '## A write\n\n<pre>'],
				] as const
			).map(([does, source]) => ({
				does: `${does} that is never closed`,
				change: prose('write-intro', source),
				says: 'The Markdown before the cell "write" swallows it',
				at: 'live-tables.ipynb[write]:1:1',
			})),
			{
				does: 'an aside that is closed behind the cell',
				change: (draft) => {
					prose('write-intro', '## A write\n\n:::note\nThree rows.')(draft);
					prose('doubt', ':::\n\n## What would change your mind\n\nA reader that sees two rows.')(draft);
				},
				says: 'The Markdown before the cell "write" swallows it',
			},
			{
				does: 'a line that parts cells in the format of Databricks',
				change: cell('write', (each) => (each.source = 'a = 1\n# COMMAND ----------\nprint(a)')),
				says: 'Line 2 of the cell "write" means something in the source format of Databricks',
			},
			{
				does: 'a line that stands for another language in that format',
				change: cell('write', (each) => (each.source = '# MAGIC %sql\n# MAGIC SELECT 1')),
				says: 'Line 1 of the cell "write"',
			},
			{
				does: 'such a line in Markdown',
				change: prose('doubt', '## What would change your mind\n\n```text\n# MAGIC %md\n```'),
				says: 'Line 4 of the cell "doubt" means something in the source format of Databricks',
			},
		],
		passes: [
			{
				does: 'what is opened and closed',
				change: prose('write-intro', '## A write\n\n:::note\nThree rows.\n:::\n\n- one\n  - two\n\n```text\nx\n```'),
			},
			{
				does: 'fences inside code',
				change: cell('write', (each) => (each.source = 'text = """\n```python\n````\n~~~\n"""')),
			},
			{ does: 'code with empty lines at both ends', change: cell('write', (each) => (each.source = '\n\na = 1\n\n')) },
			{ does: 'a cell without code', change: cell('write', (each) => (each.source = '')) },
			{
				does: 'a comment with those words',
				change: cell('write', (each) => (each.source = '# COMMAND of the day\n  # MAGIC\nprint(1)  # MAGIC')),
			},
			{ does: 'a write-up with such a line', change: edit(WRITE_UP, 'A table.', '`# MAGIC`') },
		],
	},

	'notebook-sections-in-order': {
		fires: [
			{
				does: 'another section at the beginning',
				change: prose('question', '## What this is\n\nText.'),
				says: 'The notebook "domains/data-sharing/notebooks/live-tables" does not begin with the section "The question"',
				at: 'live-tables.ipynb[question]:1:1',
			},
			{
				does: 'a section before the question',
				change: cells((list) => void list.unshift(proseCell('first', 'Text.\n\n## First'))),
				says: 'does not begin with the section "The question"',
				at: 'live-tables.ipynb[first]:3:1',
			},
			{
				does: 'no sources',
				change: without('sources'),
				says: 'does not end with the sections "What would change your mind", "Your turn", "Sources"',
			},
			{
				does: 'no doubt',
				change: without('doubt'),
				says: 'does not end with the sections',
				at: 'live-tables.ipynb[write-intro]:1:1',
			},
			{
				does: 'a section between the last ones',
				change: insert('count-check', proseCell('more', '## More\n\nText.')),
				says: 'does not end with the sections',
				at: 'live-tables.ipynb[turn]:1:1',
			},
			{
				does: 'a section behind the last one',
				change: insert('sources', proseCell('more', '## More\n\nText.')),
				says: 'does not end with the sections',
			},
			{
				does: 'the last sections in another order',
				change: (draft) => {
					prose('turn', '## Sources\n\nNone.')(draft);
					prose('sources', 'Text.\n\n## Your turn\n\nCount.')(draft);
				},
				says: 'does not end with the sections',
				at: 'live-tables.ipynb[turn]:1:1',
			},
			{
				does: 'a section with other words',
				change: prose('sources', 'Text.\n\n## Source\n\nNone.'),
				says: 'does not end with the sections',
				at: 'live-tables.ipynb[sources]:3:1',
			},
			{
				does: 'the last sections one level too deep',
				change: prose('sources', '### Sources\n\nNone.'),
				says: 'does not end with the sections',
			},
			{
				does: 'no section but the question',
				change: without('write-intro', 'doubt', 'turn', 'sources'),
				says: 'does not end with the sections',
				at: 'live-tables.ipynb[question]:1:1',
			},
			{
				does: 'the last two sections alone',
				change: (draft) => {
					without('write-intro', 'doubt')(draft);
					prose('question', 'Text.')(draft);
				},
				says: 'does not end with the sections',
				at: 'live-tables.ipynb[question]:1:1',
			},
			{
				does: 'no section at all',
				change: (draft) => {
					without('write-intro', 'doubt', 'turn', 'sources')(draft);
					prose('question', 'Text.')(draft);
				},
				says: 'does not begin with the section "The question"',
				at: 'live-tables.ipynb[question]:1:1',
			},
		],
		passes: [
			{ does: 'nothing between the question and the end', change: without('write-intro', 'write', 'share') },
			{ does: 'sections inside a section', change: insert('turn', proseCell('more', '### A hint\n\nCount.')) },
			{ does: 'two headings in one cell', change: prose('write-intro', '## A\n\nText.\n\n## B\n\nText.') },
			{ does: 'a comment in code', change: cell('count-check', (each) => (each.source += '\n\n## More\n')) },
			{ does: 'another kind of page with other sections', change: guide('## Anything\n\nText.\n') },
		],
	},

	'slides-have-notes': {
		fires: [
			{
				does: 'a slide without notes',
				change: edit(DECK, '<!-- Say what the session is for. Two minutes. -->\n\n', ''),
				says: 'The slide "Agenda" does not end with notes',
				at: 'data-sharing.md:10:1',
			},
			{
				does: 'notes before the end',
				change: edit(DECK, 'Five minutes. -->\n', 'Five minutes. -->\n\nOne more thing.\n'),
				says: 'The slide "Try it"',
			},
			{
				does: 'empty notes',
				change: edit(DECK, 'Run the cell and ask what it prints. Five minutes.', ' '),
				says: 'The slide "Try it"',
			},
			{
				does: 'a comment that steers the slide',
				change: edit(DECK, 'Run the cell and ask what it prints. Five minutes.', '_class: lead'),
				says: 'The slide "Try it"',
			},
			{ does: 'no slide at all', change: (draft) => (page(draft, DECK).body = 'Text.\n'), says: 'has no slide' },
		],
		passes: [
			{ does: 'notes of several lines', change: edit(DECK, 'Two minutes. -->', '\n\nNote: two minutes.\n-->') },
			{ does: 'a write-up without notes', change: edit(WRITE_UP, 'A partner asks', 'A friend asks') },
		],
	},

	'html-is-on-the-list': {
		fires: [
			{
				does: 'a script',
				change: guide('## A\n\nText.\n\n<script>alert(1)</script>\n'),
				says: 'The HTML element "script" is not on the list',
				at: 'exam-day.md:14:1',
			},
			{
				does: 'a picture with a handler in the middle of a line',
				change: guide('## A\n\nSee <img src=x onerror="alert(1)"> here.\n'),
				says: 'The HTML element "img"',
				at: 'exam-day.md:12:5',
			},
			...['iframe', 'style', 'base', 'meta', 'form', 'svg', 'object', 'a', 'textarea', 'template', 'title'].map(
				(name) => ({
					does: `<${name}>`,
					change: guide(`## A\n\n<${name} x="y">z</${name}>\n`),
					says: `The HTML element "${name}" is not on the list`,
				}),
			),
			{
				does: 'a handler on an element of the list',
				change: guide('## A\n\n<details open ontoggle=alert(1)><summary>a</summary>b</details>\n'),
				says: 'The attribute "ontoggle" of the HTML element "details"',
			},
			{
				does: 'a style on an element of the list, behind a line break',
				change: guide('## A\n\n<kbd\n  STYLE="position:fixed">a</kbd>\n'),
				says: 'The attribute "STYLE"',
			},
			{
				does: 'a tag that ends in the next paragraph',
				change: guide('## A\n\n<details onclick="a"\n\nb>\n'),
				says: 'neither a whole tag',
				at: 'exam-day.md:12:1',
			},
			{
				does: 'a comment that a browser ends earlier',
				change: guide('## A\n\n<!-- a --!><script>alert(1)</script> -->\n'),
				says: 'neither a whole tag nor a whole comment',
			},
			{
				does: 'a comment that a browser takes for an empty one',
				change: guide('## A\n\n<!--><script>alert(1)</script> -->\n'),
				says: 'neither a whole tag',
			},
			{
				does: 'a document type, a processing instruction and character data',
				change: guide('## A\n\n<!DOCTYPE x>\n\n<?php 1 ?>\n\n<![CDATA[x]]>\n'),
				says: 'neither a whole tag',
				at: 'exam-day.md:14:1',
			},
			{
				does: 'an element that is never closed',
				change: guide('## A\n\n<details><summary>a</summary>\n\nb\n'),
				says: '"<details>" is never closed',
				at: 'exam-day.md:12:1',
			},
			{
				does: 'an end without a start',
				change: guide('## A\n\nb</kbd>\n'),
				says: '"</kbd>" closes an element',
				at: 'exam-day.md:12:2',
			},
			{ does: 'the end of a line break', change: guide('## A\n\na</br>b\n'), says: '"br" has no end' },
			{
				does: "HTML in a speaker's note",
				change: edit(DECK, 'Say what the session is for.', '<img src=x onerror=alert(1)>'),
				says: 'The HTML element "img"',
			},
			...(['stem', 'explanation'] as const).map((field) => ({
				does: `HTML in the ${field} of a question`,
				change: (draft: Draft) =>
					void (record(draft, 'questions', 'data-sharing/first')[field] += ' <script>a</script>'),
				says: 'The HTML element "script"',
				at: `[data-sharing/first].${field}`,
			})),
			...(['text', 'why'] as const).map((field) => ({
				does: `HTML in the ${field} of an option`,
				change: (draft: Draft) =>
					void (record(draft, 'questions', 'data-sharing/first').options[2]![field] += ' <b onclick=a>x</b>'),
				says: 'The HTML element "b"',
				at: `[data-sharing/first].options.2.${field}`,
			})),
			{ does: 'an expression in MDX', change: mdx('Two is {1 + 1}.\n'), says: 'an expression', at: 'more.mdx:10:8' },
			{ does: 'an export in MDX', change: mdx('export const a = 1;\n'), says: 'imports or exports something else' },
			{
				does: 'an import of anything but an embed in MDX',
				change: mdx("import fs from 'node:fs';\n\nText.\n"),
				says: 'imports or exports something else',
			},
			{
				does: 'an import from among the pages in MDX',
				change: mdx("import A from './starlight/embeds/A.astro';\n\n<A />\n"),
				says: 'imports or exports something else',
			},
			{
				does: 'an expression as an attribute in MDX',
				change: mdx("import Prompts from '../../../starlight/embeds/Prompts.astro';\n\n<Prompts use={eval('1')} />\n"),
				says: 'An attribute of "<Prompts>" is an expression',
			},
			{ does: 'a spread attribute in MDX', change: mdx('<details {...x}>a</details>\n'), says: 'is an expression' },
			{ does: 'a component that nobody imported in MDX', change: mdx('<Evil />\n'), says: '"Evil" is not on the list' },
			{ does: 'a script in MDX', change: mdx('<script>alert(1)</script>\n'), says: '"script" is not on the list' },
			{
				does: 'MDX that does not parse',
				change: mdx('Text.\n\n<details\n'),
				says: 'The page is no MDX: ',
				at: 'more.mdx:12:1',
			},
		],
		passes: [
			{
				does: 'the list',
				change: guide(
					'## A\n\n<details open>\n<summary>Press <kbd>Esc</kbd></summary>\n\nH<sub>2</sub>O<br>x<sup>2</sup><br/>\n\n</details>\n\n<abbr title="a > b">c</abbr>\n',
				),
			},
			{ does: 'comments', change: guide('## A\n\n<!-- a < b -- c ---> Text <!----> and more.\n') },
			{ does: 'HTML as code', change: guide('## A\n\n`<script>` and\n\n```html\n<script>1</script>\n```\n') },
			{ does: 'a comparison and an address', change: guide('## A\n\na < b, 1<2, <https://example.org/>, {braces}\n') },
			{
				does: 'an embed in MDX',
				change: mdx(
					'import Prompts from \'../../../starlight/embeds/Prompts.astro\';\n\n<Prompts use="code" /> <kbd>a</kbd>\n',
				),
			},
		],
	},

	'links-lead-to-pages': {
		fires: [
			...[
				'[x](javascript:alert(1))',
				'[x](JaVaScRiPt:alert(1))',
				'[x](java&#115;cript:alert&#40;1&#41;)',
				'[x](<java\tscript:alert(1)>)',
				'[x](javascript&colon;alert(1))',
				'[x](vbscript:x)',
				'[x](data:text/html,<script>alert(1)</script>)',
				'[x](data:text/html;base64,PHNjcmlwdD4=)',
				'[x](file:///etc/passwd)',
				'[x](blob:https://example.org/1)',
				'<javascript:alert(1)>',
				'[x](https://)',
			].map((link) => ({
				does: `the link ${link}`,
				change: guide(`## A\n\nSee ${link}\n`),
				says: 'does not lead to a page',
				at: 'exam-day.md:12:5',
			})),
			{
				does: 'a link by reference',
				change: guide('## A\n\nSee [x].\n\n[x]: javascript:alert(1)\n'),
				says: 'The link "javascript:alert(1)"',
				at: 'exam-day.md:14:1',
			},
			...[
				'https://example.org/a.png',
				'//example.org/a.png',
				'data:image/png;base64,AA==',
				'javascript:1',
				'/%E0%A4%A.png',
			].map((address) => ({
				does: `the picture ${address}`,
				change: guide(`## A\n\nSee ![a](${address})\n`),
				says: `The picture "${address}" is no file of the handbook`,
				at: 'exam-day.md:12:5',
			})),
			{
				does: 'a link in a question',
				change: (draft) => void (record(draft, 'questions', 'data-sharing/first').explanation += ' [x](javascript:1)'),
				says: 'The link "javascript:1"',
				at: '.explanation',
			},
			{
				does: 'a link in a note',
				change: edit(DECK, 'Say what the session is for.', '[x](javascript:1)'),
				says: 'The link "javascript:1"',
			},
			{ does: 'a link in an element of MDX', change: mdx('<kbd>[x](javascript:1)</kbd>\n'), says: '"javascript:1"' },
		],
		passes: [
			{
				does: 'pages, anchors and mail',
				change: guide(
					'## A\n\n[a](https://example.org/x?y=javascript:1#z) [b](http://example.org/) [c](/weeks/1/) [d](#a) [e](mailto:team@example.org) ![f](./f.png) ![g](/g.svg)\n',
				),
			},
		],
	},

	'text-blocks-have-a-title': {
		fires: [
			{
				does: 'a tree of files without a title',
				change: guide('## A\n\n```text\nshop/\n```\n'),
				says: 'A block of plain text has no title',
				at: 'exam-day.md:12:1',
			},
			{ does: 'an empty title', change: guide('## A\n\n```text title=""\nshop/\n```\n'), says: 'no title' },
			{ does: 'another name of plain text', change: guide('## A\n\n- ```txt\n  shop/\n  ```\n'), says: 'no title' },
			{ does: 'a block in a deck', change: edit(DECK, '- What a share is', '```text\na\n```'), says: 'no title' },
		],
		passes: [
			{ does: 'a block with a title', change: guide('## A\n\n```text title="Files"\nshop/\n```\n') },
			{ does: 'code, which says what it is by its language', change: guide('## A\n\n```yaml\na: 1\n```\n') },
		],
	},

	'text-hides-nothing': {
		fires: [
			...(
				[
					['a character that turns the direction (Trojan Source)', '\u202e', 'U+202E'],
					['an isolate', '\u2067', 'U+2067'],
					['a zero-width space', '\u200b', 'U+200B'],
					['a zero-width joiner between Latin letters', '\u200d', 'U+200D'],
					['a byte order mark in the text', '\ufeff', 'U+FEFF'],
					['a soft hyphen', '\u00ad', 'U+00AD'],
					['an escape, which steers terminals', '\u001b', 'U+001B'],
					['a tag character', '\u{e0041}', 'U+E0041'],
					['a variation selector behind a letter', '\ufe0f', 'U+FE0F'],
					['a line separator', '\u2028', 'U+2028'],
				] as const
			).map(([does, character, name]) => ({
				does,
				change: guide(`## A\n\n\`\`\`python\nif ad${character}min:\n\`\`\`\n`),
				says: `The character ${name},`,
				at: 'exam-day.md:13:6',
			})),
			{
				does: 'a comment in YAML',
				change: (draft) => void draft.texts.push({ file: 'src/content/team.yaml', text: 'name: us\n# \u202e\n' }),
				says: 'U+202E',
				at: 'team.yaml:2:3',
			},
			{
				does: 'an escape in YAML',
				change: (draft) => void (record(draft, 'team').name = 'The \u202esmall team'),
				says: 'U+202E',
				at: 'team.yaml[team].name',
			},
			{ does: 'half a character', change: (draft) => void (record(draft, 'team').name = 'a\ud800b'), says: 'U+D800' },
			{
				does: 'a character written as a number in Markdown',
				change: guide('## A\n\nA b&#x202e;c.\n'),
				says: 'U+202E',
				at: 'exam-day.md:12:1',
			},
		],
		passes: [
			{
				does: 'Arabic, Hebrew, Persian, Hindi, accents and Chinese',
				change: guide('## العربية and עברית\n\nمی\u200cخواهم क्\u200dष café 中文 e\u0301\n'),
			},
			{ does: 'emoji', change: guide('## 👩\u200d💻 and ❤\ufe0f\n\n🏳\ufe0f\u200d🌈 👍🏽 1\ufe0f\u20e3 🇩🇪\n') },
			{ does: 'tabs, Windows line ends and hard spaces', change: guide('## A\r\n\r\n\tx\u00a0y\u202fz\r\n') },
		],
	},

	'drawings-are-used': {
		fires: [
			{
				does: 'a drawing that no page shows',
				change: edit(WRITE_UP, '::drawing[data-sharing/open-shares]', ''),
				says: 'No page shows the drawing "data-sharing/open-shares"',
				at: 'open-shares.svg[data-sharing/open-shares]:1:1',
			},
			{
				does: 'a drawing that does not exist',
				change: guide('## A\n\n::drawing[data-sharing/open-share]\n'),
				says: 'There is no drawing "data-sharing/open-share"; did you mean "data-sharing/open-shares"?',
				at: 'exam-day.md:12:1',
			},
			{ does: 'a directive that names none', change: guide('## A\n\n::drawing\n'), says: 'There is no drawing ""' },
			{
				does: 'a drawing that a page shows twice',
				change: guide('## A\n\n::drawing[data-sharing/open-shares]\n\n::drawing[data-sharing/open-shares]\n'),
				says: 'twice',
				at: 'exam-day.md:14:1',
			},
			{
				does: 'a drawing in a deck, where slides would print the directive',
				change: edit(DECK, '- What a share is', '::drawing[data-sharing/open-shares]'),
				says: 'stands in a deck',
			},
			{
				does: 'a drawing in a notebook, which other tools open',
				change: insert('question', proseCell('drawn', '::drawing[data-sharing/open-shares]')),
				says: 'stands in a notebook',
			},
			{
				does: 'a drawing in an MDX page',
				change: mdx('## A\n\n::drawing[data-sharing/open-shares]\n'),
				says: 'stands in an MDX page',
			},
		],
		passes: [
			{ does: 'the same drawing on two pages', change: guide('## A\n\n::drawing[data-sharing/open-shares]\n') },
			{
				does: 'a drawing whose file is unfit, of which another rule tells',
				change: (draft) => {
					draft.broken.add('drawings:data-sharing/unfit');
					guide('## A\n\n::drawing[data-sharing/unfit]\n')(draft);
				},
			},
		],
	},

	'drawings-describe-themselves': {
		fires: [
			{
				does: 'a drawing without a title',
				change: redrawn(/<title>.*<\/title>/, ''),
				says: 'The drawing has no <title>',
				at: 'drawings/data-sharing/open-shares.svg:1:1',
			},
			{
				does: 'an empty title',
				change: redrawn('How a share reaches a partner', ' '),
				says: 'has no <title>',
				at: 'svg:2:2',
			},
			{
				does: 'a title of one word',
				change: redrawn('How a share reaches a partner', 'Share'),
				says: 'has 5 characters',
			},
			{ does: 'a drawing without a description', change: redrawn(/<desc>.*<\/desc>/, ''), says: 'has no <desc>' },
			{
				does: 'a description of three words',
				change: redrawn(/<desc>.*<\/desc>/, '<desc>From to to.</desc>'),
				says: '60 to 700',
			},
			{
				does: 'a description in front of the title',
				change: redrawn(/(<title>.*<\/title>)\s*(<desc>.*<\/desc>)/, '<desc>x</desc><title>y</title>'),
				says: 'has no <title>',
			},
			{
				does: 'a second title',
				change: withShape('<title>Another title of it</title>'),
				says: 'another <title>',
				at: 'svg:7:2',
			},
			{
				does: 'a title within a shape',
				change: withShape('<g><title>A tooltip of one</title></g>'),
				says: 'another <title>',
			},
			...(
				[
					['<script>alert(1)</script>', 'The element "script"'],
					['<svg:script xmlns:svg="http://www.w3.org/2000/svg">1</svg:script>', 'The element "svg:script"'],
					['<SCRIPT>alert(1)</SCRIPT>', 'The element "SCRIPT"'],
					['<style>@import url(x)</style>', 'The element "style"'],
					['<foreignObject><p>x</p></foreignObject>', 'The element "foreignObject"'],
					['<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'The element "a"'],
					['<image href="https://example.org/a.png"/>', 'The element "image"'],
					['<use href="https://example.org/a.svg#b"/>', 'The element "use"'],
					['<animate attributeName="href"/>', 'The element "animate"'],
					['<constructor/>', 'The element "constructor"'],
					['<svg xmlns="http://www.w3.org/2000/svg"/>', 'The element "svg"'],
					[
						'<rect onload="alert(1)"/>',
						'The attribute "onload" of "rect" is not on the list of drawings: a drawing does not run',
					],
					['<path d="M0 0" style="fill:url(x)"/>', 'a style escapes the theme'],
					['<rect fill="#ff0000"/>', 'colors and lines follow the theme'],
					['<path d="M0 0" stroke="red"/>', 'colors and lines follow the theme'],
					['<text font-family="Arial">x</text>', 'words have the font of the page'],
					['<text font-size="9">x</text>', 'words have the font of the page'],
					['<path d="M0 0" marker-end="url(#x)"/>', 'the build gives ids'],
					['<g id="top"/>', 'the build gives ids'],
					['<g xlink:href="#x"/>', 'loads and links nothing'],
					['<rect class="red"/>', 'The class "red" of "rect"'],
					['<rect x="1em"/>', 'The attribute "x" of "rect" cannot be "1em"'],
					['<path d="M0 0 url(x)"/>', 'The attribute "d" of "path"'],
					['<text text-anchor="left">x</text>', 'The attribute "text-anchor"'],
					['Words', 'The words "Words" stand outside of any text'],
					['<g><rect/>', 'The element "g" is never closed'],
					['<![CDATA[x]]>', 'a CDATA section'],
					['<?xml-stylesheet href="x"?>', '"?xml-stylesheet'],
				] as const
			).map(([shape, says]) => ({ does: shape, change: withShape(shape), says, at: 'svg:7:2' })),
			{ does: 'a document type', change: drawn(`<!DOCTYPE svg>\n${DRAWING}`), says: '"!DOCTYPE', at: 'svg:1:1' },
			{ does: 'a file of two drawings', change: drawn(DRAWING + DRAWING), says: 'not one <svg> element' },
			{ does: 'a file of words', change: drawn('A drawing.\n'), says: 'not one <svg> element' },
			{ does: 'an empty file', change: drawn(''), says: 'not one <svg> element', at: 'svg:1:1' },
			{
				does: 'a size in a style',
				change: redrawn(' viewBox="0 0 240 112"', ''),
				says: 'lacks its namespace or its size',
			},
			{
				does: 'another namespace',
				change: redrawn('2000/svg', '1999/xhtml'),
				says: 'cannot be "http://www.w3.org/1999/xhtml"',
			},
			{
				does: 'a drawing too wide for a phone',
				change: redrawn('0 0 240 112', '0 0 488 112'),
				says: 'is 488 by 112 units',
			},
			{ does: 'a drawing off the grid', change: redrawn('0 0 240 112', '0 0 240 110'), says: 'multiples of 8' },
			{
				does: 'a drawing of too many characters',
				change: withShape('<rect x="8"/>'.repeat(500)),
				says: 'at most 6000 stand in a page',
				at: 'svg:1:1',
			},
		],
		passes: [
			{ does: 'the drawing of the write-up', change: drawn(DRAWING) },
			{
				does: 'all elements and classes',
				change: withShape('<g class="key dashed" text-anchor="end"><circle class="dot" cx="1" cy="-2.5" r="3"/></g>'),
			},
			{ does: 'a remark', change: withShape('<!-- the way back -->') },
			{ does: 'a picture beside a page, which is another rule’s', change: drawing('<svg><path fill="red"/></svg>') },
		],
	},

	'drawings-only-draw': {
		fires: [
			...(
				[
					['<script>alert(1)</script>', 'a script'],
					['<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>', 'a script'],
					['<rect onload="alert(1)"/>', 'an event handler'],
					['<rect width="1"onload="alert(1)"/>', 'an event handler'],
					['<foreignObject><p>x</p></foreignObject>', 'another document'],
					['<a href="javascript:1"><path/></a>', 'a link'],
					['<image href="https://example.org/a.png"/>', 'an address'],
					['<use xlink:href="data:image/svg+xml,x"/>', 'an address'],
					['<style>@import "https://example.org/a.css";</style>', 'a style that loads'],
					['<rect fill="url(https://example.org/a.svg#b)"/>', 'a style that loads'],
					['<set attributeName="href" to="javascript:1"/>', 'a link or an animation'],
					['<x.y:script xmlns:x.y="http://www.w3.org/2000/svg">1</x.y:script>', 'an element with an unusual name'],
					['<é:script xmlns:é="http://www.w3.org/2000/svg">1</é:script>', 'an element with an unusual name'],
					['<p.q:a xmlns:p.q="http://www.w3.org/2000/svg"/>', 'an element with an unusual name'],
					['<h:button xmlns:h="http://www.w3.org/1999/xhtml" formaction="javascript:1"/>', 'another document'],
					['<h:meta xmlns:h="http://www.w3.org/&#49;999/xhtml"/>', 'a letter written as a number'],
					['<rect fill="&#x75;rl(https://example.org/a.svg#b)"/>', 'a letter written as a number'],
					['<style>@\\69mport "https://example.org/a.css";</style>', 'a backslash'],
					['<rect fill="u\\72l(https://example.org/a.svg#b)"/>', 'a backslash'],
					['<rect fill="image-set(\'https://example.org/a.png\' 1x)"/>', 'a style that loads'],
					['<style>@font-face { src: src("https://example.org/a") }</style>', 'a style that loads'],
					['<style>@im<!-- -->port "https://example.org/a.css";</style>', 'a style in pieces'],
					['<style><![CDATA[@im]]>port "https://example.org/a.css";</style>', 'a style in pieces'],
					['<style type="text/css">@&commat;port</style>', 'a style in pieces'],
				] as const
			).map(([body, name]) => ({
				does: body,
				change: drawing(`<svg xmlns="http://www.w3.org/2000/svg">\n${body}</svg>`),
				says: `The drawing holds ${name}`,
			})),
			{
				does: 'an entity, with its place',
				change: drawing('<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg/>'),
				says: 'an entity, a document type',
				at: 'flow.svg:2:1',
			},
			{
				does: 'an encoding that hides names',
				change: drawing('<?xml version="1.0" encoding="ISO-2022-JP"?>\n<svg><rect onl\u001b(Boad="1"/></svg>'),
				says: 'another encoding than UTF-8',
			},
		],
		passes: [
			{
				does: 'what programs export: a declaration, remarks, namespaces of their own, styles, words',
				change: drawing(
					'<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/x.dtd"><sodipodi:named-view id="a_b"/><style>.a{fill:url(#g)}</style><style/><style type="text/css">\n.b > .c{}</style><text>1 &#60; 2&#160;&#8211;&#x2019;&#39;</text></svg>\n',
				),
			},
			{
				does: 'shapes, words, gradients and a name',
				change: drawing(
					'<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>On and off = x</title><defs><linearGradient id="g"/></defs><rect fill="url(#g)" class="section"/><use href="#g"/><text>a</text></svg>',
				),
			},
			{
				does: 'a text of that kind in a page',
				change: guide('## A\n\n```html\n<script>1</script>\n```\n'),
			},
		],
	},

	'marks-are-filled-in': {
		fires: [
			{
				does: 'a mark in a page',
				change: guide('## A\n\n<!-- FILL IN: the decision first -->\n'),
				says: 'Still to be filled in: the decision first.',
				at: 'exam-day.md:12:6',
			},
			{
				does: 'a mark in the comment of a record',
				change: (draft) =>
					void draft.texts.push({ file: 'src/content/resources/x.yaml', text: '- id: a\n  why: b # FILL IN: why\n' }),
				says: 'Still to be filled in: why.',
				at: 'x.yaml:2:12',
			},
			{
				does: 'a mark in a live question',
				change: (draft) => void draft.texts.push({ file: questionFile(draft), text: 'stem: a # FILL IN: the stem\n' }),
				says: 'the stem',
			},
			{
				does: 'a mark in a draft, as a warning',
				change: (draft) => {
					record(draft, 'questions', 'data-sharing/first').status = 'draft';
					draft.texts.push({ file: questionFile(draft), text: 'stem: a # FILL IN: the stem\n' });
				},
				says: 'the stem',
				severity: 'warning',
			},
		],
		passes: [{ does: 'the words without the mark', change: guide('## A\n\nFill in: your name.\n') }],
	},
	'links-answer': {
		fires: [
			{
				does: 'a page that is gone, where a cell of a notebook names it',
				change: lastCheck({ verdict: 'gone', status: 404, okOn: '2026-10-01' }),
				says: 'answered 404 on 2026-11-01; it was last found on 2026-10-01',
				at: 'live-tables.ipynb[share]:1:1',
			},
			{
				does: 'the same page where a question names it',
				change: lastCheck({ verdict: 'gone', status: 410, okOn: undefined }),
				says: 'answered 410 on 2026-11-01; no check has ever found it',
				at: '[data-sharing/first].references.0.url',
			},
			{
				does: 'the same page where prose links to it, in a notebook',
				change: lastCheck({ verdict: 'gone', status: 404 }),
				says: '"https://docs.databricks.com/aws/en/sharing"',
				at: 'live-tables.ipynb[sources]:3:3',
			},
			{
				does: 'a page that has moved',
				change: lastCheck({ verdict: 'moved', movedTo: 'https://docs.databricks.com/aws/en/opensharing' }),
				says: 'has moved to "https://docs.databricks.com/aws/en/opensharing"',
			},
			{
				does: 'a page that kept silent on three days',
				change: lastCheck({ verdict: 'unreachable', problem: 'timeout', status: undefined, failures: 3 }),
				says: 'could not be checked on 2026-11-01: no answer came in time; it was last found on 2026-11-01.',
			},
			{
				does: 'a fragment that the page did not hold, where it is named',
				change: (draft) => {
					lastCheck({ missingAnchors: ['open'] })(draft);
					guide('See [this](https://docs.databricks.com/aws/en/sharing#open).')(draft);
				},
				says: 'has no element "#open"',
				at: 'exam-day.md:10:5',
			},
		],
		passes: [
			{
				does: 'a page that kept silent twice',
				change: lastCheck({ verdict: 'server-error', status: 503, failures: 2 }),
			},
			{
				does: 'a page that is gone and that nothing names any more',
				change: lastCheck({ url: 'https://docs.databricks.com/aws/en/old', verdict: 'gone', status: 404 }),
			},
			{
				does: 'a missing fragment that nothing names any more',
				change: lastCheck({ missingAnchors: ['open'] }),
			},
			{
				does: 'a page that is gone and stands in code only',
				change: (draft) => {
					lastCheck({ url: 'https://docs.databricks.com/old', verdict: 'gone', status: 404 })(draft);
					guide('Run `curl https://docs.databricks.com/old`.')(draft);
				},
			},
		],
	},

	'glossary-has-enough-terms': {
		fires: [
			{
				does: 'a term is gone',
				change: (draft) => remove(draft, 'terms', 'opensharing'),
				says: 'The glossary has 0 terms; the policy promises 1',
				at: 'src/content/ledger/terms.yaml:1:1',
			},
		],
		passes: [
			{ does: 'there is one more', change: (draft) => add(draft, 'terms', 'opensharing', SHARE) },
			{
				does: 'nothing is promised',
				change: (draft) => {
					record(draft, 'policy').termMinimum = 0;
					remove(draft, 'terms', 'opensharing');
				},
			},
		],
	},

	'glossary-spellings-are-unique': {
		fires: [
			{
				does: 'two terms have one name, but for case and what is in brackets',
				change: (draft) => add(draft, 'terms', 'opensharing', { ...SHARE, term: 'Opensharing (protocol)' }),
				says: '"Opensharing" stands in the glossary already for "OpenSharing"',
				at: 'terms.yaml[share].term',
			},
			{
				does: 'a spelling is the plural of another name',
				change: (draft) => {
					add(draft, 'terms', 'opensharing', SHARE);
					record(draft, 'terms', 'opensharing').also = ['open sharing', 'shares'];
				},
				says: '"Share" stands in the glossary already for "OpenSharing"',
				at: 'terms.yaml[share].term',
			},
			{
				does: 'a term has the old name of another',
				change: (draft) => add(draft, 'terms', 'opensharing', { ...SHARE, formerly: ['Sharing', 'Delta Sharing'] }),
				says: '"Delta Sharing" stands',
				at: 'terms.yaml[share].formerly.1',
			},
			{
				does: 'a term repeats its own name',
				change: (draft) => (record(draft, 'terms', 'opensharing').also = ['OpenSharing']),
				says: '"OpenSharing" stands in the glossary twice',
				at: 'terms.yaml[opensharing].also.0',
			},
		],
		passes: [
			{
				does: 'a name is part of another',
				change: (draft) => add(draft, 'terms', 'opensharing', { ...SHARE, also: ['OpenSharing share'] }),
			},
			{
				does: 'a term has a spelling that differs from its name by case or a plural',
				change: (draft) => (record(draft, 'terms', 'opensharing').also = ['opensharing', 'OpenSharings']),
			},
			{
				does: 'a phrase that is no link names another term',
				change: (draft) => add(draft, 'terms', 'opensharing', { ...SHARE, except: ['OpenSharing'] }),
			},
		],
	},

	'sessions-are-prepared': {
		fires: [
			{
				does: 'a teach session that prepares nothing',
				change: (draft) => delete record(draft, 'sessions', 'teach-modelling').before,
				says: 'The teach session "teach-modelling" says nothing under "before.prepare"',
				at: 'sessions.yaml[teach-modelling]',
			},
			{
				does: 'an empty list of reading',
				change: (draft) => (record(draft, 'sessions', 'teach-modelling').before!.read = []),
				says: 'says nothing under "before.read"',
				at: '[teach-modelling].before.read',
			},
			{
				does: 'nothing to predict',
				change: (draft) => delete record(draft, 'sessions', 'teach-sharing').during!.predict,
				says: 'says nothing under "during.predict"',
			},
			{
				does: 'no way on when the workspace fails',
				change: (draft) => delete record(draft, 'sessions', 'teach-sharing').during!.fallback,
				says: 'says nothing under "during.fallback"',
			},
			{
				does: 'nothing to do afterwards',
				change: (draft) => delete record(draft, 'sessions', 'teach-sharing').after,
				says: 'says nothing under "after.apply"',
			},
			{
				does: 'a task for nobody',
				change: (draft) => (record(draft, 'sessions', 'teach-sharing').before!.prepare![0]!.by = 'cook'),
				says: 'is for "cook", which is no role of its kind',
				at: '.before.prepare.0.by',
			},
			{
				does: 'a preparation after the session',
				change: (draft) => (record(draft, 'sessions', 'teach-sharing').before!.prepare![0]!.when = 'same-day'),
				says: 'prepares something on "same-day"',
				at: '.before.prepare.0.when',
			},
		],
		passes: [
			{
				does: 'another meeting that asks for nothing',
				change: (draft) =>
					add(draft, 'sessions', 'teach-modelling', {
						id: 'questions',
						kind: 'questions-and-answers',
						before: undefined,
						during: undefined,
						after: undefined,
					}),
			},
			{
				does: 'a task for everyone who prepares',
				change: (draft) => delete record(draft, 'sessions', 'teach-sharing').before!.prepare![0]!.by,
			},
		],
	},

	'domain-pages-name-the-reading': {
		fires: [
			{
				does: 'a page that is older than the reading',
				change: (draft) => void record(draft, 'sessions', 'teach-sharing').before!.read!.push('guides/exam-day'),
				says: 'The page of the domain "data-sharing" does not link "guides/exam-day", which its session asks everyone to read',
				at: 'domains/data-sharing/index.md:10:1',
			},
			{
				does: 'a page that lost its link',
				change: (draft) => (page(draft, 'domains/data-modelling/index.md').body = '## What it is\n\nA shape.\n'),
				says: 'The page of the domain "data-modelling" does not link "domains/data-sharing/write-ups/open-shares"',
			},
		],
		passes: [
			{
				does: 'a link to a section of the page',
				change: (draft) => {
					const body = '## What it is\n\nSee [it](/domains/data-sharing/write-ups/open-shares/#the-decision).\n';
					page(draft, 'domains/data-modelling/index.md').body = body;
				},
			},
			{
				does: 'a session that asks for nothing to read',
				change: (draft) => {
					delete record(draft, 'sessions', 'teach-modelling').before!.read;
					page(draft, 'domains/data-modelling/index.md').body = '## What it is\n\nA shape.\n';
				},
			},
		],
	},

	'session-reading-is-short': {
		fires: [
			{
				does: 'one minute too many',
				change: (draft) => {
					record(draft, 'policy').sessionReadingMinutes = 9;
				},
				says: 'asks everyone to read for 10 minutes; the policy allows 9',
				at: '[teach-modelling].before.read',
			},
			{
				does: 'pages that are short alone and long together',
				change: (draft) => {
					record(draft, 'policy').sessionReadingMinutes = 14;
					record(draft, 'sessions', 'teach-sharing').before!.read!.push('guides/exam-day');
				},
				says: 'the policy allows 14',
			},
			{
				does: 'a page without minutes',
				change: (draft) => record(draft, 'sessions', 'teach-sharing').before!.read!.push('domains/data-sharing'),
				says: '"domains/data-sharing", a page without minutes',
				at: '.before.read.1',
			},
		],
		passes: [
			{ does: 'exactly what is allowed', change: (draft) => (record(draft, 'policy').sessionReadingMinutes = 10) },
			{ does: 'no reading at all', change: (draft) => delete record(draft, 'sessions', 'teach-sharing').before },
		],
	},

	'results-follow-sessions': {
		fires: [
			{
				does: 'an open question of a session that was not held',
				change: (draft) => (record(draft, 'sessions', 'teach-sharing').after!.open = [openQuestion()]),
				says: '"teach-sharing" was not held, and has left questions open',
				at: '.after.open',
			},
			{
				does: 'an answer before the question',
				change: (draft) => {
					const session = record(draft, 'sessions', 'teach-sharing');
					session.heldOn = '2026-11-20';
					session.after!.open = [{ ...openQuestion(), answeredOn: '2026-11-19' }];
				},
				says: 'was answered on 2026-11-19, before the session on 2026-11-20',
				at: '.after.open.0.answeredOn',
			},
		],
		passes: [
			{
				does: 'questions of a session that was held',
				change: (draft) => {
					const session = record(draft, 'sessions', 'teach-sharing');
					session.heldOn = '2026-11-20';
					session.after!.open = [openQuestion(), { ...openQuestion(), answeredOn: '2026-11-20' }];
				},
			},
			{
				does: 'what the last cohort would change, before the next one holds it',
				change: (draft) => {
					record(draft, 'sessions', 'teach-sharing').after!.open = [];
					record(draft, 'sessions', 'teach-sharing').after!.change = ['Fewer slides.'];
				},
			},
		],
	},

	'uses-have-enough-prompts': {
		fires: [
			{
				does: 'fewer prompts than the policy wants',
				change: (draft) => (record(draft, 'policy').promptsPerUse = 2),
				says: 'The use "clarify" has 1 prompt; the policy wants 2.',
				at: 'prompt-uses.yaml[clarify].id',
			},
			{
				does: 'a use whose last prompt is gone',
				change: (draft) => remove(draft, 'prompts', 'explain'),
				says: 'The use "clarify" has 0 prompts; the policy wants 1.',
				at: 'prompt-uses.yaml[clarify].id',
			},
			{
				does: 'a use without an answer judged for practice',
				change: (draft) => void delete record(draft, 'prompts').worked,
				says: 'No prompt of the use "clarify" has a worked example.',
				at: 'prompt-uses.yaml[clarify].id',
			},
		],
		passes: [
			{
				does: 'a second prompt without a worked example',
				change: (draft) => {
					add(draft, 'prompts', 'explain', { id: 'explain-again' });
					delete record(draft, 'prompts', 'explain-again').worked;
				},
			},
		],
	},

	'prompts-name-their-variables': {
		fires: [
			{
				does: 'a brace that is misspelt',
				change: (draft) => (record(draft, 'prompts').prompt = 'Explain {think} to me, and then {thing}.'),
				says: 'The prompt "explain" has no variable "think"; did you mean "thing"?',
				at: 'prompts.yaml[explain].prompt',
			},
			{
				does: 'a brace in other letters than the variable',
				change: (draft) => (record(draft, 'prompts').prompt = 'Explain {The Thing} to me, {thing}.'),
				says: 'has no variable "The Thing"',
				at: 'prompts.yaml[explain].prompt',
			},
			{
				does: 'a variable that the prompt does not use',
				change: (draft) => (record(draft, 'prompts').prompt = 'Explain it to me.'),
				says: 'The variable "thing" stands nowhere in the prompt "explain".',
				at: 'prompts.yaml[explain].variables.0.name',
			},
			{
				does: 'a variable that is explained twice',
				change: (draft) => {
					const { variables } = record(draft, 'prompts');
					variables.push({ ...variables[0]!, meaning: 'Something else' });
				},
				says: 'The prompt "explain" explains the variable "thing" twice.',
				at: 'prompts.yaml[explain].variables.1.name',
			},
		],
		passes: [
			{
				does: 'a variable that stands in the prompt twice',
				change: (draft) => (record(draft, 'prompts').prompt = 'Explain {thing}. Then explain {thing} again.'),
			},
			{
				does: 'braces of code',
				change: (draft) => (record(draft, 'prompts').prompt = 'Explain {thing} in {"a": 1}, {{7+7}} and {}.'),
			},
		],
	},

	'worked-examples-cite-official-pages': {
		fires: [
			{
				does: 'a claim that is judged by an article',
				change: (draft) =>
					(record(draft, 'prompts').worked!.claims[1]!.page.url = 'https://medium.com/an-article-on-shares'),
				says: 'The worked example of "explain" judges by "medium.com"',
				at: 'prompts.yaml[explain].worked.claims.1.page.url',
			},
		],
		passes: [
			{
				does: 'a claim that is judged by a page of Apache Spark',
				change: (draft) =>
					(record(draft, 'prompts').worked!.claims[1]!.page.url = 'https://spark.apache.org/docs/latest/'),
			},
		],
	},

	'team-dates-make-a-plan': {
		fires: [
			{
				does: 'a pause that ends before it begins',
				change: (draft) => (record(draft, 'team').pause = { from: '2026-12-28', to: '2026-12-24' }),
				says: 'The pause ends on 2026-12-24, before it begins on 2026-12-28.',
				at: 'team.yaml[team].pause',
			},
			{
				does: 'a start in another century',
				change: (draft) => (record(draft, 'team').startDate = '1926-11-22'),
				says: '"1926-11-22" is not a day between',
				at: 'team.yaml[team].startDate',
			},
			{
				does: 'holidays without a start date',
				change: (draft) => {
					delete record(draft, 'team').startDate;
					record(draft, 'team').holidays = ['2026-12-25'];
				},
				says: '"holidays" has no effect',
				at: 'team.yaml[team].holidays',
			},
			{
				does: 'dates of which nobody knows when they were set',
				change: (draft) => delete record(draft, 'team').datesSetOn,
				says: 'Nothing says when these dates were set',
				severity: 'warning',
			},
			{
				does: 'a pause that moves week 12 behind the exam',
				change: (draft) => (record(draft, 'team').pause = { from: '2026-12-21', to: '2027-01-01' }),
				says: 'The exam on 2027-02-20 comes before week 12 ends on 2027-02-26.',
				at: 'team.yaml[team].examDate',
				severity: 'warning',
			},
		],
		passes: [
			{
				does: 'no dates at all',
				change: (draft) => {
					delete record(draft, 'team').startDate;
					delete record(draft, 'team').datesSetOn;
				},
			},
			{
				does: 'single holidays, of which the last week ends in time',
				change: (draft) => (record(draft, 'team').holidays = ['2026-12-25', '2027-01-01']),
			},
		],
	},

	'renamed-ids-lead-on': {
		fires: [
			{
				does: 'an old id that is still used',
				change: (draft) => record(draft, 'renamedIds').ticks.push({ from: 'guides/exam-day', to: ['sessions/qa'] }),
				says: '"guides/exam-day" stands among the renamed ticks and is still used',
				at: 'renamed-ids.yaml[renamed-ids].ticks.0.from',
			},
			{
				does: 'a row that leads nowhere, with the nearest id',
				change: (draft) =>
					record(draft, 'renamedIds').ticks.push({ from: 'guides/old', to: ['guides/exam-day', 'guides/exam-dya'] }),
				says: '"guides/old" leads to "guides/exam-dya", which does not exist; did you mean "guides/exam-day"?',
				at: 'renamed-ids.yaml[renamed-ids].ticks.0.to.1',
			},
			{
				does: 'an objective that became a page',
				change: (draft) =>
					record(draft, 'renamedIds').objectives.push({ from: 'data-sharing/old', to: ['guides/exam-day'] }),
				says: '"data-sharing/old" leads to "guides/exam-day", which does not exist',
				at: 'renamed-ids.yaml[renamed-ids].objectives.0.to.0',
			},
			{
				does: 'an id with two rows',
				change: (draft) =>
					record(draft, 'renamedIds').ticks.push(
						{ from: 'guides/old', to: ['guides/exam-day'] },
						{ from: 'guides/old', to: ['activities/1/read'] },
					),
				says: '"guides/old" has two rows among the renamed ticks',
				at: 'renamed-ids.yaml[renamed-ids].ticks.1.from',
			},
			{
				does: 'rows in a circle',
				change: (draft) =>
					record(draft, 'renamedIds').questions.push(
						{ from: 'data-sharing/one', to: ['data-sharing/two'] },
						{ from: 'data-sharing/two', to: ['data-sharing/one'] },
					),
				says: '"data-sharing/one" leads back to itself',
				at: 'renamed-ids.yaml[renamed-ids].questions.0.to',
			},
		],
		passes: [
			{
				does: 'a chain, a split and a merge of ticks of several kinds',
				change: (draft) =>
					record(draft, 'renamedIds').ticks.push(
						{ from: 'guides/oldest', to: ['guides/old'] },
						{ from: 'guides/old', to: ['guides/exam-day', 'deliverables/2/note'] },
						{ from: 'activities/1/reading', to: ['activities/1/read'] },
						{ from: 'capstone/shared', to: ['capstone/shared-pipeline', 'guides/exam-day'] },
					),
			},
		],
	},

	'onboarding-paths-fit': {
		fires: [
			{
				does: 'steps that take more than all weeks have, with the profile, the page and the excess',
				change: (draft) => (record(draft, 'onboarding').begin[0]!.minutes = 6000),
				says: '"novice, any role, 1 hour a week" has no room for "roadmap": its essentials take 6',
				at: 'onboarding.yaml[onboarding].hours',
			},
			{
				does: 'a path of fewer days',
				change: (draft) => {
					record(draft, 'onboarding').marks = [7];
					record(draft, 'onboarding').workspace.minutes = 50;
				},
				says: 'there are 60 in 1 week',
			},
			{
				does: 'a library in which nothing has run',
				change: (draft) => {
					delete (page(draft, NOTEBOOK).front as { run?: unknown }).run;
				},
				says: '"experienced, pod-2, 4 hours a week" has no notebook that ran among its first 5 steps',
			},
			{
				does: 'a notebook that needs four pages',
				change: (draft) => {
					addWriteUp(draft, 'x', []);
					addWriteUp(draft, 'y', ['domains/data-sharing/write-ups/x']);
					addWriteUp(draft, 'z', ['domains/data-sharing/write-ups/y']);
					front(draft, WRITE_UP, { prerequisites: ['domains/data-sharing/write-ups/z'] });
				},
				says: 'has no notebook that ran',
			},
		],
		passes: [
			{
				does: 'a step that is longer than a week, for it is spread',
				change: (draft) => (record(draft, 'onboarding').begin[0]!.minutes = 300),
			},
			{
				does: 'a library that outgrows its days: what is not essential comes later',
				change: (draft) => {
					for (let number = 0; number < 90; number += 1) addWriteUp(draft, `page-${number}`, []);
				},
			},
			{
				does: 'no steps beside the library',
				change: (draft) => (record(draft, 'onboarding').begin = []),
			},
			{
				does: 'a workspace whose page does not exist, which is reported elsewhere',
				change: (draft) => (record(draft, 'onboarding').workspace.page = 'guides/exam-dy'),
			},
		],
	},

	'onboarding-reaches-every-page': {
		fires: [
			{
				does: 'a deck that is to be read first',
				change: (draft) => front(draft, WRITE_UP, { prerequisites: [DECK.replace('.md', '')] }),
				says: 'before "domains/data-sharing/write-ups/open-shares": paths hold no such page.',
				at: '.prerequisites.0',
			},
			{
				does: 'two pages that wait for each other',
				change: (draft) => {
					addWriteUp(draft, 'b', ['domains/data-sharing/write-ups/open-shares']);
					front(draft, WRITE_UP, { prerequisites: ['guides/exam-day', 'domains/data-sharing/write-ups/b'] });
				},
				says: 'can put "domains/data-sharing/write-ups/b" before "domains/data-sharing/write-ups/open-shares": it waits',
				at: 'open-shares.md[domains/data-sharing/write-ups/open-shares].prerequisites.1',
			},
		],
		passes: [
			{
				does: 'a guide and a notebook that are read first',
				change: (draft) => {
					draft.pages['guides/more.md'] = structuredClone(page(draft, GUIDE));
					front(draft, WRITE_UP, { prerequisites: ['guides/more', 'domains/data-sharing/notebooks/live-tables'] });
				},
			},
			{
				does: 'a page that does not exist, which is reported elsewhere',
				change: (draft) => front(draft, WRITE_UP, { prerequisites: ['guides/exam-dy'] }),
			},
		],
	},

	'self-ratings-cover-domains': {
		fires: [
			{
				does: 'a domain of which no statement speaks',
				change: (draft) => {
					for (const statement of record(draft, 'selfRatings').statements)
						statement.objectives = statement.objectives.filter((id) => !id.startsWith('data-sharing/'));
				},
				says: 'No self-rating speaks of the domain "data-sharing"',
				at: 'self-ratings.yaml[self-ratings].statements',
			},
			{
				does: 'a track that no sum proposes',
				change: (draft) => record(draft, 'selfRatings').tracks.pop(),
				says: 'The track "b" has 0 rows',
				at: 'self-ratings.yaml[self-ratings].tracks',
			},
			{
				does: 'a track that two sums propose',
				change: (draft) => record(draft, 'selfRatings').tracks.push({ track: 'b', from: 20 }),
				says: 'The track "b" has 2 rows',
			},
		],
		passes: [
			{
				does: 'a domain of which one statement of eight speaks',
				change: (draft) => {
					const [first, ...rest] = record(draft, 'selfRatings').statements;
					for (const statement of rest) statement.objectives = first!.objectives.slice(0, 1);
				},
			},
			{
				does: 'self-ratings that did not fit',
				change: (draft) => {
					remove(draft, 'selfRatings', 'self-ratings');
					draft.broken.add('selfRatings:self-ratings');
				},
			},
		],
	},
};
