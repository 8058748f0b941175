import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { isDone } from '../../study/progress/work.ts';
import { duration } from '../../views/programme.ts';
import { Fold } from './Fold.tsx';
import { keepMinutes, keepNote, keepTick, ticks } from './own-ticks.ts';
import { LONGEST_NOTE, MOST_MINUTES } from '../../study/store/records.ts';

interface Props {
	/** Id among ticks. */
	readonly tick: string;
	/** What is ticked, in words. */
	readonly what: string;
	/** Beside it: time, links. */
	readonly children?: ComponentChildren;
}

/** Something to tick, with minutes and a note of one's own. */
export function TickItem({ tick, what, children }: Props) {
	return (
		<li class="tick">
			<label>
				<input
					type="checkbox"
					checked={isDone(ticks.value, tick)}
					onChange={({ currentTarget }) => void keepTick(tick, currentTarget.checked)}
				/>
				<span>{what}</span>
			</label>
			<div>
				{children}
				<OwnWords tick={tick} what={what} />
			</div>
		</li>
	);
}

/** What it took, and what there is to remember. */
function OwnWords({ tick, what }: Props) {
	const { minutes, note } = ticks.value.get(tick) ?? {};
	// Half a number is none to keep, and a change of any other record would take it out of the field.
	const [typed, setTyped] = useState<string>();
	const said = [...(minutes === undefined ? [] : [`${duration(minutes)} of yours`]), ...(note ? ['a note'] : [])];
	return (
		<Fold
			summary={
				<>
					{said.length > 0 ? said.join(', ') : 'Minutes and note'}
					<span class="sr-only">: {what}</span>
				</>
			}
		>
			{() => (
				<div class="own-words">
					<label>
						Minutes it took
						<input
							type="number"
							min={1}
							max={MOST_MINUTES}
							value={typed ?? minutes ?? ''}
							onInput={({ currentTarget: field }) => setTyped(field.value)}
							onChange={({ currentTarget: field }) =>
								field.reportValidity() && void keepMinutes(tick, field.value ? field.valueAsNumber : undefined)
							}
							onBlur={({ currentTarget: field }) => field.validity.valid && setTyped(undefined)}
						/>
					</label>
					<label>
						Note
						<input
							maxLength={LONGEST_NOTE}
							value={note ?? ''}
							onInput={({ currentTarget: field }) => void keepNote(tick, field.value)}
						/>
					</label>
				</div>
			)}
		</Fold>
	);
}
