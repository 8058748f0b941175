/**
 * Characters that a reader does not see and that change what a text says or how it is read: controls, marks that
 * turn the direction of text (Trojan Source), and zero-width ones. What emoji and scripts other than Latin are
 * made of is allowed beside their characters only.
 */
const HIDDEN =
	/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|(?<![^\0-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\0-\x7f])|(?<![#*0-9]|(?![\ufe00-\ufe0f])[^\0-\x7f])[\ufe00-\ufe0f]/gu;

/** A hidden character and its place in a text. */
export interface HiddenCharacter {
	readonly offset: number;
	/** Its code point as Unicode writes it: `U+202E`. */
	readonly name: string;
}

/** Hidden characters of a text, in order. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
	return Array.from(text.matchAll(HIDDEN), ({ 0: character, index }) => ({
		offset: index,
		name: codePoint(character),
	}));
}

/** A text with its hidden characters written out, so that they can do nothing to a terminal or a reviewer. */
export const written = (text: string): string => text.replace(HIDDEN, (character) => `<${codePoint(character)}>`);

function codePoint(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
