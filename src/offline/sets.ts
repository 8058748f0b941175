import { domainAddress, podAddress } from '../model/addresses.ts';
import { derived } from '../model/derived.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { FALLBACK, MANIFEST, SHELL, UNASKED } from './manifest.ts';

/** Something that a reader can ask to keep. */
export interface OfflineSet {
	readonly id: string;
	readonly title: string;
	/** Where reading it begins, without the base path. */
	readonly address: string;
	/** Names of the parts that it consists of. */
	readonly parts: readonly string[];
}

/** What every set brings besides its own: search as a whole, and the pages where links of all others lead. */
const COMMON = 'common';
/** Papers, what drawing one needs besides questions, and the pages that work on what a reader has done. */
const PRACTICE = 'practice';
/** Everything else. */
const REST = 'rest';
/** Pages of a domain. */
const domainPart = (domain: string): string => `domain/${domain}`;
/** Questions of a domain, and the page that asks them: practice needs them without the domain's own pages. */
const questionsPart = (domain: string): string => `questions/${domain}`;
const podPart = (pod: string): string => `pod/${pod}`;

/** Pages and data that work everywhere: they are tools, or the way to all others. */
const IN_SHELL = new Set([
	'',
	'about/',
	'favicon.svg',
	FALLBACK,
	'me/',
	'practice/',
	'practice/print/',
	'practice/sit/',
	'search/',
	'search/panel/',
]);
/** Where links of all pages lead, and the words that search corrects by. */
const IN_COMMON = new Set([
	'domains/',
	'exam/',
	'glossary/',
	'library/',
	'roadmap/',
	'roadmap/ticks.json',
	'search-words.json',
]);

/**
 * What can be kept of this handbook: search and practice (which needs nobody to ask for it), each domain, each pod,
 * everything. Each is complete in itself, and what they share is fetched once.
 */
export const offlineSets = derived((knowledge: KnowledgeBase): readonly OfflineSet[] => {
	const base = [SHELL, COMMON, PRACTICE];
	const domains = knowledge.all('domains');
	const pods = knowledge.all('pods');
	const ofDomain = (id: string): string[] => [domainPart(id), questionsPart(id)];
	return [
		{
			id: UNASKED,
			title: 'Search and practice',
			address: '/practice/',
			parts: [...base, ...domains.map(({ id }) => questionsPart(id))],
		},
		...domains.map(({ id, data }) => ({
			id: domainPart(id),
			title: data.title,
			address: domainAddress(id),
			parts: [...base, ...ofDomain(id)],
		})),
		...pods.map(({ id, data }) => ({
			id: podPart(id),
			title: `Pod ${data.number}: ${data.name} with its domains`,
			address: podAddress(id),
			parts: [...base, podPart(id), ...data.domains.flatMap(ofDomain)],
		})),
		{
			id: 'everything',
			title: 'Everything',
			address: '/library/',
			parts: [...base, ...domains.flatMap(({ id }) => ofDomain(id)), ...pods.map(({ id }) => podPart(id)), REST],
		},
	];
});

/** Files that are for robots and hosts, and those of Pagefind's own interface, which no page of ours loads. */
const NOT_KEPT =
	/^(404\.html|_headers|robots\.txt|sitemap[^/]*|service-worker\.js)$|^pagefind\/(pagefind-(?!entry\.json)|wasm\.unknown)/;

/**
 * Which part a file belongs to.
 * @param path Its address below the base path; of a fragment of the search index that of the page.
 * @returns Undefined for what nobody needs offline.
 */
export function partOf(knowledge: KnowledgeBase, path: string): string | undefined {
	if (path === MANIFEST || NOT_KEPT.test(path)) return undefined;
	if (IN_SHELL.has(path) || path.startsWith('_astro/')) return SHELL;
	if (IN_COMMON.has(path) || path.startsWith('pagefind/')) return COMMON;
	const [place = '', id = '', domain = ''] = path.replace(/\.\w+$/, '').split('/');
	if (place === 'practice') {
		if (id === 'bank') return questionsPart(domain);
		return knowledge.find('domains', id) ? questionsPart(id) : PRACTICE;
	}
	if (place === 'me') return PRACTICE;
	if (place === 'domains' && knowledge.find('domains', id)) return domainPart(id);
	if (place === 'pods' && knowledge.find('pods', id)) return podPart(id);
	const session = place === 'sessions' ? knowledge.find('sessions', id)?.data.domain : undefined;
	return session ? domainPart(session) : REST;
}
