import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BuildCost } from './build-spread.ts';
import type { FirstView } from './first-view.ts';
import type { LighthouseResult } from './lighthouse.ts';
import type { Machine } from './machine.ts';
import type { NextPage } from './next-page.ts';
import type { ProfileShare } from './profile.ts';
import type { SearchCost } from './search-cost.ts';
import type { SystemName } from './systems.ts';

/** What a measurement is of. */
export interface Measured {
	readonly system: SystemName;
	/** How many synthetic write-ups there were. */
	readonly size: number;
	/** Day on which it was measured. */
	readonly on: string;
}

/** All that the bench has measured on one machine; a part that is measured again replaces what was there. */
export interface Results {
	readonly machine: Machine;
	readonly builds: readonly (Measured & { readonly cost: BuildCost })[];
	readonly views: readonly (Measured & { readonly view: FirstView; readonly next: NextPage })[];
	readonly searches: readonly (Measured & { readonly cost: SearchCost })[];
	readonly lighthouse: readonly (Measured & { readonly result: LighthouseResult })[];
	readonly profiles: readonly (Measured & { readonly shares: readonly ProfileShare[] })[];
}

/** A part of the results that is a list of measurements. */
export type Part = Exclude<keyof Results, 'machine'>;

/** Where results are kept between runs. */
export const RESULTS_FILE = '.cache/bench/results.json';

/** Results of a machine on which nothing was measured yet. */
export const noResults = (machine: Machine): Results => ({
	machine,
	builds: [],
	views: [],
	searches: [],
	lighthouse: [],
	profiles: [],
});

/** The results with one more measurement, in place of an earlier one of the same system and size. */
export function withResult<P extends Part>(results: Results, part: P, added: Results[P][number]): Results {
	const others = (results[part] as readonly Results[P][number][]).filter(
		({ system, size }) => system !== added.system || size !== added.size,
	);
	const list = [...others, added].sort((a, b) => a.size - b.size || (a.system < b.system ? -1 : 1));
	return { ...results, [part]: list };
}

/** What was measured on this machine before; nothing if there is no file, or it is another machine's. */
export async function readResults(machine: Machine): Promise<Results> {
	const text = await readFile(RESULTS_FILE, 'utf8').catch(() => undefined);
	const results = text === undefined ? undefined : (JSON.parse(text) as Results);
	return results && JSON.stringify(results.machine) === JSON.stringify(machine) ? results : noResults(machine);
}

/** Keeps results for the runs to come and for the document. */
export async function writeResults(results: Results): Promise<void> {
	await mkdir(dirname(RESULTS_FILE), { recursive: true });
	await writeFile(RESULTS_FILE, `${JSON.stringify(results, null, '\t')}\n`);
}
