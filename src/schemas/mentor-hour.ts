import { z } from 'zod';
import { minutes, ref, text } from './identifiers.ts';

/** The conversation guide of one week's mentor hour: five parts, whose minutes add up to the hour. */
export const mentorHourSchema = z.strictObject({
	week: z.number().int().min(1).max(12).describe('Week of the programme.'),
	goal: text.describe('What is true at the end of the hour.'),
	opening: z
		.strictObject({
			minutes: minutes.describe('Minutes.'),
			say: text.describe('What the mentor opens with.'),
		})
		.describe('The opening.'),
	questions: z
		.strictObject({
			minutes: minutes.describe('Minutes.'),
			ask: z
				.array(
					z.strictObject({
						question: text.describe('What the mentor asks.'),
						shows: text.describe('What a good answer shows.'),
						otherwise: text.describe('The follow-up if it does not come.'),
						read: ref('docs').optional().describe('The page that has the answer.'),
					}),
				)
				.min(3)
				.max(5)
				.describe('Three to five questions.'),
		})
		.describe('The questions of the mentor.'),
	show: z
		.strictObject({
			minutes: minutes.describe('Minutes.'),
			what: text.describe('What the mentor shows in a real pipeline, without private data.'),
			read: ref('docs').optional().describe('What to show instead where there is no such pipeline.'),
		})
		.describe('One thing to see.'),
	swap: z
		.strictObject({
			minutes: minutes.describe('Minutes.'),
			explain: text.describe('What the novice explains back.'),
		})
		.describe('The swap: the novice explains, the mentor only asks.'),
	close: z
		.strictObject({
			minutes: minutes.describe('Minutes.'),
			note: text.describe('What to write down.'),
			carry: text.describe('What to carry over to the next hour.'),
		})
		.describe('The close.'),
});
/** The conversation guide of one mentor hour. */
export type MentorHour = z.infer<typeof mentorHourSchema>;
