/** A stopwatch at rest or running; times in milliseconds. */
export interface Stopwatch {
	/** Time on it when it was last started or stopped. */
	readonly elapsed: number;
	/** When it was started; left out while it stands. */
	readonly since?: number;
}

/** Starts a standing stopwatch, stops a running one. */
export function pressed(watch: Stopwatch, now: number): Stopwatch {
	return watch.since === undefined ? { elapsed: watch.elapsed, since: now } : { elapsed: timeOn(watch, now) };
}

/** What a stopwatch shows. */
export function timeOn({ elapsed, since }: Stopwatch, now: number): number {
	return elapsed + (since === undefined ? 0 : Math.max(0, now - since));
}

/** A time as `4:07` or `1:02:03`. */
export function clock(time: number): string {
	const seconds = Math.floor(time / 1000);
	const pair = (value: number) => String(value).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	return hours > 0 ? `${hours}:${pair(minutes)}:${pair(seconds % 60)}` : `${minutes}:${pair(seconds % 60)}`;
}
