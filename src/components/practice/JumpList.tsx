import type { Sitting } from './sitting.ts';

/** Classes by state; whole words, because styles that no script names are left out of a page. */
const CLASSES = {
	answered: 'is-answered',
	blank: 'is-blank',
	flagged: 'is-flagged',
	right: 'is-right',
	wrong: 'is-wrong',
} as const;

type State = keyof typeof CLASSES;

/** Every question of a sitting with its state; a press shows it. */
export function JumpList({ sitting }: { readonly sitting: Sitting }) {
	const state = sitting.state.value;
	if (!state) return null;
	const isOver = state.end !== undefined;
	const statesOf = (place: number): State[] => {
		const { option, flagged, revealed } = state.answers[place] ?? {};
		const isJudged = isOver || revealed === true;
		const isRight = option === state.attempt.questions[place]?.key;
		return [
			option === undefined ? 'blank' : isJudged ? (isRight ? 'right' : 'wrong') : 'answered',
			...(flagged ? (['flagged'] as const) : []),
		];
	};
	const all = state.attempt.questions.map((_, place) => statesOf(place));
	const shown = (Object.keys(CLASSES) as State[]).filter((each) => all.some((states) => states.includes(each)));
	return (
		<nav class="jump-list" aria-label="Questions of this attempt">
			<ol>
				{all.map((states, place) => (
					<li key={place}>
						<button
							type="button"
							class={`jump ${states.map((each) => CLASSES[each]).join(' ')}`}
							aria-current={place === sitting.place.value ? 'true' : undefined}
							aria-label={`Question ${place + 1}, ${states.join(', ')}`}
							onClick={() => sitting.go(place)}
						>
							{place + 1}
						</button>
					</li>
				))}
			</ol>
			<ul class="jump-key" aria-hidden="true">
				{shown.map((each) => (
					<li key={each}>
						<span class={`jump ${CLASSES[each]}`} /> {each}
					</li>
				))}
			</ul>
		</nav>
	);
}
