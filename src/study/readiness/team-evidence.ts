import { sectionFor, type StudyOutline, type StudySection } from '../study-outline.ts';
import { LEAST, told, toldInSteps, type Told } from '../told.ts';
import type { Word } from '../words.ts';
import type { Member } from './member.ts';
import { pooledWord, type MemberTally } from './pooled.ts';

/** Answers are told in steps of so many. */
export const ANSWERS_STEP = 10;

/**
 * What the members' first answers say of one section together. Of the pooled intervals only the word is told, which says whether they lie
 * below the target, above it or on both sides: with ends, however coarse, the tallies of small teams could be computed. From the word
 * alone the size of no group of one, two or three with at least, or at most, some share of right answers can be; a test goes through
 * the small teams one by one. It does not hold for who knows what some of the members answered, or compares the page before and after a file.
 */
export interface SectionEvidence extends Pick<StudySection, 'id' | 'title' | 'weight'> {
	/** Members who were asked; below 4 nothing else is told. */
	readonly members: Told;
	/** Their first answers: so many, or up to nine more. Below ten they are fewer than ten, and not none. */
	readonly answers: number;
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
		if (tallies.length < LEAST) return { ...section, answers: 0, word: undefined };
		return {
			...section,
			answers: toldInSteps(
				tallies.reduce((sum, { asked }) => sum + asked, 0),
				ANSWERS_STEP,
			),
			word: pooledWord(tallies, target),
		};
	});
}
