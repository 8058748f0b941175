import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOf, type Report } from '../../src/study/report.ts';
import { anyResponses, OUTLINE, response, responses } from './made-responses.ts';

const TARGET = 0.75;
const report = (all: Parameters<typeof reportOf>[0], from?: number): Report =>
	reportOf(all, OUTLINE, { target: TARGET, from });
const section = ({ sections }: Report, id: string) => sections.find((each) => each.id === id)!;

describe('the report', () => {
	it('counts by section, in the order of the guide', () => {
		const found = report([
			...responses(12, { objectives: ['heavy/one'], isRight: true }),
			response({ objectives: ['heavy/two'] }),
			...responses(5),
			response({ isRight: true }),
		]);
		expect(found.sections.map(({ id, right, asked, word }) => [id, right, asked, word])).toEqual([
			['light', 1, 6, 'weak'],
			['heavy', 12, 13, 'fine'],
			['middling', 0, 0, 'not enough evidence'],
		]);
		expect(found.total).toMatchObject({ right: 13, asked: 19, blank: 0 });
		expect(section(found, 'middling')).toMatchObject({ low: 0, high: 1, secondsMedian: undefined });
		expect(section(found, 'heavy').falseRates.fine.atTarget).toBeCloseTo(0.1267, 4);
	});

	it('counts blanks as wrong, and shows them apart', () => {
		const found = report([...responses(3, { option: undefined }), ...responses(2), response({ isRight: true })]);
		expect(section(found, 'light')).toMatchObject({ right: 1, asked: 6, blank: 3 });
	});

	it('leaves out repeats, strange objectives and what is older than asked for', () => {
		const found = report(
			[
				response({ at: 2000, isRight: true }),
				response({ at: 2000, isRepeat: true }),
				response({ at: 2000, objectives: ['elsewhere/one'] }),
				response({ at: 1999, attempt: 'attempt0' }),
			],
			2000,
		);
		expect(found.total).toMatchObject({ right: 1, asked: 1 });
		expect(found).toMatchObject({ attempts: 1, repeats: 1, unmapped: 1, older: 1 });
	});

	it('gives the median pace beside the time that the exam gives', () => {
		const found = report([
			...[10_000, 90_000, 50_000, 60_000].map((spent) => response({ spent })),
			response({ objectives: ['heavy/one'], spent: 200_000 }),
			response(),
		]);
		expect(section(found, 'light').secondsMedian).toBe(55);
		expect(found.total.secondsMedian).toBe(60);
		expect(found.secondsAllowed).toBe(120);
	});

	it('sets confidence against outcome', () => {
		const found = report([
			...responses(2, { confidence: 'sure', isRight: true }),
			...responses(3, { confidence: 'sure' }),
			response({ confidence: 'unsure', isRight: true }),
			response({ confidence: 'guess', option: undefined }),
			response({ isRight: true }),
		]);
		expect(found.confidence).toEqual({
			sure: { right: 2, wrong: 3 },
			unsure: { right: 1, wrong: 0 },
			guess: { right: 0, wrong: 1 },
		});
	});

	it('lists what was sure and wrong, and lucky, the last time; newest first', () => {
		const found = report([
			response({ question: 'light/mended', confidence: 'sure', at: 1 }),
			response({ question: 'light/mended', confidence: 'sure', isRight: true, at: 2, isRepeat: true }),
			response({ question: 'light/old', confidence: 'sure', at: 1 }),
			response({ question: 'light/new', confidence: 'sure', at: 3 }),
			response({ question: 'light/blank', confidence: 'sure', option: undefined }),
			response({ question: 'light/lucky', confidence: 'guess', isRight: true, at: 1 }),
			response({ question: 'light/unsure', confidence: 'unsure', isRight: true, at: 2 }),
			response({ question: 'light/plain', isRight: true }),
		]);
		expect(found.confidentWrong.map(({ question }) => question)).toEqual(['light/new', 'light/old']);
		expect(found.unsureRight.map(({ question }) => question)).toEqual(['light/unsure', 'light/lucky']);
	});

	it('does not depend on the order of the responses', () => {
		fc.assert(
			fc.property(
				anyResponses.chain((all) =>
					fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
				),
				([all, shuffled]) => {
					expect(report(shuffled)).toEqual(report(all));
				},
			),
		);
	});

	it('counts the same whatever is repeated', () => {
		fc.assert(
			fc.property(anyResponses, anyResponses, (first, more) => {
				const repeats = more.map((each) => ({ ...each, isRepeat: true, attempt: 'attempt9' }));
				const [alone, both] = [report(first), report([...first, ...repeats])];
				expect(both.sections).toEqual(alone.sections);
				expect(both.total).toEqual(alone.total);
				expect(both.attempts).toBe(alone.attempts);
				expect(both.confidence).toEqual(alone.confidence);
				expect(both.repeats).toBe(alone.repeats + repeats.length);
			}),
		);
	});

	it('loses no response', () => {
		fc.assert(
			fc.property(anyResponses, (all) => {
				const { sections, total, repeats, unmapped, older } = report(all, 3);
				expect(total.asked + repeats + unmapped + older).toBe(all.length);
				for (const count of ['right', 'asked', 'blank'] as const)
					expect(sections.reduce((sum, each) => sum + each[count], 0)).toBe(total[count]);
			}),
		);
	});
});
