import type { FieldPath } from '../model/entry.ts';
import { keyOf, nameOf } from '../model/term-uses.ts';
import type { Term } from '../schemas/ledger.ts';
import type { Rule } from './rule.ts';

/** Finds words that two terms of the glossary claim, or one term twice. */
export const glossarySpellingsAreUnique: Rule = {
	id: 'glossary-spellings-are-unique',
	title: 'No two terms of the glossary share a name, another spelling or an older name.',
	severity: 'error',
	area: 'writing',
	why: 'A word in prose can link to one entry only, and a search for an old name should end at one. Where two terms share a word, readers get whichever comes last.',
	remedy: 'Take the spelling from one of the terms, or make one entry of the two. A plural in -s goes without saying.',
	*check(knowledge) {
		const taken = new Map<string, { term: Term; spelling: string }>();
		for (const term of knowledge.all('terms')) {
			for (const { spelling, path } of spellingsIn(term.data)) {
				const key = keyOf(spelling).replace(/s$/, '');
				const other = taken.get(key);
				if (!other) taken.set(key, { term: term.data, spelling });
				// A term may differ from itself by case or a plural: prose is matched as it is written.
				if (!other || (other.term === term.data && other.spelling !== spelling)) continue;
				const whose = other.term === term.data ? 'twice' : `already for "${other.term.term}"`;
				yield {
					message: `"${spelling}" stands in the glossary ${whose}.`,
					hint: 'Remove it here or there.',
					at: term.locate(path),
				};
			}
		}
	},
};

function spellingsIn(term: Term): { spelling: string; path: FieldPath }[] {
	return [
		{ spelling: nameOf(term), path: ['term'] },
		...(term.also ?? []).map((spelling, index) => ({ spelling, path: ['also', index] })),
		...(term.formerly ?? []).map((spelling, index) => ({ spelling, path: ['formerly', index] })),
	];
}
