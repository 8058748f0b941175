import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { isDeck } from '../model/assets.ts';
import { listOf } from '../model/wording.ts';
import { contentFile } from '../model/content-files.ts';
import type { Rule, Violation } from './rule.ts';

/** A pod's deep dive, in minutes. */
const DEEP_DIVE = { from: 120, to: 180 } as const;

type Session = Entry<'sessions'>;

/** Finds Teach sessions that do not fit their pod, and domains that are taught never or twice. */
export const sessionsFitPods: Rule = {
	id: 'sessions-fit-pods',
	title:
		'Each study domain is taught in one session of its pod, in the weeks of that pod, within two to three hours a pod.',
	severity: 'error',
	area: 'programme',
	why: 'The deep dives are where the whole team learns a domain. A domain without a session is learned by its pod alone.',
	remedy:
		'Give each study domain one session of kind "teach" with its pod, a week in which the pod teaches, and an agenda that fits.',
	*check(knowledge) {
		const sessions = knowledge.all('sessions');
		if (sessions.length === 0) return;
		const teaching = sessions.filter(({ data }) => data.kind === 'teach');
		for (const session of teaching) yield* placed(knowledge, session);
		yield* taughtOnce(knowledge, teaching);
		yield* deepDives(knowledge, teaching);
	},
};

function* placed(knowledge: KnowledgeBase, session: Session): Generator<Violation> {
	const { id, data } = session;
	if (data.pod === undefined || data.domain === undefined) {
		yield {
			message: `The teach session "${id}" does not name its ${data.pod === undefined ? 'pod' : 'domain'}.`,
			hint: 'Name the pod that gives it and the domain it teaches.',
			at: session.locate(),
		};
		return;
	}
	const pod = knowledge.find('pods', data.pod)?.data;
	if (pod && !pod.domains.includes(data.domain)) {
		yield {
			message: `The session "${id}" lets "${data.pod}" teach the domain "${data.domain}", which is not its own.`,
			hint: 'Name the pod that owns the domain.',
			at: session.locate(['pod']),
		};
	}
	if (pod && (data.week < pod.teachWeeks.from || data.week > pod.teachWeeks.to)) {
		yield {
			message:
				`The session "${id}" is planned for week ${data.week}, ` +
				`outside the teach weeks ${pod.teachWeeks.from} to ${pod.teachWeeks.to} of "${data.pod}".`,
			hint: 'Plan it for a teach week of its pod.',
			at: session.locate(['week']),
		};
	}
	const deck = data.deck === undefined ? undefined : knowledge.find('docs', data.deck);
	const page = deck && knowledge.pages.find((each) => each.id === deck.id);
	if (page && (!isDeck(page) || !page.id.startsWith(`domains/${data.domain}/`))) {
		yield {
			message: `The session "${id}" shows the page "${page.id}", which is no deck of the domain "${data.domain}".`,
			hint: 'Name a deck of the domain, or leave "deck" out.',
			at: session.locate(['deck']),
		};
	}
}

function* taughtOnce(knowledge: KnowledgeBase, teaching: readonly Session[]): Generator<Violation> {
	// A session that could not be read may be the one that seems to be missing.
	const someUnread = knowledge.problems.some(({ at }) => at.file.endsWith('programme/sessions.yaml'));
	for (const { id } of knowledge.all('domains')) {
		const own = teaching.filter(({ data }) => data.domain === id);
		const second = own[1];
		if (second) {
			yield {
				message: `The domain "${id}" is taught in ${listOf(own.map((session) => session.id))}; one session teaches it.`,
				hint: 'Merge the sessions, or mend the domain of one.',
				at: second.locate(['domain']),
			};
		} else if (own.length === 0 && !someUnread) {
			yield {
				message: `The domain "${id}" has no teach session.`,
				hint: 'Add a session of kind "teach" for it.',
				at: contentFile(knowledge, 'programme/sessions.yaml'),
			};
		}
	}
}

function* deepDives(knowledge: KnowledgeBase, teaching: readonly Session[]): Generator<Violation> {
	for (const pod of knowledge.all('pods')) {
		const own = teaching.filter(({ data }) => data.pod === pod.id);
		const total = own.flatMap(({ data }) => data.agenda).reduce((sum, { minutes }) => sum + minutes, 0);
		const [first] = own;
		if (!first || (total >= DEEP_DIVE.from && total <= DEEP_DIVE.to)) continue;
		yield {
			message: `The teach sessions of "${pod.id}" take ${total} minutes; a deep dive takes ${DEEP_DIVE.from} to ${DEEP_DIVE.to}.`,
			hint: 'Mend the minutes of the agendas.',
			at: first.locate(['agenda']),
		};
	}
}
