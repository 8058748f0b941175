import type { RefObject } from 'preact';
import { standing } from '../../study/answering.ts';
import type { Sitting } from './sitting.ts';

interface Props {
	/** Opened by whoever asks. */
	readonly dialog: RefObject<HTMLDialogElement>;
	readonly sitting: Sitting;
}

/** Asks whether to hand in, and says what is blank. */
export function HandIn({ dialog, sitting }: Props) {
	const state = sitting.state.value;
	if (!state) return null;
	const { answered, blank, flagged } = standing(state);
	return (
		<dialog
			ref={dialog}
			class="hand-in-dialog"
			aria-labelledby="hand-in-heading"
			aria-describedby="hand-in-count"
			onKeyDown={(event) => event.stopPropagation()}
		>
			<h2 id="hand-in-heading">Hand in?</h2>
			<p id="hand-in-count">
				{blank === 0 ? 'Nothing is blank' : `${blank} of ${answered + blank} are blank and count as wrong`}
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
	);
}
