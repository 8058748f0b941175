import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { FacetGroup } from './facets.ts';
import { RESULT_KINDS } from './result-kind.ts';
import { domainBadge } from './syllabus.ts';

/** The facets of search with their values. */
export function searchFacets(knowledge: KnowledgeBase): FacetGroup[] {
	const pods = knowledge.all('pods').map(({ data: { number, name } }) => ({
		value: `Pod ${number}`,
		label: `Pod ${number}, ${name}`,
		pod: number,
	}));
	const domains = knowledge.all('domains').flatMap(({ id, data }) => {
		const badge = domainBadge(knowledge, id);
		return badge ? [{ value: data.short, label: data.short, badge }] : [];
	});
	return [
		{ name: 'kind', title: 'Kind', options: RESULT_KINDS.map((value) => ({ value, label: value })) },
		{ name: 'pod', title: 'Pod', options: pods },
		{ name: 'domain', title: 'Domain', options: domains },
	];
}

/** A few old product names that prose no longer uses, as examples of what search finds. */
export function formerNames(knowledge: KnowledgeBase, number: number): string[] {
	return knowledge
		.all('renamedNames')
		.flatMap(({ data }) => data.forbid.slice(0, 1))
		.slice(0, number);
}
