import { minifySync } from 'rolldown/utils';

/** What would end a script that stands in a page. */
const END = /<\/script/i;

/**
 * A script that stands in a page, in fewer characters. What it declares keeps its name: other scripts of the page may ask for it.
 * @returns The script as it was where it cannot be read.
 */
export function smallerScript(text: string): string {
	const { code, errors } = minifySync('inline.js', text, { module: false, mangle: { toplevel: false } });
	return errors.length > 0 || END.test(code) ? text : code.replace(/;\s*$/, '');
}
