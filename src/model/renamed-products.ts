import type { KnowledgeBase } from './knowledge-base.ts';
import type { RenamedName, Term } from '../schemas/ledger.ts';

/** The terms of the glossary for a renamed product: those that had one of the names it had. */
export function termsOfProduct(knowledge: KnowledgeBase, { former }: RenamedName): Term[] {
	return knowledge
		.all('terms')
		.flatMap(({ data }) => (data.formerly?.some((name) => former.includes(name)) ? [data] : []));
}
