import {
	domainAddress,
	feedbackAddress,
	pageAddress,
	phaseAddress,
	podAddress,
	quizAddress,
	sessionAddress,
	trackAddress,
	weekAddress,
} from '../model/addresses.ts';
import { derived } from '../model/derived.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { CAPSTONE_SHEETS } from './capstone.ts';
import { phases, weeks } from './programme.ts';
import { sessionLines } from './session.ts';
import { assets } from './syllabus.ts';

/** A page as a link. */
export interface Step {
	readonly label: string;
	readonly address: string;
}

/** A list of pages that are read in order, with the page one comes from. */
export interface Sequence {
	readonly name: string;
	readonly home: Step;
	readonly steps: readonly Step[];
}

/** At most this many links of a section are shown in its window, so that a page's weight stays flat. */
export const WINDOW = 20;

/** Every ordered list of pages: phases, weeks, sessions, tracks, domains, pods, guides, and the assets of each domain. */
export const sequences = derived((knowledge: KnowledgeBase): readonly Sequence[] => {
	const programme = { label: 'Roadmap', address: '/roadmap/' };
	const all = assets(knowledge);
	return [
		{
			name: 'Phases',
			home: programme,
			steps: phases(knowledge).map(({ id, number, title }) => ({
				label: `Phase ${number}: ${title}`,
				address: phaseAddress(id),
			})),
		},
		{
			name: 'Weeks',
			home: programme,
			steps: weeks(knowledge).map(({ number, title }) => ({
				label: `Week ${number}: ${title}`,
				address: weekAddress(number),
			})),
		},
		{
			name: 'Sessions',
			home: { label: 'Sessions', address: '/sessions/' },
			steps: sessionLines(knowledge).map(({ title, address }) => ({ label: title, address })),
		},
		{
			name: 'Tracks',
			home: programme,
			steps: knowledge
				.all('tracks')
				.map(({ id, data }) => ({ label: `Track ${data.letter}: ${data.name}`, address: trackAddress(id) })),
		},
		{
			name: 'Domains',
			home: { label: 'Domains', address: '/domains/' },
			steps: knowledge.all('domains').map(({ id, data }) => ({ label: data.short, address: domainAddress(id) })),
		},
		...knowledge.all('domains').map(({ id, data }) => ({
			name: data.short,
			home: { label: data.short, address: domainAddress(id) },
			steps: all.filter((asset) => asset.domain === id).map(({ title, address }) => ({ label: title, address })),
		})),
		{
			name: 'Pods',
			home: { label: 'Pods', address: '/pods/' },
			steps: knowledge
				.all('pods')
				.map(({ id, data }) => ({ label: `Pod ${data.number}: ${data.name}`, address: podAddress(id) })),
		},
		{ name: 'Guides', home: { label: 'Guides', address: '/guides/' }, steps: guides(knowledge) },
		{
			name: 'Capstone',
			home: { label: 'Capstone', address: '/capstone/' },
			steps: [{ label: 'Capstone', address: '/capstone/' }, ...CAPSTONE_SHEETS],
		},
		{
			name: 'Exam',
			home: programme,
			steps: [
				{ label: 'Exam', address: '/exam/' },
				{ label: 'What changed', address: '/exam/what-changed/' },
			],
		},
	];
});

/** Guides in their order. */
export function guides(knowledge: KnowledgeBase): (Step & { description: string; minutes: number })[] {
	return knowledge.pages
		.flatMap((page) => (page.data.kind === 'guide' ? [{ page, data: page.data }] : []))
		.sort((a, b) => (a.data.order ?? 99) - (b.data.order ?? 99) || (a.data.title < b.data.title ? -1 : 1))
		.map(({ page, data }) => ({
			label: data.title,
			address: pageAddress(page.id),
			description: data.description,
			minutes: data.minutes,
		}));
}

/** Where a page stands: its sequence and its neighbors, or undefined if it has no order. */
export function placeOf(knowledge: KnowledgeBase, address: string) {
	return places(knowledge).get(address);
}

const places = derived((knowledge: KnowledgeBase) => {
	const found = new Map<string, { sequence: Sequence; previous: Step | undefined; next: Step | undefined }>();
	for (const sequence of sequences(knowledge)) {
		sequence.steps.forEach(({ address }, index) => {
			if (found.has(address)) return;
			const [previous, next] = [sequence.steps[index - 1], sequence.steps[index + 1]];
			found.set(address, { sequence, previous, next });
		});
	}
	return found;
});

/** The links of a section to show beside a page: around the page when there are more than fit. */
export function sectionWindow(sequence: Sequence, address: string): readonly Step[] {
	if (sequence.steps.length <= WINDOW) return sequence.steps;
	const index = Math.max(
		0,
		sequence.steps.findIndex((step) => step.address === address),
	);
	const from = Math.min(Math.max(0, index - WINDOW / 2), sequence.steps.length - WINDOW);
	return sequence.steps.slice(from, from + WINDOW);
}

/** The way back from any page, outermost first; empty for the home page. */
export function breadcrumbs(knowledge: KnowledgeBase, address: string): Step[] {
	if (address === '/') return [];
	const home = { label: 'Home', address: '/' };
	const asset = /^\/domains\/([^/]+)\/.+/.exec(address);
	const quiz = knowledge.all('domains').find(({ id }) => quizAddress(id) === address);
	const domain = quiz?.id ?? asset?.[1];
	if (domain) {
		return [
			home,
			{ label: 'Domains', address: '/domains/' },
			{ label: knowledge.find('domains', domain)?.data.short ?? domain, address: domainAddress(domain) },
		];
	}
	const form = knowledge.all('sessions').find(({ id }) => feedbackAddress(id) === address);
	if (form) {
		return [
			home,
			{ label: 'Sessions', address: '/sessions/' },
			{ label: form.data.title, address: sessionAddress(form.id) },
		];
	}
	if (/^\/rules\/.+/.test(address)) return [home, { label: 'Rules', address: '/rules/' }];
	if (/^\/practice\/.+/.test(address)) return [home, { label: 'Practice', address: '/practice/' }];
	if (/^\/team\/.+/.test(address)) return [home, { label: 'Roles', address: '/team/' }];
	if (/^\/me\/.+/.test(address)) return [home, { label: 'Me', address: '/me/' }];
	if (/^\/exam\/.+/.test(address)) return [home, { label: 'Exam', address: '/exam/' }];
	const place = placeOf(knowledge, address);
	return place && place.sequence.home.address !== address ? [home, place.sequence.home] : [home];
}
