import { isAsset } from '../model/assets.ts';
import type { Entry, Page } from '../model/entry.ts';
import { programmeOutline as findProgrammeOutline } from '../model/facts.ts';
import { derived } from '../model/derived.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { pageAddress, quizAddress } from '../model/addresses.ts';
import { quizQuestions } from '../model/quizzes.ts';
import type { Outline } from '../schemas/outline.ts';

/** A number that belongs to an outline, with the label to print beside it. */
export interface Weight {
	readonly outline: string;
	readonly short: string;
	readonly percent: number;
}

/**
 * The outline that the programme pages speak of.
 * @throws {Error} If team.yaml names none that exists.
 */
export function programmeOutline(knowledge: KnowledgeBase): Outline {
	const outline = findProgrammeOutline(knowledge);
	if (!outline) throw new Error('team.yaml names an outline that does not exist.');
	return outline;
}

/** All outlines, oldest first. */
export function outlinesByDate(knowledge: KnowledgeBase): Outline[] {
	return knowledge
		.all('outlines')
		.map(({ data }) => data)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Weight of a study domain under the programme's outline, or undefined where that outline splits it. */
export function domainWeight(knowledge: KnowledgeBase, domain: string): Weight | undefined {
	const { id, short, sections } = programmeOutline(knowledge);
	const section = sections.find((candidate) => candidate.id === domain);
	return section && { outline: id, short, percent: section.weight };
}

/** Sum of the weights of some domains under the programme's outline: a pod's share, derived. */
export function share(knowledge: KnowledgeBase, domains: readonly string[]): Weight {
	const { id, short } = programmeOutline(knowledge);
	const percent = domains.reduce((sum, domain) => sum + (domainWeight(knowledge, domain)?.percent ?? 0), 0);
	return { outline: id, short, percent };
}

/** Sections of an outline that hold an objective of a domain, with how many of the section's items do. */
export function sectionsHolding(outline: Outline, objectives: ReadonlySet<string>) {
	return outline.sections
		.map((section) => {
			const items = outline.items.filter((item) => item.section === section.id);
			return {
				...section,
				of: items.length,
				items: items.filter((item) => item.objectives.some((id) => objectives.has(id))),
			};
		})
		.filter(({ items }) => items.length > 0);
}

/** Kinds of assets in the order of tables. */
export const ASSET_KINDS = ['write-up', 'notebook', 'deck', 'quiz'] as const;
/** A kind of knowledge asset. */
export type AssetKind = (typeof ASSET_KINDS)[number];

/** A knowledge asset: a page, or the quiz of a domain. */
export interface Asset {
	readonly kind: AssetKind;
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly address: string;
	readonly domain: string;
	readonly objectives: readonly string[];
	readonly minutes: number;
	readonly owner: string;
	readonly reviewedOn: string | undefined;
	readonly questions?: number;
}

/** The domain in a page's path, or undefined for pages of no domain. */
export function domainOf(page: Page): string | undefined {
	return /^domains\/([^/]+)/.exec(page.id)?.[1];
}

/** Every knowledge asset of the library, by domain in syllabus order, then kind, then title. */
export const assets = derived((knowledge: KnowledgeBase): readonly Asset[] =>
	knowledge.all('domains').flatMap(({ id: domain, data }) => {
		const pages = knowledge.pages.flatMap((page): Asset[] => {
			if (domainOf(page) !== domain || !isAsset(page)) return [];
			const { kind, title, description, objectives, minutes, owner, review } = page.data;
			const address = pageAddress(page.id);
			return [
				{ kind, id: page.id, title, description, address, domain, objectives, minutes, owner, reviewedOn: review?.on },
			];
		});
		const questions = quizQuestions(knowledge, domain);
		const dates = questions.map((question) => question.data.review?.on);
		const quiz: Asset[] =
			questions.length === 0
				? []
				: [
						{
							kind: 'quiz',
							id: `practice/${domain}`,
							title: `Quiz: ${data.short}`,
							description: `${questions.length} questions, each option with its reason.`,
							address: quizAddress(domain),
							domain,
							objectives: [...new Set(questions.flatMap((question) => question.data.objectives))],
							minutes: questions.length * (knowledge.only('policy')?.minutesPerQuestion ?? 0),
							owner: ownerOf(knowledge, domain),
							reviewedOn: dates.every(Boolean) ? dates.sort()[0] : undefined,
							questions: questions.length,
						},
					];
		return [...pages.sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1)), ...quiz];
	}),
);

function rank({ kind }: Asset): number {
	return ASSET_KINDS.indexOf(kind);
}

/** Role that owns what has no page of its own in a domain: the lead of its pod. */
export function ownerOf(knowledge: KnowledgeBase, domain: string): string {
	const pod = podOf(knowledge, domain);
	return knowledge.all('roles').find(({ data }) => data.pod === pod?.id)?.id ?? 'programme-leads';
}

/** The pod that has a domain, or undefined. */
export function podOf(knowledge: KnowledgeBase, domain: string): Entry<'pods'> | undefined {
	return knowledge.all('pods').find(({ data }) => data.domains.includes(domain));
}

/** What a domain is marked with in tables and pictures. */
export interface DomainBadge {
	readonly id: string;
	readonly mark: string;
	readonly short: string;
	readonly title: string;
	readonly pod: number | undefined;
}

/** The badge of a domain; undefined if the domain does not exist. */
export function domainBadge(knowledge: KnowledgeBase, id: string): DomainBadge | undefined {
	const domain = knowledge.find('domains', id)?.data;
	if (!domain) return undefined;
	const { mark, short, title } = domain;
	return { id, mark, short, title, pod: podOf(knowledge, id)?.data.number };
}
