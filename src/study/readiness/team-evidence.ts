import { DRAWN_LEVEL, type Interval } from '../wilson.ts';
import { sectionFor, type StudyOutline, type StudySection } from '../study-outline.ts';
import { LEAST, told, toldInSteps, type Told } from '../told.ts';
import type { Word } from '../words.ts';
import type { Member } from './member.ts';
import { pooledInterval, type MemberTally } from './pooled.ts';

/** Answers are told in steps of so many. */
export const ANSWERS_STEP = 10;
/** First answers that a section needs before its interval is told. */
export const LEAST_ANSWERS = 20;
/** Up to this target, as a share of 1, the ends have thirds of it to stand at. */
const FINE_UP_TO = 0.8;

/**
 * What the members' first answers say of one section together. The ends of the interval are told on steps that follow from the
 * target, and the word follows from these ends alone: with finer ends, or a word of its own, the tallies of small teams could be computed.
 * As it is, no row fixes the size of a group of one, two or three with at least, or at most, some share of right answers; a test goes through
 * the small teams one by one. It does not hold for who knows what some of the members answered, or compares the page before and after a file.
 */
export interface SectionEvidence extends Pick<StudySection, 'id' | 'title' | 'weight'> {
	/** Members who were asked; below 4 nothing else is told. */
	readonly members: Told;
	/** Their first answers: so many, or up to nine more. Below ten they are fewer than ten, and not none. */
	readonly answers: number;
	/**
	 * The pooled 95% interval of the share of right answers, its ends moved outward to 0, a third or two of the target (of one up to 80%), the target, or 1;
	 * undefined where the section is masked or has fewer than {@link LEAST_ANSWERS}.
	 */
	readonly interval: Interval | undefined;
	/** Weak where the interval lies below the target, fine where it reaches it with both ends. Undefined where the section is masked. */
	readonly word: Word | undefined;
}

/**
 * Practice evidence by the sections of one outline, in the guide's order. There is no total: what it held more than the sections shown
 * would be that of the few in a masked one.
 * @param target The team's own target, as a share of 1.
 */
export function teamEvidence(members: readonly Member[], outline: StudyOutline, target: number): SectionEvidence[] {
	return outline.sections.map(({ id, title, weight }) => {
		const tallies = members.flatMap(({ responses }): MemberTally[] => {
			const own = responses.filter(({ objectives }) => sectionFor(outline, objectives) === id);
			return own.length === 0 ? [] : [{ right: own.filter(({ isRight }) => isRight).length, asked: own.length }];
		});
		const section = { id, title, weight, members: told(tallies.length) };
		if (tallies.length < LEAST) return { ...section, answers: 0, interval: undefined, word: undefined };
		const answers = tallies.reduce((sum, { asked }) => sum + asked, 0);
		const interval = answers < LEAST_ANSWERS ? undefined : coarse(pooledInterval(tallies, DRAWN_LEVEL), target);
		return {
			...section,
			answers: toldInSteps(answers, ANSWERS_STEP),
			interval,
			word: wordOf(interval, target),
		};
	});
}

function coarse({ low, high }: Interval, target: number): Interval {
	// Above a high target there is little room, and with thirds below it some rows would be rare enough to fix a group.
	const ends = target > FINE_UP_TO ? [0, target, 1] : [0, target / 3, (2 * target) / 3, target, 1];
	return { low: ends.findLast((end) => end <= low) ?? 0, high: ends.find((end) => end >= high) ?? 1 };
}

function wordOf(interval: Interval | undefined, target: number): Word {
	if (interval && interval.high <= target) return 'weak';
	return interval && interval.low >= target ? 'fine' : 'not enough evidence';
}
