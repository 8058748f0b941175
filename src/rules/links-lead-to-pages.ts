import { isOwnPicture, isSafeLink } from '../model/authored-links.ts';
import { authoredMarkdown } from '../model/authored-markdown.ts';
import { walk } from '../model/markdown.ts';
import type { Rule } from './rule.ts';

/** Finds links that run or load something instead of leading somewhere, and pictures of other hosts. */
export const linksLeadToPages: Rule = {
	id: 'links-lead-to-pages',
	title: 'Every link leads to a page, and every picture is a file of the handbook.',
	severity: 'error',
	area: 'writing',
	why: 'A link to "javascript:" or "data:" runs what somebody else wrote with the rights of this site, and a picture of another host tells that host who reads.',
	remedy: 'Link to an https address, or from the root of the site; put pictures beside the page or into public/.',
	*check(knowledge) {
		for (const { root, at } of authoredMarkdown(knowledge)) {
			for (const { node } of walk(root)) {
				const address = node.url ?? '';
				if ((node.type === 'link' || node.type === 'definition') && !isSafeLink(address)) {
					yield {
						message: `The link "${address}" does not lead to a page.`,
						hint: 'Link to an https address or to a page of the handbook.',
						at: at(node),
					};
				} else if (node.type === 'image' && !isOwnPicture(address)) {
					yield {
						message: `The picture "${address}" is no file of the handbook.`,
						hint: 'Put the file beside the page or into public/, and name its path.',
						at: at(node),
					};
				}
			}
		}
	},
};
