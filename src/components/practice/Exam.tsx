import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { showsReasons } from '../../study/answering.ts';
import { isPaused } from '../../study/clock.ts';
import { Clock } from './Clock.tsx';
import { HandIn } from './HandIn.tsx';
import { JumpList } from './JumpList.tsx';
import { KEYS, pressKey } from './keys.ts';
import { Outcome } from './Outcome.tsx';
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
			<HandIn dialog={dialog} sitting={sitting} />
		</div>
	);
}
