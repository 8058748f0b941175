import { z } from 'zod';
import { isoDate, level, minutes, ref, siteAddress, slug, text } from './identifiers.ts';

/** A link inside the handbook or to a resource, always with words. */
const link = z.strictObject({
	label: text.describe('What the reader sees.'),
	to: siteAddress.describe('An address of this site.'),
});

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
			z.strictObject({
				do: text.describe('What to do, starting with a verb.'),
				for: audience.optional().describe('For whom; everyone if left out.'),
				minutes: minutes.optional().describe('Minutes a person, an estimate.'),
				links: z.array(link).optional().describe('Where to go for it.'),
			}),
		)
		.describe('What to do, by role.'),
	deliverables: z.array(text).describe('What exists at the end of the week.'),
	mentorHour: z
		.strictObject({
			focus: text.describe('What the hour is for this week.'),
			ask: z.array(text).min(1).describe('Questions to start with.'),
		})
		.describe("The week's mentor hour."),
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
		.describe('What to learn from.'),
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

/** A Teach session: one domain's part of a pod's deep dive. */
export const sessionSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	kind: z.enum(['teach', 'questions-and-answers', 'strategy']).describe('What sort of meeting.'),
	title: text.describe('Title.'),
	pod: ref('pods').optional().describe('The pod that gives it.'),
	domain: ref('domains').optional().describe('The domain it teaches.'),
	week: z.number().int().min(1).max(12).describe('Week it is planned for.'),
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

/** The capstone project. */
export const capstoneSchema = z.strictObject({
	title: text.describe('Title.'),
	purpose: text.describe('Why the team builds it.'),
	options: z
		.array(
			z.strictObject({
				id: slug.describe('Id.'),
				title: text.describe('Title.'),
				what: text.describe('What it is.'),
				chooseWhen: text.describe('When to choose it.'),
				watchOut: text.describe('What goes wrong.'),
				record: z
					.array(
						z.strictObject({
							measure: text.describe('What to measure.'),
							how: text.describe('How to take it, before and after alike.'),
						}),
					)
					.optional()
					.describe('The before/after record to fill in.'),
			}),
		)
		.length(2)
		.describe('The two scopes to choose from.'),
	components: z
		.array(
			z.strictObject({
				id: slug.describe('Id.'),
				title: text.describe('Title.'),
				summary: text.describe('What the component shows.'),
				checklist: z
					.array(
						z.strictObject({
							do: text.describe('What must be there.'),
							objectives: z.array(ref('objectives')).min(1).describe('Study objectives it touches.'),
							addition: z.boolean().optional().describe('True where the handbook adds it to the programme text.'),
							why: text.optional().describe('Why it was added or changed.'),
						}),
					)
					.min(1)
					.describe('Checklist.'),
			}),
		)
		.min(1)
		.describe('The components of the project.'),
	agreements: z
		.array(
			z.strictObject({
				title: text.describe('Name.'),
				rule: text.describe('What the team agrees on.'),
			}),
		)
		.min(1)
		.describe('Working agreements.'),
	datasets: z
		.array(
			z.strictObject({
				resource: ref('resources').describe('The resource.'),
				fit: text.describe('Why it fits, and what to check first.'),
			}),
		)
		.min(1)
		.describe('Where to find data for option B.'),
	environment: text.describe('What Free Edition cannot do for the capstone.'),
	portfolio: text.describe('What the finished project is for afterwards.'),
});
/** The capstone project: options, components, agreements, datasets. */
export type Capstone = z.infer<typeof capstoneSchema>;

/** The reading list of one level for somebody who joins later. */
export const onboardingSchema = z.strictObject({
	level: level.describe('For whom.'),
	title: text.describe('Title.'),
	goal: text.describe('What a new hire can do at the end.'),
	steps: z
		.array(
			z
				.strictObject({
					title: text.describe('What to read or do.'),
					why: text.describe('Why it is there.'),
					minutes: minutes.optional().describe('Minutes; taken from the page or resource if left out.'),
					page: ref('docs').optional().describe('A page of the handbook.'),
					resource: ref('resources').optional().describe('A resource.'),
					to: siteAddress.optional().describe('An address of a generated page.'),
				})
				.refine(
					(step) => [step.page, step.resource, step.to].filter(Boolean).length === 1,
					'needs exactly one of page, resource or to',
				),
		)
		.min(1)
		.describe('Steps in order.'),
});
/** A level's reading list. */
export type Onboarding = z.infer<typeof onboardingSchema>;

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
	startDate: isoDate.optional().describe('Monday of week 1, once it is set.'),
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

/** A prompt of the library for one of the four uses of a language model. */
export const promptSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	use: z.enum(['summarize', 'code', 'clarify', 'quiz']).describe('Which of the four uses it serves.'),
	title: text.describe('Title.'),
	prompt: text.describe('The prompt; {braces} mark what to fill in.'),
	variables: z.record(slug, text).optional().describe('What each brace stands for.'),
	check: text.describe('How to judge the answer against the primary source.'),
	domain: ref('domains').optional().describe('Domain of the example.'),
});
/** A prompt with the way to check its answer. */
export type Prompt = z.infer<typeof promptSchema>;
