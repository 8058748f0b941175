/** A piece of a prompt: text, or the place of a variable. */
export type PromptPart = { readonly text: string } | { readonly variable: string };

/** A piece of a prompt as it is shown and copied. */
export interface FilledPart {
	readonly text: string;
	/** The variable that stands here; none where the prompt's own text does. */
	readonly variable?: string;
	/** Whether the variable has a value; without one its name stays in braces. */
	readonly filled: boolean;
}

/** Words in braces. Code with braces is left alone: `{"a": 1}` and `{7+7}` are no variables. */
const BRACES = /\{([a-z][\w -]*)\}/i;

/** Splits a prompt at its braces. */
export function promptParts(prompt: string): PromptPart[] {
	return prompt
		.split(BRACES)
		.map((piece, index): PromptPart => (index % 2 === 1 ? { variable: piece } : { text: piece }))
		.filter((part) => 'variable' in part || part.text !== '');
}

/**
 * Puts values into the places of a prompt, once: what stands in braces within a value is the reader's own text.
 * @param values Value by name of the variable; one that is missing or blank leaves its braces.
 */
export function filledParts(parts: readonly PromptPart[], values: ReadonlyMap<string, string>): FilledPart[] {
	return parts.map((part) => {
		if ('text' in part) return { text: part.text, filled: false };
		const value = values.get(part.variable) ?? '';
		const filled = value.trim() !== '';
		return { text: filled ? value : `{${part.variable}}`, variable: part.variable, filled };
	});
}

/** A prompt as it is sent to a model. */
export const filledText = (parts: readonly FilledPart[]): string => parts.map(({ text }) => text).join('');
