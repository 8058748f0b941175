import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { referencesOf } from '../model/references.ts';
import { didYouMean } from '../model/wording.ts';
import type { RefTarget } from '../schemas/identifiers.ts';
import type { Rule } from './rule.ts';

/** How one record of each target is named in a sentence. */
const NAMES: Readonly<Record<RefTarget, string>> = {
	domains: 'study domain',
	objectives: 'study objective',
	outlines: 'outline',
	phases: 'phase',
	pods: 'pod',
	tracks: 'track',
	resources: 'resource',
	questions: 'question',
	facts: 'fact',
	sources: 'source',
	claims: 'list of claims',
	roles: 'role',
	members: 'team member',
	sessions: 'session',
	sessionKinds: 'kind of session',
	backlog: 'backlog item',
	milestones: 'milestone',
	docs: 'page',
	prompts: 'prompt',
	promptUses: 'use of prompts',
	terms: 'term',
};

/** Finds fields that name a record which does not exist. */
export const referencesResolve: Rule = {
	id: 'references-resolve',
	title: 'Every reference names something that exists.',
	severity: 'error',
	area: 'files',
	why: 'Coverage, owners, links and the next step are all read off references. One typo makes a hole in each.',
	remedy: 'Mend the id, or write the record that it names.',
	*check(knowledge) {
		for (const entry of knowledge.entries) {
			for (const { target, id, path } of referencesOf(entry)) {
				if (exists(knowledge, target, id)) continue;
				const ending = didYouMean(id, idsOf(knowledge, target));
				yield {
					message: `"${shownField(path)}" names the ${NAMES[target]} "${id}", which does not exist${ending}`,
					hint: `Mend the id, or add the ${NAMES[target]} it names.`,
					at: entry.locate(path),
				};
			}
		}
	},
};

function exists(knowledge: KnowledgeBase, target: RefTarget, id: string): boolean {
	if (target !== 'members') return knowledge.knows(target, id);
	const team = knowledge.only('team');
	return team ? team.members.some((member) => member.id === id) : knowledge.knows('team', 'team');
}

function idsOf(knowledge: KnowledgeBase, target: RefTarget): string[] {
	if (target === 'members') return knowledge.only('team')?.members.map(({ id }) => id) ?? [];
	if (target === 'docs') return knowledge.pages.map(({ id }) => id);
	return knowledge.all(target).map(({ id }) => id);
}

/** The nearest named field of a path: positions in lists say little to a reader. */
function shownField(path: readonly (string | number)[]): string {
	return String(path.findLast((part) => typeof part === 'string') ?? 'id');
}
