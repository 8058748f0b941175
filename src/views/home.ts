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
	{ who: 'I am in a pod', want: 'The domains my group writes up, builds and teaches', address: '/pods/' },
	{ who: 'I lead the team', want: 'Who owns what, and where the holes are', address: '/coverage/' },
	{ who: 'I am new here', want: 'A path from my level, in hours', address: '/onboarding/' },
	{ who: 'I pay for it', want: 'The case, the plan, the evidence', address: '/guides/for-managers/' },
];

/** Pages that no door opens at once. */
const ALSO: readonly { readonly title: string; readonly address: string }[] = [
	{ title: 'Practice questions', address: '/practice/' },
	{ title: 'Sessions', address: '/sessions/' },
	{ title: 'Capstone', address: '/capstone/' },
	{ title: 'All write-ups, notebooks and decks', address: '/library/' },
	{ title: 'Glossary', address: '/glossary/' },
	{ title: 'My progress', address: '/me/' },
];

/** The home page: doors, the twelve weeks by phase, the domains by weight, and what else there is. */
export function home(knowledge: KnowledgeBase) {
	const all = weeks(knowledge);
	return {
		doors: DOORS,
		also: ALSO,
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
