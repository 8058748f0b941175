import {
	domainAddress,
	feedbackAddress,
	objectiveAddress,
	pageAddress,
	podAddress,
	presenterAddress,
	quizAddress,
	sessionAddress,
	weekAddress,
} from '../model/addresses.ts';
import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { minutesOf, readingMinutes, readingOf, sessionMinutes } from '../model/sessions.ts';
import { walkOf } from '../model/session-walk.ts';
import { MOMENTS, type Moment, type Session, type SessionKind } from '../schemas/session.ts';
import { writePlace } from '../study/places.ts';
import { ownerTitle, peopleOfPod } from './people.ts';
import { assets } from './syllabus.ts';

/** A link with its words. */
interface Link {
	readonly title: string;
	readonly address: string;
}

/** A page to read, with its minutes. */
export interface ReadingStep extends Link {
	readonly kind: string;
	readonly minutes: number;
}

/** A session as lists show it. */
export interface SessionLine extends Link {
	readonly id: string;
	readonly week: number;
	/** Length, in minutes. */
	readonly minutes: number;
	/** Reading that it asks of everyone, in minutes. */
	readonly reading: number;
	/** "held on 2026-12-03", or "not yet held". */
	readonly state: string;
	/** Deck, and quiz to sit, where they exist. */
	readonly links: readonly Link[];
}

/** Some sessions as lists show them, in the order of their weeks. */
export function sessionLines(knowledge: KnowledgeBase, wanted: (session: Session) => boolean = () => true) {
	return knowledge
		.all('sessions')
		.flatMap(({ data }) => (wanted(data) ? [sessionLine(knowledge, data)] : []))
		.sort((a, b) => a.week - b.week);
}

function sessionLine(knowledge: KnowledgeBase, session: Session): SessionLine {
	const { id, title, week, deck, heldOn } = session;
	return {
		id,
		title,
		address: sessionAddress(id),
		week,
		minutes: sessionMinutes(session),
		reading: readingMinutes(knowledge, session),
		state: heldOn ? `held on ${heldOn}` : 'not yet held',
		links: [
			...(deck ? [{ title: 'Deck', address: pageAddress(deck) }] : []),
			...(session.quiz?.length ? [sitting(session)] : []),
		],
	};
}

/** How pages name the moments of a checklist. */
const MOMENT_NAMES: Readonly<Record<Moment, string>> = {
	'two-weeks-before': 'Two weeks before',
	'week-before': 'A week before',
	'day-before': 'The day before',
	'hour-before': 'An hour before',
	'same-day': 'On the same day, afterwards',
	'week-after': 'Within a week',
};

/**
 * Everything that the page of a session and its feedback form show.
 * @throws {Error} If there is no such session, or nothing is known of its kind.
 */
export function sessionSheet(knowledge: KnowledgeBase, id: string) {
	const session = knowledge.find('sessions', id)?.data;
	const kind = session && knowledge.find('sessionKinds', session.kind)?.data;
	if (!session || !kind) throw new Error(`There is no session "${id}", or no record of its kind.`);
	const pod = session.pod === undefined ? undefined : knowledge.find('pods', session.pod)?.data;
	const read = readingOf(knowledge, session).map(readingStep);
	return {
		session,
		kind,
		line: sessionLine(knowledge, session),
		week: { title: `Week ${session.week}`, address: weekAddress(session.week) },
		pod: pod && {
			number: pod.number,
			title: `Pod ${pod.number}: ${pod.name}`,
			address: podAddress(pod.id),
			people: peopleOfPod(knowledge, pod.id).map(({ name, podRole }) => (podRole === 'lead' ? `${name} (lead)` : name)),
		},
		part: partOf(knowledge, session),
		domain: session.domain && { title: 'Domain', address: domainAddress(session.domain) },
		topics: topicsOf(knowledge, session),
		read,
		readingMinutes: read.reduce((sum, { minutes }) => sum + minutes, 0),
		agenda: withClock(session.agenda),
		walk: walkOf(knowledge, session).map(readingStep),
		presenting: [
			...(session.deck ? [{ title: 'Present full screen', address: presenterAddress(session.deck) }] : []),
			...(session.deck ? [{ title: 'Deck with notes', address: pageAddress(session.deck) }] : []),
		],
		quiz: session.domain && session.quiz?.length ? [sitting(session), quizToRead(session.domain)] : [],
		further: assets(knowledge)
			.filter(({ kind: asset, domain }) => asset === 'write-up' && domain === session.domain)
			.filter((asset) => !session.before?.read?.includes(asset.id)),
		open: (session.after?.open ?? []).map(({ asked, owner, page, answeredOn }) => ({
			asked,
			owner: ownerTitle(knowledge, owner),
			page: { title: knowledge.find('docs', page)?.data.title ?? page, address: pageAddress(page) },
			answeredOn,
		})),
		checklist: checklistOf(session, kind),
		feedback: feedbackAddress(id),
	};
}
/** Everything that the page of a session and its feedback form show. */
export type SessionSheet = ReturnType<typeof sessionSheet>;

const readingStep = (page: Page): ReadingStep => ({
	title: page.data.title,
	address: pageAddress(page.id),
	kind: page.data.kind,
	minutes: minutesOf(page),
});

const sitting = ({ id }: Session): Link => ({
	title: 'Sit the quiz',
	address: `/practice/sit/${writePlace({ kind: 'quiz', session: id })}`,
});

const quizToRead = (domain: string): Link => ({ title: 'Questions with reasons', address: quizAddress(domain) });

/** Where a Teach session stands in its pod's deep dive; undefined for a session that is all of it. Breaks are not counted. */
function partOf(knowledge: KnowledgeBase, session: Session) {
	const { kind, pod, week } = session;
	const parts = knowledge
		.all('sessions')
		.flatMap(({ data }) => (pod && data.kind === kind && data.pod === pod && data.week === week ? [data] : []));
	if (parts.length < 2) return undefined;
	const index = parts.findIndex(({ id }) => id === session.id);
	const lengths = parts.map(sessionMinutes);
	const sum = (list: readonly number[]) => list.reduce((total, minutes) => total + minutes, 0);
	return { number: index + 1, of: parts.length, from: clock(sum(lengths.slice(0, index))), minutes: sum(lengths) };
}

/** What a session is about: the objectives of its domain; the domains themselves where it is about all of them. */
function topicsOf(knowledge: KnowledgeBase, { domain }: Session) {
	if (domain !== undefined) {
		return {
			noun: 'objective' as const,
			items: knowledge
				.all('objectives')
				.filter(({ data }) => data.domain === domain)
				.map(({ id, data }) => ({ title: data.title, address: objectiveAddress(id) })),
		};
	}
	return {
		noun: 'domain' as const,
		items: knowledge.all('domains').map(({ id, data }) => ({ title: data.title, address: domainAddress(id) })),
	};
}

/** Minutes as hours and minutes of a clock that starts at 0:00. */
export const clock = (minutes: number): string =>
	`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** An agenda with the time at which each part begins, on a clock that starts with the session. */
export function withClock(agenda: Session['agenda']) {
	let passed = 0;
	return agenda.map(({ minutes, what }) => {
		const from = clock(passed);
		passed += minutes;
		return { from, minutes, what };
	});
}

/** The tasks of the kind and of the session by moment, in order of time; those of the kind first. */
export function checklistOf({ before }: Session, { checklist, roles }: SessionKind) {
	const tasks = [...checklist, ...(before?.prepare ?? [])];
	return MOMENTS.map((moment) => ({
		moment: MOMENT_NAMES[moment],
		tasks: tasks
			.filter(({ when }) => when === moment)
			.map(({ do: task, by }) => ({ do: task, by: roles.find(({ id }) => id === by)?.title })),
	})).filter((group) => group.tasks.length > 0);
}
