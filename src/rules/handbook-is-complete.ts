import { contentFile } from '../model/content-files.ts';
import { dataCollections, type DataCollectionName } from '../schemas/collections.ts';
import type { Rule } from './rule.ts';

/** Collections without which other rules would find nothing and look content. */
const NEEDED: readonly DataCollectionName[] = [
	'domains',
	'objectives',
	'outlines',
	'phases',
	'milestones',
	'weeks',
	'mentorHours',
	'tracks',
	'pods',
	'sessionKinds',
	'sessions',
	'roles',
	'roleAssignments',
	'onboarding',
	'selfRatings',
	'capstone',
	'backlog',
	'resources',
	'sources',
	'facts',
	'terms',
	'renamedNames',
	'renamedIds',
	'promptUses',
	'prompts',
	'publicBanks',
	'policy',
	'team',
];

/** Finds collections that hold nothing at all. */
export const handbookIsComplete: Rule = {
	id: 'handbook-is-complete',
	title: 'Every part of the handbook holds at least one record.',
	severity: 'error',
	area: 'files',
	why: 'Other rules compare records. Where a whole part is gone there is nothing to compare, and silence passes for success.',
	remedy: 'Restore the file, or write its first record.',
	*check(knowledge) {
		for (const name of NEEDED) {
			const { glob } = dataCollections[name];
			const folder = glob.slice(0, glob.indexOf('/*') + 1) || glob;
			// What is there and could not be read is reported by the rules about files.
			const isUnfit = knowledge.problems.some(({ at }) => at.file.includes(folder));
			if (knowledge.all(name).length > 0 || isUnfit) continue;
			yield {
				message: `The handbook has no record in "${glob}".`,
				hint: 'Restore the file, or write its first record.',
				at: contentFile(knowledge, folder),
			};
		}
	},
};
