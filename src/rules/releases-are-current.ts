import { toRelease } from '../assessment/papers/released.ts';
import { contentFile } from '../model/content-files.ts';
import { newestRelease } from '../model/releases.ts';
import type { Rule } from './rule.ts';

/** Finds out whether papers know the bank as it is. */
export const releasesAreCurrent: Rule = {
	id: 'releases-are-current',
	title: 'The newest release holds the live questions as they are.',
	severity: 'warning',
	area: 'questions',
	why: 'Papers are drawn from the newest release only. A question that it does not hold is asked by no paper.',
	remedy: 'Make the next release with "npm run questions -- release" when enough has changed.',
	*check(knowledge) {
		const newest = newestRelease(knowledge);
		const released = new Map(newest?.data.questions.map((question) => [question.id, JSON.stringify(question)]));
		const today = toRelease(knowledge).questions;
		const isNew = today.filter(({ id }) => !released.has(id)).length;
		const isChanged = today.filter((question) => released.get(question.id) !== JSON.stringify(question)).length - isNew;
		const isGone = released.size - (today.length - isNew);
		if (isNew + isChanged + isGone === 0) return;
		yield {
			message: `The newest release is behind the live questions: ${isNew} new, ${isChanged} changed, ${isGone} gone.`,
			hint: 'Make the next release with "npm run questions -- release" when enough has changed.',
			at: newest?.locate(['questions']) ?? contentFile(knowledge, 'releases/1.yaml'),
		};
	},
};
