import { elementsOf, firstOf, textOf } from './built-site.ts';
import type { OutputCheck } from './check.ts';

/** Each page has a title that no other page has: tabs, bookmarks and search results show nothing else. */
export const pagesHaveATitle: OutputCheck = {
	id: 'pages-have-a-title',
	title: 'Each page has a title of its own.',
	begin() {
		const seen = new Map<string, string>();
		return {
			*page(page) {
				const head = firstOf(page, 'head');
				const titles = Array.from(head ? elementsOf(head) : []).filter(({ name }) => name === 'title');
				const title = titles[0] ? textOf(titles[0]) : '';
				if (titles.length > 1) {
					yield { file: page.file, message: `The page has ${titles.length} titles.`, hint: 'Keep one.' };
				}
				if (title === '') {
					yield { file: page.file, message: 'The page has no title.', hint: 'Give it a title.' };
					return;
				}
				const other = seen.get(title);
				if (other) {
					yield {
						file: page.file,
						message: `The title "${title}" is also that of ${other}.`,
						hint: 'Tell the two apart.',
					};
				} else seen.set(title, page.file);
			},
		};
	},
};
