import { tickParts } from './tick-parts.ts';

/** Rewrites the records of one version, by key, in the form of the next. What it is given is JSON of any shape. */
export type Migration = (records: ReadonlyMap<string, unknown>) => ReadonlyMap<string, unknown>;

/** The version in which exports are written. */
export const EXPORT_VERSION = 3;

/**
 * By the version that a migration starts from.
 * - 1 to 2: ticks may carry minutes and a note; records without are as they were.
 * - 2 to 3: minutes and note of a tick become records of their own.
 */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map<number, Migration>([
	[1, (records) => records],
	[2, (records) => new Map([...records].flatMap(([key, record]) => tickParts(key, record)))],
]);

/**
 * Brings records of an older version to {@link EXPORT_VERSION}, step by step.
 * @returns Undefined where a step is missing: nobody reads that version any more.
 */
export function migrate(
	records: ReadonlyMap<string, unknown>,
	version: number,
	migrations: ReadonlyMap<number, Migration>,
): ReadonlyMap<string, unknown> | undefined {
	if (version === EXPORT_VERSION) return records;
	const step = migrations.get(version);
	return step && migrate(step(records), version + 1, migrations);
}
