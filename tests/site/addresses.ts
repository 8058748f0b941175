import { quizQuestions } from '../../src/model/quizzes.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';

/** Addresses that the content demands, each with what it is there for. */
export function expectedAddresses(): string[] {
	const ids = (collection: 'pods' | 'tracks'): string[] => realKnowledge.all(collection).map(({ id }) => id);
	const quizzes = new Set(quizQuestions(realKnowledge).map(({ data }) => data.domain));
	return [
		'/',
		'/roadmap/',
		...Array.from({ length: 12 }, (_, index) => `/weeks/${index + 1}/`),
		...ids('tracks').map((id) => `/tracks/${id}/`),
		'/team/',
		'/capstone/',
		'/exam/',
		'/exam/what-changed/',
		'/domains/',
		'/library/',
		'/resources/',
		'/pods/',
		...ids('pods').map((id) => `/pods/${id}/`),
		'/glossary/',
		'/coverage/',
		'/guides/',
		'/practice/',
		...Array.from(quizzes, (domain) => `/practice/${domain}/`),
		'/onboarding/',
		'/search/',
		'/rules/',
		'/about/',
		...realKnowledge.pages.map(({ id }) => `/${id}/`),
		...realKnowledge.pages.flatMap(({ id, data }) => (data.kind === 'deck' ? [`/${id}/present/`] : [])),
	];
}

/** One page of each type, by the name of the type. */
export const PAGE_TYPES: Readonly<Record<string, string>> = {
	home: '/',
	roadmap: '/roadmap/',
	phase: '/phases/collaborative-deep-dive/',
	week: '/weeks/6/',
	track: '/tracks/a/',
	domain: '/domains/developing-code/',
	domains: '/domains/',
	'write-up': '/domains/developing-code/write-ups/streaming-tables-vs-mvs/',
	notebook: '/domains/cost-performance/notebooks/adaptive-query-execution/',
	deck: '/domains/developing-code/decks/developing-code/',
	presenter: '/domains/developing-code/decks/developing-code/present/',
	guide: '/guides/exam-day/',
	guides: '/guides/',
	resources: '/resources/',
	pods: '/pods/',
	pod: '/pods/pod-1/',
	library: '/library/',
	team: '/team/',
	capstone: '/capstone/',
	exam: '/exam/',
	'what changed': '/exam/what-changed/',
	coverage: '/coverage/',
	onboarding: '/onboarding/',
	glossary: '/glossary/',
	practice: '/practice/',
	quiz: '/practice/developing-code/',
	search: '/search/',
	rules: '/rules/',
	rule: '/rules/domain-has-three-tiers/',
	about: '/about/',
	'not found': '/no-such-page/',
};
