import { z } from 'zod';
import { isoDate, level, minutes, ref, siteAddress, siteLink, slug, text } from './identifiers.ts';
import { SESSION_KINDS } from './session.ts';
import { studyWeekSchema } from './study-plan.ts';

const weekRange = z
	.strictObject({
		from: z.number().int().min(1).max(12).describe('First week.'),
		to: z.number().int().min(1).max(12).describe('Last week.'),
	})
	.refine(({ from, to }) => from <= to, 'must not end before it starts');

/** Who an activity is for: everyone unless narrowed. */
const audience = z.strictObject({
	tracks: z.array(ref('tracks')).optional().describe('Only these tracks.'),
	pods: z.array(ref('pods')).optional().describe('Only these pods.'),
	roles: z.array(ref('roles')).optional().describe('Only these roles.'),
});

/** One of the four phases. */
export const phaseSchema = z.strictObject({
	id: slug.describe('Stable id; part of addresses.'),
	number: z.number().int().min(1).describe('Position, from 1.'),
	title: text.describe('Title.'),
	goal: text.describe('What is true at its end.'),
	weeks: weekRange.describe('The weeks it covers.'),
	weeklyBudget: minutes
		.optional()
		.describe('Minutes that a week asks of one person at most; left out where the tracks have budgets of their own.'),
});
/** A phase of the programme. */
export type Phase = z.infer<typeof phaseSchema>;

/** A row of the timeline: some weeks with their activities and deliverables. */
export const milestoneSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	phase: ref('phases').describe('The phase it lies in.'),
	weeks: weekRange.describe('The weeks of the row.'),
	activities: z.array(text).min(1).describe('Key activities.'),
	deliverables: z.array(text).min(1).describe('What exists, or is true, at the end.'),
});
/** A row of the twelve-week timeline. */
export type Milestone = z.infer<typeof milestoneSchema>;

/** One week. */
export const weekSchema = z.strictObject({
	number: z.number().int().min(1).max(12).describe('Week of the programme.'),
	title: text.describe('What the week is about.'),
	summary: text.describe('One or two sentences that a reader can act on.'),
	activities: z
		.array(
			z
				.strictObject({
					id: slug.describe(
						'Id, unique in its week; it stays when the words change, because ticks of readers name it.',
					),
					do: text.describe('What to do, starting with a verb.'),
					for: audience.optional().describe('For whom; everyone if left out.'),
					study: z
						.literal(true)
						.optional()
						.describe("Stands for the study plan of its one track in this week; its minutes are the plan's."),
					meeting: z
						.literal(true)
						.optional()
						.describe('People meet for it, so nobody is told to drop it, and its links are what to read before.'),
					reading: z
						.literal(true)
						.optional()
						.describe(
							'Stands for what the sessions of the week ask everyone to read; its minutes are those of the pages.',
						),
					sessions: z
						.enum(SESSION_KINDS)
						.optional()
						.describe('Stands for the sessions of this kind in the week; its minutes are those of their agendas.'),
					quiz: ref('domains')
						.optional()
						.describe('The domain whose quiz to answer; its minutes follow from the number of questions.'),
					own: minutes.optional().describe("Minutes of one's own work on top of the quiz, an estimate."),
					minutes: minutes.optional().describe('Minutes a person, an estimate, where nothing else gives them.'),
					links: z.array(siteLink).optional().describe('Where to go for it.'),
				})
				.refine(({ study, for: audience }) => !study || audience?.tracks?.length === 1, 'with "study" is for one track')
				.refine(({ reading, for: audience }) => !reading || audience === undefined, 'with "reading" is for everyone')
				.refine(
					({ study, reading, sessions, quiz, minutes: typed }) =>
						[study, reading, sessions, quiz, typed].filter(Boolean).length <= 1,
					'takes its minutes from one of study, reading, sessions, quiz and minutes at most',
				)
				.refine(({ quiz, own }) => own === undefined || quiz !== undefined, 'has "own" minutes only on top of a quiz')
				.refine(({ study, meeting }) => !study || !meeting, 'cannot be a meeting and stand for a study plan'),
		)
		.describe('What to do, by role.'),
	deliverables: z
		.array(
			z.strictObject({
				id: slug.describe('Id, unique in its week; it stays when the words change.'),
				what: text.describe('What exists, or is true.'),
				pods: z.array(ref('pods')).min(1).optional().describe('The pods that owe it; all of them if left out.'),
			}),
		)
		.describe('What exists at the end of the week.'),
	note: text.optional().describe('A note where the plan differs from the programme text.'),
});
/** A week of the programme. */
export type Week = z.infer<typeof weekSchema>;

/** One of the three tracks of phase 1. */
export const trackSchema = z.strictObject({
	id: slug.describe('Stable id; part of addresses.'),
	letter: z.enum(['A', 'B', 'C']).describe('Letter.'),
	name: text.describe('Name.'),
	level: level.describe('For whom.'),
	objective: text.describe('What the track is for.'),
	weeklyBudget: minutes.describe("Minutes that a week asks of one person at most, the week's meetings included."),
	plan: z.array(studyWeekSchema).min(1).describe('The study plan, week by week.'),
	curriculum: z
		.array(
			z.strictObject({
				topic: text.describe('Subject.'),
				detail: text.describe('What to be able to do, one sentence.'),
				objectives: z.array(ref('objectives')).optional().describe('Study objectives it touches.'),
			}),
		)
		.min(1)
		.describe('What it covers, in order.'),
	resources: z
		.array(
			z.strictObject({
				resource: ref('resources').describe('The resource.'),
				use: text.describe('What to use it for.'),
			}),
		)
		.min(1)
		.describe('What to learn from; what the plan leaves out is shown for those with more time.'),
	outcome: text.describe('How one knows at the end of week 3 that it worked.'),
});
/** A track of phase 1. */
export type Track = z.infer<typeof trackSchema>;

/** One of the pods. */
export const podSchema = z.strictObject({
	id: slug.describe('Stable id; part of addresses.'),
	number: z.number().int().min(1).describe('Number.'),
	name: text.describe('Name.'),
	mission: text.describe('What it owns, one sentence.'),
	domains: z.array(ref('domains')).describe('Study domains it learns, builds and teaches.'),
	learn: text.describe('What it reads first.'),
	build: z.array(text).min(1).describe('What it demonstrates in notebooks.'),
	researchWeeks: weekRange.describe('When it learns and builds.'),
	teachWeeks: weekRange.describe('When it teaches.'),
});
/** A pod: domains, and what it learns, builds and teaches. */
export type Pod = z.infer<typeof podSchema>;

/** How a role of the matrix follows from track, pod role or level. The first that fits counts. */
export const roleAssignmentSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	phase: ref('phases').describe('The phase it is for.'),
	when: z
		.strictObject({
			track: ref('tracks').optional().describe("The member's track."),
			podRole: z.enum(['lead', 'member']).optional().describe("The member's role in the pod."),
			level: level.optional().describe("The member's level."),
		})
		.describe('Whom it is for; all conditions must hold.'),
	role: text.describe('Name of the role; {pod} stands for the pod number.'),
	duties: z.array(text).min(1).describe('What the role does.'),
});
/** A cell template of the roles matrix. */
export type RoleAssignment = z.infer<typeof roleAssignmentSchema>;

/** An owning role of content. Roles own, people hold roles. */
export const roleSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	title: text.describe('How pages name it.'),
	pod: ref('pods').optional().describe('The pod whose lead holds it.'),
	heldBy: z.enum(['pod-lead', 'experienced', 'everyone']).describe('How the people are found in team.yaml.'),
});
/** A role that can own a page. */
export type Role = z.infer<typeof roleSchema>;

const workday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like "09:30", in quotes');

/** When meetings are proposed, in the local time of whoever opens a calendar. */
export const meetingsSchema = z.strictObject({
	mentorHour: z
		.strictObject({ day: workday.describe('Day of the week.'), at: timeOfDay.describe('Begin.') })
		.describe('The weekly hour of each mentor pair.'),
	standUp: z
		.strictObject({
			at: timeOfDay.describe('Begin.'),
			minutes: minutes.describe('Length.'),
		})
		.describe('Every working day of the capstone.'),
	teach: z
		.strictObject({ day: workday.describe('Day of the week.'), at: timeOfDay.describe('Begin.') })
		.describe('The Teach sessions of a week, one after the other.'),
	questionsAndAnswers: z
		.strictObject({ day: workday.describe('Day of the week.'), at: timeOfDay.describe('Begin.') })
		.describe('The closing session on all domains.'),
	practiceExam: z
		.strictObject({ day: workday.describe('Day of the week.'), at: timeOfDay.describe('Begin.') })
		.describe('The practice exam.'),
	strategy: z
		.strictObject({ day: workday.describe('Day of the week.'), at: timeOfDay.describe('Begin.') })
		.describe('The final strategy session.'),
	timeZone: text.optional().describe('Name of the zone that is meant, like "Europe/Berlin".'),
});
/** When meetings are proposed. */
export type Meetings = z.infer<typeof meetingsSchema>;

/** team.yaml: the one file another team edits. */
export const teamSchema = z.strictObject({
	name: text.describe('Name of the team as pages print it.'),
	members: z
		.array(
			z.strictObject({
				id: slug.describe('Id; an archetype such as "novice-1", or whatever the team uses.'),
				name: text.describe('How pages name the member; no real name is needed.'),
				level: level.describe('Level of experience.'),
				track: ref('tracks').describe('Track in phase 1.'),
				pod: ref('pods').describe('Pod in phase 2.'),
				podRole: z.enum(['lead', 'member']).describe('Role in the pod.'),
				mentor: ref('members').optional().describe("The member's mentor."),
				handle: z
					.string()
					.regex(/^@[\w./-]+$/, 'must start with "@"')
					.optional()
					.describe('Handle on the code host, for CODEOWNERS.'),
			}),
		)
		.min(1)
		.describe('The people, as roles and levels.'),
	startDate: isoDate.optional().describe('First day of week 1, once it is set; weeks begin on Mondays.'),
	holidays: z.array(isoDate).optional().describe('Days on which nobody works.'),
	pause: z
		.strictObject({ from: isoDate.describe('First day.'), to: isoDate.describe('Last day.') })
		.optional()
		.describe('Days in which the programme rests, rounded out to whole weeks.'),
	datesSetOn: isoDate.optional().describe('Day on which start, holidays, pause or meetings were last changed.'),
	meetings: meetingsSchema.describe('When calendars propose the meetings.'),
	programmeOutline: ref('outlines').describe('The outline the programme pages speak of.'),
	examDate: isoDate.optional().describe('Day of the exam, once it is booked.'),
	target: z.number().min(0).max(1).describe("The team's own readiness target, a share of 1; not a pass mark."),
	site: z
		.url({ protocol: /^https?$/ })
		.optional()
		.describe('Where the site is published.'),
	base: siteAddress.optional().describe('Path under which it is published.'),
	repository: z
		.url({ protocol: /^https$/ })
		.optional()
		.describe('Where its source lives.'),
	visibility: z.enum(['public', 'private']).describe('Private means noindex and no sitemap.'),
	offline: z
		.boolean()
		.optional()
		.describe('False keeps no copies in browsers, and has those that keep some delete them. True if left out.'),
});
/** The team and where it publishes. */
export type Team = z.infer<typeof teamSchema>;

/** A place where the handbook differs from the programme text, and why. */
export const correctionSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	said: text.describe('What the programme text says, in short.'),
	now: text.describe('What the handbook says.'),
	why: text.describe('Why, in one sentence.'),
	sources: z.array(ref('sources')).optional().describe('Where it can be checked.'),
	pages: z.array(siteAddress).min(1).describe('Addresses of the pages that show it.'),
});
