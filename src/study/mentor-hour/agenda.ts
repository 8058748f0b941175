import { activityTick, deliverableTick } from '../../model/ticks.ts';
import type { Ratings } from '../gap/gaps.ts';
import { shortfall } from '../gap/gaps.ts';
import { hitList } from '../hit-list.ts';
import { plainLine } from '../plain-line.ts';
import { ownDeliverables } from '../plan/own-deliverables.ts';
import type { Reader } from '../plan/reader.ts';
import { weekWork } from '../progress/work.ts';
import { responsesIn } from '../responses.ts';
import { recordsOf } from '../store/records-of.ts';
import type { Records } from '../store/records.ts';
import type { StudyOutline } from '../study-outline.ts';
import { HOUR_PARTS, type HourPart, type MentorHourData } from './mentor-hour-data.ts';
import { hourNotes, pointsOf, type Point } from './points.ts';

/** Something to talk about. */
export interface AgendaItem {
	/** Unique on an agenda. */
	readonly id: string;
	readonly text: string;
	/** Where it comes from: "carried over from week 2". */
	readonly why: string;
	readonly address?: string | undefined;
	/** Where it is a point of the pair, which can be ticked. */
	readonly point?: Point;
}

/** A part of the hour. */
export interface AgendaPart {
	readonly part: HourPart;
	readonly title: string;
	readonly minutes: number;
	/** What the guide of the week says of it. */
	readonly guide: readonly string[];
	readonly items: readonly (AgendaItem & { readonly minutes?: number })[];
}

/** The agenda of one mentor hour. */
export interface Agenda {
	readonly week: number;
	readonly goal: string;
	/** Five parts, whose minutes are those of the guide. */
	readonly parts: readonly AgendaPart[];
	/** What did not fit, in the same order: for the rest of the hour, or the next one. */
	readonly later: readonly AgendaItem[];
	/** Open work beyond what the opening lists. */
	readonly moreOpen: number;
}

/** What an agenda is made of. */
export interface AgendaSource {
	readonly records: Records;
	readonly data: MentorHourData;
	readonly reader: Reader;
	readonly outline: StudyOutline;
	/** Milliseconds since 1970: an exam whose time has run out counts. */
	readonly now: number;
	/** What a question is called. */
	readonly questionTitle: (id: string) => string;
}

/** Minutes that a question takes at least: two or three fit into the part of twenty. */
const MINUTES_EACH = 6;
/** Open work that the opening can go through. */
const MOST_OPEN = 6;
/** Of one kind so many are proposed: the hit list and the worksheet have the rest. */
const MOST_OF_A_KIND = 3;

const TITLES: Readonly<Record<HourPart, string>> = {
	opening: 'Opening',
	questions: 'Questions',
	show: 'Show',
	swap: 'Swap',
	close: 'Close',
};

/**
 * The agenda of the hour of a week, from the mentee's own records: open work in the opening; among the questions first the points of the
 * pair, then what the mentee noted on missed questions, then what was missed, then the lowest ratings, and the guide's own for what
 * room is left. The order of the records makes no difference.
 * @returns Undefined for a week without a guide.
 */
export function mentorAgenda(week: number, source: AgendaSource): Agenda | undefined {
	const { records, data } = source;
	const guide = data.guides.find((each) => each.week === week);
	if (!guide) return undefined;
	const open = openWork(week, source);
	const own = [
		...pointsOf(records, week).map((point) => pointItem(point, week)),
		...missedItems(source),
		...ratingItems(source),
	];
	const room = Math.max(1, Math.floor(guide.minutes.questions / MINUTES_EACH));
	const fill = guide.questions
		.slice(0, Math.max(0, room - own.length))
		.map(({ question, address }, index) => ({ id: `guide/${index}`, text: question, why: 'from the guide', address }));
	const talked = [...own.slice(0, room), ...fill];
	const items: Partial<Record<HourPart, AgendaPart['items']>> = {
		opening: open.slice(0, MOST_OPEN),
		questions: talked.map((item, index) => ({
			...item,
			minutes: shareOf(guide.minutes.questions, talked.length, index),
		})),
	};
	const says: Readonly<Record<HourPart, readonly string[]>> = {
		opening: [`The mentor opens: ${guide.say}`],
		questions: [],
		show: [`The mentor shows: ${guide.show}`],
		swap: [`The novice explains, the mentor only asks: ${guide.explain}`],
		close: [`Write down: ${guide.note}`, `Carry over: ${guide.carry}`],
	};
	return {
		week,
		goal: guide.goal,
		parts: HOUR_PARTS.map((part) => ({
			part,
			title: TITLES[part],
			minutes: guide.minutes[part],
			guide: says[part],
			items: items[part] ?? [],
		})),
		later: own.slice(room),
		moreOpen: Math.max(0, open.length - MOST_OPEN),
	};
}

/** Whole minutes of one of several that share some; the first ones get what is left over. */
const shareOf = (minutes: number, among: number, index: number): number =>
	Math.floor(minutes / among) + (index < minutes % among ? 1 : 0);

const pointItem = (point: Point, week: number): AgendaItem => ({
	id: `point/${point.week}/${point.place}`,
	text: point.text,
	why: point.week === week ? 'your point' : `carried over from week ${point.week}`,
	point,
});

/** Work of this week and the weeks before that nobody has ticked, the newest week first. */
function openWork(week: number, { records, data: { programme, base }, reader }: AgendaSource): AgendaItem[] {
	const done = recordsOf(records, 'progress/done');
	return programme.weeks
		.filter(({ number }) => number <= week)
		.sort((a, b) => b.number - a.number)
		.flatMap((each) => [
			...ownDeliverables(each, reader).map(({ id, what }) => ({
				id: deliverableTick(each.number, id),
				text: what,
				each,
			})),
			...weekWork(each, reader)
				// The hour itself is under way.
				.filter(({ tick }) => tick !== activityTick(each.number, 'mentor-hour'))
				.map(({ tick, what }) => ({ id: tick, text: what, each })),
		])
		.filter(({ id }) => done.get(id)?.done !== true)
		.map(({ id, text, each: { number, address } }) => ({
			id,
			text,
			why: number === week ? 'this week, not ticked' : `week ${number}, not ticked`,
			address: base + address.slice(1),
		}));
}

/** What the mentee noted on questions of the hit list, then what was missed without a note. */
function missedItems({ records, data: { base, objectives }, outline, now, questionTitle }: AgendaSource): AgendaItem[] {
	const open = hitList(responsesIn(records, now), records, outline)
		.flatMap(({ entries }) => entries)
		.filter(({ isDone }) => !isDone);
	const itemOf = ({ question, objective, reason, note }: (typeof open)[number]): AgendaItem => {
		const about = objectives[objective]?.title;
		const named = `${questionTitle(question)}${about === undefined ? '' : `: ${about}`}`;
		return {
			id: `question/${question}`,
			text: note.trim() === '' ? named : `${note.trim()} (${named})`,
			why: note.trim() === '' ? `${reason} in practice` : `your note, ${reason} in practice`,
			address: `${base}me/#hit/${question}`,
		};
	};
	const noted = open.filter(({ note }) => note.trim() !== '');
	const bare = open.filter(({ note }) => note.trim() === '');
	return [...noted.slice(0, MOST_OF_A_KIND), ...bare.slice(0, MOST_OF_A_KIND)].map(itemOf);
}

/** The lowest of the mentee's own ratings: objectives of the worksheet, then statements of the eight. */
function ratingItems({ records, data: { objectives, statements } }: AgendaSource): AgendaItem[] {
	const ratings: Ratings = recordsOf(records, 'gap/ratings');
	const marks = recordsOf(records, 'gap/self').get('own')?.marks ?? {};
	const lowest = Object.entries(objectives)
		.map(([id, about]) => ({ id, about, missing: shortfall(ratings.get(id)) ?? 0 }))
		.filter(({ missing }) => missing > 1 / 2)
		.sort((a, b) => b.missing - a.missing);
	const low = statements
		.map(({ id, statement }) => ({ id, statement, mark: Object.hasOwn(marks, id) ? marks[id] : undefined }))
		.filter(({ mark }) => mark !== undefined && mark <= 1)
		.sort((a, b) => (a.mark ?? 0) - (b.mark ?? 0));
	return [
		...lowest.slice(0, MOST_OF_A_KIND).map(({ id, about: { title, address } }) => ({
			id: `objective/${id}`,
			text: title,
			why: 'among your lowest marks',
			address,
		})),
		...low.slice(0, MOST_OF_A_KIND).map(({ id, statement, mark }) => ({
			id: `statement/${id}`,
			text: statement,
			why: `you gave this a ${mark}`,
		})),
	];
}

/**
 * An agenda with the notes of its hour as Markdown.
 * @param link The whole address of a page, from one with the base path.
 */
export function agendaMarkdown(agenda: Agenda, records: Records, link: (address: string) => string): string {
	const line = ({ text, why, address, point, minutes }: AgendaPart['items'][number]): string => {
		const named = address === undefined ? plainLine(text) : `[${plainLine(text)}](${link(address)})`;
		const box = point ? (point.doneIn === undefined ? '[ ] ' : '[x] ') : '';
		return `- ${box}${named} (${[minutes === undefined ? undefined : `${minutes} min`, why].filter(Boolean).join(', ')})`;
	};
	const { notes = '' } = hourNotes(records, agenda.week);
	return [
		`# Mentor hour, week ${agenda.week}`,
		'',
		plainLine(agenda.goal),
		...agenda.parts.flatMap(({ title, minutes, guide, items }) => [
			'',
			`## ${title}, ${minutes} min`,
			'',
			...guide.map((text) => `${plainLine(text)}\n`),
			...items.map(line),
		]),
		...(agenda.later.length > 0 ? ['', '## If there is time, or next week', '', ...agenda.later.map(line)] : []),
		...(notes.trim() === ''
			? []
			: [
					'',
					'## Notes',
					'',
					...notes
						.trim()
						.split(/\n+/)
						.map((text) => `${plainLine(text)}\n`),
				]),
		'',
	]
		.join('\n')
		.replace(/\n{3,}/g, '\n\n');
}
