import { pageAddress, weekAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { capstoneTick } from '../model/ticks.ts';
import { RUBRIC_LEVELS, type Capstone } from '../schemas/capstone.ts';
import { weeks } from './programme.ts';
import { tickIdsOf } from './renamed-ids.ts';
import { domainBadge } from './syllabus.ts';

/** Sections of the capstone page in order. */
export const capstoneHeadings = [
	{ id: 'brief', title: 'The brief' },
	{ id: 'scope', title: 'Choose the scope' },
	{ id: 'components', title: 'Six components' },
	{ id: 'coverage', title: 'Domains it touches' },
	{ id: 'agreements', title: 'Working agreements' },
	{ id: 'data', title: 'Data' },
	{ id: 'environment', title: 'What Free Edition cannot do' },
	{ id: 'portfolio', title: 'Afterwards' },
] as const;

/** What the team works with beside the brief, each on a page that prints. */
export const CAPSTONE_SHEETS = [
	{
		label: 'Rubric',
		address: '/capstone/rubric/',
		description: 'Six components by four levels: what can be shown at each.',
	},
	{
		label: 'Starting backlog',
		address: '/capstone/backlog/',
		description: 'The items to start with: week, size, order, and when each is done.',
	},
	{
		label: 'Review checklist',
		address: '/capstone/review/',
		description: 'What a reviewer asks of a pull request, and where to look.',
	},
] as const;

/**
 * The capstone as written.
 * @throws {Error} If there is none.
 */
export function capstoneOf(knowledge: KnowledgeBase): Capstone {
	const capstone = knowledge.only('capstone');
	if (!capstone) throw new Error('There is no capstone.');
	return capstone;
}

/** The rubric: levels in order, and a row of cells for each component. */
export function rubricView(knowledge: KnowledgeBase) {
	const { levels, rating, components } = capstoneOf(knowledge);
	return {
		rating,
		levels: RUBRIC_LEVELS.map((id) => ({ id, ...levels[id] })),
		rows: components.map(({ id, title, rubric }) => ({
			id,
			title,
			cells: RUBRIC_LEVELS.map((level) => ({ level: levels[level].title, shows: rubric[level] })),
		})),
	};
}
/** The rubric as its page shows it. */
export type RubricView = ReturnType<typeof rubricView>;

/** The review checklist: what is asked of every change, then of each component. */
export function reviewView(knowledge: KnowledgeBase) {
	const { review, components } = capstoneOf(knowledge);
	return [{ id: 'every-change', title: 'Every change', points: review }].concat(
		components.map(({ id, title, review: points }) => ({ id, title, points })),
	);
}
/** The review checklist as its page shows it. */
export type ReviewView = ReturnType<typeof reviewView>;

/** The capstone with its weeks, and the domains that each component touches, derived from its objectives. */
export function capstoneView(knowledge: KnowledgeBase) {
	const capstone = capstoneOf(knowledge);
	const span = knowledge.find('phases', capstone.phase)?.data.weeks;
	const domainsOf = (objectives: readonly string[]) => [...new Set(objectives.map((id) => id.split('/')[0] ?? ''))];
	const components = capstone.components.map((component) => ({
		...component,
		domains: domainsOf(component.checklist.flatMap(({ objectives }) => objectives)).flatMap(
			(id) => domainBadge(knowledge, id) ?? [],
		),
		checklist: component.checklist.map((item) => ({
			...item,
			ticks: tickIdsOf(knowledge, capstoneTick(item.id)),
			objectives: item.objectives.flatMap((id) => {
				const objective = knowledge.find('objectives', id)?.data;
				return objective ? [{ id, title: objective.title }] : [];
			}),
		})),
	}));
	return {
		...capstone,
		components,
		marks: weeks(knowledge)
			.filter(({ number }) => span && span.from <= number && number <= span.to)
			.map(({ number, title, deliverables }) => ({ number, title, deliverables, address: weekAddress(number) })),
		matrix: knowledge.all('domains').flatMap(({ id }) => {
			const badge = domainBadge(knowledge, id);
			return badge
				? [{ badge, touched: components.map(({ domains }) => domains.some((domain) => domain.id === id)) }]
				: [];
		}),
		dossiers: capstone.dossiers.map(({ page, takeIt }) => ({
			title: knowledge.find('docs', page)?.data.title ?? page,
			address: pageAddress(page),
			takeIt,
		})),
		datasets: capstone.datasets.flatMap(({ resource, fit }) => {
			const row = knowledge.find('resources', resource)?.data;
			return row ? [{ ...row, fit }] : [];
		}),
	};
}
/** The capstone as its page shows it. */
export type CapstoneView = ReturnType<typeof capstoneView>;
