import { DRAWN_LEVEL, type Interval } from '../wilson.ts';
import { sectionFor, type StudyOutline, type StudySection } from '../study-outline.ts';
import { LEAST, told, toldInSteps, type Told } from '../told.ts';
import type { Word } from '../words.ts';
import type { Member } from './member.ts';
import { pooledInterval, pooledWord, type MemberTally } from './pooled.ts';

/** Answers are told in steps of so many. */
const ANSWERS_STEP = 10;
/** The ends of an interval are told in steps of so many percent, rounded outward: the share itself cannot be computed from them. */
const PERCENT_STEP = 5;

/** What the members' first answers say of one section together. */
export interface SectionEvidence extends Pick<StudySection, 'id' | 'title' | 'weight'> {
	/** Members who were asked; below 4 nothing else is told. */
	readonly members: Told;
	/** Their first answers: so many, or up to nine more. */
	readonly answers: number;
	/** The pooled 95% interval of the share of right answers, as a share of 1, rounded outward. */
	readonly interval: Interval | undefined;
	/** Undefined where the section is masked. */
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
		return {
			...section,
			answers: toldInSteps(
				tallies.reduce((sum, { asked }) => sum + asked, 0),
				ANSWERS_STEP,
			),
			interval: roundedOutward(pooledInterval(tallies, DRAWN_LEVEL)),
			word: pooledWord(tallies, target),
		};
	});
}

const roundedOutward = ({ low, high }: Interval): Interval => ({
	low: (Math.floor((100 * low) / PERCENT_STEP) * PERCENT_STEP) / 100,
	high: (Math.ceil((100 * high) / PERCENT_STEP) * PERCENT_STEP) / 100,
});
