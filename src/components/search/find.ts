import { contentWords, correctionOf, inAmerican, partsOf, twoWords, without } from '../../views/query-words.ts';

/** A page that an index gives for some words. */
export interface Match {
	readonly id: string;
	/** The larger, the better. */
	readonly score: number;
}

/** What is searched in. */
export interface Index<M extends Match> {
	/** The pages that have all of the words, best first; or, in quotation marks, the words side by side. */
	search(text: string): Promise<readonly M[]>;
	/** Number of pages in it. */
	readonly pages: number;
	/** Words of the handbook for corrections, the commonest first; asked for only when a word is unknown. */
	vocabulary(): Promise<readonly string[]>;
}

/** What was found. */
export interface Found<M extends Match> {
	/** Best first. */
	readonly matches: readonly M[];
	/** What was searched for in the place of what was typed, where a word was unknown. */
	readonly readAs: string | undefined;
}

/** A match with the score that counts, which may differ from that of the index. */
interface Scored<M> {
	readonly match: M;
	readonly score: number;
}

/** With fewer pages than a first list of results holds, words are left out to find more. */
const ENOUGH = 10;
/** Of more words than this only those that tell most are varied: the choices double with each. */
const VARIED = 7;
/** An end that no word has. */
const NO_END = 'zqx';
/** Words side by side tell more than the same words anywhere. */
const PHRASE_WEIGHT = 2.5;

/**
 * Finds pages for what a person typed. A question is reduced to the words it is about; an identifier that no page has
 * is read as its parts, and any other unknown word as the one it is probably meant to be, or not at all. A word in
 * British spelling is read in American where more pages have it so. Where few pages have all of
 * the words, pages that lack up to half of them are found too. Text in quotation marks is taken as it is.
 */
export async function find<M extends Match>(text: string, index: Index<M>): Promise<Found<M>> {
	if (/^\s*".+"\s*$/.test(text)) return { matches: await index.search(text), readAs: undefined };
	const { words, changed } = await understand(text, index);
	// An index answers words that it does not know by any beginning of them that it knows: one letter, often.
	if (words.length === 0) return { matches: [], readAs: undefined };
	const found = await withAll(words, index);
	const parts = words.flatMap(partsOf);
	let after: readonly Scored<M>[] = [];
	if (found.length < ENOUGH && parts.length > words.length) {
		// A page that has the identifier itself tells more of it than one that has its parts.
		after = await lackingSome(parts, await withAll(parts, index), index);
	}
	const matches = [...ordered(await lackingSome(words, found, index)), ...ordered(after)];
	return { matches: withoutRepeats(matches), readAs: changed ? words.join(' ') : undefined };
}

async function understand<M extends Match>(text: string, index: Index<M>) {
	let changed = false;
	const read = async (word: string): Promise<string | readonly string[]> => {
		const american = inAmerican(word);
		if (american !== undefined && (await pagesWith(american, index)) > (await pagesWith(word, index))) {
			changed = true;
			return american;
		}
		if (await knows(index, word)) return word;
		const parts = partsOf(word);
		if (parts.length > 1) return (await Promise.all(parts.map(read))).flat();
		changed = true;
		const vocabulary = await index.vocabulary();
		return twoWords(word, vocabulary) ?? correctionOf(word, vocabulary) ?? [];
	};
	const typed = contentWords(text);
	const words = (await Promise.all(typed.map(read))).flat();
	return { words, changed: changed && words.length > 0 };
}

/**
 * True where some page has a word, or one that begins with it. An index answers a word it does not know by the longest
 * beginning of it that it knows: then any other end gets the same answer.
 */
async function knows<M extends Match>(index: Index<M>, word: string): Promise<boolean> {
	if ((await pagesWith(word, index)) > 0) return true;
	const ids = async (text: string) =>
		(await index.search(text))
			.map(({ id }) => id)
			.sort()
			.join(' ');
	return (await ids(word)) !== (await ids(`${word}${NO_END}`));
}

/** How many pages have a word itself. */
const pagesWith = async <M extends Match>(word: string, index: Index<M>): Promise<number> =>
	(await index.search(`"${word}"`)).length;

/** The pages that have all of the words. */
async function withAll<M extends Match>(words: readonly string[], index: Index<M>): Promise<Scored<M>[]> {
	const [all, phrase] = await Promise.all([
		index.search(words.join(' ')),
		words.length > 1 ? index.search(`"${words.join(' ')}"`) : [],
	]);
	const sideBySide = new Set(phrase.map(({ id }) => id));
	return all.map((match) => ({ match, score: match.score * (sideBySide.has(match.id) ? PHRASE_WEIGHT : 1) }));
}

/**
 * Adds to the pages that have all of the words those that lack one, then two, up to half of them, until there are
 * enough; of three words or more one is left out in any case, for a page that has the others side by side may be what was
 * meant. Their score is that of the words they have, times the square of the share of the query which these words
 * make up; words count by inverse document frequency, as in BM25 (Robertson and Zaragoza, The Probabilistic Relevance
 * Framework: BM25 and Beyond, 2009).
 */
async function lackingSome<M extends Match>(
	words: readonly string[],
	found: readonly Scored<M>[],
	index: Index<M>,
): Promise<readonly Scored<M>[]> {
	const all = new Map(found.map((scored) => [scored.match.id, scored]));
	const varied = await mostTelling(words, index);
	const told = await information(words, index);
	for (
		let lacking = varied.length < words.length ? 0 : 1;
		lacking <= varied.length / 2 && (all.size < ENOUGH || (lacking === 1 && words.length > 2));
		lacking += 1
	) {
		const more = new Map<string, Scored<M>>();
		for (const some of without(varied, lacking)) {
			const share = (await information(some, index)) / told;
			for (const { match, score: whole } of await withAll(some, index)) {
				const score = whole * share ** 2;
				if (score > (more.get(match.id)?.score ?? 0)) more.set(match.id, { match, score });
			}
		}
		for (const [id, scored] of more) if (scored.score > (all.get(id)?.score ?? 0)) all.set(id, scored);
	}
	return [...all.values()];
}

/** The words that tell most, as many as are varied, in the order in which they were typed. */
async function mostTelling<M extends Match>(words: readonly string[], index: Index<M>): Promise<readonly string[]> {
	if (words.length <= VARIED) return words;
	const telling = await Promise.all(
		words.map(async (word, place) => ({ place, tells: await information([word], index) })),
	);
	const kept = new Set(
		telling
			.sort((a, b) => b.tells - a.tells)
			.slice(0, VARIED)
			.map(({ place }) => place),
	);
	return words.filter((_, place) => kept.has(place));
}

/** What words tell: the sum of `ln(1 + (N - n + 0.5) / (n + 0.5))` over words that n of N pages have. */
async function information<M extends Match>(words: readonly string[], index: Index<M>): Promise<number> {
	let sum = 0;
	for (const word of words) {
		const having = await pagesWith(word, index);
		sum += Math.log(1 + (index.pages - having + 0.5) / (having + 0.5));
	}
	return sum;
}

function ordered<M>(scored: readonly Scored<M>[]): M[] {
	return scored.toSorted((a, b) => b.score - a.score).map(({ match }) => match);
}

function withoutRepeats<M extends Match>(matches: readonly M[]): M[] {
	const seen = new Set<string>();
	return matches.filter(({ id }) => !seen.has(id) && seen.add(id));
}
