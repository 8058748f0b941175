import { rankSections, type Evidence } from './next-hour.ts';

/** What a rule may look at. */
interface Situation {
	readonly evidence: readonly Evidence[];
	/** Scored questions of the exam. */
	readonly questions: number;
	/** What studying each section gains, which no real rule knows. */
	readonly gains: readonly number[];
}

/** A way to choose the section to study next. */
export interface SectionRule {
	readonly id: string;
	readonly does: string;
	/** Sections between which it draws lots, as indices; at least one. */
	readonly picks: (situation: Situation) => readonly number[];
}

/** The indices at which some numbers are greatest. */
function greatest(values: readonly number[]): number[] {
	const most = Math.max(...values);
	return [...values.keys()].filter((index) => values[index] === most);
}

const everyOne = (values: readonly unknown[]): number[] => [...values.keys()];

/** The rules that are compared; the first knows what nobody can know, and is the measure of the others. */
export const SECTION_RULES: readonly SectionRule[] = [
	{ id: 'perfect', does: 'perfect knowledge of all abilities', picks: ({ gains }) => greatest(gains) },
	{
		id: 'next-hour',
		does: 'weight × shortfall, shrunk to the own mean (ours)',
		picks: ({ evidence, questions }) => {
			const best = rankSections(evidence, questions).sections[0]?.id;
			return [evidence.findIndex(({ id }) => id === best)];
		},
	},
	{
		id: 'most-missed',
		does: 'most questions missed',
		picks: ({ evidence }) => greatest(evidence.map(({ right, asked }) => asked - right)),
	},
	{
		id: 'heaviest',
		does: 'the heaviest section, whatever was answered',
		picks: ({ evidence }) => greatest(evidence.map(({ weight }) => weight)),
	},
	{
		id: 'lowest',
		does: 'lowest percentage',
		picks: ({ evidence }) => greatest(evidence.map(({ right, asked }) => -right / Math.max(1, asked))),
	},
	{
		id: 'under-70',
		does: 'any section under 70%',
		picks: ({ evidence }) => {
			const under = everyOne(evidence).filter((index) => {
				const { right = 0, asked = 0 } = evidence[index] ?? {};
				return 10 * right < 7 * asked;
			});
			return under.length > 0 ? under : everyOne(evidence);
		},
	},
	{ id: 'random', does: 'any section', picks: ({ evidence }) => everyOne(evidence) },
];
