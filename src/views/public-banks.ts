import { STRATEGIES } from '../assessment/strategies.ts';
import { levelFor } from '../assessment/testwise.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { publicBankAddress } from '../model/public-bank-address.ts';
import type { PublicBank } from '../schemas/ledger.ts';
import { mostTelling, type BlindRow } from './testwise.ts';

/** What guessing gets from one bank, on one line. */
export interface GuessedBank {
	readonly questions: number;
	/** Always the longest option. */
	readonly longest: BlindRow;
	/** The strategy that chance explains least. */
	readonly telling: BlindRow;
	/** True where no strategy is refused. */
	readonly isFair: boolean;
}

/** A public bank as the page prints it. */
export interface PublicBankRow extends GuessedBank {
	readonly id: string;
	readonly name: string;
	readonly publisher: string;
	/** The commit that was read, at its host. */
	readonly address: string;
	/** The commit in its usual short form. */
	readonly commit: string;
	/** Day of the measurement, YYYY-MM-DD. */
	readonly on: string;
	readonly counted: string;
	readonly leftOut: string | undefined;
	readonly note: string | undefined;
}

const DOES = new Map(STRATEGIES.map(({ id, does }) => [id, does]));

/** The public banks of the ledger in its order, each held against the level at which our own would be refused alone. */
export function publicBanks(knowledge: KnowledgeBase): PublicBankRow[] {
	return knowledge.all('publicBanks').flatMap(({ data }) => {
		const guesses = guessed(data.questions, rowsOf(data.scores));
		if (!guesses) return [];
		const { id, name, publisher, commit, on, counted, leftOut, note } = data;
		const address = publicBankAddress(data);
		return [{ ...guesses, id, name, publisher, address, commit: commit.slice(0, 7), on, counted, leftOut, note }];
	});
}

/** A bank on one line; undefined where nothing was played. */
export function guessed(questions: number, rows: readonly BlindRow[]): GuessedBank | undefined {
	const longest = rows.find(({ id }) => id === 'longest');
	if (!longest) return undefined;
	return { questions, longest, telling: mostTelling(rows), isFair: rows.every(({ isFair }) => isFair) };
}

const rowsOf = (scores: PublicBank['scores']): BlindRow[] =>
	Object.entries(scores).map(([id, { percent, chance }]) => ({
		id,
		does: DOES.get(id) ?? id,
		percent: Math.round(percent),
		chance,
		isFair: chance >= levelFor(1),
	}));
