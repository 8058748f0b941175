import { responsesIn, type Response } from './responses.ts';
import { merge } from './store/merge.ts';
import type { Records } from './store/records.ts';

/** Groups smaller than this are not told apart. */
export const LEAST = 4;

/**
 * How many members, as far as it is told: 0 for "fewer than 4", 4 for "4 to 7", 8 for "8 to 11", and so on.
 *
 * An exact number would tell of small groups by subtraction: where five answered and four missed, one did not. In steps of four the
 * size of no group of one, two or three can be computed, whoever knows how many answered: neither of those who missed, nor of the
 * rest, nor of those who missed and were not sure.
 */
export type Told = number;

/** A question or an objective, as a team did on it. */
export interface StrategyRow {
	readonly id: string;
	/** Members who were asked; at least 4. */
	readonly asked: Told;
	/** Members who missed it: wrong or blank; for an objective, at least half of its questions that they were asked. */
	readonly missed: Told;
	/** Of these, members who were sure of a wrong answer. */
	readonly confident: Told;
}

/** What a team should talk about. Who it is made of cannot be told from it, and rows are in the order of what they show. */
export interface StrategyList {
	/** Members whose ended attempts it is made from. */
	readonly members: number;
	/** Most missed first. */
	readonly questions: readonly StrategyRow[];
	/** Most missed first. */
	readonly objectives: readonly StrategyRow[];
}

/**
 * Makes the list from members' exports. Only the first answer of a member to a question counts. Exports that share an attempt are of
 * one member, so the same file twice, or an older one of the same browser, counts once. The order makes no difference.
 * @param now Milliseconds since 1970: an exam whose time has run out counts.
 */
export function strategyList(exports: readonly Records[], now: number): StrategyList {
	const members = membersOf(exports)
		.map((records) => responsesIn(records, now).filter(({ isRepeat }) => !isRepeat))
		.filter((responses) => responses.length > 0);
	return {
		members: members.length,
		questions: rowsBy(members, ({ question }) => [question]),
		objectives: rowsBy(members, ({ objectives }) => objectives),
	};
}

/**
 * How many members some exports are of, for the reader: "5 members (6 files, one twice)."; where they are too few for any row, how many
 * are missing, too. An older file of the same browser is "twice", too.
 * @param now As for {@link strategyList}.
 */
export function filesText(exports: readonly Records[], now: number): string {
	const distinct = membersOf(exports);
	const members = distinct.filter((records) => responsesIn(records, now).length > 0).length;
	const parts = [
		[exports.length - distinct.length, 'twice'],
		[distinct.length - members, 'without an answer'],
	] as const;
	const notes = parts.flatMap(([count, what]) => (count > 0 ? [`${count === 1 ? 'one' : count} ${what}`] : []));
	const files = `(${[counted(exports.length, 'file'), ...notes].join(', ')})`;
	if (members >= LEAST) return `${counted(members, 'member')} ${files}.`;
	const missing = LEAST - members === 1 ? 'one more is' : `${LEAST - members} more are`;
	return `${counted(members, 'member')} so far ${files}: ${missing} needed before anything is shown.`;
}

/** Rows with the most confidently missed first. */
export const byConfidence = (rows: readonly StrategyRow[]): StrategyRow[] =>
	[...rows].sort((a, b) => b.confident - a.confident || b.missed - a.missed || compare(a.id, b.id));

/** "fewer than 4", "4 or more". */
export const toldText = (told: Told): string => (told < LEAST ? `fewer than ${LEAST}` : `${told} or more`);

/**
 * The list as Markdown, to print or to keep: what four or more missed, and what four or more were sure of.
 * @param nameOf The text of a question or the statement of an objective, as Markdown of one paragraph.
 */
export function strategyMarkdown(list: StrategyList, nameOf: (id: string) => string): string {
	const line = ({ id, missed, confident }: StrategyRow): string =>
		`- ${nameOf(id).replace(/\s+/g, ' ').trim()} (\`${id}\`): missed by ${toldText(missed)}, sure and wrong ${toldText(confident)}`;
	const part = (title: string, rows: readonly StrategyRow[]): string =>
		[`## ${title}`, '', ...(rows.length > 0 ? rows.map(line) : ['None.']), ''].join('\n');
	const missed = (rows: readonly StrategyRow[]) => rows.filter((row) => row.missed >= LEAST);
	const confident = (rows: readonly StrategyRow[]) => byConfidence(rows).filter((row) => row.confident >= LEAST);
	return [
		'# Strategy list\n',
		`From the first answers of ${counted(list.members, 'member')}. Only what ${LEAST} or more were asked is listed, and members are counted in steps of ${LEAST}, so that nobody can be singled out.\n`,
		part('Objectives most missed', missed(list.objectives)),
		part('Objectives missed by members who were sure', confident(list.objectives)),
		part('Questions most missed', missed(list.questions)),
		part('Questions missed by members who were sure', confident(list.questions)),
	].join('\n');
}

/** Exports merged into one per member. */
function membersOf(exports: readonly Records[]): Records[] {
	let members: Records[] = [];
	for (const records of exports) {
		const attempts = [...records.keys()].filter((key) => key.startsWith('practice/attempts/'));
		const isSame = (member: Records): boolean => attempts.some((key) => member.has(key));
		const same = members.filter(isSame).reduce(merge, records);
		members = [...members.filter((member) => !isSame(member)), same];
	}
	return members;
}

function rowsBy(
	members: readonly (readonly Response[])[],
	idsOf: (response: Response) => readonly string[],
): StrategyRow[] {
	const counts = new Map<string, { asked: number; missed: number; confident: number }>();
	for (const responses of members) {
		const ids = new Set(responses.flatMap((response) => idsOf(response)));
		for (const id of ids) {
			const own = responses.filter((response) => idsOf(response).includes(id));
			const wrong = own.filter(({ isRight }) => !isRight);
			const isMissed = 2 * wrong.length >= own.length;
			const isSure = wrong.some(({ option, confidence }) => option !== undefined && confidence === 'sure');
			const count = counts.get(id) ?? { asked: 0, missed: 0, confident: 0 };
			counts.set(id, {
				asked: count.asked + 1,
				missed: count.missed + (isMissed ? 1 : 0),
				confident: count.confident + (isMissed && isSure ? 1 : 0),
			});
		}
	}
	return Array.from(counts, ([id, { asked, missed, confident }]) => ({
		id,
		asked: told(asked),
		missed: told(missed),
		confident: told(confident),
	}))
		.filter(({ asked }) => asked >= LEAST)
		.sort((a, b) => b.missed - a.missed || b.confident - a.confident || compare(a.id, b.id));
}

const told = (members: number): Told => members - (members % LEAST);
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const compare = (a: string, b: string): number => (a < b ? -1 : 1);
