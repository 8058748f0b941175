import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { fillIn, pageText, prompt } from '../fill-in.ts';
import type { ProjectFile } from '../project-file.ts';
import { checkSlug, teamRole, titleFrom } from '../requested-place.ts';

/**
 * A guide, last in the list of guides.
 * @throws {Refused} If the name is no slug.
 */
export function newGuide(knowledge: KnowledgeBase, { name }: { name: string }): ProjectFile[] {
	const orders = knowledge.pages.map(({ data }) => (data.kind === 'guide' ? (data.order ?? 0) : 0));
	return [
		{
			path: `src/content/docs/guides/${checkSlug(name)}.md`,
			text: pageText(
				{
					title: titleFrom(name),
					description: fillIn('one sentence for search results, 50 to 200 characters'),
					kind: 'guide',
					owner: fillIn('the role that keeps it true', teamRole(knowledge)),
					author: fillIn('who writes it, as your team agreed to publish it'),
					audience: fillIn('who it is for'),
					minutes: fillIn('minutes to read, an estimate', 5),
					order: Math.max(0, ...orders) + 1,
				},
				`${prompt('the decision first, then the steps; headings start at "##"')}\n`,
			),
		},
	];
}
