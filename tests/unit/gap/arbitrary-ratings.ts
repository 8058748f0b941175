import fc from 'fast-check';
import type { Rating } from '../../../src/study/gap/marks.ts';
import { gapData } from '../../../src/views/gap.ts';
import { realKnowledge } from '../real-knowledge.ts';

/** What the handbook tells the gap analysis. */
export const DATA = gapData(realKnowledge, '/');

export const outline = fc.constantFrom(...DATA.outlines);

export const rating: fc.Arbitrary<Rating> = fc.record(
	{
		experience: fc.integer({ min: 0, max: 3 }),
		knowledge: fc.integer({ min: 0, max: 3 }),
		evidence: fc.constantFrom('', ' ', 'jobs/nightly | a table', '<script>'),
		risk: fc.constantFrom('', 'nobody can rebuild it'),
	},
	{ requiredKeys: [] },
);

/** Ratings of some objectives, in any order. */
export const entries = fc
	.uniqueArray(fc.constantFrom(...DATA.objectives.map(({ id }) => id)))
	.chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), rating))));
