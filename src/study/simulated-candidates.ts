import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { Random } from '../assessment/papers/random.ts';
import { ASSUMED, type Evidence } from './next-hour.ts';
import type { StudyOutline, StudySection } from './study-outline.ts';

/** Abilities are normal; each section has its own, independent of the others. Nobody is always wrong or always right. */
const MEAN = 0.7;
const DEVIATION = 0.13;
const [LOWEST, HIGHEST] = [0.05, 0.98];

/** A simulated candidate. */
export interface Candidate {
	/** Right answers more to expect in the exam, by section, if it is studied; a section that is better already stays as it is. */
	readonly gains: readonly number[];
	/** What was answered, by section, after each of the numbers of papers. */
	readonly evidence: readonly (readonly Evidence[])[];
}

/**
 * Draws a candidate, who answers papers with the outline's quotas.
 * @param papers After how many papers to look, in rising order; later evidence holds the earlier.
 */
export function drawCandidate(
	{ sections, questions }: StudyOutline,
	papers: readonly number[],
	random: Random,
): Candidate {
	const abilities = sections.map(() => Math.min(HIGHEST, Math.max(LOWEST, MEAN + DEVIATION * drawNormal(random))));
	const ofEach = <T>(give: (section: StudySection, ability: number, index: number) => T): T[] =>
		sections.map((section, index) => give(section, abilities[index] ?? MEAN, index));
	let evidence: Evidence[] = sections.map(({ id, title, weight }) => ({ id, title, weight, right: 0, asked: 0 }));
	return {
		gains: ofEach(({ weight }, ability) => (weight / 100) * questions * Math.max(0, ASSUMED.studied - ability)),
		evidence: papers.map((taken) => {
			evidence = ofEach(({ id, title, weight, quota }, ability, index) => {
				const { right = 0, asked = 0 } = evidence[index] ?? {};
				const more = quota * taken - asked;
				return { id, title, weight, right: right + drawRight(more, ability, random), asked: asked + more };
			});
			return evidence;
		}),
	};
}

/** From the standard normal distribution, as Box and Muller (1958) do it. */
const drawNormal = (random: Random): number =>
	Math.sqrt(-2 * Math.log(1 - uniformFloat64(random))) * Math.cos(2 * Math.PI * uniformFloat64(random));

/** Right answers, by inversion: the first number whose cumulative binomial probability exceeds a random one. */
function drawRight(asked: number, ability: number, random: Random): number {
	let [right, chance, left] = [0, (1 - ability) ** asked, uniformFloat64(random)];
	while (left >= chance && right < asked) {
		left -= chance;
		chance *= ((asked - right) / (right + 1)) * (ability / (1 - ability));
		right += 1;
	}
	return right;
}
