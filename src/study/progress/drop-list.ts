import type { SectionGain } from '../next-hour.ts';
import { isDone, type Ticks, type Work } from './work.ts';

/** Work that could be dropped, and what doing it is worth, with each term of the arithmetic. */
export interface Droppable extends Work {
	/** More than 0. */
	readonly minutes: number;
	/** By section of the exam: covers of all objectives of the section, and what studying the whole section is worth. */
	readonly terms: readonly {
		readonly section: string;
		readonly title: string;
		readonly covers: number;
		readonly all: number;
		/** Right answers more to expect from the section (see `rankSections`). */
		readonly sectionGain: number;
	}[];
	/** Right answers more to expect: the sum of covers / all × sectionGain. */
	readonly gain: number;
	/** The same for an hour of it: gain / minutes × 60. */
	readonly perHour: number;
}

/**
 * What could be dropped, least gain an hour first, then the longer one. What others count on comes after all that is one's own. Left
 * out is what is ticked, has no minutes, or covers no study objective: what that is worth no section says.
 * @param sections Of the outline, with what studying each is worth.
 * @param sectionByObjective Of the same outline; an objective that it does not know is worth nothing.
 */
export function droppable(
	work: readonly Work[],
	ticks: Ticks,
	sections: readonly SectionGain[],
	sectionByObjective: Readonly<Record<string, string>>,
): Droppable[] {
	const sizes = new Map<string, number>();
	for (const section of Object.values(sectionByObjective)) sizes.set(section, (sizes.get(section) ?? 0) + 1);
	const all = work.flatMap((each): Droppable[] => {
		const { minutes, objectives } = each;
		if (!minutes || objectives.length === 0 || isDone(ticks, each.tick)) return [];
		const terms = sections.flatMap(({ id, title, gain }) => {
			const covers = objectives.filter((objective) => sectionByObjective[objective] === id).length;
			return covers === 0 ? [] : [{ section: id, title, covers, all: sizes.get(id) ?? covers, sectionGain: gain }];
		});
		const gain = terms.reduce((sum, { covers, all: of, sectionGain }) => sum + (covers / of) * sectionGain, 0);
		return [{ ...each, minutes, terms, gain, perHour: (gain / minutes) * 60 }];
	});
	return all.sort((a, b) => Number(a.isShared) - Number(b.isShared) || a.perHour - b.perHour || b.minutes - a.minutes);
}

/** What to drop to have so many minutes more. */
export interface Dropped {
	readonly items: readonly Droppable[];
	/** What they free: as many as were asked for, unless all that there is frees less. */
	readonly minutes: number;
}

/** The first of what could be dropped, as many as it takes to free some minutes. */
export function toFree(all: readonly Droppable[], asked: number): Dropped {
	const items: Droppable[] = [];
	let minutes = 0;
	for (const each of all) {
		if (minutes >= asked) break;
		items.push(each);
		minutes += each.minutes;
	}
	return { items, minutes };
}
