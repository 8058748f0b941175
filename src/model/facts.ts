import type { Outline } from '../schemas/outline.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** A fact as prose prints it, with the outline it is true of. */
export interface ResolvedFact {
	readonly value: string;
	/** Left out where the fact holds for every outline. */
	readonly outline?: { readonly id: string; readonly short: string };
}

const OUTLINE_FIELDS: Readonly<Record<string, (outline: Outline) => string>> = {
	'exam.questions': ({ questions }) => String(questions),
	'exam.minutes': ({ minutes }) => String(minutes),
	'exam.unscored': ({ unscored }) => String(unscored),
	'exam.languages': ({ languages }) => new Intl.ListFormat('en').format(languages),
};
const WEIGHT = /^exam\.weight\.(.+)$/;

/** The outline that the programme's pages speak of. */
export function programmeOutline(knowledge: KnowledgeBase): Outline | undefined {
	const id = knowledge.only('team')?.programmeOutline;
	return id === undefined ? undefined : knowledge.find('outlines', id)?.data;
}

/** True if the sections of an outline are the study domains, so that each domain has a weight of its own. */
export function weighsDomains(knowledge: KnowledgeBase, outline: Outline): boolean {
	const domains = knowledge.all('domains');
	const sections = new Set(outline.sections.map(({ id }) => id));
	return domains.length > 0 && sections.size === domains.length && domains.every(({ id }) => sections.has(id));
}

/**
 * Looks up what `:fact[key]` prints.
 * @param key `exam.questions`, `exam.minutes`, `exam.unscored` or `exam.languages` for the programme's
 * outline, or with `@<outline-id>` for another; `exam.weight.<domain-id>` for a domain's weight under
 * the outline whose sections are the study domains; else the id of a fact of the ledger.
 * @returns Undefined if there is no such fact.
 */
export function resolveFact(knowledge: KnowledgeBase, key: string): ResolvedFact | undefined {
	const [name = '', outlineId, ...rest] = key.trim().split('@');
	if (rest.length > 0 || outlineId === '') return undefined;
	const named = outlineId === undefined ? undefined : knowledge.find('outlines', outlineId)?.data;
	if (outlineId !== undefined && !named) return undefined;

	const field = Object.hasOwn(OUTLINE_FIELDS, name) ? OUTLINE_FIELDS[name] : undefined;
	if (field) {
		const outline = named ?? programmeOutline(knowledge);
		return outline && labelled(field(outline), outline);
	}
	const domain = WEIGHT.exec(name)?.[1];
	if (domain !== undefined) {
		const outline = outlineWithWeights(knowledge, named);
		const section = outline?.sections.find(({ id }) => id === domain);
		return outline && section && labelled(`${section.weight}%`, outline);
	}
	const fact = knowledge.find('facts', name)?.data;
	if (!fact || (outlineId !== undefined && fact.outline !== undefined && fact.outline !== outlineId)) return undefined;
	const outline = fact.outline === undefined ? named : knowledge.find('outlines', fact.outline)?.data;
	return outline ? labelled(fact.value, outline) : { value: fact.value };
}

/**
 * The fact that a `:fact[key]` prints.
 * @throws {Error} If nothing defines the key: it must not reach a reader as text.
 */
export function factNamed(knowledge: KnowledgeBase, key: string): ResolvedFact {
	const fact = resolveFact(knowledge, key);
	if (!fact) throw new Error(`There is no fact "${key}". The ledger and the outlines define the keys.`);
	return fact;
}

/** A fact as plain text: "59 (Nov 2025)", or the value alone where it holds for every outline. */
export function factText({ value, outline }: ResolvedFact): string {
	return outline ? `${value} (${outline.short})` : value;
}

/** Every key that `:fact[…]` knows, for suggestions; the forms with `@` are left out. */
export function factKeys(knowledge: KnowledgeBase): string[] {
	return [
		...Object.keys(OUTLINE_FIELDS),
		...knowledge.all('domains').map(({ id }) => `exam.weight.${id}`),
		...knowledge.all('facts').map(({ id }) => id),
	];
}

function labelled(value: string, { id, short }: Outline): ResolvedFact {
	return { value, outline: { id, short } };
}

/** The outline that gives domains a weight: the named one or the programme's if it does, else any that does. */
function outlineWithWeights(knowledge: KnowledgeBase, named: Outline | undefined): Outline | undefined {
	if (named) return weighsDomains(knowledge, named) ? named : undefined;
	const candidates = [programmeOutline(knowledge), ...knowledge.all('outlines').map(({ data }) => data)];
	return candidates.find((outline) => outline !== undefined && weighsDomains(knowledge, outline));
}
