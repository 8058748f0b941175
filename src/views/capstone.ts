import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { domainBadge } from './syllabus.ts';

/** Sections of the capstone page in order. */
export const capstoneHeadings = [
	{ id: 'scope', title: 'Choose the scope' },
	{ id: 'components', title: 'Six components' },
	{ id: 'coverage', title: 'Domains it touches' },
	{ id: 'agreements', title: 'Working agreements' },
	{ id: 'data', title: 'Data' },
	{ id: 'environment', title: 'What Free Edition cannot do' },
	{ id: 'portfolio', title: 'Afterwards' },
] as const;

/** The capstone with the domains that each component touches, derived from its objectives. */
export function capstoneView(knowledge: KnowledgeBase) {
	const capstone = knowledge.only('capstone');
	if (!capstone) throw new Error('There is no capstone.');
	const domainsOf = (objectives: readonly string[]) => [...new Set(objectives.map((id) => id.split('/')[0] ?? ''))];
	const components = capstone.components.map((component) => ({
		...component,
		domains: domainsOf(component.checklist.flatMap(({ objectives }) => objectives)).flatMap(
			(id) => domainBadge(knowledge, id) ?? [],
		),
		checklist: component.checklist.map((item) => ({
			...item,
			objectives: item.objectives.flatMap((id) => {
				const objective = knowledge.find('objectives', id)?.data;
				return objective ? [{ id, title: objective.title }] : [];
			}),
		})),
	}));
	return {
		...capstone,
		components,
		matrix: knowledge.all('domains').flatMap(({ id }) => {
			const badge = domainBadge(knowledge, id);
			return badge
				? [{ badge, touched: components.map(({ domains }) => domains.some((domain) => domain.id === id)) }]
				: [];
		}),
		datasets: capstone.datasets.flatMap(({ resource, fit }) => {
			const row = knowledge.find('resources', resource)?.data;
			return row ? [{ ...row, fit }] : [];
		}),
	};
}
/** The capstone as its page shows it. */
export type CapstoneView = ReturnType<typeof capstoneView>;
