import fc from 'fast-check';
import type { Ticks, Work } from '../../../src/study/progress/work.ts';

/** Work of a week; what is not given is of no account. */
export const workOf = (tick: string, given: Partial<Work> = {}): Work => ({
	...{ tick, week: 1, what: tick, minutes: 60, estimated: 60, links: [], objectives: [], isShared: false },
	...given,
});

/** Objectives that {@link SECTIONS} know, and one that they do not. */
const objective = fc.constantFrom('heavy/one', 'heavy/two', 'middling/one', 'light/one', 'gone/one');

/** Work of all weeks, of any length and kind. */
export const someWork: fc.Arbitrary<Work[]> = fc
	.array(
		fc.record({
			week: fc.integer({ min: 1, max: 12 }),
			minutes: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
			estimated: fc.double({ min: 0, max: 1, noNaN: true }),
			objectives: fc.uniqueArray(objective),
			isShared: fc.boolean(),
		}),
		{ maxLength: 20 },
	)
	.map((all) =>
		all.map(({ minutes, estimated, ...given }, index) =>
			workOf(`work/${index}`, { ...given, minutes, estimated: Math.round(estimated * (minutes ?? 0)) }),
		),
	);

/** Ticks of some of it, notes without a tick among them. */
export const ticksOf = (work: readonly Work[]): fc.Arbitrary<Ticks> =>
	fc
		.array(fc.record({ done: fc.boolean(), minutes: fc.integer({ min: 1, max: 6000 }) }, { requiredKeys: ['done'] }), {
			minLength: work.length,
			maxLength: work.length,
		})
		.map((values) => new Map(work.map(({ tick }, index) => [tick, values[index]!])));

/** Work and ticks of it. */
export const workAndTicks = someWork.chain((work) => fc.record({ work: fc.constant(work), ticks: ticksOf(work) }));
