import { elementsOf, textOf } from './built-site.ts';
import { pageCheck } from './check.ts';

/** Parts of a page with an outline of their own: what opens over the page or stands beside it. */
const BESIDE = ['template', 'dialog', 'nav', 'aside'];

/** One h1, no empty heading, no skipped level: readers who move by headings get the page's outline. */
export const headingsOutlineThePage = pageCheck(
	'headings-outline-the-page',
	'Each page has one h1, and its headings skip no level.',
	function* ({ file, root }) {
		const tops = Array.from(elementsOf(root)).filter(({ name }) => name === 'h1');
		if (tops.length !== 1) {
			yield { file, message: `The page has ${tops.length} h1 headings.`, hint: 'Keep one: the title of the page.' };
		}
		let last = 0;
		for (const element of elementsOf(root, BESIDE)) {
			const level = Number(/^h([1-6])$/.exec(element.name)?.[1] ?? 0);
			if (level === 0) continue;
			const text = textOf(element);
			if (text === '') yield { file, message: `An h${level} is empty.`, hint: 'Give it words, or remove it.' };
			if (level > last + 1) {
				yield {
					file,
					message: `The h${level} "${text}" follows ${last === 0 ? 'no heading' : `an h${last}`}.`,
					hint: `Make it an h${last + 1}.`,
				};
			}
			last = level;
		}
	},
);
