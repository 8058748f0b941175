import { quantity } from '../../model/wording.ts';
import { plainLine } from '../plain-line.ts';
import { outlineInSentence, type StudyOutline } from '../study-outline.ts';
import type { GapData, GapObjective } from './gap-data.ts';
import {
	domainGaps,
	isFalseFriend,
	objectiveGaps,
	shortfall,
	type DomainGap,
	type ObjectiveGap,
	type Ratings,
} from './gaps.ts';
import { isRated, SCALES } from './marks.ts';

/** Rows of the report: what the guide on the gap analysis calls plenty. */
export const REPORT_ROWS = 10;

/** One row of the report. */
export interface ReportRow {
	readonly id: string;
	/** Short title of the domain. */
	readonly domain: string;
	readonly objective: GapObjective;
	/** What is done today, in the words of the scale. */
	readonly today: string;
	/** Empty without one. */
	readonly evidence: string;
	/** Empty without one. */
	readonly risk: string;
	/** Title of the pod that takes it up; empty where none owns the domain. */
	readonly pod: string;
}

/** The report of the third week: four sentences and one table, as the guide on the gap analysis has it. */
export interface GapReport {
	readonly sentences: readonly string[];
	/** The widest gap first. */
	readonly rows: readonly ReportRow[];
}

/**
 * The report that one person's ratings make. It holds no marks and no name. Of equal gaps that comes first of which a risk was noted;
 * what the outline does not ask for has no gap, and is a row only where a risk was noted and there is room.
 */
export function gapReport(ratings: Ratings, data: GapData, outline: StudyOutline): GapReport {
	const gaps = objectiveGaps(ratings, data, outline);
	const rated = gaps.filter(({ rating }) => isRated(rating));
	const shown = rated
		.filter(({ rating, gap = 0 }) => (shortfall(rating) ?? 0) > 0 && (gap > 0 || hasRisk({ rating })))
		.sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0) || Number(hasRisk(b)) - Number(hasRisk(a)))
		.slice(0, REPORT_ROWS);
	return {
		sentences: [
			ratedSentence(rated.length, gaps.length),
			lowSentence(rated),
			widestSentence(ratings, data, outline),
			changeSentence(rated, shown),
		],
		rows: shown.map((gap) => rowOf(gap, data)),
	};
}

const hasRisk = ({ rating }: Pick<ObjectiveGap, 'rating'>): boolean => (rating.risk ?? '').trim() !== '';

function ratedSentence(rated: number, all: number): string {
	const rest = all - rated;
	const left = rest === 0 ? '' : `; not yet rated: ${rest}`;
	return `We rated ${rated} of ${quantity(all, 'objective')}${left}.`;
}

function lowSentence(rated: readonly ObjectiveGap[]): string {
	const low = (aspect: 'experience' | 'knowledge') => rated.filter(({ rating }) => (rating[aspect] ?? 0) <= 1).length;
	return `${quantity(low('experience'), 'objective')} we have never run in production, and of ${low('knowledge')} we know today’s practice at most from hearsay.`;
}

function widestSentence(ratings: Ratings, data: GapData, outline: StudyOutline): string {
	const widest = domainGaps(ratings, data, outline)
		.filter(({ gap }) => gap > 0)
		.slice(0, 2)
		.map(({ domain, gap, unknown }) => {
			const open = unknown > 0 ? `, and ${points(unknown)} not rated` : '';
			return `${domain.title} (${points(gap)} of the exam’s 100 points${open})`;
		});
	if (widest.length === 0) return `No gap was found that the ${outlineInSentence(outline)} asks for.`;
	return `By the ${outlineInSentence(outline)} the gap is widest in ${widest.join(' and ')}.`;
}

function changeSentence(rated: readonly ObjectiveGap[], shown: readonly ObjectiveGap[]): string {
	const friend = rated.find(({ rating }) => isFalseFriend(rating)) ?? shown.find(hasRisk);
	if (!friend)
		return 'The table has no false friend and no risk, so the practice to change at once is still to be named.';
	const why = isFalseFriend(friend.rating)
		? 'we do it in production, and do not know whether it is still the first choice'
		: 'its risk is noted below';
	return `The practice we propose to change at once: ${friend.objective.title}; ${why}.`;
}

function rowOf({ objective, rating }: ObjectiveGap, { domains, pods }: GapData): ReportRow {
	const domain = domains.find(({ id }) => id === objective.domain);
	return {
		id: objective.id,
		domain: domain?.title ?? objective.domain,
		objective,
		today: SCALES.experience.long[rating.experience ?? 0] ?? '',
		evidence: (rating.evidence ?? '').trim(),
		risk: (rating.risk ?? '').trim(),
		pod: pods.find(({ id }) => id === domain?.pod)?.title ?? '',
	};
}

/** "6.5": points of the exam, to one decimal. */
export const points = (value: number): string => value.toFixed(1);

/** What of a domain has no mark: "2 of 7, 3.1 points", or "none". */
export const unratedText = ({
	rated,
	objectives,
	unknown,
}: Pick<DomainGap, 'rated' | 'objectives' | 'unknown'>): string =>
	rated === objectives ? 'none' : `${objectives - rated} of ${objectives}, ${points(unknown)} points`;

/**
 * The report as Markdown.
 * @param link The whole address of a page, from one with the base path.
 */
export function gapReportMarkdown({ sentences, rows }: GapReport, link: (address: string) => string): string {
	const cell = (text: string): string => (text === '' ? 'none' : plainLine(text));
	const linked = ({ title, address }: { readonly title: string; readonly address: string }): string =>
		`[${plainLine(title)}](${link(address)})`;
	const recommended = ({ study }: GapObjective): string =>
		study
			.filter(({ kind }) => kind === 'write-up')
			.slice(0, 1)
			.map(linked)
			.join('') || 'no write-up yet';
	const toStudy = (objective: GapObjective): string =>
		objective.study
			.slice(0, 2)
			.map((page) => `${linked(page)}, ${page.minutes} min`)
			.join('; ') || linked(objective);
	const columns = [
		'domain',
		'what we do today',
		'what the documentation recommends',
		'evidence',
		'risk if it stays',
		'what to study, and where',
		'pod',
	];
	return [
		'# Gap report',
		'',
		sentences.map(plainLine).join(' '),
		'',
		`| ${columns.join(' | ')} |`,
		`| ${columns.map(() => '---').join(' | ')} |`,
		...rows.map(
			({ domain, objective, today, evidence, risk, pod }) =>
				`| ${[
					cell(domain),
					`${linked(objective)}: ${cell(today)}`,
					recommended(objective),
					cell(evidence),
					cell(risk || 'none noted'),
					toStudy(objective),
					cell(pod),
				].join(' | ')} |`,
		),
		'',
	].join('\n');
}
