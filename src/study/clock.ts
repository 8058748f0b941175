import type { AttemptState } from './attempt-state.ts';

/**
 * Milliseconds that an attempt has taken: counted from its timestamps, so that sleep and reloads change nothing. Pauses are left
 * out, and nothing counts after its end.
 * @param now Milliseconds since 1970.
 */
export function passed({ attempt, pauses, end }: AttemptState, now: number): number {
	const until = end?.at ?? now;
	// Two tabs may have stopped it at once: what overlaps counts once.
	let counted = attempt.startedAt;
	let stopped = 0;
	for (const { from, to = until } of pauses) {
		const end = Math.min(to, until);
		stopped += Math.max(0, end - Math.max(from, counted));
		counted = Math.max(counted, end);
	}
	return Math.max(0, until - attempt.startedAt - stopped);
}

/** The longest that one look counts: between two ticks of a clock nobody thinks longer, but a computer may sleep. */
const LONGEST_LOOK = 2000;

/**
 * Milliseconds of thinking between two ticks.
 * @param before Milliseconds since 1970, of the tick before.
 */
export const lookedAt = (before: number, now: number): number => Math.min(Math.max(0, now - before), LONGEST_LOOK);

/** Milliseconds left, 0 when time is up; undefined for an attempt without a limit. */
export function left(state: AttemptState, now: number): number | undefined {
	const { minutes } = state.attempt;
	return minutes === null ? undefined : Math.max(0, minutes * 60_000 - passed(state, now));
}

/** The moment at which an attempt under exam conditions is over, or undefined where no clock ends it. */
export function deadline({ attempt }: Pick<AttemptState, 'attempt'>): number | undefined {
	return attempt.mode === 'exam' && attempt.minutes !== null ? attempt.startedAt + attempt.minutes * 60_000 : undefined;
}

/** True while a pause has no end. */
export const isPaused = ({ pauses }: Pick<AttemptState, 'pauses'>): boolean =>
	pauses.some(({ to }) => to === undefined);

/**
 * The warning to give now, in minutes left: the lowest one that was passed since the last look. One that was passed while nobody
 * looked (sleep, a closed tab) is given once, and those above it are not.
 * @param warnings Minutes left at which to warn.
 * @param before Milliseconds left at the last look; undefined at the first, which warns of nothing.
 * @param now Milliseconds left now.
 */
export function warningBetween(
	warnings: readonly number[],
	before: number | undefined,
	now: number,
): number | undefined {
	if (before === undefined) return undefined;
	const crossed = warnings.filter((minutes) => minutes * 60_000 < before && minutes * 60_000 >= now);
	return crossed.length > 0 ? Math.min(...crossed) : undefined;
}

/** A span of time as a clock shows it: "1:58:07", "4:09". */
export function clockFace(milliseconds: number): string {
	const seconds = Math.ceil(milliseconds / 1000);
	const two = (value: number) => String(value).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
