import { z } from 'zod';
import { minutes, ref, slug, text } from './identifiers.ts';

/** Levels of the rubric, lowest first. */
export const RUBRIC_LEVELS = ['not-yet', 'works', 'dependable', 'production-grade'] as const;
/** A level of the rubric. */
export type RubricLevel = (typeof RUBRIC_LEVELS)[number];

/** Sizes of backlog items, smallest first. */
export const ITEM_SIZES = ['S', 'M', 'L'] as const;

/** One entry for each name, none missing and none besides. */
const forEach = <N extends string, S extends z.ZodType>(names: readonly N[], value: (name: N) => S) =>
	z.strictObject(Object.fromEntries(names.map((name) => [name, value(name)])) as Record<N, S>);

const agenda = z
	.array(z.strictObject({ minutes: minutes.describe('Minutes.'), what: text.describe('What happens.') }))
	.min(1);

const reviewPoints = z
	.array(
		z.strictObject({
			ask: text.describe('What a reviewer asks.'),
			look: text.describe('Where to look for the answer.'),
		}),
	)
	.min(1);

/** The capstone project. */
export const capstoneSchema = z.strictObject({
	title: text.describe('Title.'),
	phase: ref('phases').describe('The phase whose weeks it takes.'),
	purpose: text.describe('Why the team builds it.'),
	scopeHour: agenda.describe('The hour in which the scope is decided.'),
	done: z.array(text).min(1).describe('What must be true before an item counts as done.'),
	demo: agenda.describe('The demo for stakeholders.'),
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
	levels: forEach(RUBRIC_LEVELS, (level) =>
		z
			.strictObject({
				title: text.describe('Title.'),
				means: text.describe('What it means for any component, one sentence.'),
			})
			.describe(`The level "${level}".`),
	).describe('The four levels of the rubric.'),
	rating: z.array(text).min(1).describe('How to rate by the rubric.'),
	review: reviewPoints.describe('What a reviewer asks of every pull request.'),
	sizes: forEach(ITEM_SIZES, (size) =>
		z
			.strictObject({
				minutes: minutes.describe("Minutes of one person's time at most, an estimate."),
				means: text.describe('What such an item is.'),
			})
			.describe(`The size ${size}.`),
	).describe('Sizes of backlog items.'),
	components: z
		.array(
			z.strictObject({
				id: slug.describe('Id.'),
				title: text.describe('Title.'),
				summary: text.describe('What the component shows.'),
				checklist: z
					.array(
						z.strictObject({
							id: slug.describe('Id, unique over all components.'),
							do: text.describe('What must be there.'),
							objectives: z.array(ref('objectives')).min(1).describe('Study objectives it touches.'),
							addition: z.boolean().optional().describe('True where the handbook adds it to the programme text.'),
							why: text.optional().describe('Why it was added or changed.'),
						}),
					)
					.min(1)
					.describe('Checklist.'),
				rubric: forEach(RUBRIC_LEVELS, (level) =>
					text.describe(`What can be seen or run at the level "${level}", one or two sentences.`),
				).describe('Its row of the rubric.'),
				review: reviewPoints.describe('What a reviewer asks of a change to it.'),
			}),
		)
		.length(6, 'must be the six components of the project')
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
	dossiers: z
		.array(
			z.strictObject({
				page: ref('docs').describe('The guide that holds it.'),
				takeIt: text.describe('When to take this data set.'),
			}),
		)
		.min(2, 'must offer two data sets at least')
		.describe('Data sets with a dossier: licence, slice, traps.'),
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
/** The capstone project: brief, options, components with checklist and rubric, agreements, datasets. */
export type Capstone = z.infer<typeof capstoneSchema>;

/** An item of the capstone's starting backlog. */
export const backlogItemSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	title: text.describe('What to do, starting with a verb.'),
	checklist: z
		.array(slug)
		.optional()
		.describe('Lines of the checklist it closes, of one component; left out where it serves the whole project.'),
	size: z.enum(ITEM_SIZES).describe('How large it is.'),
	week: z.number().int().min(1).max(12).describe('Week it is planned for.'),
	dependsOn: z.array(ref('backlog')).optional().describe('Items that come before it.'),
	doneWhen: text.describe('What somebody else can see or run when it is done.'),
	readFirst: z.array(ref('docs')).min(1).describe('Write-ups and notebooks to read before it.'),
});
/** An item of the backlog. */
export type BacklogItem = z.infer<typeof backlogItemSchema>;
