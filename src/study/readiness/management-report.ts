import type { StudyOutline } from '../study-outline.ts';
import { LEAST, toldText } from '../told.ts';
import { domainCoverage } from './domain-coverage.ts';
import type { ReadinessData } from './readiness-data.ts';
import type { Rollup } from './rollup.ts';
import type { StalePages } from './stale-pages.ts';
import { ANSWERS_STEP, LEAST_ANSWERS, type SectionEvidence } from './team-evidence.ts';
import { HOURS_STEP, PERCENT_STEP } from './team-hours.ts';

/** One part of the report: sentences, a list, a table; each may be empty. */
export interface ReportPart {
	readonly title: string;
	readonly sentences: readonly string[];
	readonly list: readonly string[];
	readonly table: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] } | undefined;
}

/** The report for management: two sheets at most. */
export interface ManagementReport {
	readonly title: string;
	readonly parts: readonly ReportPart[];
}

/** What the report is made from. */
export interface ReportInput {
	readonly rollup: Rollup;
	readonly stale: readonly StalePages[];
	readonly data: ReadinessData;
	readonly outline: StudyOutline;
	/** The last week whose deliverables count. */
	readonly until: number;
	/** "2026-11-23" */
	readonly today: string;
}

/** So many names are given of each sort of open work; the page has the rest. */
const MOST_NAMES = 4;

/** What was done, what it took, what is known, what is open and what comes next: computed, every sentence of it. */
export function managementReport(input: ReportInput): ManagementReport {
	const { rollup, data, today } = input;
	return {
		title: `Readiness of the team “${data.team}”, ${today}`,
		parts: [
			part('What we did', {
				sentences: [`From the files of ${rollup.members} members and from the library. No person can be told from it.`],
				list: data.built.map(({ what, done, of }) => (done === 0 ? `Not yet: ${what}` : `${done} of ${of} ${what}`)),
			}),
			hoursPart(input),
			coveragePart(input),
			evidencePart(input),
			openPart(input),
			part('Next', { list: nextSteps(input) }),
		],
	};
}

const part = (title: string, { sentences = [], list = [], table }: Partial<ReportPart>): ReportPart => ({
	title,
	sentences,
	list,
	table,
});

function hoursPart({ rollup: { hours } }: ReportInput): ReportPart {
	return part('Hours', {
		sentences: [hours ? hoursText(hours) : `Fewer than ${LEAST} members ticked what takes time.`],
	});
}

/** The hours in one sentence. */
export function hoursText({ hours, mean, estimatedPercent }: NonNullable<Rollup['hours']>): string {
	const share =
		estimatedPercent === undefined
			? 'How much of it is estimated is not told: it would be that of too few members'
			: estimatedPercent === 100
				? 'All of it is estimated'
				: `${estimatedPercent < PERCENT_STEP ? `Less than ${PERCENT_STEP}% of it` : `${estimatedPercent}% of it or more`} is estimated`;
	const each = mean === undefined ? '' : `, about ${mean} for each member on average`;
	return `In all ${toldText(hours, HOURS_STEP)} hours${each}. ${share}.`;
}

function coveragePart({ rollup: { coverage }, data }: ReportInput): ReportPart {
	if (!coverage) return part('Coverage', { sentences: [`Fewer than ${LEAST} members touched any objective.`] });
	return part('Coverage', {
		sentences: [`Objectives that members read about, ran or practiced, by how many did.`],
		table: {
			heads: ['Domain', 'Objectives', `${LEAST} or more`, `Fewer than ${LEAST}`, 'Nobody'],
			rows: domainCoverage(coverage, data.domains).map(({ domain, objectives, many, few, holes }) => [
				domain.title,
				...[objectives.length, many, few, holes].map(String),
			]),
		},
	});
}

function evidencePart({ rollup: { evidence }, outline, data }: ReportInput): ReportPart {
	return part('Practice evidence', {
		sentences: [
			`First answers to our own questions by the sections of one outline (${outline.short}), against the team’s own target of ${percent(data.target)}. It is practice and predicts no result: no pass mark is published.`,
		],
		table: {
			heads: ['Section', 'Weight', 'Answers', 'Right, likely between (95%)', 'Says'],
			rows: evidence.map((section) => [
				section.title,
				`${section.weight}%`,
				section.word ? toldText(section.answers, ANSWERS_STEP) : `fewer than ${LEAST} members`,
				rangeText(section),
				section.word ?? '',
			]),
		},
	});
}

/** "50% to 75%", or why there is none; nothing where a section is masked. */
export const rangeText = ({ interval, word }: SectionEvidence): string => {
	if (interval) return `${percent(interval.low)} to ${percent(interval.high)}`;
	return word ? `fewer than ${LEAST_ANSWERS} answers` : '';
};

const percent = (share: number): string => `${Math.round(100 * share)}%`;

function openPart({ rollup: { pods }, stale, until }: ReportInput): ReportPart {
	return part('Open', {
		sentences: [
			`Deliverables up to week ${until} that nobody of the pod has ticked, and pages that want to be read again.`,
		],
		list: [
			...pods.map(({ pod, told }) => {
				if (!told) return `${pod.title}: too few files to tell.`;
				const open = told.open.flatMap(({ deliverables }) => deliverables.map(({ what }) => what.replace(/\.$/, '')));
				return `${pod.title}: ${told.done} of ${told.of} done${open.length > 0 ? `; open: ${names(open, '; ')}` : ''}.`;
			}),
			pagesText(stale),
		],
	});
}

/** How many pages want a second reading, and how many of them the first owner has, which need not be most. */
function pagesText(stale: readonly StalePages[]): string {
	const [most = 0, ...others] = stale.map(({ old, unread }) => old.length + unread.length);
	const all = others.reduce((sum, own) => sum + own, most);
	const owner = stale[0]?.owner ?? '';
	if (all === 0) return 'Every page was read a second time in time.';
	if (all === 1) return `1 page wants a second reading; it belongs to ${owner}.`;
	return `${all} pages want a second reading; ${most === all ? 'all' : `the most, ${most},`} belong to ${owner}.`;
}

/** What to do next, most valuable first. */
function nextSteps({ rollup, stale, outline, data }: ReportInput): string[] {
	const by = (word: SectionEvidence['word']): SectionEvidence[] =>
		rollup.evidence.filter((section) => section.word === word).sort((a, b) => b.weight - a.weight);
	const titles = (sections: readonly SectionEvidence[]): string =>
		names(sections.map(({ title, weight }) => `${title} (${weight}% of ${outline.short})`));
	const [weak, unsure, masked] = [by('weak'), by('not enough evidence'), by(undefined)];
	const holes = (rollup.coverage ?? []).flatMap(({ isHole, objective }) => (isHole ? [objective.title] : []));
	const open = rollup.pods.filter(({ told }) => told && told.open.length > 0).map(({ pod }) => pod.title);
	const steps = [
		weak.length > 0 && `Study first what is weak: ${titles(weak)}.`,
		holes.length > 0 && `Give somebody what nobody touched: ${names(holes)}.`,
		unsure.length > 0 && `Answer more before judging: ${titles(unsure)}.`,
		masked.length > 0 && `Ask at least ${LEAST} members questions on ${titles(masked)}.`,
		open.length > 0 && `Close or drop open deliverables: ${open.join(', ')}.`,
		stale.length > 0 && `Read pages again: ${stale[0]?.owner ?? ''} first.`,
	].filter((step) => step !== false);
	return steps.length > 0 ? steps : [`Keep the target of ${percent(data.target)} in every section until the exam.`];
}

function names(all: readonly string[], separator = ', '): string {
	const shown = all.slice(0, MOST_NAMES).join(separator);
	return all.length > MOST_NAMES ? `${shown}${separator}and ${all.length - MOST_NAMES} more` : shown;
}

/** The report as Markdown, to send or to keep. */
export function reportMarkdown({ title, parts }: ManagementReport): string {
	const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [
		`# ${title}`,
		...parts.map(({ title: heading, sentences, list, table }) =>
			[
				`## ${heading}`,
				...(sentences.length > 0 ? [sentences.join(' ')] : []),
				...(list.length > 0 ? [list.map((item) => `- ${item}`).join('\n')] : []),
				...(table ? [[row(table.heads), row(table.heads.map(() => '---')), ...table.rows.map(row)].join('\n')] : []),
			].join('\n\n'),
		),
	]
		.join('\n\n')
		.concat('\n');
}
