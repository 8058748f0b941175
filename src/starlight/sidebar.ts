import { domainAddress, phaseAddress, podAddress, PROMPT_LIBRARY } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { phases } from '../views/programme.ts';

interface SidebarLink {
	label: string;
	link: string;
}
interface SidebarGroup {
	label: string;
	items: SidebarLink[];
}

/**
 * The sidebar: five places, short and the same on every page, so that a page weighs the same however
 * large the library grows. What lies inside a place is added to the page's own window by the route
 * middleware.
 */
export function sidebar(knowledge: KnowledgeBase): SidebarGroup[] {
	return [
		{
			label: 'Programme',
			items: [
				{ label: 'Roadmap', link: '/roadmap/' },
				...phases(knowledge).map(({ id, number, title }) => ({
					label: `Phase ${number}: ${title}`,
					link: phaseAddress(id),
				})),
				{ label: 'Sessions', link: '/sessions/' },
				{ label: 'Roles', link: '/team/' },
				{ label: 'Capstone', link: '/capstone/' },
				{ label: 'Exam', link: '/exam/' },
			],
		},
		{
			label: 'Domains',
			items: knowledge.all('domains').map(({ id, data }) => ({ label: data.short, link: domainAddress(id) })),
		},
		{
			label: 'Library',
			items: [
				{ label: 'All assets', link: '/library/' },
				{ label: 'Resources', link: '/resources/' },
				...knowledge
					.all('pods')
					.map(({ id, data }) => ({ label: `Pod ${data.number}: ${data.name}`, link: podAddress(id) })),
				{ label: 'Coverage', link: '/coverage/' },
				{ label: 'Guides', link: '/guides/' },
				{ label: 'Prompts', link: PROMPT_LIBRARY },
				{ label: 'Glossary', link: '/glossary/' },
				{ label: 'Search', link: '/search/' },
			],
		},
		{
			label: 'Practice',
			items: [
				{ label: 'Papers, drills, quizzes', link: '/practice/' },
				{ label: 'What guessing gets', link: '/practice/testwise/' },
			],
		},
		{
			label: 'Team',
			items: [
				{ label: 'Me', link: '/me/' },
				{ label: 'Readiness', link: '/team/readiness/' },
				{ label: 'Onboarding', link: '/onboarding/' },
				{ label: 'About', link: '/about/' },
			],
		},
	];
}
