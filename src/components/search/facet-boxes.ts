import { SEARCH_FACETS, type SearchChoices, type SearchFacet } from '../../views/search-query.ts';
import { required } from '../facets/required.ts';
import type { Counts } from './engine.ts';

/**
 * Makes the checkboxes agree with the index: adds values the page did not know, takes away those without pages.
 * @returns The checkboxes that are left.
 */
export function offerFacets(facets: HTMLElement, all: Counts): HTMLInputElement[] {
	const template = required(facets, 'template', HTMLTemplateElement);
	for (const facet of SEARCH_FACETS) {
		const group = required(facets, `[data-facet=${facet}]`, HTMLFieldSetElement);
		const known = new Set<string>();
		for (const box of group.querySelectorAll('input')) {
			known.add(box.value);
			if (!all[facet]?.[box.value]) box.closest('label')?.remove();
		}
		for (const value of Object.keys(all[facet] ?? {})) {
			if (known.has(value)) continue;
			const label = required(template.content, 'label', HTMLLabelElement).cloneNode(true) as HTMLLabelElement;
			const box = required(label, 'input', HTMLInputElement);
			box.name = facet;
			box.value = value;
			required(label, '[data-name]', HTMLElement).textContent = value;
			group.append(label);
		}
		group.hidden = group.querySelector('input') === null;
	}
	return [...facets.querySelectorAll('input')];
}

/** The values of checkboxes by facet. */
export function choicesOf(boxes: readonly HTMLInputElement[]): SearchChoices {
	const of = (facet: SearchFacet) => boxes.filter(({ name }) => name === facet).map(({ value }) => value);
	return { kind: of('kind'), pod: of('pod'), domain: of('domain') };
}
