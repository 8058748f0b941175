import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { tickIds } from '../model/ticks.ts';
import { didYouMean } from '../model/wording.ts';
import type { RenamedIds } from '../schemas/ledger.ts';
import type { Rule } from './rule.ts';

/** Finds rows of the table of renamed ids whose old id is still used, or that end nowhere. */
export const renamedIdsLeadOn: Rule = {
	id: 'renamed-ids-lead-on',
	title: 'Each renamed id is used no more, has one row, and leads to ids that exist.',
	severity: 'error',
	area: 'files',
	why: 'Browsers of readers keep answers, notes and ticks by id for years. A row that ends nowhere loses them without a word.',
	remedy:
		'Mend the id in ledger/renamed-ids.yaml. Give what is new an id that was never used, so that old records cannot be taken for its own.',
	*check(knowledge) {
		const table = knowledge.find('renamedIds', 'renamed-ids');
		if (!table) return;
		for (const [kind, known] of idsByKind(knowledge)) {
			const rows = table.data[kind];
			const onward = new Map(rows.map(({ from, to }) => [from, to]));
			const seen = new Set<string>();
			for (const [index, { from, to }] of rows.entries()) {
				const at = (...path: (string | number)[]) => table.locate([kind, index, ...path]);
				if (known.has(from))
					yield {
						message: `"${from}" stands among the renamed ${kind} and is still used.`,
						hint: 'Give what has the id now another one, or remove the row if nothing was renamed.',
						at: at('from'),
					};
				if (seen.has(from))
					yield {
						message: `"${from}" has two rows among the renamed ${kind}.`,
						hint: 'Join them: several ids under "to" mean that it was split.',
						at: at('from'),
					};
				seen.add(from);
				for (const [position, id] of to.entries()) {
					if (known.has(id) || onward.has(id)) continue;
					yield {
						message: `"${from}" leads to "${id}", which does not exist${didYouMean(id, [...known])}`,
						hint: 'Name what took its place. Where nothing did, remove the row: the records stay as they are.',
						at: at('to', position),
					};
				}
				if (leadsTo(from, from, onward))
					yield {
						message: `"${from}" leads back to itself.`,
						hint: 'Break the circle: an old id is never used again.',
						at: at('to'),
					};
			}
		}
	},
};

const idsByKind = (knowledge: KnowledgeBase): [keyof RenamedIds, ReadonlySet<string>][] => [
	['questions', new Set(knowledge.all('questions').map(({ id }) => id))],
	['objectives', new Set(knowledge.all('objectives').map(({ id }) => id))],
	['ticks', tickIds(knowledge)],
];

/** True if rows lead from one id to another, whatever is between. */
function leadsTo(from: string, target: string, onward: ReadonlyMap<string, readonly string[]>): boolean {
	const seen = new Set<string>();
	const open = [...(onward.get(from) ?? [])];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (id === target) return true;
		if (seen.has(id)) continue;
		seen.add(id);
		open.push(...(onward.get(id) ?? []));
	}
	return false;
}
