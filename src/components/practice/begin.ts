import { optionOrder, paperOf } from '../../assessment/papers/paper.ts';
import { parseCode } from '../../assessment/papers/paper-code.ts';
import { randomOf } from '../../assessment/papers/random.ts';
import { drillQuestions } from '../../study/drill.ts';
import type { Place } from '../../study/places.ts';
import { minutesFor, type PracticeData } from '../../study/practice-data.ts';
import { attemptsIn, responsesIn } from '../../study/responses.ts';
import { settingsOf } from '../../study/store/records-of.ts';
import { chosenOutline } from '../../study/study-outline.ts';
import { attemptId, attemptOf, type Planned } from '../../study/start.ts';
import type { Attempt, Form, Records } from '../../study/store/records.ts';
import type { Store } from '../../study/store/store.ts';
import { fetchQuestions, fetchRelease, NotFetched } from './bank.ts';
import { titleOf } from './titles.ts';
import { today } from './today.ts';

/** What can be begun: its questions, and what a reader should know before. */
export interface Plan {
	readonly form: Form;
	readonly title: string;
	/** The code that gives everyone the same, for papers. */
	readonly code: string | undefined;
	readonly questions: readonly Planned[];
	/** Minutes under exam conditions. */
	readonly minutes: number;
	/** How many of its questions an attempt asked already. */
	readonly seen: number;
	/** What is different from an ordinary one: an older release, fewer questions than asked for. */
	readonly note: string | undefined;
}

/**
 * Finds what an address asks for.
 * @throws {NotFetched} With a sentence for the reader, if there is no such thing or it cannot be had now.
 */
export async function planOf(place: Place, data: PracticeData, records: Records): Promise<Plan> {
	if (place.kind === 'attempt') throw new NotFetched('This attempt is not kept in this browser.');
	const plan = await (place.kind === 'paper'
		? paperPlan(place.code, data)
		: place.kind === 'drill'
			? drillPlan(place.outline, place.section, data, records)
			: quizPlan(place.session, data, records));
	const asked = new Set(
		attemptsIn(records, Date.now()).flatMap(({ attempt }) => attempt.questions.map(({ id }) => id)),
	);
	return { ...plan, title: titleOf(plan.form, data), seen: plan.questions.filter(({ id }) => asked.has(id)).length };
}

/** Begins an attempt; its id. */
export async function begin(plan: Plan, mode: Attempt['mode'], base: string, store: Store): Promise<string> {
	const files = await fetchQuestions(
		base,
		plan.questions.map(({ id }) => id),
	);
	const id = attemptId(crypto.getRandomValues(new Uint8Array(16)));
	const attempt = attemptOf(plan.form, mode, plan.questions, files, { now: Date.now(), minutes: plan.minutes });
	await store.put('practice/attempts', id, attempt);
	return id;
}

type Found = Omit<Plan, 'seen' | 'title'>;

async function paperPlan(text: string, data: PracticeData): Promise<Found> {
	const code = parseCode(text);
	if ('problem' in code) throw new NotFetched(code.problem);
	const outline = data.outlines.find(({ id }) => id === code.outline);
	if (!outline) throw new NotFetched(`This site knows no outline "${code.outline}".`);
	const paper = paperOf(await fetchRelease(data.base, code.release), code);
	return {
		form: { kind: 'paper', code: paper.code, outline: outline.id },
		code: paper.code,
		questions: paper.questions,
		minutes: minutesFor(outline, paper.questions.length),
		note:
			code.release === data.release
				? undefined
				: `From release ${code.release} of the bank; the newest is ${data.release}.`,
	};
}

async function drillPlan(outlineId: string, sectionId: string, data: PracticeData, records: Records): Promise<Found> {
	const outline = data.outlines.find(({ id }) => id === outlineId);
	const section = outline?.sections.find(({ id }) => id === sectionId);
	if (!outline || !section || !data.release) throw new NotFetched('There is no such section to drill.');
	const release = await fetchRelease(data.base, data.release);
	const seed = attemptId(crypto.getRandomValues(new Uint8Array(16)));
	const ids = drillQuestions(release, outline.id, section.id, responsesIn(records, Date.now()), randomOf(seed));
	return {
		form: { kind: 'drill', outline: outline.id, section: section.id },
		code: undefined,
		questions: ids.map((id) => ({
			id,
			options: optionOrder(release.questions.find((question) => question.id === id) ?? { id }, seed),
		})),
		minutes: minutesFor(outline, ids.length),
		note: undefined,
	};
}

async function quizPlan(session: string, data: PracticeData, records: Records): Promise<Found> {
	const quiz = data.quizzes.find((candidate) => candidate.session === session);
	const { outline: chosen, examDate = data.examDate } = settingsOf(records);
	const outline = chosenOutline(data.outlines, chosen, examDate ?? today());
	if (!quiz) throw new NotFetched('There is no quiz of this session.');
	return {
		form: { kind: 'quiz', session, outline: outline.id },
		code: undefined,
		// Everyone in the room has the same order, so that it can be spoken of.
		questions: quiz.questions.map((id) => ({ id, options: ['a', 'b', 'c', 'd'] })),
		minutes: minutesFor(outline, quiz.questions.length),
		note: undefined,
	};
}
