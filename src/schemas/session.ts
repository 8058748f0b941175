import { z } from 'zod';
import { isoDate, minutes, ref, slug, text, type RefTarget } from './identifiers.ts';

/** The sorts of meetings; what the sessions of one sort share stands once, in `session-kinds.yaml`. */
export const SESSION_KINDS = ['teach', 'questions-and-answers', 'strategy'] as const;

/** When a task of a checklist is due, in order of time. */
export const MOMENTS = [
	'two-weeks-before',
	'week-before',
	'day-before',
	'hour-before',
	'same-day',
	'week-after',
] as const;
/** When a task of a checklist is due. */
export type Moment = (typeof MOMENTS)[number];

const task = z.strictObject({
	when: z.enum(MOMENTS).describe('When it is due.'),
	do: text.describe('What to do, starting with a verb.'),
	by: slug.optional().describe('Role in the room that does it; all who prepare the session if left out.'),
});
/** A box of a checklist. */
export type SessionTask = z.infer<typeof task>;

/** What all sessions of one sort share: roles in the room, steps, troubles, checklist, and what becomes of the forms. */
export const sessionKindSchema = z
	.strictObject({
		id: z.enum(SESSION_KINDS).describe('The sort of meeting.'),
		title: text.describe('How pages name one session of it.'),
		roles: z
			.array(
				z.strictObject({
					id: slug.describe('Id, for the tasks of the checklist.'),
					title: text.describe('Name.'),
					does: text.describe('What the role does in the room.'),
				}),
			)
			.min(1)
			.describe('Roles in the room.'),
		staffing: text.describe('Who takes the roles.'),
		before: z.array(text).describe('What every participant does before, besides the reading.'),
		quiz: z.array(text).describe('How the quiz is sat and what is recorded of it; empty without one.'),
		trouble: z
			.array(
				z.strictObject({
					when: text.describe('What goes wrong.'),
					then: text.describe('What to do at once.'),
				}),
			)
			.describe('What to do when something fails.'),
		after: z.array(text).min(1).describe('What every participant does afterwards.'),
		checklist: z.array(task).min(1).describe('Tasks of those who give the session.'),
		feedback: text.describe('Who reads the feedback forms, and what becomes of them.'),
	})
	.refine(
		({ roles, checklist }) => checklist.every(({ by }) => by === undefined || roles.some(({ id }) => id === by)),
		{ path: ['checklist'], message: 'has a task whose "by" is no role of this kind' },
	);
/** What all sessions of one sort share. */
export type SessionKind = z.infer<typeof sessionKindSchema>;

/** A meeting of the programme; a Teach session is one domain's part of a pod's deep dive. */
export const sessionSchema = z.strictObject({
	id: slug.describe('Stable id; part of addresses.'),
	kind: z
		.enum(SESSION_KINDS)
		.meta({ ref: 'sessionKinds' satisfies RefTarget })
		.describe('What sort of meeting.'),
	title: text.describe('Title.'),
	pod: ref('pods').optional().describe('The pod that gives it.'),
	domain: ref('domains').optional().describe('The domain it teaches.'),
	week: z.number().int().min(1).max(12).describe('Week it is planned for.'),
	before: z
		.strictObject({
			read: z.array(ref('docs')).optional().describe('Pages that every participant reads; their minutes are added up.'),
			bring: text.optional().describe('What every participant brings.'),
			prepare: z.array(task).optional().describe('Tasks of this session alone; they join the checklist of its kind.'),
		})
		.optional()
		.describe('What happens before.'),
	during: z
		.strictObject({
			predict: text.optional().describe('The question that everyone answers before the first cell runs.'),
			fallback: text.optional().describe('What to show where the workspace, or this edition of it, cannot.'),
		})
		.optional()
		.describe('What the room needs besides the agenda.'),
	after: z
		.strictObject({
			apply: text.optional().describe('What every participant does with it at work.'),
			open: z
				.array(
					z.strictObject({
						asked: text.describe('The question, in the words of the person who asked; no name.'),
						owner: ref('roles').describe('The role that answers it.'),
						page: ref('docs').describe('The page that will hold the answer.'),
						answeredOn: isoDate.optional().describe('The day on which the page held it.'),
					}),
				)
				.optional()
				.describe('Questions that the session could not answer.'),
			change: z
				.array(text)
				.optional()
				.describe('What to change next time, from the feedback forms; kept for the next cohort.'),
		})
		.optional()
		.describe('What happens, and what came up, afterwards.'),
	agenda: z
		.array(
			z.strictObject({
				minutes: minutes.describe('Minutes.'),
				what: text.describe('What happens.'),
			}),
		)
		.min(1)
		.describe('Agenda; its minutes sum to the length.'),
	deck: ref('docs').optional().describe('The deck, once there is one.'),
	quiz: z.array(ref('questions')).optional().describe('Questions of its quiz.'),
	heldOn: isoDate.optional().describe('The day it was held; left out until then.'),
});
/** A meeting of the programme with its agenda in minutes. */
export type Session = z.infer<typeof sessionSchema>;
