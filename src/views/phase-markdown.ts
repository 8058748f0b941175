import { weekAddress } from '../model/addresses.ts';
import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { LinkTo } from './link-to.ts';
import { escapeMarkdown } from './markdown-edits.ts';
import { phaseFacts } from './phase.ts';
import { weekSpan } from './programme.ts';
import { sectionsAfter } from './sections-after.ts';

/** What stands under the title of a phase page, as Markdown blocks. */
export function phaseIntroduction(knowledge: KnowledgeBase, id: string): string[] {
	const { phase, span } = phaseFacts(knowledge, id);
	return [`- When: ${span}\n- At its end: ${escapeMarkdown(phase.goal)}`];
}

/** What a phase page prints after its prose, as Markdown blocks: its weeks and what is to be delivered. */
export function phaseSections(knowledge: KnowledgeBase, page: Page, id: string, linkTo: LinkTo): string[] {
	const { weeks, milestones } = phaseFacts(knowledge, id);
	return [
		`## ${sectionsAfter(page)[0]?.title}`,
		weeks
			.map(
				({ number, title, summary }) =>
					`- [Week ${number}: ${escapeMarkdown(title)}](${linkTo(weekAddress(number))}): ${escapeMarkdown(summary)}`,
			)
			.join('\n'),
		'### Deliverables',
		milestones
			.map(({ weeks: span, deliverables }) =>
				[`- By the end of ${weekSpan(span)}:`, ...deliverables.map((text) => `    - ${escapeMarkdown(text)}`)].join(
					'\n',
				),
			)
			.join('\n'),
	];
}
