import { domainOf } from '../model/assets.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { didYouMean, listOf } from '../model/wording.ts';
import { slug } from '../schemas/identifiers.ts';
import { Refused } from './project-file.ts';

/**
 * Checks a name that becomes part of a path and an id.
 * @throws {Refused} If it is not lower-case and hyphenated.
 */
export function checkSlug(name: string): string {
	const result = slug.safeParse(name);
	if (result.success) return name;
	throw new Refused(`"${name}" ${result.error.issues[0]?.message ?? 'is no slug'}.`);
}

/**
 * The study domain with an id.
 * @throws {Refused} If there is none; the message names the one that was probably meant.
 */
export function domainNamed(knowledge: KnowledgeBase, id: string) {
	const domain = knowledge.find('domains', id);
	if (domain) return domain.data;
	const ids = knowledge.all('domains').map((entry) => entry.id);
	throw new Refused(`There is no study domain "${id}"${didYouMean(id, ids)} The domains are ${listOf(ids)}.`);
}

/** Ids of a domain's study objectives, in the order of their file. */
export const objectivesOf = (knowledge: KnowledgeBase, domain: string): string[] =>
	knowledge
		.all('objectives')
		.filter(({ data }) => data.domain === domain)
		.map(({ id }) => id);

/**
 * Checks that ids are study objectives of a domain.
 * @throws {Refused} If one is not; the message names the one that was probably meant.
 */
export function checkObjectives(knowledge: KnowledgeBase, domain: string, ids: readonly string[]): readonly string[] {
	const known = objectivesOf(knowledge, domain);
	for (const id of ids) {
		if (known.includes(id)) continue;
		if (knowledge.knows('objectives', id)) {
			throw new Refused(`The objective "${id}" belongs to "${domainOf(id)}", not to "${domain}".`);
		}
		throw new Refused(
			`There is no study objective "${id}"${didYouMean(id, known)} Those of "${domain}" are ${listOf(known)}.`,
		);
	}
	return ids;
}

/** The role that owns what belongs to a domain: the lead of its pod, or the first role where no pod has the domain. */
export function ownerOf(knowledge: KnowledgeBase, domain: string): string {
	const pod = knowledge.all('pods').find(({ data }) => data.domains.includes(domain))?.id;
	const lead = knowledge.all('roles').find(({ data }) => data.pod !== undefined && data.pod === pod);
	return lead?.id ?? teamRole(knowledge);
}

/** The role that owns what belongs to no pod. */
export const teamRole = (knowledge: KnowledgeBase): string =>
	knowledge.all('roles').find(({ data }) => data.pod === undefined)?.id ?? '';

/** A title to start from, made of a slug: "delta-sharing-costs" becomes "Delta sharing costs". */
export function titleFrom(name: string): string {
	const words = name.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
