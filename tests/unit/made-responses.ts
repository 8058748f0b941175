import fc from 'fast-check';
import type { Response } from '../../src/study/responses.ts';
import type { StudyOutline } from '../../src/study/study-outline.ts';

/** An outline with a heavy, a middling and a light section, each with two objectives. */
export const OUTLINE: StudyOutline = {
	id: '2030-01',
	title: 'Outline of January 2030',
	short: 'Jan 2030',
	minutes: 40,
	questions: 20,
	sittings: {},
	sections: [
		{ id: 'light', title: 'Light', weight: 20, quota: 4 },
		{ id: 'heavy', title: 'Heavy', weight: 50, quota: 10 },
		{ id: 'middling', title: 'Middling', weight: 30, quota: 6 },
	],
	sectionByObjective: {
		'light/one': 'light',
		'light/two': 'light',
		'heavy/one': 'heavy',
		'heavy/two': 'heavy',
		'middling/one': 'middling',
		'middling/two': 'middling',
	},
};

let made = 0;

/** A wrong answer to a question of its own in the light section, unless told otherwise. */
export function response(parts: Partial<Response> = {}): Response {
	made += 1;
	const { isRight = false, ...rest } = parts;
	return {
		attempt: 'attempt1',
		place: made,
		question: `light/question-${made}`,
		objectives: ['light/one'],
		key: 'a',
		option: isRight ? 'a' : 'b',
		isRight,
		confidence: undefined,
		spent: undefined,
		at: 1000,
		isRepeat: false,
		...rest,
	};
}

/** Responses to a number of questions of one objective. */
export const responses = (count: number, parts: Partial<Response> = {}): Response[] =>
	Array.from({ length: count }, () => response(parts));

/** Any responses to questions of {@link OUTLINE} and of none, blanks and repeats among them; each has a place of its own. */
export const anyResponses: fc.Arbitrary<Response[]> = fc
	.array(
		fc.record({
			attempt: fc.constantFrom('attempt1', 'attempt2', 'attempt3'),
			question: fc.integer({ min: 1, max: 30 }).map((number) => `light/any-${number}`),
			objective: fc.constantFrom(...Object.keys(OUTLINE.sectionByObjective), 'elsewhere/one'),
			option: fc.constantFrom('a' as const, 'b' as const, undefined),
			confidence: fc.constantFrom('guess' as const, 'unsure' as const, 'sure' as const, undefined),
			spent: fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: undefined }),
			at: fc.integer({ min: 0, max: 5 }),
			isRepeat: fc.boolean(),
		}),
		{ maxLength: 40 },
	)
	.map((all) =>
		all.map(({ objective, ...rest }, place) =>
			response({ ...rest, objectives: [objective], place, isRight: rest.option === 'a' }),
		),
	);
