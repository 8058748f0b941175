import Slugger from 'github-slugger';
import { isDeck, type PageOfKind } from './assets.ts';
import {
	feedbackAddress,
	objectiveAddress,
	pageAddress,
	podAddress,
	presenterAddress,
	quizAddress,
	ruleAddress,
	sessionAddress,
	trackAddress,
	weekAddress,
} from './addresses.ts';
import type { Page } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { headingsOf, textOf, walk } from './markdown.ts';
import { quizQuestions } from './quizzes.ts';

/** Pages that are generated whatever the content holds. */
const GENERATED = [
	'/',
	'/roadmap/',
	'/sessions/',
	'/team/',
	'/capstone/',
	'/capstone/rubric/',
	'/capstone/backlog/',
	'/capstone/review/',
	'/exam/',
	'/exam/what-changed/',
	'/domains/',
	'/library/',
	'/resources/',
	'/pods/',
	'/glossary/',
	'/coverage/',
	'/guides/',
	'/practice/',
	'/practice/sit/',
	'/practice/print/',
	'/practice/testwise/',
	'/me/',
	'/me/worksheet/',
	'/me/track/',
	'/me/mentor-hour/',
	'/team/readiness/',
	'/onboarding/',
	'/search/',
	'/about/',
	'/offline/',
	'/rules/',
];

/** The anchors of a page, where the content alone tells them. */
export type Anchors = ReadonlySet<string> | 'unknown-anchors';

/**
 * Every address of the site with the anchors of its page.
 * @param ruleIds Ids of the rules, each of which has a page; left out where rules are not listed.
 */
export function siteMap(knowledge: KnowledgeBase, ruleIds: readonly string[] = []): Map<string, Anchors> {
	const map = new Map<string, Anchors>();
	const generate = (address: string): void => void map.set(address.replace(/#.*$/, ''), 'unknown-anchors');

	GENERATED.forEach(generate);
	for (const { data } of knowledge.all('weeks')) generate(weekAddress(data.number));
	for (const { id } of knowledge.all('sessions')) {
		generate(sessionAddress(id));
		generate(feedbackAddress(id));
	}
	for (const { id } of knowledge.all('tracks')) generate(trackAddress(id));
	for (const { id } of knowledge.all('pods')) generate(podAddress(id));
	for (const { data } of quizQuestions(knowledge)) generate(quizAddress(data.domain));
	for (const id of ruleIds) generate(ruleAddress(id));
	for (const page of knowledge.pages) {
		map.set(pageAddress(page.id), anchorsOf(knowledge, page));
		if (isDeck(page)) generate(presenterAddress(page.id));
	}
	return map;
}

function anchorsOf(knowledge: KnowledgeBase, page: Page): Anchors {
	const slugger = new Slugger();
	// Starlight's skip link and table of contents give every page this one.
	const anchors = new Set(['_top']);
	for (const { node } of headingsOf(page)) {
		// What a fact prints is part of the heading's id and known only when it is rendered.
		if (Array.from(walk(node)).some(({ node: { type, name } }) => type === 'textDirective' && name === 'fact')) {
			return 'unknown-anchors';
		}
		anchors.add(slugger.slug(textOf(node)));
	}
	if (page.data.kind === 'domain') {
		const { domain } = (page as PageOfKind<'domain'>).data;
		for (const { data } of knowledge.all('objectives')) {
			if (data.domain === domain) anchors.add(objectiveAddress(data.id).split('#')[1] ?? '');
		}
	}
	return anchors;
}
