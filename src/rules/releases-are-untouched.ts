import { releaseDigest } from '../assessment/papers/digest.ts';
import type { Rule } from './rule.ts';

/** Finds releases that were edited after they were written. */
export const releasesAreUntouched: Rule = {
	id: 'releases-are-untouched',
	title: 'A release is as it was written.',
	severity: 'error',
	area: 'questions',
	why: 'A code names a release, and whoever enters it has to get the same paper, today and in a year. An edited release would give another one.',
	remedy: 'Take the edit back, and write the next release with "npm run questions -- release".',
	*check(knowledge) {
		for (const release of knowledge.all('releases')) {
			if (releaseDigest(release.data) === release.data.digest) continue;
			yield {
				message: `Release ${release.id} was edited after it was written: its digest does not fit what it holds.`,
				hint: 'Take the edit back, and write the next release with "npm run questions -- release".',
				at: release.locate(['digest']),
			};
		}
	},
};
