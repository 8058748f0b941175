import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextHour, rankSections, type Asset, type Evidence } from '../../src/study/next-hour.ts';
import { reportOf } from '../../src/study/report.ts';
import type { Response } from '../../src/study/responses.ts';
import { anyResponses, OUTLINE, responses } from './made-responses.ts';

const BANK = { light: 40, heavy: 40, middling: 40 };
const hour = (all: readonly Response[], assets: readonly Asset[] = [], done: readonly string[] = [], bank = BANK) =>
	nextHour(reportOf(all, OUTLINE, { target: 0.75 }), assets, new Set(done), bank)!;

const asset = (id: string, kind: Asset['kind'], minutes: number, objectives: readonly string[]): Asset => ({
	...{ id, kind, minutes, objectives },
	title: id,
	address: `/${id}/`,
});

/** Sections with any weights and answers. */
const anyEvidence: fc.Arbitrary<Evidence[]> = fc.uniqueArray(
	fc.integer({ min: 0, max: 40 }).chain((asked) =>
		fc.record({
			id: fc.string({ minLength: 1 }),
			title: fc.constant('Title'),
			weight: fc.integer({ min: 1, max: 100 }),
			asked: fc.constant(asked),
			right: fc.integer({ min: 0, max: asked }),
		}),
	),
	{ selector: ({ id }) => id, minLength: 1, maxLength: 12 },
);

describe('the ranking of sections', () => {
	it('shows each term of its arithmetic', () => {
		const { mean, sections } = rankSections(
			[
				{ id: 'heavy', title: 'Heavy', weight: 50, right: 9, asked: 10 },
				{ id: 'light', title: 'Light', weight: 20, right: 1, asked: 4 },
			],
			20,
		);
		expect(mean).toBeCloseTo((10 + 8 * 0.7) / 22, 12);
		const light = sections.find(({ id }) => id === 'light')!;
		expect(light.shrunk).toBeCloseTo((1 + 8 * mean) / 12, 12);
		expect(light.questions).toBe(4);
		expect(light.shortfall).toBeCloseTo(0.9 - light.shrunk, 12);
		expect(light.gain).toBeCloseTo(4 * light.shortfall, 12);
		expect(sections.map(({ id }) => id)).toEqual(['light', 'heavy']);
	});

	it('goes by weight where nothing was answered, and stands at 70%', () => {
		const { mean, sections } = rankSections(
			OUTLINE.sections.map(({ id, title, weight }) => ({ id, title, weight, right: 0, asked: 0 })),
			20,
		);
		expect(mean).toBeCloseTo(0.7, 12);
		expect(sections.map(({ id }) => id)).toEqual(['heavy', 'middling', 'light']);
		expect(sections.map(({ gain }) => gain)).toEqual([2, 1.2, 0.8].map((gain) => expect.closeTo(gain, 12)));
	});

	it('gains nothing by what is above 90% already; the heaviest comes first then', () => {
		const all = OUTLINE.sections.flatMap(({ id }) => responses(200, { objectives: [`${id}/one`], isRight: true }));
		expect(hour(all).sections.map(({ id, gain }) => [id, gain])).toEqual([
			['heavy', 0],
			['middling', 0],
			['light', 0],
		]);
	});

	it('is moved little by one answer, and much by many', () => {
		const light = { objectives: ['light/one'] };
		const others = ['heavy/one', 'middling/one'].flatMap((objective) => [
			...responses(8, { objectives: [objective], isRight: true }),
			...responses(2, { objectives: [objective] }),
		]);
		expect(hour([...others, ...responses(1, light)]).section.id).toBe('heavy');
		expect(hour([...others, ...responses(12, light)]).section.id).toBe('light');
	});

	it('never has a negative gain, and more right answers in a section never make it worth more', () => {
		fc.assert(
			fc.property(anyEvidence, fc.integer({ min: 1, max: 100 }), (evidence, questions) => {
				for (const { gain, shortfall, shrunk } of rankSections(evidence, questions).sections) {
					expect(gain).toBeGreaterThanOrEqual(0);
					expect(shortfall).toBeLessThanOrEqual(0.9);
					expect(shrunk).toBeGreaterThan(0);
					expect(shrunk).toBeLessThan(1);
				}
				const [first, ...rest] = evidence;
				if (!first || first.right >= first.asked) return;
				const gainOf = (own: Evidence) =>
					rankSections([own, ...rest], questions).sections.find(({ id }) => id === own.id)!.gain;
				expect(gainOf({ ...first, right: first.right + 1 })).toBeLessThanOrEqual(gainOf(first) + 1e-12);
			}),
		);
	});

	it('is the same for sections in another order, but for ties', () => {
		fc.assert(
			fc.property(
				anyEvidence.chain((all) =>
					fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
				),
				([all, shuffled]) => {
					const [one, other] = [rankSections(all, 59), rankSections(shuffled, 59)];
					expect(other.mean).toBe(one.mean);
					expect(other.sections.map(({ gain, weight }) => [gain, weight])).toEqual(
						one.sections.map(({ gain, weight }) => [gain, weight]),
					);
					expect(new Map(other.sections.map((each) => [each.id, each]))).toEqual(
						new Map(one.sections.map((each) => [each.id, each])),
					);
				},
			),
		);
	});
});

describe('the next hour', () => {
	const assets = [
		asset('long-write-up', 'write-up', 30, ['heavy/one', 'heavy/two']),
		asset('short-write-up', 'write-up', 5, ['heavy/one', 'light/one', 'light/two']),
		asset('notebook', 'notebook', 20, ['heavy/two']),
		asset('page', 'resource', 10, ['heavy/one', 'heavy/two']),
		asset('elsewhere', 'write-up', 1, ['light/one']),
	];

	it('orders unread assets by objectives for a minute, and ends in a drill', () => {
		const { section, unread, reading, drill, minutes } = hour([], assets);
		expect(section.id).toBe('heavy');
		expect(unread.map(({ id, covers }) => [id, covers])).toEqual([
			['short-write-up', 1],
			['page', 2],
			['long-write-up', 2],
			['notebook', 1],
		]);
		expect(unread[1]!.perMinute).toBe(0.2);
		expect(reading.map(({ id }) => id)).toEqual(['short-write-up', 'page', 'notebook']);
		expect(drill).toEqual({ outline: '2030-01', section: 'heavy', questions: 10, minutes: 20 });
		expect(minutes).toBe(5 + 20 + 10 + 20);
	});

	it('passes over what was read, down to the drill alone', () => {
		expect(hour([], assets, ['short-write-up', 'page']).reading.map(({ id }) => id)).toEqual(['long-write-up']);
		const rest = hour(
			[],
			assets,
			assets.map(({ id }) => id),
		);
		expect(rest.reading).toEqual([]);
		expect(rest.minutes).toBe(20);
	});

	it('is an hour: what does not fit beside the drill is for later, and one is read in any case', () => {
		const some = [
			asset('write-up', 'write-up', 30, ['heavy/one', 'heavy/two']),
			asset('notebook', 'notebook', 20, ['heavy/two']),
			asset('page', 'resource', 10, ['heavy/one']),
		];
		const found = hour([], some);
		expect([found.reading, found.later].map((all) => all.map(({ id }) => id))).toEqual([
			['page', 'write-up'],
			['notebook'],
		]);
		expect(found.minutes).toBe(60);
		const long = hour([], [asset('long', 'notebook', 90, ['heavy/one'])]);
		expect([long.reading.length, long.later.length, long.minutes]).toEqual([1, 0, 110]);
	});

	it('drills as many questions as the section has, ten at most', () => {
		expect(hour([], [], [], { ...BANK, heavy: 6 }).drill).toMatchObject({ questions: 6, minutes: 12 });
		expect(hour([], [], [], { ...BANK, heavy: 0 }).drill).toMatchObject({ questions: 0, minutes: 0 });
	});

	it('does not go to another section for a shorter page', () => {
		fc.assert(
			fc.property(anyResponses, fc.integer({ min: 1, max: 200 }), (all, minutes) => {
				const short = asset('short', 'write-up', minutes, ['light/one', 'middling/one']);
				expect(hour(all, [short]).section).toEqual(hour(all).section);
			}),
		);
	});

	it('is none for an outline without sections', () => {
		const none = reportOf([], { ...OUTLINE, sections: [] }, { target: 0.75 });
		expect(nextHour(none, [], new Set(), BANK)).toBeUndefined();
	});
});
