import { useState } from 'preact/hooks';
import { formatCode, newSeed, parseCode } from '../../assessment/papers/paper-code.ts';
import { rightAnswers, standing } from '../../study/answering.ts';
import { clockFace, left } from '../../study/clock.ts';
import { DRILL_SIZE } from '../../study/drill.ts';
import { writePlace, type Place } from '../../study/places.ts';
import type { PracticeData } from '../../study/practice-data.ts';
import type { AttemptState } from '../../study/attempt-state.ts';
import { attemptsIn } from '../../study/responses.ts';
import { chosenOutline, outlineInForce, type StudyOutline } from '../../study/study-outline.ts';
import { settingsOf } from '../../study/store/records-of.ts';
import { Discard } from './Discard.tsx';
import { records } from './own-records.ts';
import { StorageNotice } from './StorageNotice.tsx';
import { titleOf } from './titles.ts';
import { today } from './today.ts';

/** Where practice begins: what is under way, papers, drills and quizzes. */
export function Hub({ data }: { readonly data: PracticeData }) {
	const settings = settingsOf(records.value);
	const booked = settings.examDate ?? data.examDate;
	const day = booked ?? today();
	const inForce = outlineInForce(data.outlines, day);
	const [looked, setLooked] = useState<string>();
	const outline = chosenOutline(data.outlines, looked ?? settings.outline, day);
	const attempts = attemptsIn(records.value, Date.now()).reverse();
	const sit = (place: Place): string => `${data.base}practice/sit/${writePlace(place)}`;

	return (
		<>
			<StorageNotice />
			<UnderWay attempts={attempts.filter(({ end }) => !end)} data={data} sit={sit} />
			<section aria-labelledby="papers">
				<h2 id="papers">Sit a paper</h2>
				<fieldset class="outline-choice">
					<legend>Outline</legend>
					{data.outlines.map(({ id, title, questions, minutes }) => (
						<label key={id}>
							<input type="radio" name="outline" checked={id === outline.id} onChange={() => setLooked(id)} />
							<span>
								{title}{' '}
								<span class="aside">
									{questions} questions in {minutes} minutes
									{id === inForce.id && (booked ? ', in force on the day of your exam' : ', in force today')}
								</span>
							</span>
						</label>
					))}
				</fieldset>
				<Papers data={data} outline={outline} sit={sit} />
			</section>
			<section aria-labelledby="drills">
				<h2 id="drills">Drill {DRILL_SIZE} questions of one section</h2>
				<p>First those you have not seen, then those you missed.</p>
				<ul class="door-list">
					{outline.sections.map(({ id, title, weight }) => (
						<li key={id}>
							<a href={sit({ kind: 'drill', outline: outline.id, section: id })}>{title}</a>{' '}
							<span class="aside">{weight}%</span>
						</li>
					))}
				</ul>
			</section>
			<section aria-labelledby="session-quizzes">
				<h2 id="session-quizzes">Quizzes of the sessions</h2>
				<ul class="door-list">
					{data.quizzes.map(({ session, title, questions }) => (
						<li key={session}>
							<a href={sit({ kind: 'quiz', session })}>{title}</a>{' '}
							<span class="aside">{questions.length} questions</span>
						</li>
					))}
				</ul>
			</section>
			<Past attempts={attempts.filter(({ end }) => end)} data={data} sit={sit} />
		</>
	);
}

interface Part {
	readonly data: PracticeData;
	readonly sit: (place: Place) => string;
}

/** Attempts that are not handed in. */
function UnderWay({ attempts, data, sit }: Part & { readonly attempts: readonly AttemptState[] }) {
	if (attempts.length === 0) return null;
	return (
		<section aria-labelledby="under-way">
			<h2 id="under-way">Under way</h2>
			<ul class="door-list">
				{attempts.map((state) => {
					const { answered, blank } = standing(state);
					const remaining = left(state, Date.now());
					return (
						<li key={state.id}>
							<a href={sit({ kind: 'attempt', id: state.id })}>{titleOf(state.attempt.form, data)}</a>{' '}
							<span class="aside">
								{answered} of {answered + blank} answered
								{remaining !== undefined && `, ${clockFace(remaining)} left`}
							</span>{' '}
							<Discard id={state.id} title={titleOf(state.attempt.form, data)} />
						</li>
					);
				})}
			</ul>
		</section>
	);
}

/** Fixed papers, a drawn one, and the code of somebody else. */
function Papers({ data, outline, sit }: Part & { readonly outline: StudyOutline }) {
	const [text, setText] = useState('');
	const [problem, setProblem] = useState('');
	const fixed = data.papers.filter((paper) => paper.outline === outline.id);
	const draw = (): void => {
		if (!data.release) return;
		const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
		const code = formatCode({ outline: outline.id, release: data.release, paper: newSeed(random) });
		location.assign(sit({ kind: 'paper', code }));
	};
	const open = (event: Event): void => {
		event.preventDefault();
		const code = parseCode(text);
		if ('problem' in code) setProblem(code.problem);
		else location.assign(sit({ kind: 'paper', code: formatCode(code) }));
	};
	return (
		<>
			<ul class="door-list">
				{fixed.map(({ code, number, questions }) => (
					<li key={code}>
						<a href={sit({ kind: 'paper', code })}>Paper {number}</a>{' '}
						<span class="aside">
							{questions} questions, the same for everyone, <code>{code}</code>
						</span>
					</li>
				))}
			</ul>
			<p>
				<button type="button" class="primary" onClick={draw} disabled={!data.release}>
					Draw a new paper
				</button>{' '}
				<span class="aside">It may repeat questions of the fixed ones; you are told how many you have seen.</span>
			</p>
			<form class="code-form" onSubmit={open}>
				<label for="paper-code">Code of a paper</label>
				<input
					id="paper-code"
					value={text}
					autocomplete="off"
					autocapitalize="characters"
					spellcheck={false}
					aria-describedby="paper-code-problem"
					aria-invalid={problem !== ''}
					onInput={(event) => {
						setText(event.currentTarget.value);
						setProblem('');
					}}
				/>
				<button type="submit">Open</button>
				<p id="paper-code-problem" role="alert">
					{problem}
				</p>
			</form>
		</>
	);
}

/** Attempts that are handed in, newest first. */
function Past({ attempts, data, sit }: Part & { readonly attempts: readonly AttemptState[] }) {
	if (attempts.length === 0) return null;
	return (
		<section aria-labelledby="past">
			<h2 id="past">Handed in</h2>
			<ul class="door-list">
				{attempts.map((state) => (
					<li key={state.id}>
						<a href={sit({ kind: 'attempt', id: state.id })}>{titleOf(state.attempt.form, data)}</a>{' '}
						<span class="aside">
							{new Date(state.end?.at ?? 0).toLocaleDateString('en', { dateStyle: 'medium' })}, {rightAnswers(state)} of{' '}
							{state.attempt.questions.length} right
						</span>{' '}
						<Discard id={state.id} title={titleOf(state.attempt.form, data)} />
					</li>
				))}
			</ul>
			<p>
				<a href={`${data.base}me/#report`}>What they say together</a>
			</p>
		</section>
	);
}
