import { objectiveAddress, pageAddress } from '../model/addresses.ts';
import { csv } from '../model/csv.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { ITEM_SIZES } from '../schemas/capstone.ts';
import { capstoneOf } from './capstone.ts';
import type { LinkTo } from './link-to.ts';
import { escapeMarkdown } from './markdown-edits.ts';
import { duration } from './programme.ts';

/** Items of the backlog in the order of the file, each with what its lines of the checklist tell. */
export function backlogItems(knowledge: KnowledgeBase) {
	const { components } = capstoneOf(knowledge);
	const lines = new Map(
		components.flatMap(({ title: component, checklist }) => checklist.map((line) => [line.id, { ...line, component }])),
	);
	return knowledge.all('backlog').map(({ id, data }) => {
		const closes = (data.checklist ?? []).flatMap((line) => lines.get(line) ?? []);
		const objectives = [...new Set(closes.flatMap(({ objectives: served }) => served))];
		return {
			...data,
			id,
			component: closes[0]?.component ?? 'The whole project',
			closes: closes.map(({ do: line, addition = false }) => ({ line, addition })),
			/** True where every line that it closes is an addition of this handbook. */
			addition: closes.length > 0 && closes.every(({ addition }) => addition),
			objectives: objectives.map((objective) => ({
				id: objective,
				title: knowledge.find('objectives', objective)?.data.title ?? objective,
				address: objectiveAddress(objective),
			})),
			dependsOn: (data.dependsOn ?? []).map((before) => ({
				id: before,
				title: knowledge.find('backlog', before)?.data.title ?? before,
			})),
			readFirst: data.readFirst.map((page) => ({
				title: knowledge.find('docs', page)?.data.title ?? page,
				address: pageAddress(page),
			})),
		};
	});
}
/** An item as pages and downloads show it. */
export type BacklogRow = ReturnType<typeof backlogItems>[number];

/** The backlog by week, with the hours of one person that its items take at most, and what the sizes mean. */
export function backlogView(knowledge: KnowledgeBase) {
	const { sizes } = capstoneOf(knowledge);
	const items = backlogItems(knowledge);
	return {
		count: items.length,
		sizes: ITEM_SIZES.map((size) => ({ size, time: duration(sizes[size].minutes), means: sizes[size].means })),
		weeks: Array.from(
			Map.groupBy(items, ({ week }) => week),
			([number, planned]) => ({
				number,
				items: planned,
				time: duration(planned.reduce((sum, { size }) => sum + sizes[size].minutes, 0)),
			}),
		).sort((a, b) => a.number - b.number),
	};
}
/** The backlog as its page shows it. */
export type BacklogView = ReturnType<typeof backlogView>;

const COLUMNS = [
	'id',
	'title',
	'component',
	'week',
	'size',
	'addition',
	'dependsOn',
	'doneWhen',
	'checklist',
	'objectives',
	'readFirst',
	'owner',
	'status',
] as const;

/**
 * The backlog for a spreadsheet or a tracker; owner and status are for the team to fill in.
 */
export function backlogCsv(knowledge: KnowledgeBase, linkTo: LinkTo): string {
	return csv(
		COLUMNS,
		backlogItems(knowledge).map((item) => ({
			id: item.id,
			title: item.title,
			component: item.component,
			week: item.week,
			size: item.size,
			addition: item.addition,
			dependsOn: item.dependsOn.map(({ id }) => id).join(' '),
			doneWhen: item.doneWhen,
			checklist: item.closes.map(({ line }) => line).join(' '),
			objectives: item.objectives.map(({ id }) => id).join(' '),
			readFirst: item.readFirst.map(({ address }) => linkTo(address)).join(' '),
			owner: '',
			status: 'open',
		})),
	);
}

/**
 * The backlog as a Markdown check list, to be pasted into an issue or a file of the repository.
 */
export function backlogMarkdown(knowledge: KnowledgeBase, linkTo: LinkTo): string {
	const { sizes, weeks } = backlogView(knowledge);
	const meanings = sizes.map(({ size, time, means }) => `${size}: at most ${time}, ${means}`).join('. ');
	return [
		'# Capstone backlog',
		`${meanings}.`,
		...weeks.flatMap(({ number, items }) => [
			`## Week ${number}`,
			items.map((item) => checkListEntry(item, linkTo)).join('\n'),
		]),
	]
		.join('\n\n')
		.concat('\n');
}

function checkListEntry(item: BacklogRow, linkTo: LinkTo): string {
	const after = item.dependsOn.map(({ id }) => `\`${id}\``).join(', ');
	const reading = item.readFirst.map(({ title, address }) => `[${escapeMarkdown(title)}](${linkTo(address)})`);
	return [
		`- [ ] **${escapeMarkdown(item.title)}** (\`${item.id}\`, ${item.size}, ${item.component})`,
		`    - Done when: ${escapeMarkdown(item.doneWhen)}`,
		...(after ? [`    - After: ${after}`] : []),
		`    - Read first: ${reading.join(', ')}`,
	].join('\n');
}
