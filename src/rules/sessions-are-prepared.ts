import type { Entry, FieldPath } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { listOf } from '../model/wording.ts';
import type { Session } from '../schemas/session.ts';
import type { Rule, Violation } from './rule.ts';

/** What a Teach session has of its own: where it stands, whether it is there, and what to write. */
const PARTS: readonly {
	readonly path: readonly [part: 'before' | 'during' | 'after', field: string];
	readonly of: (session: Session) => string | readonly unknown[] | undefined;
	readonly hint: string;
}[] = [
	{ path: ['before', 'read'], of: ({ before }) => before?.read, hint: 'Name the pages that everyone reads.' },
	{ path: ['before', 'bring'], of: ({ before }) => before?.bring, hint: 'Say what everyone brings from their work.' },
	{ path: ['before', 'prepare'], of: ({ before }) => before?.prepare, hint: 'Say what the pod prepares for this one.' },
	{ path: ['during', 'predict'], of: ({ during }) => during?.predict, hint: 'Ask for a prediction before the walk.' },
	{ path: ['during', 'fallback'], of: ({ during }) => during?.fallback, hint: 'Say what to show without a workspace.' },
	{ path: ['after', 'apply'], of: ({ after }) => after?.apply, hint: 'Say what everyone does with it at work.' },
];

/** Finds Teach sessions that lack a part of before, during or after, and tasks that do not fit. */
export const sessionsArePrepared: Rule = {
	id: 'sessions-are-prepared',
	title:
		'Each Teach session says what to read, bring and prepare, what to ask and show, and what to do with it afterwards.',
	severity: 'error',
	area: 'programme',
	why: 'The page of a session is what a pod works from in its weeks, and listeners on the day before. What is missing there is missing in the room.',
	remedy: 'Fill in the parts under "before", "during" and "after" of the session in programme/sessions.yaml.',
	*check(knowledge) {
		for (const session of knowledge.all('sessions')) {
			if (session.data.kind === 'teach') yield* parts(session);
			yield* tasks(knowledge, session);
		}
	},
};

function* parts(session: Entry<'sessions'>): Generator<Violation> {
	for (const { path, of, hint } of PARTS) {
		if (of(session.data)?.length) continue;
		yield {
			message: `The teach session "${session.id}" says nothing under "${path.join('.')}".`,
			hint,
			at: session.locate(session.data[path[0]] ? path : []),
		};
	}
}

function* tasks(knowledge: KnowledgeBase, session: Entry<'sessions'>): Generator<Violation> {
	const roles = knowledge.find('sessionKinds', session.data.kind)?.data.roles.map(({ id }) => id);
	for (const [index, { by, when }] of (session.data.before?.prepare ?? []).entries()) {
		const at = (field: string): FieldPath => ['before', 'prepare', index, field];
		if (roles && by !== undefined && !roles.includes(by)) {
			yield {
				message: `A task of the session "${session.id}" is for "${by}", which is no role of its kind.`,
				hint: `Name ${listOf(roles, 'or')}, or leave "by" out.`,
				at: session.locate(at('by')),
			};
		}
		if (!when.endsWith('-before')) {
			yield {
				message: `The session "${session.id}" prepares something on "${when}", when it is over.`,
				hint: 'Name a moment before the session.',
				at: session.locate(at('when')),
			};
		}
	}
}
