import type { Page } from '../model/entry.ts';
import { headingsOf } from '../model/markdown.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { pageAddress } from '../model/addresses.ts';
import { termsOfProduct } from '../model/renamed-products.ts';
import type { RenamedName } from '../schemas/ledger.ts';

/** A product with the names it had. */
export interface FormerNames {
	readonly current: string;
	readonly former: readonly string[];
}

/**
 * The renamed products that a page is about: those the ledger explains there, and those that its title, its
 * description, a heading or an objective of it names. Only true renames count, whose old names prose may not use: a
 * product that followed another one did not have its name. In the order of the ledger.
 */
export function formerNamesOf(knowledge: KnowledgeBase, page: Page): FormerNames[] {
	const texts = textsOf(knowledge, page);
	return knowledge.all('renamedNames').flatMap(({ data }) => {
		if (data.forbid.length === 0) return [];
		const names = namesOf(knowledge, data);
		const isAbout = data.page === pageAddress(page.id) || texts.some((text) => names.test(text));
		return isAbout ? [{ current: data.current, former: withoutRepeats(data.forbid) }] : [];
	});
}

/** What a page says it is about. */
function textsOf(knowledge: KnowledgeBase, page: Page): string[] {
	const { data } = page;
	const objectives = knowledge
		.all('objectives')
		.filter(({ id, data: { domain } }) =>
			data.kind === 'domain' ? domain === data.domain : 'objectives' in data && data.objectives.includes(id),
		)
		.map((objective) => objective.data.title);
	return [data.title, data.description, ...headingsOf(page).map(({ text }) => text), ...objectives];
}

/** Matches the current name of a product, and what the glossary calls it. */
function namesOf(knowledge: KnowledgeBase, product: RenamedName): RegExp {
	const names = [product.current, ...termsOfProduct(knowledge, product).map(({ term }) => term)];
	const alternatives = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
	return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})s?(?![\\p{L}\\p{N}_])`, 'iu');
}

/** Leaves out names that only differ from another by case, or are part of it: "Asset Bundle" beside "Asset Bundles". */
function withoutRepeats(names: readonly string[]): string[] {
	const lower = names.map((name) => name.toLowerCase());
	return names.filter((_, index) => {
		const own = lower[index] ?? '';
		return !lower.some((other, at) => (other === own ? at < index : other.includes(own)));
	});
}
