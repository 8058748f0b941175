import { firstOf } from './built-site.ts';
import { pageCheck } from './check.ts';

/** Each page states its language, so that it is read aloud and hyphenated rightly. */
export const pagesHaveALanguage = pageCheck(
	'pages-have-a-language',
	'Each page states its language.',
	function* (page) {
		const language = firstOf(page, 'html')?.attributes.get('lang') ?? '';
		if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) {
			yield { file: page.file, message: 'The html element has no language.', hint: 'Add lang="en".' };
		}
	},
);
