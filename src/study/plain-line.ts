/** A text on one line that Markdown prints as it stands. */
export const plainLine = (text: string): string =>
	text
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/[!-/:-@[-`{-~]/g, '\\$&');
