import { latestResponses } from './latest-responses.ts';
import { plainLine } from './plain-line.ts';
import type { Response } from './responses.ts';
import type { Hit, Records } from './store/records.ts';
import { sectionFor, type StudyOutline } from './study-outline.ts';

/** Why a question is on the list, the first to learn anew first. */
const HIT_REASONS = ['sure and wrong', 'wrong', 'blank', 'guessed', 'unsure'] as const;
/** Why a question is on the list. */
export type HitReason = (typeof HIT_REASONS)[number];

/** A question to look at again, and what the reader made of it. */
export interface HitEntry {
	readonly question: string;
	/** The study objective that it is about: the first it names. */
	readonly objective: string;
	readonly reason: HitReason;
	/** What was answered last. */
	readonly response: Response;
	/** Ticked off, and not missed again since. */
	readonly isDone: boolean;
	/** Empty without one. */
	readonly note: string;
}

/** The questions of one section. */
export interface HitGroup {
	/** Undefined for questions that the outline has no section for. */
	readonly section: string | undefined;
	readonly title: string;
	/** By reason, and then newest first. */
	readonly entries: readonly HitEntry[];
}

/**
 * Questions that were wrong, blank, guessed or unsure the last time, by the section that they count in. A question that was answered
 * right and sure since is on it no more.
 * @param records Where ticks and notes are found. A tick counts if it is newer than the answer.
 * @returns Sections with the worst reason first, of equal ones the larger, then in the guide's order; ticks move nothing.
 */
export function hitList(responses: readonly Response[], records: Records, outline: StudyOutline): HitGroup[] {
	const groups = new Map<string | undefined, HitEntry[]>();
	for (const response of latestResponses(responses)) {
		const reason = reasonOf(response);
		if (reason === undefined) continue;
		const { question, objectives, at } = response;
		const record = records.get(`practice/hits/${question}`);
		const { done = false, note = '' } = (record?.value ?? {}) as Hit;
		const isDone = done && (record?.at ?? 0) > at;
		const section = sectionFor(outline, objectives);
		const entry = { question, objective: objectives[0] ?? '', reason, response, isDone, note };
		groups.set(section, [...(groups.get(section) ?? []), entry]);
	}
	const rank = ({ reason }: HitEntry): number => HIT_REASONS.indexOf(reason);
	return [...outline.sections, { id: undefined, title: 'In no section of this outline' }]
		.flatMap(({ id, title }) => {
			const entries = groups.get(id)?.sort((a, b) => rank(a) - rank(b));
			return entries ? [{ section: id, title, entries, worst: Math.min(...entries.map(rank)) }] : [];
		})
		.sort((a, b) => a.worst - b.worst || b.entries.length - a.entries.length)
		.map(({ section, title, entries }) => ({ section, title, entries }));
}

function reasonOf({ option, isRight, confidence }: Response): HitReason | undefined {
	if (option === undefined) return 'blank';
	if (!isRight) return confidence === 'sure' ? 'sure and wrong' : 'wrong';
	if (confidence === 'guess') return 'guessed';
	return confidence === 'unsure' ? 'unsure' : undefined;
}

/** What a list calls its objectives and questions: Markdown, on one line. */
export interface HitTitles {
	readonly objective: (id: string) => string;
	readonly question: (id: string) => string;
}

/** The hit list as a Markdown file: a task list under a heading for each section, with the notes as plain text. */
export function hitListMarkdown(groups: readonly HitGroup[], titles: HitTitles): string {
	const lines = groups.flatMap(({ title, entries }) => [
		'',
		`## ${title}`,
		'',
		...entries.flatMap(({ question, objective, reason, isDone, note }) => [
			`- [${isDone ? 'x' : ' '}] ${titles.question(question)} (${reason}): ${titles.objective(objective)}`,
			...(note.trim() === '' ? [] : [`  - ${plainLine(note)}`]),
		]),
	]);
	return ['# Hit list', ...lines, ''].join('\n');
}
