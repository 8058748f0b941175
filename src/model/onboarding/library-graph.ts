import { pageAddress, quizAddress } from '../addresses.ts';
import { assetPlace, isNotebook, isWriteUp } from '../assets.ts';
import { derived } from '../derived.ts';
import type { Page } from '../entry.ts';
import { programmeOutline } from '../facts.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { timeOf } from '../minutes.ts';
import { quizQuestions } from '../quizzes.ts';
import type { Onboarding } from '../../schemas/onboarding.ts';
import type { OnboardingAsset, OnboardingDomain, OnboardingGraph } from './graph.ts';
import { withReadingFirst } from './reading-first.ts';

/**
 * The library as paths see it: write-ups, notebooks, quizzes, guides that a page wants read first, and what `onboarding.yaml` adds.
 * Undefined without that file, or without the page on the workspace.
 */
export const libraryGraph = derived((knowledge: KnowledgeBase): OnboardingGraph | undefined => {
	const onboarding = knowledge.only('onboarding');
	const workspace = onboarding && knowledge.find('docs', onboarding.workspace.page);
	if (!onboarding || !workspace) return undefined;
	const { title, why, minutes } = onboarding.workspace;
	const domains = domainsOf(knowledge);
	const pages = domains.flatMap(({ id }) => [...pagesOf(knowledge, id), ...quizOf(knowledge, id)]);
	return {
		workspace: {
			...asset(workspace as Page, 'set-up'),
			title,
			why,
			minutes,
		},
		assets: withReadingFirst([
			...onboarding.begin.flatMap((step) => beginning(knowledge, step)),
			...guidesOf(knowledge),
			...pages,
		]),
		domains,
		hours: onboarding.hours,
		marks: onboarding.marks,
		skimShare: onboarding.skimShare,
	};
});

function domainsOf(knowledge: KnowledgeBase): OnboardingDomain[] {
	const sections = new Map(programmeOutline(knowledge)?.sections.map(({ id, weight }) => [id, weight]));
	return knowledge.all('domains').map(({ id, data }) => ({
		id,
		title: data.short,
		question: data.question,
		pod: podOf(knowledge, id),
		weight: sections.get(id) ?? 0,
	}));
}

const podOf = (knowledge: KnowledgeBase, domain: string): string | undefined =>
	knowledge.all('pods').find(({ data }) => data.domains.includes(domain))?.id;

/** What an authored page says of itself. */
function asset(page: Page, kind: OnboardingAsset['kind']): OnboardingAsset {
	const { data } = page;
	return {
		id: page.id,
		kind,
		title: data.title,
		address: pageAddress(page.id),
		minutes: 'minutes' in data ? data.minutes : 0,
		isEstimate: true,
		level: 'level' in data ? data.level : undefined,
		domain: assetPlace(page.id)?.domain,
		objectives: 'objectives' in data ? data.objectives : [],
		prerequisites: 'prerequisites' in data ? data.prerequisites : [],
		owner: data.owner,
		confirmedOn: data.adoptedBy ? data.review?.on : undefined,
		isExecuted: 'run' in data && data.run !== undefined ? true : undefined,
	};
}

/** A domain's write-ups and notebooks in the order of the syllabus, whatever the order in which files were read. */
function pagesOf(knowledge: KnowledgeBase, domain: string): OnboardingAsset[] {
	const order = new Map(knowledge.all('objectives').map(({ id }, index) => [id, index]));
	const place = ({ objectives: [first = ''] }: OnboardingAsset): number => order.get(first) ?? order.size;
	return knowledge.pages
		.flatMap((page) => {
			const kind = isWriteUp(page) ? 'write-up' : isNotebook(page) ? 'notebook' : undefined;
			return kind && assetPlace(page.id)?.domain === domain ? [asset(page, kind)] : [];
		})
		.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

/** Guides that a write-up wants read first. */
function guidesOf(knowledge: KnowledgeBase): OnboardingAsset[] {
	const named = new Set(knowledge.pages.filter(isWriteUp).flatMap(({ data }) => data.prerequisites));
	return knowledge.pages
		.filter(({ id, data }) => data.kind === 'guide' && named.has(id))
		.map((page) => asset(page, 'guide'))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function quizOf(knowledge: KnowledgeBase, domain: string): OnboardingAsset[] {
	const questions = quizQuestions(knowledge, domain);
	if (questions.length === 0) return [];
	const pod = podOf(knowledge, domain);
	return [
		{
			id: `practice/${domain}`,
			kind: 'quiz',
			title: knowledge.find('domains', domain)?.data.short ?? domain,
			address: quizAddress(domain),
			minutes: questions.length * (knowledge.only('policy')?.minutesPerQuestion ?? 0),
			isEstimate: true,
			domain,
			objectives: [],
			prerequisites: [],
			owner: knowledge.all('roles').find(({ data }) => data.pod === pod)?.id ?? 'programme-leads',
		},
	];
}

/** What stands between the first notebook and the library. */
function beginning(knowledge: KnowledgeBase, step: Onboarding['begin'][number]): OnboardingAsset[] {
	const page = step.page === undefined ? undefined : knowledge.find('docs', step.page);
	const resource = step.resource === undefined ? undefined : knowledge.find('resources', step.resource)?.data;
	const own = { kind: 'start', title: step.title, why: step.why, onlyFor: step.for } as const;
	if (page) {
		const known = asset(page as Page, 'start');
		return [
			{ ...known, ...own, minutes: step.minutes ?? known.minutes, owner: step.owner ?? known.owner, prerequisites: [] },
		];
	}
	const rest = { objectives: [], prerequisites: [], owner: step.owner ?? '' };
	if (resource) {
		const { minutes, estimated } = timeOf(knowledge, resource);
		return [
			{
				...own,
				...rest,
				id: `resources/${resource.id}`,
				address: resource.url,
				minutes: step.minutes ?? minutes,
				isEstimate: step.minutes !== undefined || estimated,
			},
		];
	}
	if (step.to === undefined) return [];
	return [
		{
			...own,
			...rest,
			id: step.to.replace(/^\/|[/#].*$/g, '') || 'index',
			address: step.to,
			minutes: step.minutes ?? 0,
			isEstimate: true,
		},
	];
}
