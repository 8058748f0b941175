import { latestResponses } from './latest-responses.ts';
import type { Response } from './responses.ts';
import { sectionFor, type StudyOutline, type StudySection } from './study-outline.ts';
import { DRAWN_LEVEL, wilson, Z } from './wilson.ts';
import { falseRates, wordFor, type FalseRates, type Word } from './words.ts';

/** Right answers of some questions. */
export interface Tally {
	readonly right: number;
	/** Blank ones included: they count as wrong. */
	readonly asked: number;
	readonly blank: number;
	/** Ends of the two-sided 95% interval of the true share, to be drawn. */
	readonly low: number;
	readonly high: number;
	/** Median of the seconds spent on a question; undefined where none were counted. */
	readonly secondsMedian: number | undefined;
}

/** What the answers say of one section. */
export interface SectionReport extends Tally, Pick<StudySection, 'id' | 'title' | 'weight'> {
	readonly word: Word;
	readonly falseRates: FalseRates;
}

/** How sure a reader was. */
export type Confidence = NonNullable<Response['confidence']>;

/**
 * What a reader's answers say, by the sections of one outline. It holds no verdict and predicts no score: nobody publishes what it
 * takes to pass, and practice questions are not the exam's.
 */
export interface Report {
	readonly outline: StudyOutline;
	/** The team's own target, as a share of 1. */
	readonly target: number;
	/** In the guide's order. */
	readonly sections: readonly SectionReport[];
	/** All sections together. */
	readonly total: Tally;
	/** Papers, drills and quizzes with a question that counts. */
	readonly attempts: number;
	/** Left out: an earlier attempt had asked the question, so that memory may have answered. */
	readonly repeats: number;
	/** Left out: the outline has no section for the question's objectives. */
	readonly unmapped: number;
	/** Left out: answers of attempts that ended before those that count. */
	readonly older: number;
	/** Seconds that the exam gives for a question. */
	readonly secondsAllowed: number;
	/** Counted questions by confidence, blank ones among the wrong; questions without a word on it are in none. */
	readonly confidence: Readonly<Record<Confidence, { readonly right: number; readonly wrong: number }>>;
	/** Answered "sure", and wrong, the last time: to learn anew, first of all. Newest first. */
	readonly confidentWrong: readonly Response[];
	/** Answered "unsure" or "guess", and right, the last time: lucky, to be looked at again. Newest first. */
	readonly unsureRight: readonly Response[];
}

/**
 * Counts what was answered. The order of the responses changes nothing.
 * @param responses Questions of ended attempts.
 * @param options.target The team's own target, as a share of 1.
 * @param options.from Milliseconds since 1970: only attempts that ended then or later count.
 */
export function reportOf(
	responses: readonly Response[],
	outline: StudyOutline,
	{ target, from = 0 }: { readonly target: number; readonly from?: number },
): Report {
	const recent = responses.filter(({ at }) => at >= from);
	const fresh = recent.filter(({ isRepeat }) => !isRepeat);
	const bySection = new Map<string, Response[]>(outline.sections.map(({ id }) => [id, []]));
	for (const response of fresh) bySection.get(sectionFor(outline, response.objectives) ?? '')?.push(response);
	const counted = [...bySection.values()].flat();
	const latest = latestResponses(recent);
	return {
		outline,
		target,
		sections: outline.sections.map(({ id, title, weight }) => {
			const tally = tallyOf(bySection.get(id) ?? []);
			const { right, asked } = tally;
			return {
				...{ id, title, weight, ...tally },
				word: wordFor(right, asked, target),
				falseRates: falseRates(asked, target),
			};
		}),
		total: tallyOf(counted),
		attempts: new Set(counted.map(({ attempt }) => attempt)).size,
		repeats: recent.length - fresh.length,
		unmapped: fresh.length - counted.length,
		older: responses.length - recent.length,
		secondsAllowed: (outline.minutes * 60) / outline.questions,
		confidence: {
			sure: outcomes(counted, 'sure'),
			unsure: outcomes(counted, 'unsure'),
			guess: outcomes(counted, 'guess'),
		},
		confidentWrong: latest.filter(
			({ confidence, isRight, option }) => confidence === 'sure' && !isRight && option !== undefined,
		),
		unsureRight: latest.filter(
			({ confidence, isRight }) => isRight && confidence !== undefined && confidence !== 'sure',
		),
	};
}

function tallyOf(responses: readonly Response[]): Tally {
	const right = responses.filter(({ isRight }) => isRight).length;
	const asked = responses.length;
	return {
		right,
		asked,
		blank: responses.filter(({ option }) => option === undefined).length,
		...wilson(right, asked, Z[DRAWN_LEVEL]),
		secondsMedian: median(responses.flatMap(({ spent }) => (spent === undefined ? [] : [spent / 1000]))),
	};
}

function outcomes(responses: readonly Response[], confidence: Confidence): { right: number; wrong: number } {
	const own = responses.filter((response) => response.confidence === confidence);
	const right = own.filter(({ isRight }) => isRight).length;
	return { right, wrong: own.length - right };
}

function median(values: readonly number[]): number | undefined {
	const sorted = [...values].sort((a, b) => a - b);
	const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
	return below === undefined || above === undefined ? undefined : (below + above) / 2;
}
