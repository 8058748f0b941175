import { WEEKS } from '../../model/weeks.ts';

/** What the page of the eight self-ratings knows when it opens: data for JSON, made by `views/self-ratings.ts`. */
export interface SelfRatingsData {
	/** Base path with a slash at both ends. */
	readonly base: string;
	/** What each mark means, from 0 on. */
	readonly scale: readonly string[];
	readonly statements: readonly Statement[];
	/** Rising. */
	readonly tracks: readonly {
		readonly id: string;
		readonly title: string;
		readonly address: string;
		/** The least sum for which it is proposed. */
		readonly from: number;
	}[];
	/** Write-ups of the library, in its order. */
	readonly pages: readonly {
		readonly title: string;
		readonly address: string;
		readonly minutes: number;
		/** Ids of study objectives. */
		readonly objectives: readonly string[];
		/** Week in which a track plans it, by the track's id. */
		readonly weeks: Readonly<Record<string, number>>;
	}[];
}

/** What somebody says of themselves. */
export interface Statement {
	readonly id: string;
	readonly statement: string;
	/** Ids of study objectives that it speaks of. */
	readonly objectives: readonly string[];
}

/** What somebody answered: marks from 0 to 3 by the id of a statement. */
export type SelfMarks = Readonly<Record<string, number>>;

/** What eight self-ratings propose. */
export interface SelfProposal {
	/** The marks that were given, in the order of the statements. */
	readonly given: readonly number[];
	/** Undefined until every statement has a mark. */
	readonly proposed:
		| {
				readonly sum: number;
				readonly track: SelfRatingsData['tracks'][number];
				/** The greatest sum for which the track is proposed. */
				readonly to: number;
				/** Write-ups all of whose statements have the top mark. */
				readonly skim: SelfRatingsData['pages'];
				/** The statements with the lowest marks, if these are 0 or 1, each with a few write-ups, those that the track plans first. */
				readonly begin: readonly { readonly statement: Statement; readonly pages: SelfRatingsData['pages'] }[];
		  }
		| undefined;
}

/** Statements that are proposed to begin with. */
const MOST_BEGUN = 3;
/** Write-ups that are proposed for each of them. */
const MOST_PAGES = 3;

/**
 * Proposes a track by the sum of the marks, what to skim, and with what to begin. Marks of statements that are asked no more are left
 * out, and nothing is proposed before each has one: a missing answer is no 0.
 */
export function selfProposal({ statements, scale, tracks, pages }: SelfRatingsData, marks: SelfMarks): SelfProposal {
	const top = scale.length - 1;
	const markOf = ({ id }: Statement): number | undefined => (Object.hasOwn(marks, id) ? marks[id] : undefined);
	const given = statements.flatMap((statement) => markOf(statement) ?? []);
	if (given.length < statements.length) return { given, proposed: undefined };
	const sum = given.reduce((all, mark) => all + mark, 0);
	const track = tracks.findLast(({ from }) => from <= sum);
	if (!track) return { given, proposed: undefined };
	const next = tracks[tracks.indexOf(track) + 1];
	const speaksOf = (statement: Statement, objectives: readonly string[]): boolean =>
		objectives.some((id) => statement.objectives.includes(id));
	const isSkimmed = ({ objectives }: SelfRatingsData['pages'][number]): boolean => {
		const own = statements.filter((statement) => speaksOf(statement, objectives));
		return own.length > 0 && own.every((statement) => markOf(statement) === top);
	};
	const weekOf = ({ weeks }: SelfRatingsData['pages'][number]): number => weeks[track.id] ?? WEEKS + 1;
	return {
		given,
		proposed: {
			sum,
			track,
			to: next ? next.from - 1 : statements.length * top,
			skim: pages.filter(isSkimmed),
			begin: statements
				.filter((statement) => (markOf(statement) ?? 0) <= 1)
				.sort((a, b) => (markOf(a) ?? 0) - (markOf(b) ?? 0))
				.slice(0, MOST_BEGUN)
				.map((statement) => ({
					statement,
					pages: pages
						.filter(({ objectives }) => speaksOf(statement, objectives))
						.sort((a, b) => weekOf(a) - weekOf(b))
						.slice(0, MOST_PAGES),
				})),
		},
	};
}
