import { isFor } from '../model/audience.ts';
import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { activityTime, type Activity } from '../model/minutes.ts';
import { weekReading } from '../model/sessions.ts';
import type { Rule, Violation } from './rule.ts';

/** Finds weeks that leave their sessions or the reading for them out of their minutes, or count them twice. */
export const weeksCountTheirSessions: Rule = {
	id: 'weeks-count-their-sessions',
	title: 'Each week counts its sessions once for everybody, and what they ask to read.',
	severity: 'error',
	area: 'programme',
	why: 'Hours are promised with meetings and reading included. What no activity stands for is missing from every budget, plan and calendar.',
	remedy:
		'Let one activity of the week in programme/weeks.yaml stand for the sessions with "sessions", for each pod, and one for the reading with "reading: true".',
	*check(knowledge) {
		for (const week of knowledge.all('weeks')) {
			yield* sessions(knowledge, week);
			yield* reading(knowledge, week);
			yield* empty(knowledge, week);
		}
	},
};

function* sessions(knowledge: KnowledgeBase, week: Entry<'weeks'>): Generator<Violation> {
	const held = knowledge.all('sessions').filter(({ data }) => data.week === week.data.number);
	for (const kind of new Set(held.map(({ data }) => data.kind))) {
		for (const { id: pod } of knowledge.all('pods')) {
			const isOwn = (activity: Activity) => activity.sessions === kind && isFor(activity.for, { pod, roles: [] });
			yield* once(week, isOwn, `the sessions of the kind "${kind}" for "${pod}"`, `sessions: ${kind}`);
		}
	}
}

function* reading(knowledge: KnowledgeBase, week: Entry<'weeks'>): Generator<Violation> {
	if (weekReading(knowledge, week.data.number).length > 0)
		yield* once(week, (activity) => activity.reading === true, 'what its sessions ask to read', 'reading: true');
}

function* once(
	week: Entry<'weeks'>,
	stands: (activity: Activity) => boolean,
	what: string,
	field: string,
): Generator<Violation> {
	const [first, second] = week.data.activities.flatMap((activity, index) => (stands(activity) ? [index] : []));
	if (first !== undefined && second === undefined) return;
	yield {
		message: `Week ${week.id} counts ${what} ${second === undefined ? 'nowhere' : 'more than once'}.`,
		hint: `Have one activity with "${field}".`,
		at: week.locate(second === undefined ? ['activities'] : ['activities', second]),
	};
}

function* empty(knowledge: KnowledgeBase, week: Entry<'weeks'>): Generator<Violation> {
	for (const [index, activity] of week.data.activities.entries()) {
		const { sessions: kind, reading: isReading, quiz } = activity;
		if (!(kind ?? isReading ?? quiz) || activityTime(knowledge, week.data, { ...activity, own: undefined })?.minutes)
			continue;
		yield {
			message: `The activity "${activity.id}" of week ${week.id} stands for something that is not there.`,
			hint: 'Name a kind of session, a reading or a quiz that the week has, or leave it out.',
			at: week.locate(['activities', index]),
		};
	}
}
