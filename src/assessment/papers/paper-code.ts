/** What a paper code says: enough to give everyone the same paper. */
export interface PaperCode {
	/** "2025-11" */
	readonly outline: string;
	/** Number of the release, "1". */
	readonly release: string;
	/** The number of a fixed paper, or the seed of a drawn one: five symbols. */
	readonly paper: number | string;
}

/** Digits and capitals without those that are taken for others: I, L, O, U and Z. They are 31, a prime. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const SEED_LENGTH = 5;
const FORM = /^(\d{2})(0[1-9]|1[0-2])-([1-9]\d{0,2})-(?:P([1-9]\d?)|([^-]{5}))-([^-])$/;

/**
 * A code as people read it to each other: `2511-1-P2-F` for the second fixed paper, `2511-1-7KQ4M-Y` for one drawn by a seed.
 * @throws {RangeError} If a part does not fit the form.
 */
export function formatCode({ outline, release, paper }: PaperCode): string {
	const short = outline.replace(/^20(\d{2})-(\d{2})$/, '$1$2');
	const body = `${short}-${release}-${typeof paper === 'number' ? `P${paper}` : paper}`;
	const code = `${body}-${checkSymbol(body)}`;
	if (!FORM.test(code) || strangeSymbol(code) !== undefined) {
		throw new RangeError(`No code can be made of outline "${outline}", release "${release}" and paper "${paper}".`);
	}
	return code;
}

/**
 * Reads a code as somebody typed it: in lower case, with spaces, or with the dashes of a word processor.
 * @returns What it says; or one sentence that says what is wrong with it.
 */
export function parseCode(text: string): PaperCode | { readonly problem: string } {
	const code = text
		.replace(/[\s\u200b\ufeff]+/g, '')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.toUpperCase();
	const strange = strangeSymbol(code);
	if (strange !== undefined) {
		return {
			problem: `"${strange}" stands in no paper code; codes have digits, hyphens and letters but I, L, O, U and Z.`,
		};
	}
	const [, year, month, release, number, seed, check] = FORM.exec(code) ?? [];
	if (release === undefined) return { problem: 'This is no paper code; one looks like 2511-1-P2-F or 2511-1-7KQ4M-Y.' };
	if (check !== checkSymbol(code.slice(0, -2))) {
		return {
			problem: 'The code is mistyped: its last character does not fit the others; compare it with the original.',
		};
	}
	return { outline: `20${year}-${month}`, release, paper: seed ?? Number(number) };
}

/**
 * A seed for a paper that nobody has drawn before, as good as certainly. It has five symbols and so looks like no paper number.
 * @param random Gives numbers from 0 up to 1, 1 excluded.
 */
export const newSeed = (random: () => number): string =>
	Array.from({ length: SEED_LENGTH }, () => SYMBOLS[Math.floor(random() * SYMBOLS.length)]).join('');

const strangeSymbol = (code: string): string | undefined =>
	[...code].find((symbol) => symbol !== '-' && !SYMBOLS.includes(symbol));

/**
 * The sum of the symbols' values, each times its place, modulo 31. A prime, and more than there are places: so no change of one symbol
 * and no exchange of two unlike ones leaves the sum as it was (Gallian, "Error detection methods", ACM Computing Surveys, 1996).
 */
function checkSymbol(body: string): string | undefined {
	const values = [...body.replaceAll('-', '')].map((symbol) => SYMBOLS.indexOf(symbol));
	return SYMBOLS[values.reduce((sum, value, index) => sum + value * (index + 1), 0) % SYMBOLS.length];
}
