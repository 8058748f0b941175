import { domainAddress, phaseAddress, weekAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { phases, weeks } from './programme.ts';
import { domainBadge, domainWeight, programmeOutline, type DomainBadge } from './syllabus.ts';

/** A way into the handbook for one kind of person. */
export interface Door {
	readonly who: string;
	readonly want: string;
	readonly address: string;
}

const DOORS: readonly Door[] = [
	{ who: 'I am learning', want: 'See what this week asks and where to read', address: '/roadmap/' },
	{ who: 'I am in a pod', want: 'Write up, build, teach, and see the board', address: '/pods/' },
	{ who: 'I lead the team', want: 'Who owns what, and where the holes are', address: '/coverage/' },
	{ who: 'I am new here', want: 'A reading list from my level, in hours', address: '/onboarding/' },
	{ who: 'I pay for it', want: 'The case, the plan, the evidence', address: '/guides/why-certify/' },
];

/** The home page: doors, the twelve weeks by phase, the domains by weight. */
export function home(knowledge: KnowledgeBase) {
	const all = weeks(knowledge);
	return {
		doors: DOORS,
		phases: phases(knowledge).map((phase) => ({
			label: `${phase.number} ${phase.title}`,
			address: phaseAddress(phase.id),
			weeks: all
				.filter(({ number }) => phase.weeks.from <= number && number <= phase.weeks.to)
				.map(({ number, title }) => ({ number, title, address: weekAddress(number) })),
		})),
		outline: programmeOutline(knowledge),
		pods: knowledge.all('pods').map(({ data: { number, name } }) => ({ number, name })),
		domains: knowledge
			.all('domains')
			.map(({ id }) => ({
				badge: domainBadge(knowledge, id) as DomainBadge,
				percent: domainWeight(knowledge, id)?.percent,
				address: domainAddress(id),
			}))
			.sort((a, b) => (b.percent ?? 0) - (a.percent ?? 0)),
	};
}
/** The home page as data. */
export type HomeView = ReturnType<typeof home>;
