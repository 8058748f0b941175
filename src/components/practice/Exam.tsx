import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Ref } from 'preact';
import { rightAnswers, showsReasons, standing } from '../../study/answering.ts';
import { isPaused } from '../../study/clock.ts';
import { Clock } from './Clock.tsx';
import { JumpList } from './JumpList.tsx';
import { KEYS, pressKey } from './keys.ts';
import { Question } from './Question.tsx';
import type { Sitting } from './sitting.ts';
import { StorageNotice } from './StorageNotice.tsx';

interface Props {
	readonly sitting: Sitting;
	readonly title: string;
	readonly base: string;
}

/** An attempt: before its end to answer, after it to read. */
export function Exam({ sitting, title, base }: Props) {
	const state = sitting.state.value;
	const place = sitting.place.value;
	const heading = useRef<HTMLHeadingElement>(null);
	const list = useRef<HTMLDivElement>(null);
	const dialog = useRef<HTMLDialogElement>(null);
	const root = useRef<HTMLDivElement>(null);
	const outcome = useRef<HTMLElement>(null);
	const isOver = state?.end !== undefined;
	const wasOver = useRef(isOver);
	// Before anything is painted: a key that is pressed at once counts. Time may be up while the dialog stands open: it holds the focus.
	useLayoutEffect(() => {
		if (isOver) dialog.current?.close();
		(isOver && !wasOver.current ? outcome : heading).current?.focus();
		wasOver.current = isOver;
	}, [place, isOver]);
	useEffect(() => {
		document.title = `${isOver ? 'Result' : `Question ${place + 1}`} · ${title}`;
	}, [place, isOver]);
	// What had the focus may be gone after an action; the keys work only where the focus is inside.
	useLayoutEffect(() => {
		if (document.activeElement === document.body) root.current?.focus({ preventScroll: true });
	}, [state]);
	if (!state)
		return (
			<p>
				This attempt was deleted. <a href={`${base}practice/`}>Back to practice</a>
			</p>
		);

	const { length } = state.attempt.questions;
	const { blank, flagged } = standing(state);
	const explains = showsReasons(state, place);
	const paused = isPaused(state) && !isOver;
	const isLast = place === length - 1;
	const wantsCheck = state.attempt.mode === 'study' && !explains;
	const isAllChecked = state.attempt.mode === 'study' && state.answers.every(({ revealed }) => revealed);
	const askToHandIn = (): void => (isAllChecked ? sitting.finish() : dialog.current?.showModal());
	const focusList = (): void => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
	return (
		<div class="exam" ref={root} tabIndex={-1} onKeyDown={(event) => pressKey(sitting, event, focusList)}>
			<StorageNotice />
			<header class="exam-bar">
				<p>
					<strong>{title}</strong>{' '}
					<span class="aside">
						{isOver ? 'handed in' : state.attempt.mode === 'exam' ? 'exam conditions' : 'study'}
					</span>
				</p>
				<p class="exam-said" role="status">
					{sitting.announcement.value}
				</p>
				<Clock sitting={sitting} />
			</header>
			{isOver && <Outcome sitting={sitting} base={base} section={outcome} />}
			<div class="exam-body">
				<section aria-labelledby="question-heading">
					<h2 id="question-heading" ref={heading} tabIndex={-1}>
						Question {place + 1} of {length}
					</h2>
					{paused ? <p>Paused. The question is back when you go on.</p> : <Question sitting={sitting} />}
					<div class="exam-steps">
						<button type="button" disabled={place === 0} onClick={() => sitting.go(place - 1)}>
							Previous
						</button>
						{wantsCheck && (
							<button type="button" class="primary" disabled={paused} onClick={() => sitting.check()}>
								Check the answer
							</button>
						)}
						{isLast && !isOver ? (
							<button type="button" class={wantsCheck ? undefined : 'primary'} onClick={askToHandIn}>
								Hand in…
							</button>
						) : (
							<button
								type="button"
								class={wantsCheck ? undefined : 'primary'}
								disabled={isLast}
								onClick={() => sitting.go(place + 1)}
							>
								Next
							</button>
						)}
					</div>
				</section>
				<div class="exam-side" ref={list}>
					{!isOver && (
						<p class="hand-in">
							<button type="button" onClick={askToHandIn}>
								Hand in…
							</button>
							{isAllChecked && ' All are checked. Hand in, so that they count.'}
						</p>
					)}
					<JumpList sitting={sitting} />
					<details class="keys">
						<summary>Keys</summary>
						<dl>
							{KEYS.map(([keys, does]) => (
								<div key={keys}>
									<dt>{keys}</dt>
									<dd>{does}</dd>
								</div>
							))}
						</dl>
					</details>
				</div>
			</div>
			<dialog
				ref={dialog}
				class="hand-in-dialog"
				aria-labelledby="hand-in-heading"
				aria-describedby="hand-in-count"
				onKeyDown={(event) => event.stopPropagation()}
			>
				<h2 id="hand-in-heading">Hand in?</h2>
				<p id="hand-in-count">
					{blank === 0 ? 'Nothing is blank' : `${blank} of ${length} are blank and count as wrong`}
					{flagged > 0 ? `; ${flagged} flagged for review.` : '.'} You cannot change an answer afterwards.
				</p>
				<div class="exam-steps">
					<button type="button" onClick={() => dialog.current?.close()}>
						Go on answering
					</button>
					<button
						type="button"
						class="primary"
						onClick={() => {
							dialog.current?.close();
							sitting.finish();
						}}
					>
						Hand in
					</button>
				</div>
			</dialog>
		</div>
	);
}

interface OutcomeProps {
	readonly sitting: Sitting;
	readonly base: string;
	readonly section: Ref<HTMLElement>;
}

/** What an ended attempt came to. No verdict: one paper cannot carry one. */
function Outcome({ sitting, base, section }: OutcomeProps) {
	const state = sitting.state.value;
	if (!state?.end) return null;
	const { length } = state.attempt.questions;
	const { blank } = standing(state);
	return (
		<section class="outcome" aria-label="Outcome" ref={section} tabIndex={-1}>
			<p>
				<strong>
					{rightAnswers(state)} of {length} right
				</strong>
				{blank > 0 && `, ${blank} left blank and counted as wrong`}
				{state.end.by === 'time' && '. Time ended it'}. This is a practice result and predicts nothing.
			</p>
			<p>
				<a class="primary" href={`${base}me/`}>
					What it says, and your next useful hour
				</a>{' '}
				<a href={`${base}practice/`}>More practice</a>
			</p>
		</section>
	);
}
