import fc from 'fast-check';
import { addDays, dayNumber, dayOfNumber } from '../../../src/model/days.ts';
import type { PlanDates } from '../../../src/model/plan.ts';

/** Days of this century, leap days and year ends often among them. */
export const day = fc.oneof(
	fc.integer({ min: dayNumber('2001-01-01'), max: dayNumber('2095-12-31') }).map(dayOfNumber),
	fc.constantFrom('2028-02-28', '2028-02-29', '2028-03-01', '2026-12-31', '2027-01-01', '2027-03-28', '2027-10-31'),
);

/** Dates that make a plan: holidays and pause mostly fall into it. */
export const planDates: fc.Arbitrary<PlanDates> = day.chain((start) => {
	const near = fc.integer({ min: -10, max: 130 }).map((days) => addDays(start, days));
	return fc.record({
		start: fc.constant(start),
		holidays: fc.array(near, { maxLength: 12 }),
		pause: fc.option(
			fc.tuple(near, fc.nat(30)).map(([from, length]) => ({ from, to: addDays(from, length) })),
			{ nil: undefined },
		),
	});
});
