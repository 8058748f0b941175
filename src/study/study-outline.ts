import { outlineQuotas } from '../assessment/papers/quotas.ts';
import { sectionOf } from '../assessment/papers/sections.ts';
import type { Outline } from '../schemas/outline.ts';

/** A section of an exam guide, as practice needs it. */
export interface StudySection {
	readonly id: string;
	readonly title: string;
	/** Percent of the scored questions. */
	readonly weight: number;
	/** Questions of a paper. */
	readonly quota: number;
}

/** What practice needs of an outline: plain JSON, which pages carry. */
export interface StudyOutline {
	readonly id: string;
	readonly title: string;
	readonly short: string;
	readonly minutes: number;
	/** Questions of a paper. */
	readonly questions: number;
	/** First and last day, "2026-10-09". */
	readonly sittings: { readonly from?: string; readonly until?: string };
	/** In the guide's order. */
	readonly sections: readonly StudySection[];
	/** Section by study objective. */
	readonly sectionByObjective: Readonly<Record<string, string>>;
}

/** What practice needs of an outline. */
export function studyOutline(outline: Outline): StudyOutline {
	const { id, title, short, minutes, questions, sittings } = outline;
	const quotas = outlineQuotas(outline);
	const objectives = new Set(outline.items.flatMap((item) => item.objectives));
	return {
		...{ id, title, short, minutes, questions, sittings },
		sections: outline.sections.map((section) => ({ ...section, quota: quotas.get(section.id) ?? 0 })),
		sectionByObjective: Object.fromEntries(
			Array.from(objectives, (objective) => [objective, sectionOf(outline, [objective]) ?? '']),
		),
	};
}

/** The section that a question counts in: that of the first of its objectives that the outline knows, as `sectionOf` has it. */
export function sectionFor({ sectionByObjective }: StudyOutline, objectives: readonly string[]): string | undefined {
	const known = objectives.find((objective) => Object.hasOwn(sectionByObjective, objective));
	return known === undefined ? undefined : sectionByObjective[known];
}

/**
 * The outline that a reader works with: the chosen one, else the one in force on the day of the exam.
 * @param chosen Id of an outline; one that does not exist counts as none.
 * @param day Day of the exam, or today where none is booked.
 */
export const chosenOutline = (
	outlines: readonly StudyOutline[],
	chosen: string | undefined,
	day: string,
): StudyOutline => outlines.find(({ id }) => id === chosen) ?? outlineInForce(outlines, day);

/**
 * The outline whose sittings contain a day: the newest such one, or the newest of all where none does.
 * @param outlines Oldest first; at least one.
 * @param day "2026-11-22"
 * @throws {RangeError} If there are no outlines.
 */
export function outlineInForce(outlines: readonly StudyOutline[], day: string): StudyOutline {
	const inForce = outlines.findLast(({ sittings: { from = '', until = '9999-12-31' } }) => from <= day && day <= until);
	const outline = inForce ?? outlines.at(-1);
	if (!outline) throw new RangeError('There is no outline to choose from.');
	return outline;
}

/** How an outline is called within a sentence: "outline of November 2025". */
export const outlineInSentence = ({ title }: Pick<StudyOutline, 'title'>): string =>
	title.charAt(0).toLowerCase() + title.slice(1);
