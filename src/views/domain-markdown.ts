import { podAddress } from '../model/addresses.ts';
import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { LinkTo } from './link-to.ts';
import { domainFacts, domainSheet, type DomainSheetView } from './domain.ts';
import { escapeMarkdown } from './markdown-edits.ts';
import { duration } from './programme.ts';
import { COST_NAMES, FORMAT_NAMES, TIER_NAMES } from './resource-list.ts';
import { sectionsAfter } from './sections-after.ts';

/** What stands under the title of a domain page, as Markdown blocks. */
export function domainIntroduction(knowledge: KnowledgeBase, id: string, linkTo: LinkTo): string[] {
	const { domain, weight, elsewhere, pod, people } = domainFacts(knowledge, id);
	const facts = [
		...(weight ? [`Weight: ${weight.percent}% (${weight.short})`] : []),
		...elsewhere.map(({ outline, sections }) => {
			const held = sections.map(
				({ title, weight: percent, items, of }) =>
					`${escapeMarkdown(title)} (${percent}%, holds ${items.length} of its ${of} items)`,
			);
			return `Sections in ${outline.short}: ${held.join('; ') || 'none'}`;
		}),
		...(pod
			? [
					`Pod: [Pod ${pod.data.number}, ${escapeMarkdown(pod.data.name)}](${linkTo(podAddress(pod.id))}), ${people.map(({ name }) => escapeMarkdown(name)).join(', ')}`,
				]
			: []),
	];
	return [escapeMarkdown(domain.question), facts.map((fact) => `- ${fact}`).join('\n')];
}

/** What a domain page prints after its prose, as Markdown blocks under the headings of the page. */
export function domainSections(knowledge: KnowledgeBase, page: Page, id: string, linkTo: LinkTo): string[] {
	const sheet = domainSheet(knowledge, id);
	const printed: Readonly<Record<string, string[]>> = {
		objectives: [objectives(sheet)],
		assets: [assets(sheet, linkTo)],
		resources: resources(sheet),
		taught: [sessions(sheet, linkTo)],
		changed: changes(sheet),
	};
	return sectionsAfter(page).flatMap(({ id: section, title }) => [`## ${title}`, ...(printed[section] ?? [])]);
}

function objectives({ coverage, outlines }: DomainSheetView): string {
	return coverage
		.map(({ objective, outlines: asking, byKind }) => {
			const covered = Object.values(byKind).flat();
			const named = outlines.filter(({ id }) => asking.includes(id)).map(({ short }) => short);
			return [
				`- **${escapeMarkdown(objective.title)}** (${named.join(', ')}): ${escapeMarkdown(objective.statement)}`,
				`  Covered by: ${covered.map(({ title }) => escapeMarkdown(title)).join('; ') || 'nothing yet'}.`,
			].join('\n');
		})
		.join('\n');
}

function assets({ assets: byKind }: DomainSheetView, linkTo: LinkTo): string {
	const rows = byKind
		.flatMap((group) => group.assets)
		.map(
			({ kind, title, address, description, minutes }) =>
				`- [${escapeMarkdown(title)}](${linkTo(address)}) (${kind}, about ${duration(minutes)}): ${escapeMarkdown(description)}`,
		);
	return rows.join('\n') || 'None yet.';
}

function resources({ resources: byTier }: DomainSheetView): string[] {
	return byTier.flatMap(({ tier, own, also }) => [
		`### ${TIER_NAMES[tier]}`,
		[...own, ...also]
			.map(({ title, url, provider, format, cost, time, why, caution, evidence }) => {
				const about = [
					escapeMarkdown(provider),
					FORMAT_NAMES[format].toLowerCase(),
					COST_NAMES[cost].toLowerCase(),
					`${time.estimated ? 'about ' : ''}${duration(time.minutes)}`,
					...(evidence === 'recalled' ? ['address to be confirmed'] : []),
				];
				return [
					`- [${escapeMarkdown(title)}](${url}) (${about.join(', ')}): ${escapeMarkdown(why)}`,
					...(caution ? [`  Caution: ${escapeMarkdown(caution)}`] : []),
				].join('\n');
			})
			.join('\n'),
	]);
}

function sessions({ sessions: planned }: DomainSheetView, linkTo: LinkTo): string {
	return planned
		.map(
			({ title, address, week, minutes, reading, state, links }) =>
				`- [${escapeMarkdown(title)}](${linkTo(address)}), week ${week}, ${duration(minutes)}, ` +
				`${reading > 0 ? `${duration(reading)} of reading before, ` : ''}${state}` +
				links.map((link) => `; [${link.title.toLowerCase()}](${linkTo(link.address)})`).join(''),
		)
		.join('\n');
}

function changes({ changes: between, objectiveTitles }: DomainSheetView): string[] {
	return between.flatMap(({ from, to, items, dropped }) => {
		const rows = [
			...items.map(
				({ statement, status, change }) =>
					`- **${status}**: ${escapeMarkdown(statement)}${change ? ` (${escapeMarkdown(change)})` : ''}`,
			),
			...dropped.map((id) => `- **no item of its own any more**: ${escapeMarkdown(objectiveTitles.get(id) ?? id)}`),
		];
		return [`From ${from.short} to ${to.short}:${rows.length === 0 ? ' nothing but spelling.' : ''}`, rows.join('\n')];
	});
}
