import type { PageBytes } from './built-output.ts';
import type { StepsCost } from './build-spread.ts';
import { GOALS } from './goals.ts';
import { CATEGORIES } from './lighthouse.ts';
import { COMMON_PEER, PEERS, type Peer } from './peers.ts';
import type { Results } from './results.ts';
import type { Spread } from './statistics.ts';
import { HANDBOOK, STARLIGHT, type SystemName } from './systems.ts';

/** Tables of the document, by the name of the marker that they stand behind. */
export const TABLES: Readonly<Record<string, (results: Results) => string>> = {
	machine: machineLine,
	goals: goalTable,
	builds: buildTable,
	steps: stepTable,
	pages: pageTable,
	views: viewTable,
	next: nextTable,
	search: searchTable,
	lighthouse: lighthouseTable,
	profile: profileTable,
	peers: peerTable,
};

const TITLES: Readonly<Record<SystemName, string>> = { handbook: HANDBOOK.title, starlight: STARLIGHT.title };

/** Says where and when results were measured. */
function machineLine({ machine, builds, views, searches }: Results): string {
	const days = [...new Set([...builds, ...views, ...searches].map(({ on }) => on))].sort();
	const when = days.length > 1 ? `${days[0]} to ${days.at(-1)}` : (days[0] ?? 'nothing measured yet');
	const { processor, cores, memory, system, node } = machine;
	return `${processor}, ${cores} cores, ${gigabytes(memory)} GB of memory, ${system}, Node ${node}; ${when}.`;
}

/** What was promised beside what was measured. */
function goalTable(results: Results): string {
	return table(
		['at 1,000 write-ups', 'at most', 'measured', ''],
		GOALS.map(({ name, most, digits, value }) => {
			const measured = value(results);
			const verdict = measured === undefined ? '' : measured <= most ? 'kept' : '**missed**';
			return [name, number(most, digits), measured === undefined ? '-' : number(measured, digits), verdict];
		}),
	);
}

function buildTable({ builds }: Results): string {
	return table(
		['write-ups', 'system', 'CPU s', 'memory MB', 'CPU s after one edit', 'dist MB', 'files', 'index MB', 'runs'],
		builds.map(({ size, system, cost: { cold, afterEdit, output } }) => [
			number(size),
			TITLES[system],
			spread(cold.cpuSeconds, 1),
			cold.peakMemory ? spread(scaled(cold.peakMemory, 1e-6)) : '-',
			spread(afterEdit.cpuSeconds, 1),
			number(output.bytes / 1e6, 1),
			number(output.files),
			number(output.indexBytes / 1e6, 1),
			String(cold.cpuSeconds.n),
		]),
	);
}

/** CPU seconds of each command of the handbook's build. */
function stepTable({ builds }: Results): string {
	const own = builds.filter(({ system }) => system === HANDBOOK.name);
	const commands = [...new Set(own.flatMap(({ cost }) => cost.cold.steps.map(({ command }) => command)))];
	const cells = ({ steps }: StepsCost) =>
		commands.map((command) => {
			const step = steps.find((one) => one.command === command);
			return step ? spread(step.cpuSeconds, 1) : '-';
		});
	return table(
		['write-ups', 'build', ...commands.map((command) => `\`${command}\``)],
		own.flatMap(({ size, cost }) => [
			[number(size), 'cold', ...cells(cost.cold)],
			[number(size), 'after one edit', ...cells(cost.afterEdit)],
		]),
	);
}

function pageTable({ builds }: Results): string {
	const both = ({ raw, brotli }: PageBytes): string => `${kilobytes(raw)} / ${kilobytes(brotli)}`;
	return table(
		['write-ups', 'system', 'page 42 KB, raw / brotli', 'mean', 'smallest', 'largest'],
		builds.map(({ size, system, cost: { output } }) => [
			number(size),
			TITLES[system],
			...[output.measuredPage, output.mean, output.smallest, output.largest].map(both),
		]),
	);
}

function viewTable({ views }: Results): string {
	return table(
		['write-ups', 'system', 'KB', 'KB with headers', 'requests', 'script KB', 'FCP ms', 'LCP ms', 'TBT ms', 'CLS'],
		views.map(({ size, system, view }) => [
			number(size),
			TITLES[system],
			kilobytes(view.traffic.body),
			kilobytes(view.traffic.wire),
			number(view.traffic.requests),
			kilobytes(view.traffic.script),
			spread(view.firstContentfulPaint),
			spread(view.largestContentfulPaint),
			spread(view.totalBlockingTime),
			spread(view.layoutShift, 2),
		]),
	);
}

function nextTable({ views }: Results): string {
	return table(
		['write-ups', 'system', 'ms to the paint', 'KB', 'requests'],
		views.map(({ size, system, next }) => [
			number(size),
			TITLES[system],
			spread(next.paint),
			spread(scaled(next.bytes, 1e-3), 1),
			spread(next.requests),
		]),
	);
}

function searchTable({ searches }: Results): string {
	const bytes = (value: Spread): string => spread(scaled(value, 1e-3), 1);
	return table(
		['write-ups', 'system', 'cold KB', 'requests', 'warm-up KB', 'warmed KB', 'cold ms', 'warmed ms', 'later ms'],
		searches.map(({ size, system, cost }) => [
			number(size),
			TITLES[system],
			bytes(cost.coldBytes),
			spread(cost.coldRequests),
			bytes(cost.warmUpBytes),
			bytes(cost.warmedBytes),
			spread(cost.coldFirst),
			spread(cost.warmedFirst),
			spread(cost.later),
		]),
	);
}

function lighthouseTable({ lighthouse }: Results): string {
	return lighthouse
		.map(({ size, result }) =>
			'failed' in result
				? result.failed
				: table(
						[`Lighthouse ${result.version}, ${number(size)} write-ups`, ...CATEGORIES, 'what takes something away'],
						result.pages.map(({ address, scores, deductions }) => [
							`\`${address}\``,
							...CATEGORIES.map((category) => spread(scores[category])),
							deductions.join(' · ') || '-',
						]),
					),
		)
		.join('\n\n');
}

/** Shares below this one are summed up. */
const SMALL = 0.01;

function profileTable({ profiles }: Results): string {
	return profiles
		.map(({ size, shares }) => {
			const large = shares.filter(({ share }) => share >= SMALL);
			const rest = 1 - large.reduce((sum, { share }) => sum + share, 0);
			return table(
				[`share of \`astro build\`, ${number(size)} write-ups`, '%'],
				[...large, { name: 'everything else', share: rest }].map(({ name, share }) => [name, number(100 * share, 1)]),
			);
		})
		.join('\n\n');
}

/** The peers and this handbook at 1,000 write-ups; costs of building as multiples of default Starlight on the same machine. */
function peerTable(results: Results): string {
	const own = ownAsPeer(results, 'handbook');
	const starlight = ownAsPeer(results, 'starlight');
	const theirs = PEERS.find(({ name }) => name === COMMON_PEER);
	const rows: readonly (readonly [Peer | undefined, Peer | undefined])[] = [
		[own && { ...own, name: `**${own.name}**` }, starlight],
		[starlight && { ...starlight, name: `${starlight.name}, measured here` }, starlight],
		...PEERS.map((each) => [each, theirs] as const),
	];
	const times = (value: number | undefined, one: number | undefined): string =>
		value === undefined || one === undefined ? '-' : `${number(value / one, 2)} ×`;
	const plain = (value: number | undefined, digits = 0): string => (value === undefined ? '-' : number(value, digits));
	return table(
		[
			'system',
			'CPU',
			'memory',
			'dist',
			'page KB raw / brotli',
			'first view KB',
			'requests',
			'script KB',
			'FCP ms',
			'cold search KB',
		],
		rows.flatMap(([each, one]) =>
			each
				? [
						[
							each.name,
							times(each.cpuSeconds, one?.cpuSeconds),
							times(each.memoryMegabytes, one?.memoryMegabytes),
							times(each.distMegabytes, one?.distMegabytes),
							`${plain(each.pageKilobytes)} / ${plain(each.pageBrotliKilobytes, 1)}`,
							plain(each.firstViewKilobytes, 1),
							plain(each.requests),
							plain(each.scriptKilobytes, 1),
							plain(each.paintMilliseconds),
							plain(each.searchKilobytes),
						],
					]
				: [],
		),
	);
}

function ownAsPeer(results: Results, system: SystemName): Peer | undefined {
	const at1000 = <T extends { system: SystemName; size: number }>(list: readonly T[]) =>
		list.find((one) => one.system === system && one.size === 1000);
	const cost = at1000(results.builds)?.cost;
	const view = at1000(results.views)?.view;
	const search = at1000(results.searches)?.cost;
	if (!cost) return undefined;
	return {
		name: TITLES[system],
		cpuSeconds: cost.cold.cpuSeconds.median,
		memoryMegabytes: cost.cold.peakMemory && cost.cold.peakMemory.median / 1e6,
		distMegabytes: cost.output.bytes / 1e6,
		pageKilobytes: cost.output.mean.raw / 1e3,
		pageBrotliKilobytes: cost.output.mean.brotli / 1e3,
		firstViewKilobytes: view && view.traffic.wire / 1e3,
		requests: view?.traffic.requests,
		scriptKilobytes: view && view.traffic.script / 1e3,
		paintMilliseconds: view?.firstContentfulPaint.median,
		searchKilobytes: search && search.coldBytes.median / 1e3,
	};
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	if (rows.length === 0) return '';
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Median, and the range where measurements differ: "41.2 (40.0–43.9)". */
function spread({ median, min, max }: Spread, digits = 0): string {
	const [middle, low, high] = [median, min, max].map((value) => number(value, digits));
	return low === high ? String(middle) : `${middle} (${low}–${high})`;
}

const scaled = ({ median, min, max, n }: Spread, by: number): Spread => ({
	median: median * by,
	min: min * by,
	max: max * by,
	n,
});

const number = (value: number, digits = 0): string =>
	value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Kilobytes are 1,000 bytes here, as in every budget. */
const kilobytes = (bytes: number): string => number(bytes / 1000, 1);
const gigabytes = (bytes: number): string => number(bytes / 1e9);
