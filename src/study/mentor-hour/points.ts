import type { Records, ValueOf } from '../store/records.ts';
import { recordsOf } from '../store/records-of.ts';

/** What is kept of one mentor hour. */
export type HourNotes = ValueOf<'notes/mentor'>;

/** A question or a task of a pair: it comes again each week until it is done. */
export interface Point {
	/** Week in which it was written down. */
	readonly week: number;
	/** Its place among the points of that week, from 0. */
	readonly place: number;
	readonly text: string;
	/** Week whose hour settled it; undefined while it is open. */
	readonly doneIn: number | undefined;
}

/** Nothing written down yet. */
const NO_NOTES: HourNotes = { notes: '', points: [] };

/** What is kept of the hour of a week. */
export const hourNotes = (records: Records, week: number): HourNotes =>
	recordsOf(records, 'notes/mentor').get(hourKey(week)) ?? NO_NOTES;

/** What follows `notes/mentor/` in the key of a week. */
export const hourKey = (week: number): string => `week-${week}`;

/** Weeks of which something is kept, in order. */
export const notedWeeks = (records: Records): number[] =>
	[...recordsOf(records, 'notes/mentor')]
		.filter(([, { notes, points }]) => notes.trim() !== '' || points.length > 0)
		.map(([key]) => Number(key.slice('week-'.length)))
		.sort((a, b) => a - b);

/**
 * The points of an hour: those of its week and of the weeks before, the oldest first, without what an earlier hour settled. What this
 * hour settles stays on it, so that nothing moves while two people look at it.
 */
export function pointsOf(records: Records, week: number): Point[] {
	return notedWeeks(records)
		.filter((from) => from <= week)
		.flatMap((from) =>
			hourNotes(records, from).points.map(({ text, doneIn }, place) => ({ week: from, place, text, doneIn })),
		)
		.filter(({ doneIn }) => doneIn === undefined || doneIn >= week);
}

/** The notes with another point. */
export const withPoint = ({ notes, points }: HourNotes, text: string): HourNotes => ({
	notes,
	points: [...points, { text }],
});

/** The notes without a point. */
export const withoutPoint = ({ notes, points }: HourNotes, place: number): HourNotes => ({
	notes,
	points: points.filter((_, index) => index !== place),
});

/** The notes with a point settled in the hour of a week, or open again where that is undefined. */
export const withDone = ({ notes, points }: HourNotes, place: number, doneIn: number | undefined): HourNotes => ({
	notes,
	points: points.map((point, index) =>
		index === place ? { text: point.text, ...(doneIn !== undefined && { doneIn }) } : point,
	),
});
