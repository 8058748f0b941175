/**
 * How Pagefind ranks (https://pagefind.app/docs/ranking/). The values were chosen on the tuning part of
 * `tests/search/queries.yaml`, in the middle of a wide range that does equally well.
 */
export const RANKING = {
	// Entries of the glossary have thirty words and pages two thousand: the default would count length too much.
	pageLength: 0.2,
	// Between how often a word stands in a text and which part of the text it is.
	termFrequency: 0.5,
	// The word that was typed tells more than a longer one that begins with it.
	termSimilarity: 2,
	// What a page calls itself counts more than what it mentions.
	metaWeights: { title: 10, description: 5, formerly: 8, called: 8, asked: 1 },
};
