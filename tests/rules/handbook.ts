import { dataCollectionNames, type DataCollectionName, type RecordOf } from '../../src/schemas/collections.ts';
import { questionDigest, releaseDigest } from '../../src/assessment/papers/digest.ts';
import { dataCollections } from '../../src/schemas/collections.ts';
import type { Cell, CellOutput, CellTag, CodeCell, RunRecord } from '../../src/schemas/notebook.ts';
import type { PageFrontMatter } from '../../src/schemas/page.ts';
import type { Content, Entry, FieldPath, Location, Page, Problem, TextFile } from '../../src/model/entry.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { readDrawing } from '../../src/model/drawing.ts';
import { codeDigest } from '../../src/model/notebook.ts';
import { notebookMarkdown } from '../../src/model/notebook-markdown.ts';

/** The day on which the tests run. */
export const TODAY = '2026-11-22';
/** Line of a page's file on which its body starts. */
export const BODY_LINE = 10;

/** A page of a draft: front matter and Markdown. */
export interface DraftPage {
	front: PageFrontMatter;
	body: string;
	/** The cells of a notebook; its body is made from them when it is read. */
	cells?: Cell[];
}

/** A handbook that can be changed before it is read. */
export interface Draft {
	/** Records by collection; each with the file it lies in, relative to the content folder. */
	records: { [C in DataCollectionName]: { file: string; data: RecordOf<C> }[] };
	/** Pages by their path under docs/. */
	pages: Record<string, DraftPage>;
	problems: Problem[];
	/** Text files beside those of the pages, which stand for themselves. */
	texts: TextFile[];
	broken: Set<string>;
}

/** The data of a record of a draft, to be changed. */
export function record<C extends DataCollectionName>(draft: Draft, collection: C, id?: string): RecordOf<C> {
	const found = draft.records[collection].find(({ data }) => id === undefined || idOf(collection, data) === id);
	if (!found) throw new Error(`The test handbook has no record "${id}" in "${collection}".`);
	return found.data as RecordOf<C>;
}

/** Removes a record of a draft. */
export function remove(draft: Draft, collection: DataCollectionName, id: string): void {
	const list = draft.records[collection];
	const index = list.findIndex(({ data }) => idOf(collection, data) === id);
	if (index < 0) throw new Error(`The test handbook has no record "${id}" in "${collection}".`);
	list.splice(index, 1);
}

/** Adds a record to a draft; a copy of another one with changes. */
export function add<C extends DataCollectionName>(
	draft: Draft,
	collection: C,
	like: string,
	changes: Partial<RecordOf<C>>,
	file?: string,
): void {
	const list = draft.records[collection] as { file: string; data: RecordOf<C> }[];
	const original = list.find(({ data }) => idOf(collection, data) === like);
	if (!original) throw new Error(`The test handbook has no record "${like}" in "${collection}".`);
	list.push({ file: file ?? original.file, data: { ...structuredClone(original.data), ...changes } });
}

/** A page of a draft by its path under docs/, to be changed. */
export function page(draft: Draft, path: string): DraftPage {
	const found = draft.pages[path];
	if (!found) throw new Error(`The test handbook has no page "${path}".`);
	return found;
}

/** A cell of Markdown. */
export const proseCell = (id: string, source: string): Cell => ({ cell_type: 'markdown', id, metadata: {}, source });

/** A cell of code. */
export const codeCell = (
	id: string,
	source: string,
	{ tag, outputs = [], ...podium }: CodeCell['metadata']['podium'] & { tag?: CellTag; outputs?: CellOutput[] } = {},
): CodeCell => ({ cell_type: 'code', id, metadata: { tags: tag ? [tag] : [], podium }, source, outputs });

/** A drawing as it is read from its file. */
export function drawingOf(file: string, id: string): RecordOf<'drawings'> {
	const { drawing, problems } = readDrawing(file, id);
	if (!drawing) throw new Error(`The drawing is unfit: ${JSON.stringify(problems)}`);
	return drawing;
}

/** What a cell prints. */
export const printed = (text: string): CellOutput => ({ output_type: 'stream', name: 'stdout', text });

/**
 * What an adapter would read from a draft. Where a value stands is told by its path:
 * `src/content/programme/pods.yaml[pod-1].domains.0`, and in a notebook by cell and line: `live-tables.ipynb[read]:2:1`.
 */
export function contentOf(draft: Draft): Content {
	const entries = dataCollectionNames.flatMap((collection) =>
		draft.records[collection].map(({ file, data }): Entry => {
			const id = idOf(collection, data);
			return { collection, id, data, file: `src/content/${file}`, locate: locator(`src/content/${file}`, id) } as Entry;
		}),
	);
	const pages = Object.entries(draft.pages).map(([path, { front, body, cells }]): Page => {
		const id = path.replace(/\.(?:mdx?|ipynb)$/, '').replace(/(^|\/)index$/, '') || 'index';
		const file = `src/content/docs/${path}`;
		const place = (line: number, column: number) => ({ file, line: BODY_LINE + line - 1, column });
		const page = { collection: 'docs' as const, id, data: front, file, body, place, locate: locator(file, id) };
		return cells ? { ...page, ...notebookOf(file, front, cells) } : page;
	});
	const files = new Set([...entries, ...pages].map(({ file }) => file)).size;
	const bodies = pages.map(({ file, body, notebook }) => ({
		file,
		text: notebook?.source ?? `${'\n'.repeat(BODY_LINE - 1)}${body}`,
	}));
	return {
		entries,
		pages,
		problems: draft.problems,
		broken: draft.broken,
		files,
		texts: [...bodies, ...draft.texts],
	};
}

/** The knowledge base of the small handbook after a change. */
export function knowledgeOf(change?: (draft: Draft) => void): KnowledgeBase {
	const draft = smallHandbook();
	change?.(draft);
	return buildKnowledgeBase(contentOf(draft));
}

/** What a page has of the cells of a notebook. */
function notebookOf(file: string, podium: PageFrontMatter, cells: readonly Cell[]) {
	const { text, fences, starts, origins } = notebookMarkdown(cells);
	const source = JSON.stringify({ cells, metadata: { podium }, nbformat: 4, nbformat_minor: 5 }, null, 1);
	const place = (line: number, column: number): Location => {
		const origin = origins[line - 1];
		if (!origin) return { file, line: 1, column: 1 };
		return { file: `${file}[${cells[origin.cell]?.id}]`, line: origin.line + 1, column };
	};
	return { body: text, notebook: { cells, fences, starts, source }, place };
}

function locator(file: string, id: string): (path?: FieldPath) => Location {
	return (path = []) => ({ file: `${file}[${id}]${path.map((part) => `.${part}`).join('')}`, line: 1, column: 1 });
}

function idOf(collection: DataCollectionName, data: unknown): string {
	const { id } = dataCollections[collection];
	return 'fixed' in id ? id.fixed : String((data as Record<string, unknown>)[id.field]);
}

const authored = { owner: 'leads', author: 'founding-edition', review: { by: 'founding-review', on: '2026-11-01' } };
const description = 'A page of the small handbook that the tests of the rules are run against.';

/** The text of the write-up, eight sections long. */
export const WRITE_UP_BODY = `## The decision

Share openly when the recipient runs no platform. The recipient's tools decide.

## When you meet it

A partner asks for a table. See [week 1](/weeks/1/) and [the domain](/domains/data-sharing/#what-it-is).

## How it works

| Name | Weight |
| --- | --- |
| Data Sharing | :fact[exam.weight.data-sharing] |

## The code

\`\`\`sql not-run="needs two workspaces"
CREATE SHARE orders;
\`\`\`

## Traps and limits

- The meeting is at 10:30, not later.

## How the exam frames it

The exam asks :fact[exam.questions] questions.

## Check yourself

<details>
<summary>Who decides?</summary>

The recipient.

</details>

<details>
<summary>What is shared?</summary>

A table.

</details>

<details>
<summary>For how long?</summary>

Until it is revoked.

</details>

## Sources

::sources

::drawing[data-sharing/open-shares]
`;

/** The file of the drawing that the write-up shows. */
export const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 112">
	<title>How a share reaches a partner</title>
	<desc>The share goes from the provider to the partner, who reads the files of the provider with it.</desc>
	<rect x="8" y="8" width="224" height="40" rx="4"/>
	<path class="arrow" d="M120 48v24"/>
	<text x="120" y="33.5" text-anchor="middle">Share &amp; <tspan class="key">grant</tspan></text>
</svg>
`;

/** The text of the deck: two slides with notes. */
export const DECK_BODY = `## Agenda

- What a share is

<!-- Say what the session is for. Two minutes. -->

## Try it

\`\`\`python not-run="needs two workspaces"
print(1)
\`\`\`

<!-- Run the cell and ask what it prints. Five minutes. -->
`;

/** The cells of the notebook: one that ran, one for Databricks, an exercise and its check. */
export const notebookCells = (): Cell[] => [
	proseCell('question', '## The question\n\nDoes a reader see half of a write? See [week 1](/weeks/1/).'),
	proseCell('write-intro', '## A write\n\nThree rows, in one commit.'),
	codeCell('write', 'rows = [1, 2, 3]\ntotal = sum(rows)\nprint(total)', { outputs: [printed('6\n')] }),
	codeCell('share', '%sql\nCREATE SHARE orders;\nSHOW SHARES;', {
		tag: 'databricks-only',
		reason: 'needs Unity Catalog',
		source: 'https://docs.databricks.com/aws/en/sharing',
	}),
	proseCell('doubt', '## What would change your mind\n\nA reader that sees two rows.'),
	proseCell('turn', '## Your turn\n\nCount the rows.'),
	codeCell('count', 'counted = 0', { tag: 'exercise' }),
	codeCell('count-check', 'assert counted == len(rows)', { tag: 'assert' }),
	proseCell('sources', '## Sources\n\n- [Sharing](https://docs.databricks.com/aws/en/sharing)'),
];

/** The record of a run over some cells. */
export const runOf = (cells: readonly Cell[]): RunRecord => ({
	on: '2026-11-01',
	seconds: 20.5,
	versions: { python: '3.11.7', java: '17.0.15', spark: '4.2.0', delta: '4.4.0' },
	digest: codeDigest({ cells }),
	figures: [{ cell: 'write', text: '1.2 s' }],
});

const why = (option: string) =>
	`An engineer may choose ${option} because it looks shorter, and it fails when the data grows.`;

const STEMS = {
	first: 'A partner without a platform asks for two tables. What do you set up?',
	second: 'Two teams want to join their rows, and neither may see those of the other. Where do they meet?',
} as const;

/** A question that no rule has anything against. */
export function question(slug: keyof typeof STEMS, objective: string): RecordOf<'questions'> {
	return {
		id: `data-sharing/${slug}`,
		domain: 'data-sharing',
		objectives: [objective],
		bloom: 'apply',
		difficulty: 'medium',
		stem: STEMS[slug],
		options: (['a', 'b', 'c', 'd'] as const).map((id) => ({
			id,
			text: `The way ${id} of sharing`,
			...(id === 'b' ? { correct: true } : {}),
			why: why(id),
		})),
		explanation: 'The tools of the recipient decide.',
		references: [
			{ url: 'https://docs.databricks.com/aws/en/sharing', title: 'Sharing', evidence: 'live', on: '2026-11-01' },
		],
		author: 'founding-edition',
		origin: 'own',
		review: { by: 'founding-review', on: '2026-11-01' },
		status: 'live',
	};
}

/** A level of the capstone's rubric. */
const LEVEL = { title: 'Level', means: 'It can be seen.' };
/** A size of backlog items. */
const SIZE = { minutes: 60, means: 'Small.' };

const FIRST = question('first', 'data-sharing/recipients');
const SECOND = question('second', 'data-sharing/clean-rooms');

/** A release of some questions on sharing, with one paper that asks them all. */
const release = (questions: readonly RecordOf<'questions'>[]): RecordOf<'releases'> => {
	const bare = unsigned(questions);
	return { ...bare, digest: releaseDigest(bare) };
};

const unsigned = (questions: readonly RecordOf<'questions'>[]): Omit<RecordOf<'releases'>, 'digest'> => ({
	id: '1',
	on: '2026-11-01',
	quotas: {
		'2025-11': { 'data-sharing': 35, 'data-modelling': 24 },
		'2026-10': { ingestion: questions.length, 'data-modelling': 0 },
	},
	papers: [{ outline: '2026-10', number: 1, questions: questions.map(({ id }) => id) }],
	questions: questions.map((each) => ({
		id: each.id,
		digest: questionDigest(each),
		objectives: [...each.objectives],
		bloom: each.bloom,
		sections: { '2025-11': 'data-sharing', '2026-10': 'ingestion' },
	})),
});

function resource(id: string, changes: Partial<RecordOf<'resources'>> = {}): RecordOf<'resources'> {
	return {
		id,
		title: `The page ${id}`,
		url: `https://docs.databricks.com/aws/en/${id}`,
		provider: 'Databricks',
		tier: 'primary',
		format: 'docs',
		cost: 'free',
		why: 'Explains the objective.',
		listedOn: '2026-11-01',
		evidence: 'seen',
		...changes,
	};
}

function resources(domain: string) {
	const file = `resources/${domain}.yaml`;
	return [
		{ file, data: resource(`${domain}-docs`, { matrix: true }) },
		{ file, data: resource(`${domain}-manual`) },
		{ file, data: resource(`${domain}-course`, { tier: 'course', format: 'course', matrix: true }) },
		{
			file,
			data: resource(`${domain}-talk`, {
				tier: 'supplementary',
				format: 'video',
				matrix: true,
				url: `https://example.org/${domain}`,
			}),
		},
	];
}

function outline(
	id: string,
	sittings: RecordOf<'outlines'>['sittings'],
	questions: number,
	[sharing, modelling]: readonly [string, string],
	weight = 60,
): RecordOf<'outlines'> {
	return {
		id,
		title: `Outline ${id}`,
		short: id,
		guideDate: '2025-11-30',
		sittings,
		questions,
		unscored: 10,
		minutes: 120,
		languages: ['English', 'Korean'],
		sections: [
			{ id: sharing, title: 'Data Sharing', weight },
			{ id: modelling, title: 'Data Modelling', weight: 100 - weight },
		],
		items: [
			{
				id: `${sharing}/recipients`,
				section: sharing,
				statement: 'Share with recipients.',
				objectives: ['data-sharing/recipients', 'data-sharing/clean-rooms'],
			},
			{
				id: `${modelling}/dimensions`,
				section: modelling,
				statement: 'Design dimensions.',
				objectives: ['data-modelling/dimensions'],
			},
		],
		sources: ['guide'],
	};
}

function member(id: string, pod: string, podRole: 'lead' | 'member', level: 'novice' | 'experienced') {
	return {
		id,
		name: id,
		level,
		track: level === 'novice' ? 'a' : 'b',
		pod,
		podRole,
		...(level === 'novice' ? { mentor: 'ada' } : {}),
	};
}

function track(id: 'a' | 'b'): RecordOf<'tracks'> {
	return {
		id,
		letter: id === 'a' ? 'A' : 'B',
		name: `Track ${id}`,
		level: id === 'a' ? 'novice' : 'experienced',
		objective: 'Learn the basics.',
		weeklyBudget: 100,
		plan: [1, 2, 3, 4, 5, 6].map((week) => ({
			week,
			items: [
				{ do: 'Read it.', page: 'domains/data-sharing/write-ups/open-shares', can: 'name its parts.' },
				{ id: `try-it-${week}`, do: 'Try it.', own: 80, can: 'show it.' },
			],
		})),
		curriculum: [{ topic: 'Tables', detail: 'Name the parts of a table.', objectives: ['data-sharing/recipients'] }],
		resources: [{ resource: 'data-modelling-docs', use: 'Read it first.' }],
		outcome: 'You can explain a table.',
	};
}

/** What a session says of before, during and after. */
const preparation = () => ({
	before: {
		read: ['domains/data-sharing/write-ups/open-shares'],
		bring: 'A table.',
		prepare: [{ when: 'week-before' as const, do: 'Start the server.', by: 'driver' }],
	},
	during: {
		predict: 'What does the reader see?',
		fallback: 'The page has the outputs.',
	},
	after: { apply: 'Name the recipients of one table.' },
});

/** A small handbook that breaks no rule: two domains, two pods, four people. */
export function smallHandbook(): Draft {
	const inFile =
		<C extends DataCollectionName>(file: string) =>
		(data: RecordOf<C>) => ({ file, data });
	const records: Draft['records'] = {
		domains: [
			{
				id: 'data-sharing',
				title: 'Data Sharing and Federation',
				short: 'Data Sharing',
				mark: 'SH',
				question: 'Who may read it?',
			},
			{
				id: 'data-modelling',
				title: 'Data Modelling',
				short: 'Data Modelling',
				mark: 'MO',
				question: 'How is it shaped?',
			},
		].map(inFile<'domains'>('syllabus/domains.yaml')),
		objectives: ['data-sharing/recipients', 'data-sharing/clean-rooms', 'data-modelling/dimensions']
			.map((id) => ({
				id,
				domain: id.split('/')[0] ?? '',
				title: id,
				statement: 'Do it without notes.',
				freeEdition: 'yes' as const,
			}))
			.map(inFile<'objectives'>('syllabus/objectives.yaml')),
		outlines: [
			{
				file: 'outlines/2025-11.yaml',
				data: outline('2025-11', { until: '2026-10-08' }, 59, ['data-sharing', 'data-modelling']),
			},
			{
				file: 'outlines/2026-10.yaml',
				// Two questions fill a paper of it.
				data: outline('2026-10', { from: '2026-10-09' }, 2, ['ingestion', 'data-modelling'], 80),
			},
		],
		phases: [
			{ id: 'learn', number: 1, title: 'Learn', goal: 'Know it.', weeks: { from: 1, to: 6 } },
			{ id: 'build', number: 2, title: 'Build', goal: 'Have built it.', weeks: { from: 7, to: 12 }, weeklyBudget: 210 },
		].map(inFile<'phases'>('programme/phases.yaml')),
		milestones: [
			{ id: 'first-half', phase: 'learn', weeks: { from: 1, to: 6 }, activities: ['Learn.'], deliverables: ['Notes.'] },
			{
				id: 'second-half',
				phase: 'build',
				weeks: { from: 7, to: 12 },
				activities: ['Build.'],
				deliverables: ['A pipeline.'],
			},
		].map(inFile<'milestones'>('programme/milestones.yaml')),
		weeks: Array.from({ length: 12 }, (_, index) => ({
			number: index + 1,
			title: `Week ${index + 1}`,
			summary: 'Read and build.',
			activities: [
				{
					id: 'read',
					do: 'Read the page.',
					for: { pods: ['pod-1'] },
					links: [{ label: 'Exam day', to: '/guides/exam-day/' }],
				},
				...(index < 6
					? ['a', 'b'].map((track) => ({
							id: `study-${track}`,
							do: 'Study.',
							for: { tracks: [track] },
							study: true as const,
						}))
					: [{ id: 'build', do: 'Build.', minutes: 50 }]),
				...(index === 6 || index === 7 ? [{ id: 'attend', do: 'Attend.', sessions: 'teach' as const }] : []),
				...(index === 6 ? [{ id: 'prepare', do: 'Read first.', reading: true as const }] : []),
			],
			deliverables: [{ id: 'note', what: 'A note.' }],
		})).map(inFile<'weeks'>('programme/weeks.yaml')),
		mentorHours: Array.from({ length: 12 }, (_, index) => ({
			week: index + 1,
			goal: 'The week is understood.',
			opening: { minutes: 5, say: 'What surprised you?' },
			questions: {
				minutes: 20,
				ask: ['What?', 'How?', 'Why?'].map((question) => ({ question, shows: 'Thought.', otherwise: 'Ask again.' })),
			},
			show: { minutes: 20, what: 'A pipeline.' },
			swap: { minutes: 10, explain: 'The pipeline.' },
			close: { minutes: 5, note: 'One sentence.', carry: 'One task.' },
		})).map(inFile<'mentorHours'>('programme/mentor-hours.yaml')),
		tracks: [track('a'), track('b')].map(inFile<'tracks'>('programme/tracks.yaml')),
		pods: [
			{ id: 'pod-1', number: 1, name: 'Sharing', domains: ['data-sharing'] },
			{ id: 'pod-2', number: 2, name: 'Modelling', domains: ['data-modelling'] },
		]
			.map((pod) => ({
				...pod,
				mission: 'Owns its domain.',
				learn: 'Read first.',
				build: ['Show it.'],
				researchWeeks: { from: 3, to: 4 },
				teachWeeks: { from: 7, to: 8 },
			}))
			.map(inFile<'pods'>('programme/pods.yaml')),
		sessionKinds: [
			{
				id: 'teach' as const,
				title: 'Teach session',
				roles: [{ id: 'driver', title: 'Driver', does: 'Runs the notebook.' }],
				staffing: 'A person of the pod.',
				before: ['Write down a question.'],
				quiz: ['Sit it alone.'],
				trouble: [{ when: 'The workspace fails.', then: 'Show the page.' }],
				after: ['Sit the quiz again.'],
				checklist: [{ when: 'day-before' as const, do: 'Print the form.', by: 'driver' }],
				feedback: 'The pod reads the forms.',
			},
		].map(inFile<'sessionKinds'>('programme/session-kinds.yaml')),
		sessions: [
			{
				id: 'teach-sharing',
				kind: 'teach' as const,
				title: 'Sharing',
				pod: 'pod-1',
				domain: 'data-sharing',
				week: 7,
				...preparation(),
				agenda: [
					{ minutes: 90, what: 'Talk' },
					{ minutes: 60, what: 'Quiz' },
				],
				deck: 'domains/data-sharing/decks/data-sharing',
				quiz: ['data-sharing/first', 'data-sharing/second'],
			},
			{
				id: 'teach-modelling',
				kind: 'teach' as const,
				title: 'Modelling',
				pod: 'pod-2',
				domain: 'data-modelling',
				week: 8,
				...preparation(),
				agenda: [{ minutes: 120, what: 'Talk' }],
			},
		].map(inFile<'sessions'>('programme/sessions.yaml')),
		roles: [
			{ id: 'leads', title: 'Leads', heldBy: 'experienced' as const },
			{ id: 'pod-1-lead', title: 'Lead of Pod 1', pod: 'pod-1', heldBy: 'pod-lead' as const },
			{ id: 'pod-2-lead', title: 'Lead of Pod 2', pod: 'pod-2', heldBy: 'pod-lead' as const },
		].map(inFile<'roles'>('programme/roles.yaml')),
		roleAssignments: [
			{ id: 'learn-a', phase: 'learn', when: { track: 'a' }, role: 'Learner', duties: ['Learn.'] },
			{ id: 'learn-other', phase: 'learn', when: {}, role: 'Mentor', duties: ['Help.'] },
			{
				id: 'build-lead',
				phase: 'build',
				when: { podRole: 'lead' as const },
				role: 'Pod {pod} lead',
				duties: ['Lead.'],
			},
			{
				id: 'build-member',
				phase: 'build',
				when: { podRole: 'member' as const },
				role: 'Pod {pod} member',
				duties: ['Build.'],
			},
		].map(inFile<'roleAssignments'>('programme/role-assignments.yaml')),
		onboarding: [
			{
				workspace: { title: 'Set up', why: 'It comes first.', page: 'guides/exam-day', minutes: 30 },
				begin: [
					{ title: 'Read the roadmap', why: 'It shows the whole.', to: '/roadmap/', minutes: 15, owner: 'leads' },
					{ title: 'Read the exam day', why: 'It shows the end.', page: 'guides/exam-day' },
				],
				hours: { least: 1, usual: 4, most: 40 },
				marks: [30, 60, 90],
				skimShare: 0.5,
				levels: (['novice', 'intermediate', 'experienced'] as const).map((level) => ({
					level,
					title: level,
					goal: 'Find the way.',
				})),
				buddy: [{ week: 1, do: ['Sit beside the first query.'] }],
			},
		].map(inFile<'onboarding'>('programme/onboarding.yaml')),
		selfRatings: [
			{
				scale: ['Never.', 'Once.', 'With help.', 'Alone.'],
				tracks: ['a', 'b'].map((track, index) => ({ track, from: 8 * index })),
				statements: Array.from({ length: 8 }, (_, index) => ({
					id: `statement-${index}`,
					statement: 'I can.',
					objectives: ['data-sharing/recipients', 'data-modelling/dimensions'],
				})),
			},
		].map(inFile<'selfRatings'>('programme/self-ratings.yaml')),
		corrections: [
			{
				id: 'weights',
				said: 'Pod 1 has 45% of the exam weight.',
				now: 'The sum is derived.',
				why: 'It was wrong.',
				pages: ['/pods/pod-1/'],
			},
		].map(inFile<'corrections'>('programme/corrections.yaml')),
		capstone: [
			{
				title: 'Capstone',
				phase: 'build',
				purpose: 'Build one thing together.',
				scopeHour: [{ minutes: 60, what: 'Decide.' }],
				done: ['It runs.'],
				demo: [{ minutes: 30, what: 'Show it.' }],
				options: ['refactor', 'new'].map((id) => ({
					id,
					title: id,
					what: 'It.',
					chooseWhen: 'You can.',
					watchOut: 'Time.',
				})),
				levels: { 'not-yet': LEVEL, works: LEVEL, dependable: LEVEL, 'production-grade': LEVEL },
				rating: ['Show it.'],
				review: [{ ask: 'Is it tested?', look: 'The test.' }],
				sizes: { S: SIZE, M: SIZE, L: SIZE },
				components: ['pipeline', 'files', 'access', 'model', 'job', 'alerts'].map((id) => ({
					id,
					title: id,
					summary: 'It runs.',
					checklist: [
						{ id: `shared-${id}`, do: 'Share the result.', objectives: ['data-sharing/recipients'] },
						...(id === 'pipeline'
							? [{ id: 'modelled', do: 'Model it.', objectives: ['data-modelling/dimensions'], addition: true }]
							: []),
					],
					rubric: { 'not-yet': 'No.', works: 'Once.', dependable: 'Twice.', 'production-grade': 'Always.' },
					review: [{ ask: 'Does it run twice?', look: 'The counts.' }],
				})),
				agreements: [{ title: 'Review', rule: 'Two people read each change.' }],
				dossiers: ['guides/exam-day', 'domains/data-sharing/write-ups/open-shares'].map((page) => ({
					page,
					takeIt: 'It is there.',
				})),
				datasets: [{ resource: 'data-modelling-docs', fit: 'It is small.' }],
				environment: 'Some parts need a workspace.',
				portfolio: 'Show it.',
			},
		].map(inFile<'capstone'>('programme/capstone.yaml')),
		backlog: [
			{ id: 'first', checklist: ['shared-pipeline', 'modelled'], week: 8 },
			{ id: 'second', checklist: ['shared-files'], week: 9, dependsOn: ['first'] },
			...['access', 'model', 'job', 'alerts'].map((id) => ({ id, checklist: [`shared-${id}`], week: 9 })),
		]
			.map((item) => ({
				...item,
				title: 'Do it',
				size: 'S' as const,
				doneWhen: 'Somebody else ran it.',
				readFirst: ['domains/data-sharing/write-ups/open-shares'],
			}))
			.map(inFile<'backlog'>('programme/backlog.yaml')),
		resources: [
			...resources('data-sharing'),
			...resources('data-modelling'),
			{ file: 'resources/all-domains.yaml', data: resource('exam-page') },
		],
		questions: [
			{ file: 'questions/data-sharing/first.yaml', data: structuredClone(FIRST) },
			{ file: 'questions/data-sharing/second.yaml', data: structuredClone(SECOND) },
		],
		drawings: [{ file: 'drawings/data-sharing/open-shares.svg', data: drawingOf(DRAWING, 'data-sharing/open-shares') }],
		releases: [{ file: 'releases/1.yaml', data: release([FIRST, SECOND]) }],
		claims: [
			{
				file: 'claims/data-sharing/open-shares.yaml',
				data: {
					id: 'data-sharing/open-shares',
					claims: ['A share is a list of tables.', 'A recipient reads it.'].map((claim) => ({
						claim,
						url: 'https://docs.databricks.com/aws/en/sharing',
						title: 'Sharing',
						verdict: 'confirmed' as const,
						evidence: 'live' as const,
						on: '2026-11-01',
					})),
				},
			},
		],
		sources: [
			{
				id: 'guide',
				title: 'Exam guide',
				publisher: 'Databricks',
				url: 'https://www.databricks.com/guide',
				official: true,
				evidence: 'live' as const,
				on: '2026-11-01',
			},
		].map(inFile<'sources'>('ledger/sources.yaml')),
		facts: [
			{
				id: 'exam.fee',
				label: 'Fee',
				value: 'USD 200 plus local tax',
				confidence: 'high' as const,
				sources: ['guide'],
				checkedOn: '2026-11-01',
				owner: 'leads',
			},
			{
				id: 'exam.pass-mark',
				label: 'Pass mark',
				value: 'not published',
				confidence: 'unsourced' as const,
				sources: [],
				checkedOn: '2026-11-01',
				owner: 'leads',
			},
		].map(inFile<'facts'>('ledger/facts.yaml')),
		terms: [
			{
				id: 'opensharing',
				term: 'OpenSharing',
				definition: 'A way to share tables.',
				formerly: ['Delta Sharing'],
				url: 'https://docs.databricks.com/aws/en/opensharing',
				evidence: 'seen' as const,
				objectives: ['data-sharing/recipients'],
			},
		].map(inFile<'terms'>('ledger/terms.yaml')),
		renamedNames: [
			{
				id: 'opensharing',
				current: 'OpenSharing',
				former: ['Delta Sharing'],
				forbid: ['Delta Sharing'],
				note: 'Delta Sharing became OpenSharing.',
				sources: ['https://docs.databricks.com/aws/en/opensharing'],
				confidence: 'high' as const,
				page: '/domains/data-sharing/',
			},
			{
				id: 'alerts',
				current: 'Databricks SQL alerts',
				former: ['SQL alerts'],
				forbid: ['SQL alerts'],
				note: 'The name grew.',
				sources: ['https://docs.databricks.com/aws/en/alerts'],
				confidence: 'medium' as const,
			},
		].map(inFile<'renamedNames'>('ledger/renamed-names.yaml')),
		renamedIds: [{ questions: [], objectives: [], ticks: [] }].map(inFile<'renamedIds'>('ledger/renamed-ids.yaml')),
		promptUses: [
			{
				id: 'clarify',
				title: 'Clarify',
				goal: 'Be asked instead of told.',
				risks: [{ title: 'Agreement', text: 'It agrees with you.' }],
			},
		].map(inFile<'promptUses'>('ledger/prompt-uses.yaml')),
		prompts: [
			{
				id: 'explain',
				use: 'clarify',
				title: 'Explain a share',
				goal: 'Understand a share.',
				prompt: 'Explain {thing} to me.',
				variables: [{ name: 'thing', meaning: 'What to explain.', example: 'a share' }],
				check: 'Compare it with the documentation.',
				worked: {
					said: 'A share holds tables and is writable.',
					claims: [
						{
							claim: 'A share holds tables.',
							verdict: 'confirmed' as const,
							because: 'The page lists them.',
							page: {
								url: 'https://docs.databricks.com/aws/en/opensharing',
								title: 'What is OpenSharing?',
								evidence: 'stored-copy' as const,
								on: '2026-11-20',
							},
						},
						{
							claim: 'A share is writable.',
							verdict: 'wrong' as const,
							because: 'Recipients read.',
							page: {
								url: 'https://docs.databricks.com/aws/en/opensharing',
								title: 'What is OpenSharing?',
								evidence: 'stored-copy' as const,
								on: '2026-11-20',
							},
						},
					],
					remains: 'A share holds tables, to read.',
					read: 'domains/data-sharing/write-ups/open-shares',
				},
			},
		].map(inFile<'prompts'>('ledger/prompts.yaml')),
		publicBanks: [
			{
				id: 'public-bank',
				name: 'A public bank',
				publisher: 'Somebody',
				repository: 'https://github.com/somebody/bank',
				commit: '0123456789abcdef0123456789abcdef01234567',
				on: '2026-11-01',
				questions: 40,
				counted: 'All of its questions.',
				scores: {
					longest: { percent: 75, chance: 2.8e-11 },
					shortest: { percent: 5, chance: 1 },
					'stem-words': { percent: 25, chance: 0.56 },
					'no-absolutes': { percent: 25, chance: 0.56 },
					'odd-code': { percent: 25, chance: 0.56 },
					'shared-elements': { percent: 25, chance: 0.56 },
					'commas-and-numbers': { percent: 25, chance: 0.56 },
				},
			},
		].map(inFile<'publicBanks'>('ledger/public-banks.yaml')),
		searchPhrases: [{ page: '/guides/exam-day/', asked: ['what to bring to the test'] }].map(
			inFile<'searchPhrases'>('ledger/search-phrases.yaml'),
		),
		linkChecks: [
			{
				url: 'https://docs.databricks.com/aws/en/sharing',
				verdict: 'ok' as const,
				status: 200,
				checkedOn: '2026-11-01',
				okOn: '2026-11-01',
			},
		].map(inFile<'linkChecks'>('ledger/link-checks.yaml')),
		policy: [
			{
				officialHosts: ['databricks.com', 'spark.apache.org'],
				dumpHosts: ['examtopics.com'],
				notCheckedByMachine: [{ where: 'medium.com', reason: 'Refuses machines.' }],
				trackingParameters: ['utm_source', 'ref'],
				minutesByFormat: { docs: 20, course: 180, video: 45, article: 12, repo: 60, 'practice-exam': 120, dataset: 30 },
				minutesPerQuestion: 2,
				sessionReadingMinutes: 30,
				leastBudgetPercent: 75,
				resourceMinimums: { primary: 2, course: 1, supplementary: 1 },
				claimMinimum: 2,
				termMinimum: 1,
				assetsPerObjective: [],
				questionsPerObjective: 0,
				promptsPerUse: 1,
				recallPercent: 20,
				papers: { '2026-10': 1 },
				reviewMonths: 12,
				factMonths: 3,
				promises: {
					'data-sharing': { writeUps: 1, notebooks: 1, decks: 1, questions: 2 },
					'data-modelling': { writeUps: 0, notebooks: 0, decks: 0, questions: 0 },
				},
			},
		].map(inFile<'policy'>('policy.yaml')),
		team: [
			{
				name: 'The small team',
				members: [
					member('ada', 'pod-1', 'lead', 'experienced'),
					member('ben', 'pod-1', 'member', 'novice'),
					member('cem', 'pod-2', 'lead', 'experienced'),
					member('dee', 'pod-2', 'member', 'novice'),
				],
				startDate: '2026-11-23',
				datesSetOn: '2026-11-20',
				meetings: {
					mentorHour: { day: 'wednesday' as const, at: '15:00' },
					standUp: { at: '09:30', minutes: 15 },
					teach: { day: 'tuesday' as const, at: '13:30' },
					questionsAndAnswers: { day: 'thursday' as const, at: '13:30' },
					practiceExam: { day: 'monday' as const, at: '10:00' },
					strategy: { day: 'friday' as const, at: '13:30' },
				},
				programmeOutline: '2025-11',
				examDate: '2027-02-20',
				target: 0.75,
				visibility: 'public' as const,
			},
		].map(inFile<'team'>('team.yaml')),
	};
	const asset = {
		...authored,
		owner: 'pod-1-lead',
		objectives: ['data-sharing/recipients'],
		level: 'novice' as const,
		minutes: 10,
	};
	const pages: Draft['pages'] = {
		'domains/data-sharing/index.md': {
			front: { kind: 'domain', title: 'Data Sharing', description, ...authored, domain: 'data-sharing' },
			body: '## What it is\n\nTables for others, see [open shares](/domains/data-sharing/write-ups/open-shares/).\n',
		},
		'domains/data-modelling/index.md': {
			front: { kind: 'domain', title: 'Data Modelling', description, ...authored, domain: 'data-modelling' },
			body: '## What it is\n\nTables with a shape; read [open shares](/domains/data-sharing/write-ups/open-shares/).\n',
		},
		'domains/data-sharing/write-ups/open-shares.md': {
			front: {
				kind: 'write-up',
				title: 'Open shares',
				description,
				...asset,
				prerequisites: ['guides/exam-day'],
				claims: 'data-sharing/open-shares',
			},
			body: WRITE_UP_BODY,
		},
		'domains/data-sharing/notebooks/live-tables.ipynb': {
			front: {
				kind: 'notebook',
				title: 'Live tables',
				description,
				...asset,
				environment: 'spark-delta',
				run: runOf(notebookCells()),
			},
			body: '',
			cells: notebookCells(),
		},
		'domains/data-sharing/decks/data-sharing.md': {
			front: {
				kind: 'deck',
				title: 'Data Sharing',
				description,
				...asset,
				marp: true,
				theme: 'default',
				headingDivider: 2,
			},
			body: DECK_BODY,
		},
		'guides/exam-day.md': {
			front: { kind: 'guide', title: 'Exam day', description, ...authored, audience: 'Everyone', minutes: 5 },
			body: '## Before\n\nSleep well.\n\n## After\n\nCelebrate.\n',
		},
		'phases/learn.md': {
			front: { kind: 'phase', title: 'Learn', description, ...authored, phase: 'learn' },
			body: '## Goal\n\nKnow it.\n',
		},
	};
	return { records, pages, problems: [], texts: [], broken: new Set() };
}
