import { latestResponses } from './latest-responses.ts';
import type { Response } from './responses.ts';
import type { Hit } from './store/records.ts';

/** Why a question is on the list, the first to learn anew first. */
export const HIT_REASONS = ['sure and wrong', 'wrong', 'blank', 'guessed', 'unsure'] as const;
/** Why a question is on the list. */
export type HitReason = (typeof HIT_REASONS)[number];

/** A question to look at again, and what the reader made of it. */
export interface HitEntry {
	readonly question: string;
	readonly reason: HitReason;
	/** What was answered last. */
	readonly response: Response;
	readonly isDone: boolean;
	/** Empty without one. */
	readonly note: string;
}

/** The questions of one objective. */
export interface HitGroup {
	readonly objective: string;
	/** By reason, and then newest first. */
	readonly entries: readonly HitEntry[];
}

/**
 * Questions that were wrong, blank, guessed or unsure the last time, by the objective that they are about (the first they name).
 * A question that was answered right and sure since is on it no more.
 * @param hits Ticks and notes by question.
 * @returns Objectives with most questions first, of equal ones by id.
 */
export function hitList(responses: readonly Response[], hits: ReadonlyMap<string, Hit>): HitGroup[] {
	const groups = new Map<string, HitEntry[]>();
	for (const response of latestResponses(responses)) {
		const reason = reasonOf(response);
		if (reason === undefined) continue;
		const { question, objectives } = response;
		const { done: isDone = false, note = '' } = hits.get(question) ?? {};
		const objective = objectives[0] ?? '';
		groups.set(objective, [...(groups.get(objective) ?? []), { question, reason, response, isDone, note }]);
	}
	const rank = ({ reason }: HitEntry): number => HIT_REASONS.indexOf(reason);
	return Array.from(groups, ([objective, entries]) => ({
		objective,
		entries: entries.sort((a, b) => rank(a) - rank(b)),
	})).sort((a, b) => b.entries.length - a.entries.length || (a.objective < b.objective ? -1 : 1));
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

/** The hit list as a Markdown file: a task list under a heading for each objective, with the notes as plain text. */
export function hitListMarkdown(groups: readonly HitGroup[], titles: HitTitles): string {
	const lines = groups.flatMap(({ objective, entries }) => [
		'',
		`## ${titles.objective(objective)}`,
		'',
		...entries.flatMap(({ question, reason, isDone, note }) => [
			`- [${isDone ? 'x' : ' '}] ${titles.question(question)} (${reason})`,
			...(note.trim() === '' ? [] : [`  - ${plainLine(note)}`]),
		]),
	]);
	return ['# Hit list', ...lines, ''].join('\n');
}

/** A text on one line that Markdown prints as it stands. */
const plainLine = (text: string): string =>
	text
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/[!-/:-@[-`{-~]/g, '\\$&');
