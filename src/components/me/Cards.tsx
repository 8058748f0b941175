import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardsIn, dueCards, examStart, review, todaysCards, type CardGrade } from '../../study/cards.ts';
import type { MeData } from '../../study/me-data.ts';
import type { QuestionFile } from '../../study/question-file.ts';
import type { Response } from '../../study/responses.ts';
import type { OptionId, Settings } from '../../study/store/records.ts';
import { optionOrder } from '../../assessment/papers/paper.ts';
import { fetchQuestions, sentenceOf } from '../practice/bank.ts';
import { LETTERS } from '../practice/letters.ts';
import { Html } from '../practice/Html.tsx';
import { ownStore, records } from '../practice/own-records.ts';
import { USUAL_MINUTES } from './Choices.tsx';

const GRADES: readonly (readonly [CardGrade, string])[] = [
	['again', 'Not known'],
	['hard', 'Hard'],
	['good', 'Known'],
	['easy', 'Easy'],
];

interface Props {
	readonly responses: readonly Response[];
	readonly settings: Settings;
	readonly data: MeData;
	/** The booked day, "2027-04-01". */
	readonly examDate: string | undefined;
}

/** Missed questions, one after the other, until the day of the exam. */
export function Cards({ responses, settings, data, examDate }: Props) {
	const now = Date.now();
	const examAt = examDate === undefined ? undefined : examStart(examDate);
	const minutesPerDay = settings.minutesPerDay ?? USUAL_MINUTES;
	const { queue, waiting, ahead } = todaysCards(dueCards(cardsIn(records.value), responses, now), {
		now,
		examAt,
		minutesPerDay,
		minutesPerCard: data.minutesPerCard,
	});
	const [graded, setGraded] = useState(0);
	const [skipped, setSkipped] = useState<readonly string[]>([]);
	const first = queue.find(({ question }) => !skipped.includes(question));
	const follows = graded + skipped.length > 0;
	if (ahead === 'nothing')
		return (
			<Nothing takesFocus={follows}>Your exam day is over. Choose another below, and the cards come back.</Nothing>
		);
	if (!first)
		return (
			<Nothing takesFocus={follows}>
				{queue.length > 0
					? 'Nothing is due but what you put aside: reload this page to try again.'
					: waiting === 0
						? 'Nothing is due today. Questions that you miss or are unsure of come here as cards.'
						: ahead === 'days'
							? `Nothing is due any more today: its minutes are used up, and ${waiting} ${waiting === 1 ? 'card waits' : 'cards wait'} for tomorrow.`
							: `Today’s minutes are used up, and ${waiting} ${waiting === 1 ? 'card does' : 'cards do'} not fit before the exam: raise the minutes below.`}
			</Nothing>
		);
	const grade = async (value: CardGrade): Promise<void> => {
		setGraded(graded + 1);
		await (await ownStore()).put('practice/cards', first.question, review(first.card, value, Date.now(), examAt));
	};
	return (
		<div class="cards-due">
			<p>
				{queue.length} due, about {queue.length * data.minutesPerCard} minutes.{' '}
				{waiting > 0 &&
					(ahead === 'days'
						? `${waiting} more wait for tomorrow, under your ${minutesPerDay} minutes a day. `
						: `${waiting} more do not fit before the exam: raise the minutes below. `)}
				{examDate === undefined && 'Choose the day of your exam below, and no card comes later than the day before it.'}
			</p>
			<DueCard
				key={first.question}
				question={first.question}
				reps={first.card.reps}
				onSkip={() => setSkipped([...skipped, first.question])}
				takesFocus={follows}
				base={data.base}
				onGrade={grade}
			/>
		</div>
	);
}

/** Says why there is no card. */
function Nothing({ takesFocus, children }: { readonly takesFocus: boolean; readonly children: ComponentChildren }) {
	const said = useRef<HTMLParagraphElement>(null);
	useLayoutEffect(() => (takesFocus ? focusIfLost(said.current) : undefined), []);
	return (
		<p role="status" ref={said} tabIndex={-1}>
			{children}
		</p>
	);
}

/** Takes the focus up where it went with what is gone; where the reader is elsewhere it stays there. */
function focusIfLost(element: HTMLElement | null): void {
	if (document.activeElement === null || document.activeElement === document.body) element?.focus();
}

interface DueCardProps {
	readonly question: string;
	/** How often it was reviewed: each time its options stand in another order. */
	readonly reps: number;
	/** Puts it aside until the page is opened again. */
	readonly onSkip: () => void;
	/** True for a card that follows one: the focus was on that. */
	readonly takesFocus: boolean;
	readonly base: string;
	readonly onGrade: (grade: CardGrade) => Promise<void>;
}

/** One card: the question first, then its key and reasons, then how well it was known. */
function DueCard({ question, reps, takesFocus, base, onGrade, onSkip }: DueCardProps) {
	const [file, setFile] = useState<QuestionFile>();
	const [problem, setProblem] = useState('');
	const [picked, setPicked] = useState<OptionId>();
	const [isShown, setShown] = useState(false);
	const box = useRef<HTMLElement>(null);
	const grades = useRef<HTMLDivElement>(null);
	// The button and the options that had the focus are gone or disabled by now.
	useLayoutEffect(() => (isShown ? grades.current?.focus({ preventScroll: true }) : undefined), [isShown]);
	useLayoutEffect(() => (takesFocus ? focusIfLost(box.current) : undefined), []);
	useEffect(() => {
		fetchQuestions(base, [question]).then(
			(files) => setFile(files.get(question)),
			(error: unknown) => setProblem(sentenceOf(error)),
		);
	}, [question]);
	const options = file
		? optionOrder(file, `${reps}`).flatMap((id) => file.options.find((one) => one.id === id) ?? [])
		: [];
	const press = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		const key = event.key.toLowerCase();
		const option = options['abcd'.indexOf(key)];
		const number = GRADES[Number(key) - 1];
		if (!isShown && key.length === 1 && option) setPicked(option.id);
		else if (!isShown && key === 'v') setShown(true);
		else if (isShown && number) void onGrade(number[0]);
		else return;
		event.preventDefault();
	};
	if (problem)
		return (
			<p role="alert">
				{problem}{' '}
				<button type="button" onClick={onSkip}>
					Put this card aside
				</button>
			</p>
		);
	return (
		<article class="card" ref={box} tabIndex={-1} aria-label="Card" onKeyDown={press}>
			{file ? (
				<>
					<Html html={file.stem} class="stem" block />
					{file.code && <Html html={file.code} class="quiz-code" block />}
					<fieldset class="choices" disabled={isShown}>
						<legend class="sr-only">Options</legend>
						{options.map(({ id, html, why }, index) => (
							<div
								key={id}
								class={`choice ${isShown && id === file.key ? 'is-key' : ''} ${isShown && id === picked ? 'is-chosen' : ''}`}
							>
								<label>
									<input type="radio" name="card" checked={picked === id} onChange={() => setPicked(id)} />
									<span class="letter">{LETTERS[index]}</span>
									<Html html={html} class="text" />
								</label>
								{isShown && (
									<div class="why">
										<strong>{id === file.key ? 'Right.' : 'Not this one.'}</strong> <Html html={why} />
									</div>
								)}
							</div>
						))}
					</fieldset>
					{isShown ? (
						<div role="group" aria-label="How well did you know it?" class="exam-steps" ref={grades} tabIndex={-1}>
							{GRADES.map(([value, label], index) => (
								<button key={value} type="button" onClick={() => void onGrade(value)}>
									{label} <kbd>{index + 1}</kbd>
								</button>
							))}
						</div>
					) : (
						<p class="exam-steps">
							<button type="button" class="primary" onClick={() => setShown(true)}>
								Show the answer <kbd>V</kbd>
							</button>
						</p>
					)}
				</>
			) : (
				<p>Fetching the card …</p>
			)}
		</article>
	);
}
