import { DRILL_SIZE } from './drill.ts';
import { minutesFor } from './practice-data.ts';
import type { Report, SectionReport } from './report.ts';

/** What the ranking takes for granted. */
export const ASSUMED = {
	/** Share of right answers where nothing was answered: the mean of the simulated candidates. */
	prior: 0.7,
	/** What is drawn towards a prior is drawn as if so many more questions had been answered. */
	priorQuestions: 8,
	/** Share of right answers to which studying lifts a section. */
	studied: 0.9,
} as const;

/** What is counted in a section. */
export type Evidence = Pick<SectionReport, 'id' | 'title' | 'weight' | 'right' | 'asked'>;

/** What studying a section is worth, with each term of the arithmetic. */
export interface SectionGain extends Evidence {
	/** Questions of the exam: weight / 100 × its scored questions. */
	readonly questions: number;
	/** Share of right answers, drawn towards the reader's own mean: (right + 8 × mean) / (asked + 8). */
	readonly shrunk: number;
	/** What is missing to 90%: 0.9 − shrunk, never below 0. */
	readonly shortfall: number;
	/** Right answers more to expect: questions × shortfall. */
	readonly gain: number;
}

/** Sections by what studying them is worth, and what they were drawn towards. */
export interface Ranking {
	/** The reader's own mean, drawn towards 70%: (right + 8 × 0.7) / (asked + 8). */
	readonly mean: number;
	/** Most worth first; of equal worth the heavier, then in the given order. */
	readonly sections: readonly SectionGain[];
}

/**
 * Ranks sections by weight × shortfall. A few answers say little, so each share is drawn towards the reader's own mean, as if eight
 * more questions had been answered at that mean; a simple form of the augmented subscore. Without any answer all sections stand at
 * 70%, and the heaviest comes first.
 * @param questions Scored questions of the exam.
 */
export function rankSections(evidence: readonly Evidence[], questions: number): Ranking {
	const sum = (of: 'right' | 'asked'): number => evidence.reduce((all, section) => all + section[of], 0);
	const mean = drawn(sum('right'), sum('asked'), ASSUMED.prior);
	const sections = evidence.map(({ id, title, weight, right, asked }) => {
		const shrunk = drawn(right, asked, mean);
		const shortfall = Math.max(0, ASSUMED.studied - shrunk);
		const own = (weight / 100) * questions;
		return { id, title, weight, right, asked, questions: own, shrunk, shortfall, gain: own * shortfall };
	});
	return { mean, sections: sections.sort((a, b) => b.gain - a.gain || b.weight - a.weight) };
}

const drawn = (right: number, asked: number, towards: number): number =>
	(right + ASSUMED.priorQuestions * towards) / (asked + ASSUMED.priorQuestions);

/** Minutes. */
const HOUR = 60;

/** Something to read or to work through. */
export interface Asset {
	readonly id: string;
	/** A resource is an official page. */
	readonly kind: 'write-up' | 'notebook' | 'resource';
	readonly title: string;
	readonly address: string;
	/** More than 0. */
	readonly minutes: number;
	/** True where nobody stated the minutes. */
	readonly isEstimate?: boolean;
	/** Study objectives. */
	readonly objectives: readonly string[];
}

/** An asset, and what it gives for its time. */
export interface RankedAsset extends Asset {
	/** Objectives of the section that it covers. */
	readonly covers: number;
	/** Objectives for a minute: covers / minutes. */
	readonly perMinute: number;
}

/** The next useful hour: one section, what to read of it in this order, and ten questions. */
export interface NextHour extends Ranking {
	/** The first of the ranking. */
	readonly section: SectionGain;
	/** Unread assets of the section, most objectives for a minute first. */
	readonly unread: readonly RankedAsset[];
	/** Of the best unread write-up, notebook and official page what fits into the hour beside the drill; one at least. */
	readonly reading: readonly RankedAsset[];
	/** The rest of these three. */
	readonly later: readonly RankedAsset[];
	readonly drill: {
		readonly outline: string;
		readonly section: string;
		/** As many as the section has, ten at most. */
		readonly questions: number;
		readonly minutes: number;
	};
	/** Minutes of the reading and of the drill: 60 at most, unless the first asset alone takes more. */
	readonly minutes: number;
}

/**
 * Finds the section that is worth most, and what to do about it. The gain is not divided by minutes: that would send readers to
 * whatever has the shortest page.
 * @param assets Whatever can be read, of all sections.
 * @param done Ids of the assets that were read.
 * @param questions Questions that there are to drill, by section.
 * @returns Undefined for an outline without sections.
 */
export function nextHour(
	report: Report,
	assets: readonly Asset[],
	done: ReadonlySet<string>,
	questions: Readonly<Record<string, number>>,
): NextHour | undefined {
	const { outline } = report;
	const ranking = rankSections(report.sections, outline.questions);
	const [section] = ranking.sections;
	if (!section) return undefined;
	const unread = assets
		.filter(({ id }) => !done.has(id))
		.map((asset) => {
			const covers = asset.objectives.filter((id) => outline.sectionByObjective[id] === section.id).length;
			return { ...asset, covers, perMinute: covers / asset.minutes };
		})
		.filter(({ covers }) => covers > 0)
		.sort((a, b) => b.perMinute - a.perMinute);
	const drilled = Math.min(DRILL_SIZE, questions[section.id] ?? 0);
	const drill = {
		outline: outline.id,
		section: section.id,
		questions: drilled,
		minutes: drilled === 0 ? 0 : minutesFor(outline, drilled),
	};
	const isBest = (asset: RankedAsset): boolean => unread.find(({ kind }) => kind === asset.kind) === asset;
	const [reading, later]: [RankedAsset[], RankedAsset[]] = [[], []];
	let { minutes } = drill;
	for (const asset of unread.filter(isBest)) {
		const fits = reading.length === 0 || minutes + asset.minutes <= HOUR;
		(fits ? reading : later).push(asset);
		if (fits) minutes += asset.minutes;
	}
	return { ...ranking, section, unread, reading, later, drill, minutes };
}
