import { z } from 'zod';
import { ref, slug, text } from './identifiers.ts';

/** Marks of a self-rating go from 0 to 3, one text each. */
const MARKS = 4;
/** As many as somebody answers in five minutes. */
const STATEMENTS = 8;

/** The eight self-ratings that propose a track. */
export const selfRatingsSchema = z.strictObject({
	scale: z.array(text).length(MARKS).describe('What each mark means, from 0 to 3.'),
	tracks: z
		.array(
			z.strictObject({
				track: ref('tracks').describe('The track.'),
				from: z
					.number()
					.int()
					.min(0)
					.max(STATEMENTS * (MARKS - 1))
					.describe('The least sum of the eight marks for which it is proposed.'),
			}),
		)
		.min(1)
		.refine(([first]) => first?.from === 0, 'must begin with a track from 0')
		.refine(
			(tracks) => tracks.every(({ from }, index) => index === 0 || from > (tracks[index - 1]?.from ?? 0)),
			'must rise',
		)
		.describe('From which sum on a track is proposed, rising.'),
	statements: z
		.array(
			z.strictObject({
				id: slug.describe('Id; it stays when the words change, because answers of readers name it.'),
				statement: text.describe('What somebody says of themselves, beginning with "I".'),
				objectives: z.array(ref('objectives')).min(1).describe('The study objectives that it speaks of.'),
			}),
		)
		.length(STATEMENTS)
		.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must have ids of their own')
		.describe('The eight statements.'),
});
/** The eight self-ratings that propose a track. */
export type SelfRatings = z.infer<typeof selfRatingsSchema>;
