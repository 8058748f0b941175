import { LEAST, toldInSteps } from '../told.ts';
import type { Member } from './member.ts';
import type { ReadinessData } from './readiness-data.ts';

/** Hours are told in steps of so many: one member more or less is not to be read off. */
export const HOURS_STEP = 5;
/** Shares of hours are told in steps of so many percent. */
export const PERCENT_STEP = 10;

/** What the members spent, as far as ticks tell it. */
export interface TeamHours {
	/** Whole hours of all members: so many, or up to {@link HOURS_STEP} more. */
	readonly hours: number;
	/**
	 * Of each on average, whole hours: from the middle of the step of {@link TeamHours.hours} and the number of members, so it tells no
	 * more than these. Undefined below a step, and below an hour.
	 */
	readonly mean: number | undefined;
	/**
	 * Percent of the time that is an estimate, so many or up to ten more: minutes that no source states and that nobody wrote down.
	 * Undefined where one, two or three members alone have such minutes, or alone have others: it would be theirs.
	 */
	readonly estimatedPercent: number | undefined;
}

/**
 * The hours that stand behind the ticks: the member's own minutes where there are any, else those of the page, resource or activity.
 * Sessions and deliverables have none but the member's own, because the activities of their week stand for them.
 * @returns Undefined where fewer than four members ticked anything that takes time.
 */
export function teamHours(members: readonly Member[], work: ReadinessData['work']): TeamHours | undefined {
	const times = members.map(({ done }) => timeOf(done, work));
	if (times.filter(({ minutes }) => minutes > 0).length < LEAST) return undefined;
	const minutes = times.reduce((sum, time) => sum + time.minutes, 0);
	const estimated = times.reduce((sum, time) => sum + time.estimated, 0);
	const groups = [
		times.filter((time) => time.estimated > 0).length,
		times.filter((time) => time.minutes > time.estimated).length,
	];
	const hours = toldInSteps(Math.floor(minutes / 60), HOURS_STEP);
	return {
		hours,
		mean: (hours > 0 && Math.round((hours + HOURS_STEP / 2) / members.length)) || undefined,
		estimatedPercent: groups.every((size) => size === 0 || size >= LEAST)
			? toldInSteps(Math.floor((100 * estimated) / minutes), PERCENT_STEP)
			: undefined,
	};
}

interface Time {
	readonly minutes: number;
	/** How many of them nobody states. */
	readonly estimated: number;
}

/** The time of one member. What stands for other ticked work adds only what that leaves of it. */
function timeOf(done: Member['done'], work: ReadinessData['work']): Time {
	let [minutes, estimated] = [0, 0];
	for (const [id, { minutes: own }] of done) {
		const known = Object.hasOwn(work, id) ? work[id] : undefined;
		const parts = (known?.parts ?? []).reduce((sum, part) => {
			const ticked = done.get(part);
			return sum + (ticked ? (ticked.minutes ?? work[part]?.minutes ?? 0) : 0);
		}, 0);
		const left = Math.max(0, (own ?? known?.minutes ?? 0) - parts);
		minutes += left;
		if (own === undefined) estimated += Math.min(left, known?.estimated ?? 0);
	}
	return { minutes, estimated };
}
