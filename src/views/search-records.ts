import { promptAddress, termAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { termsOfProduct } from '../model/renamed-products.ts';
import type { ResultKind } from './result-kind.ts';

/** A part of a page that search finds by itself, as if it were a page. */
export interface SearchRecord {
	/** Address with the anchor of the part. */
	readonly address: string;
	readonly title: string;
	readonly kind: ResultKind;
	readonly text: string;
	/** Names it had, for the weight that search gives them. */
	readonly formerly: readonly string[];
}

/** Everything that search finds by itself. */
export const searchRecords = (knowledge: KnowledgeBase): SearchRecord[] => [
	...glossaryRecords(knowledge),
	...promptRecords(knowledge),
];

/** The prompts, one by one, by what they are for: the text of a prompt speaks to a model. */
export function promptRecords(knowledge: KnowledgeBase): SearchRecord[] {
	return knowledge.all('prompts').map(({ data: { id, use, title, goal } }) => ({
		address: promptAddress(id),
		title,
		kind: 'Prompt',
		text: `${title}: ${goal} A prompt for a language model: ${knowledge.find('promptUses', use)?.data.title ?? use}.`,
		formerly: [],
	}));
}

/**
 * The glossary, entry by entry: terms first, then renamed products that are no term. Somebody who looks a word up
 * wants its two sentences, not a page of eighty others.
 */
export function glossaryRecords(knowledge: KnowledgeBase): SearchRecord[] {
	const products = knowledge
		.all('renamedNames')
		.map(({ data }) => ({ data, terms: termsOfProduct(knowledge, data).map(({ id }) => id) }));
	const terms = knowledge.all('terms').map(({ data: { id, term, definition, formerly = [] } }) => {
		const own = products.filter((product) => product.terms.includes(id)).flatMap(({ data }) => data.former);
		return record(id, term, definition, [...new Set([...formerly, ...own])]);
	});
	const others = products
		.filter((product) => product.terms.length === 0)
		.map(({ data: { id, current, note, former } }) => record(`name-${id}`, current, note, former));
	return [...terms, ...others];
}

function record(anchor: string, title: string, text: string, formerly: readonly string[]): SearchRecord {
	const names = formerly.length > 0 ? ` Formerly ${formerly.join(', ')}.` : '';
	return { address: termAddress(anchor), title, kind: 'Term', text: `${title}: ${text}${names}`, formerly };
}
