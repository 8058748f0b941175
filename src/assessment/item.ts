import type { Question } from '../schemas/question.ts';

/** A question as strategies and checks see it: what is written, and which option is the key. */
export interface Item {
	readonly id: string;
	readonly stem: string;
	/** Texts of the options in their stored order, Markdown. */
	readonly options: readonly string[];
	/** Index of the key. */
	readonly key: number;
}

/** A question as an item, or undefined where it has no single key among four options. */
export function itemOf({ id, stem, code, options }: Question): Item | undefined {
	const key = options.findIndex(({ correct }) => correct === true);
	if (options.length !== 4 || key < 0) return undefined;
	return { id, stem: code ? `${stem}\n${code.source}` : stem, options: options.map(({ text }) => text), key };
}

/** What was counted for the key of an item, and the most that was counted for a distractor. */
export function keyAgainstRest(
	{ key }: Item,
	counts: readonly number[],
): { readonly key: number; readonly most: number } {
	return { key: counts[key] ?? 0, most: Math.max(...counts.filter((_, index) => index !== key)) };
}

/** A text as a reader sees it: without the marks of Markdown. */
export const plainText = (markdown: string): string =>
	markdown
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[`*]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

/** True if some of a text is formatted as code. */
export const hasCode = (markdown: string): boolean => markdown.includes('`');
