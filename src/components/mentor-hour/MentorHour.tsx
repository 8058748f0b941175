import { useState } from 'preact/hooks';
import { agendaMarkdown, mentorAgenda, type Agenda, type AgendaItem } from '../../study/mentor-hour/agenda.ts';
import type { MentorHourData } from '../../study/mentor-hour/mentor-hour-data.ts';
import {
	hourKey,
	hourNotes,
	notedWeeks,
	withDone,
	withoutPoint,
	type HourNotes,
} from '../../study/mentor-hour/points.ts';
import { ownPlan } from '../../study/plan/own-plan.ts';
import { settingsOf } from '../../study/store/records-of.ts';
import { chosenOutline } from '../../study/study-outline.ts';
import { questionTitle } from '../me/question-title.ts';
import { download } from '../practice/download.ts';
import { ownStore, records } from '../practice/own-records.ts';
import { StorageNotice } from '../practice/StorageNotice.tsx';
import { today } from '../practice/today.ts';
import { HourNotesForm, NEW_POINT } from './HourNotesForm.tsx';

interface Props {
	readonly data: MentorHourData;
	/** The week that the address asks for. */
	readonly asked: number | undefined;
}

/** The agenda of an hour from the mentee's own records, its notes, and what is carried over. */
export function MentorHour({ data, asked }: Props) {
	const { dated, reader } = ownPlan(records.value, data, { link: undefined, today: today() });
	const [chosen, setChosen] = useState(asked);
	const where = dated?.where;
	const current = where?.state === 'in' ? where.week.number : where && 'next' in where ? where.next.number : undefined;
	const week = chosen ?? current ?? (where ? data.guides.at(-1)?.week : undefined) ?? 1;
	const settings = settingsOf(records.value);
	const agenda = mentorAgenda(week, {
		records: records.value,
		data,
		reader,
		outline: chosenOutline(data.outlines, settings.outline, settings.examDate ?? data.examDate ?? today()),
		now: Date.now(),
		questionTitle,
	});
	const earlier = notedWeeks(records.value).filter(
		(each) => each < week && hourNotes(records.value, each).notes !== '',
	);
	return (
		<div class="mentor-agenda">
			<StorageNotice />
			<p class="actions">
				<label>
					The hour of week{' '}
					<select value={week} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
						{data.guides.map((guide) => (
							<option key={guide.week} value={guide.week}>
								{guide.week}
							</option>
						))}
					</select>
				</label>
				{agenda && <Take agenda={agenda} />}
			</p>
			{agenda && <AgendaList agenda={agenda} base={data.base} />}
			<HourNotesForm key={week} week={week} />
			{earlier.length > 0 && (
				<details class="not-printed">
					<summary>Notes of earlier hours</summary>
					{earlier.reverse().map((each) => (
						<div key={each}>
							<h4>Week {each}</h4>
							<p class="written">{hourNotes(records.value, each).notes}</p>
						</div>
					))}
				</details>
			)}
		</div>
	);
}

function Take({ agenda }: { readonly agenda: Agenda }) {
	const save = (): void =>
		download(
			`mentor-hour-week-${agenda.week}.md`,
			'text/markdown',
			agendaMarkdown(agenda, records.value, (address) => new URL(address, location.href).href),
		);
	return (
		<>
			<button type="button" onClick={save}>
				Download as Markdown
			</button>
			<button type="button" onClick={() => print()}>
				Print
			</button>
		</>
	);
}

function AgendaList({
	agenda: { week, goal, parts, later, moreOpen },
	base,
}: {
	readonly agenda: Agenda;
	readonly base: string;
}) {
	return (
		<>
			<p>
				<strong>Week {week}:</strong> {goal}{' '}
				<a class="not-printed" href={`${base}weeks/${week}/#mentor-hour`}>
					The mentor’s guide
				</a>
			</p>
			{parts.map(({ part, title, minutes, guide, items }) => (
				<section key={part} aria-label={title}>
					<h3>
						{title} <span class="aside">{minutes} min</span>
					</h3>
					{guide.map((text) => (
						<p key={text}>{text}</p>
					))}
					{items.length > 0 && (
						<ul>
							{items.map((item) => (
								<Item key={item.id} item={item} week={week} minutes={item.minutes} />
							))}
						</ul>
					)}
					{part === 'opening' && moreOpen > 0 && (
						<p class="aside">
							And {moreOpen} more that nobody has ticked: <a href={`${base}me/`}>Me</a> has them all.
						</p>
					)}
				</section>
			))}
			{later.length > 0 && (
				<section aria-label="Later">
					<h3>If there is time, or next week</h3>
					<ul>
						{later.map((item) => (
							<Item key={item.id} item={item} week={week} />
						))}
					</ul>
				</section>
			)}
		</>
	);
}

interface ItemProps {
	readonly item: AgendaItem;
	readonly week: number;
	readonly minutes?: number | undefined;
}

/** Something to talk about; a point of the pair has a tick and can be taken off. */
function Item({ item: { text, why, address, point }, week, minutes }: ItemProps) {
	const change = async (from: number, changed: (notes: HourNotes) => HourNotes): Promise<void> => {
		const store = await ownStore();
		await store.put('notes/mentor', hourKey(from), changed(hourNotes(store.records(), from)));
	};
	const aside = [minutes !== undefined && `${minutes} min`, why].filter(Boolean).join(', ');
	if (!point)
		return (
			<li>
				{address === undefined ? text : <a href={address}>{text}</a>} <span class="aside">{aside}</span>
			</li>
		);
	const remove = (): void => {
		void change(point.week, (notes) => withoutPoint(notes, point.place));
		// The button goes.
		document.getElementById(NEW_POINT)?.focus();
	};
	return (
		<li class={point.doneIn === undefined ? 'point' : 'point is-done'}>
			<label>
				<input
					type="checkbox"
					checked={point.doneIn !== undefined}
					onChange={(event) => {
						const doneIn = event.currentTarget.checked ? week : undefined;
						void change(point.week, (notes) => withDone(notes, point.place, doneIn));
					}}
				/>
				<span>{text}</span>
			</label>{' '}
			<span class="aside">{aside}</span>{' '}
			<button type="button" class="quiet-button not-printed" onClick={remove}>
				Remove<span class="sr-only">: {text}</span>
			</button>
		</li>
	);
}
