import { meanReciprocalRank, rankOf, recallAt, type Rank } from './measures.ts';
import { PARTS, QUERY_KINDS, type JudgedQuery } from './queries.ts';

/** Results up to which recall counts. */
export const CUTOFF = 3;

/** A query with the first ten addresses that the search gave, best first. */
export interface Answer {
	readonly query: JudgedQuery;
	readonly results: readonly string[];
}

/** The figures of some queries. */
export interface Figures {
	readonly queries: number;
	/** From 0 to 1. */
	readonly recallAt3: number;
	/** Over the first ten results, from 0 to 1. */
	readonly meanReciprocalRank: number;
}

/** A query without an expected page among the first three. */
export interface Miss extends Answer {
	readonly rank: Rank;
}

/** The figures of one part: of all its queries and by their kind, and what was missed. */
export interface PartScore {
	readonly all: Figures;
	readonly byKind: Readonly<Record<string, Figures>>;
	readonly misses: readonly Miss[];
}

/** The figures of each part. */
export type Scorecard = Readonly<Record<(typeof PARTS)[number], PartScore>>;

/** Judges the answers of a search. */
export function score(answers: readonly Answer[]): Scorecard {
	const of = (part: string) => scorePart(answers.filter(({ query }) => query.part === part));
	return { tuning: of('tuning'), 'held-out': of('held-out') };
}

function scorePart(answers: readonly Answer[]): PartScore {
	const byKind = QUERY_KINDS.map((kind) => [kind, figures(answers.filter(({ query }) => query.kind === kind))]);
	return {
		all: figures(answers),
		byKind: Object.fromEntries(byKind) as Record<string, Figures>,
		misses: answers
			.map((answer) => ({ ...answer, rank: rank(answer) }))
			.filter((answer) => answer.rank === undefined || answer.rank > CUTOFF),
	};
}

function figures(answers: readonly Answer[]): Figures {
	const ranks = answers.map(rank);
	return {
		queries: answers.length,
		recallAt3: recallAt(CUTOFF, ranks),
		meanReciprocalRank: meanReciprocalRank(ranks),
	};
}

const rank = ({ query, results }: Answer): Rank => rankOf(results, query.expect);

/** The figures as a table, and under it each miss with what came in the place of the expected page. */
export function printed(card: Scorecard): string {
	const line = (part: string, kind: string, { queries, recallAt3, meanReciprocalRank: mrr }: Figures) =>
		`${part.padEnd(10)}${kind.padEnd(12)}${String(queries).padStart(7)}${recallAt3.toFixed(3).padStart(10)}${mrr.toFixed(3).padStart(8)}`;
	const lines = ['part      kind        queries  recall@3  MRR@10'];
	for (const part of PARTS) {
		const { all, byKind } = card[part];
		for (const [kind, of] of Object.entries(byKind)) lines.push(line(part, kind, of));
		lines.push(line(part, 'all', all));
	}
	for (const part of PARTS) {
		for (const { query, results, rank: at } of card[part].misses) {
			const came = results.slice(0, CUTOFF).join(' ') || 'nothing';
			lines.push(`missed (${part}) “${query.query}”: ${at ? `place ${at}` : 'not in the first ten'}; instead ${came}`);
		}
	}
	return lines.join('\n');
}

/** The figures without the answers as one line of JSON, for a bench to pick out of a log. */
export function asJson(card: Scorecard): string {
	const parts = PARTS.map((part) => [part, { ...card[part].all, missed: card[part].misses.length }]);
	return JSON.stringify({ search: Object.fromEntries(parts) });
}
