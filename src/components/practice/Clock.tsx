import { clockFace, isPaused } from '../../study/clock.ts';
import type { Sitting } from './sitting.ts';

/** The clock of a sitting: what is left under exam conditions, what has passed otherwise. It can be hidden. */
export function Clock({ sitting }: { readonly sitting: Sitting }) {
	const state = sitting.state.value;
	if (!state || state.end) return null;
	const { isClockHidden = false } = sitting.settings.value;
	const { left } = sitting;
	const paused = isPaused(state);
	return (
		<div class="clock">
			{!isClockHidden && (
				// Spoken only when asked for, and at the warnings: a clock that talks every second helps nobody.
				<span role="timer" aria-live="off">
					<strong>{clockFace(left ?? sitting.passed)}</strong> {left === undefined ? 'so far' : 'left'}
				</span>
			)}
			<button type="button" class="quiet-button" onClick={() => sitting.set({ isClockHidden: !isClockHidden })}>
				{isClockHidden ? 'Show clock' : 'Hide clock'}
			</button>
			{state.attempt.mode === 'study' && (
				<button type="button" class="quiet-button" aria-pressed={paused} onClick={() => sitting.togglePause()}>
					{paused ? 'Go on' : 'Pause'}
				</button>
			)}
		</div>
	);
}
