import { paperTitle } from '../assessment/gated-sets.ts';
import { newestRelease } from '../model/releases.ts';
import type { Rule } from './rule.ts';

/** Finds questions that two fixed papers of an outline ask, or one paper twice. */
export const papersShareNoQuestion: Rule = {
	id: 'papers-share-no-question',
	title: 'No two fixed papers of an outline ask the same question.',
	severity: 'error',
	area: 'questions',
	why: 'Who meets a question again remembers it. The second paper would measure memory and look like progress.',
	remedy: 'Make the next release with "npm run questions -- release"; a release that is out is never edited.',
	*check(knowledge) {
		const release = newestRelease(knowledge);
		if (!release) return;
		const asked = new Map<string, string>();
		for (const [index, paper] of release.data.papers.entries()) {
			for (const [place, id] of paper.questions.entries()) {
				const key = `${paper.outline} ${id}`;
				const before = asked.get(key);
				asked.set(key, paperTitle(paper));
				if (before === undefined) continue;
				yield {
					message: `The question "${id}" of ${paperTitle(paper)} is asked before, in ${before}.`,
					hint: 'Make the next release with "npm run questions -- release".',
					at: release.locate(['papers', index, 'questions', place]),
				};
			}
		}
	},
};
