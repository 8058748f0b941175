import type { Entry } from '../../model/entry.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { quantity } from '../../model/wording.ts';
import { liveQuestions } from '../bank.ts';
import { outlineQuotas } from './quotas.ts';
import { sectionOf } from './sections.ts';

/** How many questions a section has for the fixed papers of a release. */
export interface SectionDepth {
	readonly outline: Entry<'outlines'>;
	/** Index of the section in its outline. */
	readonly index: number;
	readonly section: string;
	/** Live questions that count in it. */
	readonly live: number;
	/** Questions of it in one paper. */
	readonly quota: number;
	/** Fixed papers that the policy wants of the outline; no two share a question. */
	readonly papers: number;
}

/** The depth of each section of each outline, in the guide's order. */
export function poolDepth(knowledge: KnowledgeBase): SectionDepth[] {
	const wanted = new Map(Object.entries(knowledge.only('policy')?.papers ?? {}));
	const live = liveQuestions(knowledge).map(({ question }) => question.data.objectives);
	return knowledge.all('outlines').flatMap((outline) => {
		const sections = live.map((objectives) => sectionOf(outline.data, objectives));
		return Array.from(outlineQuotas(outline.data), ([section, quota], index) => ({
			outline,
			index,
			section,
			live: sections.filter((each) => each === section).length,
			quota,
			papers: wanted.get(outline.id) ?? 0,
		}));
	});
}

/** What a section lacks, as a sentence; undefined where it has enough. */
export function shortageOf({ outline, section, live, quota, papers }: SectionDepth): string | undefined {
	const needed = quota * papers;
	if (live >= needed) return undefined;
	return `The section "${section}" of ${outline.id} has ${quantity(live, 'live question')}; its fixed papers need ${needed} (${papers} × ${quota}).`;
}
