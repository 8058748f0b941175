import { isMissingPage, metaOf } from './built-site.ts';
import { pageCheck } from './check.ts';

const SHORTEST = 50;
const LONGEST = 200;

/** Each page has a description that fits a search result. */
export const pagesHaveADescription = pageCheck(
	'pages-have-a-description',
	`Each page has a description of ${SHORTEST} to ${LONGEST} characters.`,
	function* (page) {
		const { length } = metaOf(page, 'description')?.trim() ?? '';
		if (length >= SHORTEST && length <= LONGEST) return;
		if (length === 0 && isMissingPage(page)) return;
		yield {
			file: page.file,
			message: length === 0 ? 'The page has no description.' : `The description has ${length} characters.`,
			hint: `Write one sentence of ${SHORTEST} to ${LONGEST} characters.`,
		};
	},
);
