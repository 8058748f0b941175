import { useLayoutEffect, useRef } from 'preact/hooks';
import { choose, clear, showsReasons, toggleConfidence, toggleFlag, toggleStruck } from '../../study/answering.ts';
import type { QuestionFile } from '../../study/question-file.ts';
import type { AskedQuestion, OptionId } from '../../study/store/records.ts';
import { Further } from './Further.tsx';
import { LETTERS } from './letters.ts';
import { Html } from './Html.tsx';
import type { Sitting } from './sitting.ts';

const CONFIDENCE = [
	['guess', 'A guess'],
	['unsure', 'Unsure'],
	['sure', 'Sure'],
] as const;

/** The question of a sitting that is shown: options, flag and confidence, and its reasons once they may be read. */
export function Question({ sitting }: { readonly sitting: Sitting }) {
	const state = sitting.state.value;
	const place = sitting.place.value;
	const asked = state?.attempt.questions[place];
	const file = asked && sitting.files.get(asked.id);
	if (!state || !asked) return null;
	if (!file)
		return (
			<p>
				The question “{asked.id}” cannot be had now. What you answered is kept: go on with the others, or reload this
				page.
			</p>
		);
	const explains = showsReasons(state, place);
	const { confidence, flagged, option } = sitting.answer;

	return (
		<article class="question" key={place}>
			<Html html={file.stem} class="stem" block />
			{file.code && <Html html={file.code} class="quiz-code" block />}
			{asked.edited && <p class="aside">Edited since the release that this paper is from.</p>}
			{file.digest !== asked.digest && (
				<p class="aside">Edited since you began. Your result keeps the key of that day.</p>
			)}
			{file.isRetired && <p class="aside">Retired: no new paper asks this question.</p>}
			<fieldset class="choices" disabled={!explains && !sitting.isOpen}>
				<legend class="sr-only">Options</legend>
				{asked.options.map((id, index) => (
					<Choice key={id} sitting={sitting} asked={asked} file={file} id={id} letter={LETTERS[index] ?? ''} />
				))}
			</fieldset>
			{!explains && (
				<div class="question-tools">
					<fieldset class="confidence" disabled={!sitting.isOpen}>
						<legend>How sure are you? Optional, never graded.</legend>
						{CONFIDENCE.map(([value, label]) => (
							<label key={value}>
								<input
									type="radio"
									name="confidence"
									checked={confidence === value}
									onClick={() => sitting.change((answer) => toggleConfidence(answer, value))}
								/>
								{label}
							</label>
						))}
					</fieldset>
					<button
						type="button"
						class="quiet-button"
						aria-pressed={flagged === true}
						onClick={() => sitting.change(toggleFlag)}
					>
						Flag for review
					</button>
					<button
						type="button"
						class="quiet-button"
						aria-disabled={option === undefined}
						onClick={() => sitting.change(clear)}
					>
						Leave blank
					</button>
				</div>
			)}
			{explains && <Explanation file={file} option={option} asked={asked} takesFocus={state.end === undefined} />}
		</article>
	);
}

interface ChoiceProps {
	readonly sitting: Sitting;
	readonly asked: AskedQuestion;
	readonly file: QuestionFile;
	readonly id: OptionId;
	readonly letter: string;
}

/** One option: to choose, to strike out, and later with its reason. */
function Choice({ sitting, asked, file, id, letter }: ChoiceProps) {
	const state = sitting.state.value;
	const text = file.options.find((option) => option.id === id);
	if (!state || !text) return null;
	const { option, struck = [] } = sitting.answer;
	const isStruck = struck.includes(id);
	const explains = showsReasons(state, sitting.place.value);
	const verdict = id === asked.key ? 'Right.' : option === id ? 'Your choice, and not right.' : 'Not this one.';
	return (
		<div
			class={['choice', explains && id === asked.key && 'is-key', explains && option === id && 'is-chosen']
				.filter(Boolean)
				.join(' ')}
		>
			<label class={isStruck ? 'is-struck' : undefined}>
				<input
					type="radio"
					name="option"
					checked={option === id}
					disabled={explains}
					onChange={() => sitting.change((answer) => choose(answer, id))}
				/>
				<span class="letter">{letter}</span>
				<Html html={text.html} class="text" />
			</label>
			{explains ? (
				<div class="why">
					<strong>{verdict}</strong> <Html html={text.why} />
				</div>
			) : (
				<button
					type="button"
					class="strike"
					aria-pressed={isStruck}
					aria-label={`Strike out ${letter}`}
					title={isStruck ? `Bring ${letter} back` : `Strike out ${letter}`}
					onClick={() => sitting.change((answer) => toggleStruck(answer, id))}
				>
					<s aria-hidden="true">{letter}</s>
				</button>
			)}
		</div>
	);
}

interface ExplanationProps {
	readonly file: QuestionFile;
	readonly option: OptionId | undefined;
	readonly asked: AskedQuestion;
	/** True where it has just been asked for: it is what comes next. */
	readonly takesFocus: boolean;
}

/** What to take away from a question, and where to read on. */
function Explanation({ file, option, asked, takesFocus }: ExplanationProps) {
	const section = useRef<HTMLElement>(null);
	useLayoutEffect(() => (takesFocus ? section.current?.focus({ preventScroll: true }) : undefined), []);
	return (
		<section class="explanation" aria-label="Explanation" ref={section} tabIndex={-1}>
			<p>
				<strong>
					{option === undefined ? 'You left it blank.' : option === asked.key ? 'You were right.' : 'You were wrong.'}
				</strong>
			</p>
			{file.key !== asked.key && (
				<p class="aside">The key was corrected since you answered. Your result keeps the key of that day.</p>
			)}
			<Html html={file.explanation} block />
			<Further links={file.further} />
		</section>
	);
}
