import { enemiesOf } from '../assessment/papers/enemies.ts';
import { shuffled, type Random } from '../assessment/papers/random.ts';
import type { Release } from '../schemas/release.ts';
import { latestResponses } from './latest-responses.ts';
import type { Response } from './responses.ts';

/** Questions of a drill. */
export const DRILL_SIZE = 10;

/**
 * Questions for a drill in one section: those that were never asked first, in an order that chance gives, then those missed the
 * last time, and then the rest; of the asked ones the longest ago first. Enemies stay apart as long as there are other questions.
 * @param outline Id of the outline that has the section.
 * @param size Questions at most: a small section gives what it has.
 * @returns Ids of questions.
 */
export function drillQuestions(
	{ questions }: Pick<Release, 'questions'>,
	outline: string,
	section: string,
	responses: readonly Response[],
	random: Random,
	size = DRILL_SIZE,
): string[] {
	const asked = latestResponses(responses).reverse();
	const place = new Map(
		asked.map(({ question, isRight }, index) => [question, isRight ? asked.length + index : index]),
	);
	const pool = questions.filter(({ sections }) => sections[outline] === section).map(({ id }) => id);
	const queue = shuffled(pool, random).sort((a, b) => (place.get(a) ?? -1) - (place.get(b) ?? -1));
	const enemies = enemiesOf(questions);
	const [taken, left]: [string[], string[]] = [[], []];
	for (const id of queue) {
		const isFree = taken.length < size && !taken.some((other) => enemies.get(id)?.has(other));
		(isFree ? taken : left).push(id);
	}
	return [...taken, ...left].slice(0, size);
}
