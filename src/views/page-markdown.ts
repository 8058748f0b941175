import { stringify } from 'yaml';
import { pageAddress } from '../model/addresses.ts';
import { isNotebook } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { bodyMarkdown } from './body-markdown.ts';
import type { LinkTo } from './link-to.ts';
import { corrections } from './corrections.ts';
import { domainIntroduction, domainSections } from './domain-markdown.ts';
import { escapeMarkdown } from './markdown-edits.ts';
import { notebookDocuments } from './notebook-documents.ts';
import { notebookFacts } from './notebook-facts.ts';
import { pageFacts } from './page-facts.ts';
import { phaseIntroduction, phaseSections } from './phase-markdown.ts';
import { runSection } from './run-markdown.ts';

/**
 * An authored page as Markdown for a terminal, an editor or a language model: what its page on the site says,
 * with the sections that are generated there, and without questions of the bank.
 * @param linkTo Gives the address of a page of the site; absolute where the site's address is known.
 * @throws {Error} If the page holds something that has no Markdown form.
 */
export function pageMarkdown(knowledge: KnowledgeBase, page: Page, linkTo: LinkTo): string {
	const { data } = page;
	const parts = [
		`---\n${stringify(readersFrontMatter(knowledge, page, linkTo), { lineWidth: 0 })}---`,
		`# ${escapeMarkdown(data.title)}`,
		...(data.kind === 'domain' ? domainIntroduction(knowledge, data.domain, linkTo) : []),
		...(data.kind === 'phase' ? phaseIntroduction(knowledge, data.phase) : []),
		...(isNotebook(page) ? [notebookFacts(page).label] : []),
		bodyMarkdown(knowledge, page, linkTo),
		...(data.kind === 'domain' ? domainSections(knowledge, page, data.domain, linkTo) : []),
		...(data.kind === 'phase' ? phaseSections(knowledge, page, data.phase, linkTo) : []),
		...(isNotebook(page) ? runSection(notebookFacts(page), notebookDocuments(knowledge), linkTo) : []),
		...correctionsSection(knowledge, page),
	];
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** What of the front matter is for readers; what only the build needs stays behind. */
function readersFrontMatter(knowledge: KnowledgeBase, page: Page, linkTo: LinkTo) {
	const { data } = page;
	const facts = pageFacts(knowledge, page);
	const address = linkTo(pageAddress(page.id));
	return {
		title: data.title,
		description: data.description,
		...(URL.canParse(address) ? { address } : {}),
		kind: facts.kind,
		...(facts.domain ? { domain: facts.domain.title } : {}),
		...(facts.level ? { level: facts.level } : {}),
		...(facts.audience ? { audience: facts.audience } : {}),
		...(facts.minutes ? { minutes: facts.minutes } : {}),
		...(facts.objectives.length ? { objectives: facts.objectives.map(({ title }) => title) } : {}),
		...(facts.prerequisites.length
			? { prerequisites: facts.prerequisites.map(({ title, address: before }) => `${title}: ${linkTo(before)}`) }
			: {}),
		owner: facts.owner,
		reviewed: data.review?.on ?? 'not yet',
		adopted: data.adoptedBy ?? 'not yet',
	};
}

function correctionsSection(knowledge: KnowledgeBase, page: Page): string[] {
	const notes = corrections(knowledge, pageAddress(page.id));
	if (notes.length === 0) return [];
	return [
		'## Where this differs from the programme text',
		notes
			.map(({ said, now, why, sources }) =>
				[
					`- The text says: ${escapeMarkdown(said)}`,
					`  Here: ${escapeMarkdown(now)}`,
					`  Why: ${[escapeMarkdown(why), ...sources.map(({ title, url }) => `[${escapeMarkdown(title)}](${url})`)].join(' ')}`,
				].join('\n'),
			)
			.join('\n'),
	];
}
