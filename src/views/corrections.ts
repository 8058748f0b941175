import type { KnowledgeBase } from '../model/knowledge-base.ts';

/** A correction with the addresses of its sources. */
export interface CorrectionNote {
	readonly id: string;
	readonly said: string;
	readonly now: string;
	readonly why: string;
	readonly sources: readonly { readonly title: string; readonly url: string }[];
}

/** Corrections to the programme text that a page shows; all of them without an address. */
export function corrections(knowledge: KnowledgeBase, address?: string): CorrectionNote[] {
	return knowledge.all('corrections').flatMap(({ data }) => {
		if (address && !data.pages.includes(address)) return [];
		const sources = (data.sources ?? []).flatMap((id) => knowledge.find('sources', id)?.data ?? []);
		return [{ id: data.id, said: data.said, now: data.now, why: data.why, sources }];
	});
}
