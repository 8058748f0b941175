/** What Moodle takes for an escape; a backslash before anything else is a backslash. */
const ESCAPE = /\\([\\:#={}~n])/g;

/** A text as GIFT writes it: on one line, without a character that means something. */
export const giftEscaped = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(/[\\:#={}~]/g, '\\$&')
		.replaceAll('\n', '\\n');

/** The text that GIFT wrote with escapes. */
export const giftUnescaped = (written: string): string =>
	written.replace(ESCAPE, (_, character: string) => (character === 'n' ? '\n' : character));

/** The same text with each escape covered, so that a search finds only what means something; offsets stay. */
export const giftMasked = (written: string): string => written.replace(ESCAPE, '__');
