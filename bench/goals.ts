import type { Results } from './results.ts';
import type { SystemName } from './systems.ts';

/** Something that the handbook wants to be, in a number. */
export interface Goal {
	readonly name: string;
	/** The most that is allowed. */
	readonly most: number;
	readonly digits: number;
	/** The measured value; undefined if it was not measured. */
	readonly value: (results: Results) => number | undefined;
}

/** The size at which most goals are set. */
const SIZE = 1000;

/** What the handbook has promised, and what it aims at, of what the bench measures. */
export const GOALS: readonly Goal[] = [
	{
		name: 'first view of page 42, KB with headers',
		most: 26,
		digits: 1,
		value: (all) => scaled(viewOf(all)?.traffic.wire),
	},
	{ name: 'first view of page 42, requests', most: 6, digits: 0, value: (all) => viewOf(all)?.traffic.requests },
	{ name: 'script of the first view, KB', most: 6, digits: 1, value: (all) => scaled(viewOf(all)?.traffic.script) },
	{ name: 'aim: page 42 with its styles in one round trip, KB', most: 14, digits: 1, value: firstRoundTrip },
	{ name: 'layout shift, the most in a view', most: 0, digits: 4, value: (all) => viewOf(all)?.layoutShift.max },
	{ name: 'page 42 at 5,000 write-ups against 100, % more', most: 5, digits: 1, value: growth },
	{
		name: 'search, warmed: KB to the results',
		most: 60,
		digits: 1,
		value: (all) => scaled(searchOf(all)?.warmedBytes.median),
	},
	{
		name: 'search, cold: KB to the results',
		most: 145,
		digits: 1,
		value: (all) => scaled(searchOf(all)?.coldBytes.median),
	},
	{
		name: 'aim: first results after the warm-up, s',
		most: 1,
		digits: 2,
		value: (all) => scaled(searchOf(all)?.warmedFirst.median),
	},
	{ name: 'aim: each later query, s', most: 0.3, digits: 2, value: (all) => scaled(searchOf(all)?.later.median) },
	{ name: 'aim: next page, s', most: 0.3, digits: 2, value: (all) => scaled(nextOf(all)?.paint.median) },
	{ name: "build, % of default Starlight's CPU", most: 67, digits: 0, value: (all) => cpuAgainst(all, 'cold', 'cold') },
	{
		name: "after one edit, % of default Starlight's CPU for a whole build",
		most: 25,
		digits: 0,
		value: (all) => cpuAgainst(all, 'afterEdit', 'cold'),
	},
	{
		name: "after one edit, % of default Starlight's CPU after the same edit",
		most: 25,
		digits: 0,
		value: (all) => cpuAgainst(all, 'afterEdit', 'afterEdit'),
	},
];

const at = <T extends { system: SystemName; size: number }>(list: readonly T[], size = SIZE, system = 'handbook') =>
	list.find((one) => one.system === system && one.size === size);

const viewOf = ({ views }: Results) => at(views)?.view;
const nextOf = ({ views }: Results) => at(views)?.next;
const searchOf = ({ searches }: Results) => at(searches)?.cost;
const scaled = (value: number | undefined): number | undefined => value && value / 1000;

function firstRoundTrip(results: Results): number | undefined {
	const kinds = viewOf(results)?.traffic.kinds;
	return kinds && ((kinds['page']?.body ?? 0) + (kinds['style']?.body ?? 0)) / 1000;
}

function growth({ builds }: Results): number | undefined {
	const [small, large] = [at(builds, 100), at(builds, 5000)].map((one) => one?.cost.output.measuredPage.brotli);
	return small && large && 100 * (large / small - 1);
}

type Build = 'cold' | 'afterEdit';

function cpuAgainst({ builds }: Results, build: Build, against: Build): number | undefined {
	const own = at(builds)?.cost[build].cpuSeconds.median;
	const theirs = at(builds, SIZE, 'starlight')?.cost[against].cpuSeconds.median;
	return own && theirs && (100 * own) / theirs;
}
