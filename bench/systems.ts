import { writeBaseline } from './baseline.ts';
import { BASELINE_STEPS, ownSteps } from './build-cost.ts';
import { writeCorpus, type Corpus } from './corpus.ts';
import { OWN_SEARCH, STARLIGHT_SEARCH, type SearchControls } from './search-controls.ts';

/** Name of a system that is measured. */
export type SystemName = 'handbook' | 'starlight';

/** A system that makes a site of the synthetic write-ups. */
export interface System {
	readonly name: SystemName;
	/** Its name in tables. */
	readonly title: string;
	/** Writes a project of so many write-ups, ready to be built. */
	write(count: number): Promise<Corpus>;
	/** The commands that build it, in order. */
	commands(): readonly string[];
	readonly search: SearchControls;
	/** Folder of its project of so many write-ups. */
	folder(count: number): string;
}

/** Projects lie below this one, so that its packages are found. */
export const BENCH_FOLDER = '.cache/bench';

/** This handbook, with all that it makes beside its write-ups. */
export const HANDBOOK: System = {
	name: 'handbook',
	title: 'Podium',
	write: (count) => writeCorpus(HANDBOOK.folder(count), count),
	commands: ownSteps,
	search: OWN_SEARCH,
	folder: (count) => `${BENCH_FOLDER}/handbook-${count}`,
};

/** Default Starlight with the same write-ups. */
export const STARLIGHT: System = {
	name: 'starlight',
	title: 'Starlight, default',
	write: (count) => writeBaseline(STARLIGHT.folder(count), count),
	commands: () => BASELINE_STEPS,
	search: STARLIGHT_SEARCH,
	folder: (count) => `${BENCH_FOLDER}/starlight-${count}`,
};
