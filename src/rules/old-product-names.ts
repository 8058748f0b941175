import { prosePassagesOf } from '../model/data-prose.ts';
import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { passagesOf, type Passage } from '../model/prose.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Rule, Violation } from './rule.ts';

/** Collections whose texts readers see as our own words. */
const READ: readonly CollectionName[] = [
	'domains',
	'objectives',
	'outlines',
	'phases',
	'milestones',
	'weeks',
	'tracks',
	'pods',
	'sessions',
	'roles',
	'roleAssignments',
	'onboarding',
	'selfRatings',
	'corrections',
	'capstone',
	'backlog',
	'questions',
	'promptUses',
	'prompts',
	'terms',
	'drawings',
	'docs',
];

/** Finds products called by a name they no longer have. */
export const oldProductNames: Rule = {
	id: 'old-product-names',
	title: 'Prose calls every product by its current name.',
	severity: 'error',
	area: 'writing',
	why: 'A learner who meets two names looks for two products. The old names are explained once, from data.',
	remedy:
		'Use the current name. An old one may stand in code, in an address, in quotation marks, or in the title of a linked page.',
	*check(knowledge) {
		const names = forbiddenNames(knowledge);
		if (!names) return;
		for (const entry of knowledge.entries) {
			if (READ.includes(entry.collection)) yield* oldNames(prosePassagesOf(entry as Entry), names);
		}
		for (const page of knowledge.pages) yield* oldNames(passagesOf(page), names);
	},
};

interface Names {
	/** Matches current and old names; the longest at a place wins. */
	readonly pattern: RegExp;
	/** Current name by old name. */
	readonly current: ReadonlyMap<string, string>;
}

function forbiddenNames(knowledge: KnowledgeBase): Names | undefined {
	const records = knowledge.all('renamedNames').map(({ data }) => data);
	const current = new Map(records.flatMap((record) => record.forbid.map((name) => [name, record.current] as const)));
	if (current.size === 0) return undefined;
	// Current names take part, so that "SQL alerts" within "Databricks SQL alerts" is no finding.
	const all = [...new Set([...current.keys(), ...records.map((record) => record.current)])];
	all.sort((a, b) => b.length - a.length);
	const alternatives = all.map((name) => name.split(/\s+/).map(escaped).join('\\s+')).join('|');
	return { pattern: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{N}_])`, 'gu'), current };
}

function* oldNames(passages: readonly Passage[], { pattern, current }: Names): Generator<Violation> {
	for (const passage of passages) {
		for (const match of passage.ownWords.matchAll(pattern)) {
			const name = match[0].replace(/\s+/g, ' ');
			const now = current.get(name);
			if (now === undefined) continue;
			yield {
				message: `"${name}" is an old name; the product is now called "${now}".`,
				hint: `Write "${now}", or put the old name in quotation marks if it is quoted.`,
				at: passage.at(match.index),
			};
		}
	}
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
