import { useState } from 'preact/hooks';
import { hourKey, hourNotes, withPoint, type HourNotes } from '../../study/mentor-hour/points.ts';
import { ownStore, records } from '../practice/own-records.ts';
import { LONGEST_NOTE } from '../../study/store/records.ts';

/** Id of the field for a new point. */
export const NEW_POINT = 'new-point';
/** As many as the store takes for one week. */
const MOST_POINTS = 60;

/** What the pair writes down: new points, and the notes of the hour. */
export function HourNotesForm({ week }: { readonly week: number }) {
	const [said, setSaid] = useState('');
	const { notes, points } = hourNotes(records.value, week);
	const keep = async (changed: (held: HourNotes) => HourNotes): Promise<void> => {
		const store = await ownStore();
		await store.put('notes/mentor', hourKey(week), changed(hourNotes(store.records(), week)));
	};
	const add = (form: HTMLFormElement): void => {
		const text = String(new FormData(form).get('point') ?? '').trim();
		if (text === '') return setSaid('Write the question or the task first.');
		if (points.length >= MOST_POINTS) return setSaid(`A week has room for ${MOST_POINTS} points: remove one.`);
		void keep((held) => withPoint(held, text));
		form.reset();
		setSaid(`Added: ${text}`);
	};
	return (
		<section aria-label="To write down">
			<h3>To write down</h3>
			<form
				class="not-printed"
				onSubmit={(event) => {
					event.preventDefault();
					add(event.currentTarget);
				}}
			>
				<label for={NEW_POINT}>A question or a task: what is not ticked comes again next week</label>
				<p class="actions">
					<input id={NEW_POINT} name="point" maxLength={500} autoComplete="off" />
					<button type="submit">Add</button>
				</p>
				<p role="status">{said}</p>
			</form>
			<label class="hour-notes not-printed">
				Notes of this hour
				<textarea
					rows={5}
					maxLength={LONGEST_NOTE}
					value={notes}
					onInput={(event) => {
						const text = event.currentTarget.value;
						void keep((held) => ({ ...held, notes: text }));
					}}
				/>
			</label>
			<p class="written only-printed">{notes}</p>
		</section>
	);
}
