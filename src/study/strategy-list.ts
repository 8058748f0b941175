import { membersOf } from './members-of.ts';
import { responsesIn, type Response } from './responses.ts';
import type { Records } from './store/records.ts';
import { LEAST, told, toldText, type Told } from './told.ts';

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
	/** Members whose ended attempts it is made from; to be told in steps only. */
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

/** Rows with the most confidently missed first. */
export const byConfidence = (rows: readonly StrategyRow[]): StrategyRow[] =>
	[...rows].sort((a, b) => b.confident - a.confident || b.missed - a.missed || compare(a.id, b.id));

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
		`From the first answers of ${toldText(told(list.members))} members. Only what ${LEAST} or more were asked is listed, and members are counted in steps of ${LEAST}, so that no row tells of a few.\n`,
		part('Objectives most missed', missed(list.objectives)),
		part('Objectives missed by members who were sure', confident(list.objectives)),
		part('Questions most missed', missed(list.questions)),
		part('Questions missed by members who were sure', confident(list.questions)),
	].join('\n');
}

function rowsBy(
	members: readonly (readonly Response[])[],
	idsOf: (response: Response) => readonly string[],
): StrategyRow[] {
	const counts = new Map<string, { asked: number; missed: number; confident: number }>();
	for (const responses of members) {
		const asked = responses.flatMap((response) => Array.from(new Set(idsOf(response)), (id) => ({ ...response, id })));
		for (const [id, own] of Map.groupBy(asked, ({ id }) => id)) {
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

const compare = (a: string, b: string): number => (a < b ? -1 : 1);
