/** Keeps phrases apart; no phrase holds it. */
const BETWEEN = '. ';

/** Phrases as the index takes them: one text. */
export const joinPhrases = (phrases: readonly string[]): string => phrases.join(BETWEEN);

/** The phrases of a text that {@link joinPhrases} made; none of nothing. */
export const phrasesIn = (joined: string | undefined): string[] => joined?.split(BETWEEN) ?? [];
