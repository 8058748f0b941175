import { z } from 'zod';
import { level, minutes, ref, siteAddress, text } from './identifiers.ts';

/** What a new hire's path has beside the library, which gives the rest by itself. */
export const onboardingSchema = z.strictObject({
	workspace: z
		.strictObject({
			title: text.describe('What to do, starting with a verb.'),
			why: text.describe('Why it comes first.'),
			page: ref('docs').describe('The page that says how.'),
			minutes: minutes.describe('Minutes to do it, an estimate.'),
		})
		.describe('The first task of every path.'),
	begin: z
		.array(
			z
				.strictObject({
					title: text.describe('What to read or do, starting with a verb.'),
					why: text.describe('Why it is there.'),
					for: z.array(level).min(1).optional().describe('For these levels only; for all if left out.'),
					minutes: minutes.optional().describe('Minutes; taken from the page or resource if left out.'),
					owner: ref('roles').optional().describe('Who keeps it true; the owner of the page if left out.'),
					page: ref('docs').optional().describe('A page of the handbook.'),
					resource: ref('resources').optional().describe('A resource.'),
					to: siteAddress.optional().describe('An address of a generated page.'),
				})
				.refine(
					(step) => [step.page, step.resource, step.to].filter(Boolean).length === 1,
					'needs exactly one of page, resource or to',
				)
				.refine((step) => step.page !== undefined || step.owner !== undefined, 'needs an owner, for it names no page')
				.refine(
					(step) => step.to === undefined || step.minutes !== undefined,
					'needs minutes, for a generated page has none',
				),
		)
		.describe('What comes after the first notebook, before the library, in order.'),
	hours: z
		.strictObject({
			least: z
				.number()
				.int()
				.min(1)
				.max(40)
				.describe('The fewest hours a week; the essentials of each standard path fit into them.'),
			usual: z.number().int().min(1).max(40).describe('Hours of the paths that the page shows to everyone.'),
			most: z.number().int().min(1).max(40).describe('The most hours a week that somebody can choose.'),
		})
		.refine(({ least, usual, most }) => least <= usual && usual <= most, 'must rise from least to usual to most')
		.describe('Hours a week.'),
	marks: z
		.array(z.number().int().min(7).max(364))
		.min(1)
		.refine((days) => days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0)), 'must rise')
		.describe('Days after which the path says what one can do; it ends with the last.'),
	skimShare: z.number().gt(0).lt(1).describe('Share of the minutes that skimming takes, an estimate.'),
	levels: z
		.array(
			z.strictObject({
				level: level.describe('For whom.'),
				title: text.describe('Title.'),
				goal: text.describe('What a new hire can do at the end.'),
			}),
		)
		.length(3)
		.refine((levels) => new Set(levels.map((each) => each.level)).size === levels.length, 'must name each level once')
		.describe('The three levels, lowest first.'),
	buddy: z
		.array(
			z.strictObject({
				week: z.number().int().min(1).max(52).describe('Week of the path.'),
				do: z.array(text).min(1).describe('What the buddy does, starting with a verb.'),
			}),
		)
		.min(1)
		.describe('What the colleague does who accompanies a new hire.'),
});
/** What a new hire's path has beside the library. */
export type Onboarding = z.infer<typeof onboardingSchema>;
