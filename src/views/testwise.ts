import { chosenKeys, liveQuestions } from '../assessment/bank.ts';
import { gatedSets } from '../assessment/gated-sets.ts';
import type { Item } from '../assessment/item.ts';
import { keyPositions, type KeyPositions } from '../assessment/key-positions.ts';
import { levelFor, playBlind, type BlindScore } from '../assessment/testwise.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';

/** What strategies that know nothing get from the live questions and the fixed papers. */
export interface Testwise {
	/** Gated: the whole bank, by strategy. */
	readonly bank: readonly BlindRow[];
	/** Gated, too: the fixed papers of the newest release. */
	readonly papers: readonly {
		readonly title: string;
		readonly questions: number;
		readonly rows: readonly BlindRow[];
	}[];
	/** Reported only: honest domains would fail too often, there are so many of them. */
	readonly domains: readonly { readonly id: string; readonly title: string; readonly rows: readonly BlindRow[] }[];
	/** Undefined without questions whose options are shuffled. */
	readonly keys: (KeyPositions & { readonly isFair: boolean }) | undefined;
	readonly questions: number;
	/** Probability below which a strategy is refused on the bank or a paper. */
	readonly level: number;
	readonly isFair: boolean;
}

/** How one strategy did. */
export interface BlindRow {
	readonly id: string;
	/** "takes the longest option" */
	readonly does: string;
	/** Right answers in percent, ties shared; a whole number. */
	readonly percent: number;
	/** Probability of so much by chance. */
	readonly chance: number;
	readonly isFair: boolean;
}

/** Plays the strategies on the live questions and on the fixed papers, and tests the places of their keys. */
export function testwise(knowledge: KnowledgeBase): Testwise {
	const live = liveQuestions(knowledge);
	const [bank, ...papers] = gatedSets(knowledge);
	const scores = playBlind(bank ? [bank, ...papers] : papers);
	const rowsIn = (set: string | undefined) => scores.filter((score) => score.set === set).map(rowOf);
	const places = chosenKeys(live);
	const found = places.length > 0 ? keyPositions(places) : undefined;
	const keys = found && { ...found, isFair: found.isEven && found.isRunUsual };
	return {
		bank: rowsIn(bank?.id),
		papers: papers.flatMap(({ id, items }) =>
			items.length > 0 ? [{ title: id, questions: items.length, rows: rowsIn(id) }] : [],
		),
		domains: knowledge.all('domains').flatMap(({ id, data }) => {
			const own = live.filter(({ question }) => question.data.domain === id).map(({ item }) => item);
			return own.length > 0 ? [{ id, title: data.short, rows: rowsOf(own) }] : [];
		}),
		keys,
		questions: live.length,
		level: levelFor(new Set(scores.map(({ set }) => set)).size || 1),
		isFair: scores.every(({ isFair }) => isFair) && keys?.isFair !== false,
	};
}

const rowsOf = (items: readonly Item[]): BlindRow[] => playBlind([{ id: 'set', items }]).map(rowOf);

const rowOf = ({ strategy: { id, does }, credit, questions, tail, isFair }: BlindScore): BlindRow => ({
	id,
	does,
	percent: Math.round((100 * credit) / questions),
	chance: tail,
	isFair,
});

/** The row that chance explains least; of several, the one with most right answers. */
export const mostTelling = (rows: readonly BlindRow[]): BlindRow =>
	rows.reduce((most, row) =>
		row.chance < most.chance || (row.chance === most.chance && row.percent > most.percent) ? row : most,
	);
