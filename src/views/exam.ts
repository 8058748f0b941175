import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { domainAddress } from '../model/addresses.ts';
import type { Outline } from '../schemas/outline.ts';
import type { Source } from '../schemas/ledger.ts';
import { HOW_READ } from './claim-sources.ts';
import { outlinesByDate, programmeOutline } from './syllabus.ts';

/**
 * The exam card: outlines side by side, their sections with the domains to study, the facts of the ledger with their
 * sources, and all sources: first those of the card, then those that only other pages rest on.
 */
export function examCard(knowledge: KnowledgeBase) {
	const outlines = outlinesByDate(knowledge);
	const facts = knowledge.all('facts').filter(({ id }) => id.startsWith('exam.'));
	const cited = new Set([...outlines, ...facts.map(({ data }) => data)].flatMap(({ sources }) => sources));
	const sources = knowledge.all('sources').map(({ data }) => data);
	return {
		outlines: outlines.map((outline) => ({ ...outline, sections: sectionsToStudy(knowledge, outline) })),
		programme: programmeOutline(knowledge),
		facts: facts.map(({ data }) => ({
			...data,
			short: data.outline ? knowledge.find('outlines', data.outline)?.data.short : undefined,
			sources: data.sources.flatMap((id) => knowledge.find('sources', id)?.data ?? []),
		})),
		sources: sources.filter(({ id }) => cited.has(id)).map(sourceLine),
		otherSources: sources.filter(({ id }) => !cited.has(id)).map(sourceLine),
	};
}

/** The sections of an outline, each with the domains whose objectives its items map to, in the syllabus' order. */
function sectionsToStudy(knowledge: KnowledgeBase, outline: Outline) {
	return outline.sections.map((section) => {
		const items = outline.items.filter((item) => item.section === section.id);
		const objectives = items.flatMap((item) => item.objectives);
		return {
			...section,
			domains: knowledge
				.all('domains')
				.filter(({ id }) => objectives.some((objective) => objective.startsWith(`${id}/`)))
				.map(({ id, data }) => ({ title: data.short, address: domainAddress(id) })),
		};
	});
}

/** A source with one line on it: "Databricks, official, read in a stored copy, 2026-11-22. What it settles." */
function sourceLine({ title, url, publisher, official, evidence, on, note }: Source) {
	const read = evidence === 'recalled' ? 'address only, not read' : HOW_READ[evidence];
	return {
		title,
		url,
		about: [`${publisher}, ${official ? 'official' : 'not official'}, ${read}, ${on}.`, note].join(' ').trim(),
	};
}

/** The exam card as data. */
export type ExamCard = ReturnType<typeof examCard>;
