import { upperTail } from '../assessment/chance.ts';

/**
 * From how many right answers on a strategy is refused that takes one option of every question.
 * @param questions How many there are.
 * @param level The probability below which it is refused.
 * @returns Percent, rounded up; undefined where even all of them are no proof.
 */
export function refusedFrom(questions: number, level: number): number | undefined {
	const picked = new Array<number>(questions).fill(1);
	for (let right = Math.ceil(questions / 4); right <= questions; right += 1) {
		if (upperTail(picked, right) < level) return Math.ceil((100 * right) / questions);
	}
	return undefined;
}
