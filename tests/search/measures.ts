/**
 * How well a search finds, for queries that each have a few pages, any one of which answers them. Both measures see
 * a query only as the rank of the first such page: 1 for the first result, undefined where none is among the results
 * that were looked at.
 */
export type Rank = number | undefined;

/**
 * The place of the first result that is among the expected ones.
 * @param results Addresses, best first.
 * @param expected Addresses any of which answers the query.
 * @returns From 1, or undefined if none is there.
 */
export function rankOf(results: readonly string[], expected: readonly string[]): Rank {
	const index = results.findIndex((result) => expected.includes(result));
	return index < 0 ? undefined : index + 1;
}

/**
 * Share of the queries that are answered among the first `cutoff` results, from 0 to 1. One expected page is enough,
 * which makes this the "success at k" of TREC; with one expected page a query it is plain recall at k (Manning,
 * Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 8.4).
 * @throws {RangeError} If there is no query: a share of nothing is no figure.
 */
export function recallAt(cutoff: number, ranks: readonly Rank[]): number {
	return mean(ranks.map((rank) => (rank !== undefined && rank <= cutoff ? 1 : 0)));
}

/**
 * Mean reciprocal rank, from 0 to 1: 1 for a query answered by the first result, 1/2 by the second, 0 for one that is
 * not answered among the results looked at (Voorhees, The TREC-8 Question Answering Track Report, 1999).
 * @throws {RangeError} If there is no query.
 */
export function meanReciprocalRank(ranks: readonly Rank[]): number {
	return mean(ranks.map((rank) => (rank === undefined ? 0 : 1 / rank)));
}

function mean(values: readonly number[]): number {
	if (values.length === 0) throw new RangeError('There is no query to judge by.');
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
