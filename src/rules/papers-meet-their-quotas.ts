import { paperTitle } from '../assessment/gated-sets.ts';
import { outlineQuotas } from '../assessment/papers/quotas.ts';
import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { newestRelease } from '../model/releases.ts';
import { quantity } from '../model/wording.ts';
import type { Rule, Violation } from './rule.ts';

const HINT = 'Make the next release with "npm run questions -- release".';

/** Finds papers, fixed or still to be drawn, whose sections do not have the size that the outline gives them. */
export const papersMeetTheirQuotas: Rule = {
	id: 'papers-meet-their-quotas',
	title: 'Papers of the newest release have as many questions of each section as its outline asks for.',
	severity: 'error',
	area: 'questions',
	why: 'A paper stands for the exam only as far as its sections weigh what they weigh there. A result by section rests on it.',
	remedy: 'Make the next release with "npm run questions -- release"; a release that is out is never edited.',
	*check(knowledge) {
		const release = newestRelease(knowledge);
		if (!release) return;
		yield* wantedPapers(knowledge, release);
		for (const [index, paper] of release.data.papers.entries()) {
			const held = new Map(release.data.questions.map((question) => [question.id, question]));
			for (const [place, id] of paper.questions.entries()) {
				if (held.has(id)) continue;
				yield {
					message: `${paperTitle(paper)} asks "${id}", which release ${release.id} does not hold.`,
					hint: HINT,
					at: release.locate(['papers', index, 'questions', place]),
				};
			}
			const sections = paper.questions.map((id) => held.get(id)?.sections[paper.outline]);
			for (const [section, quota] of quotasNow(knowledge, paper.outline)) {
				const count = sections.filter((each) => each === section).length;
				if (count === quota) continue;
				yield {
					message: `${paperTitle(paper)} has ${quantity(count, 'question')} of "${section}"; its outline gives it ${quota}.`,
					hint: HINT,
					at: release.locate(['papers', index, 'questions']),
				};
			}
		}
		for (const [outline, quotas] of Object.entries(release.data.quotas)) {
			for (const [section, quota] of quotasNow(knowledge, outline)) {
				if (quotas[section] === quota) continue;
				yield {
					message: `Papers drawn of ${outline} get ${quantity(quotas[section] ?? 0, 'question')} of "${section}"; its outline gives it ${quota}.`,
					hint: HINT,
					at: release.locate(['quotas', outline, section]),
				};
			}
		}
	},
};

function* wantedPapers(knowledge: KnowledgeBase, release: Entry<'releases'>): Generator<Violation> {
	for (const [outline, wanted] of Object.entries(knowledge.only('policy')?.papers ?? {})) {
		const count = release.data.papers.filter((paper) => paper.outline === outline).length;
		if (count >= wanted) continue;
		yield {
			message: `Release ${release.id} has ${quantity(count, 'fixed paper')} of ${outline}; the policy wants ${wanted}.`,
			hint: HINT,
			at: release.locate(['papers']),
		};
	}
}

function quotasNow(knowledge: KnowledgeBase, outline: string): ReadonlyMap<string, number> {
	const found = knowledge.find('outlines', outline);
	return found ? outlineQuotas(found.data) : new Map<string, number>();
}
