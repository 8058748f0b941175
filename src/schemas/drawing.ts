import { z } from 'zod';
import { objectiveId, text } from './identifiers.ts';

/** A drawing as pages print it; read from an SVG file, never typed as a record. */
export const drawingSchema = z.strictObject({
	id: objectiveId.describe('"<domain>/<slug>", the path of its file.'),
	title: text.describe('What it shows, a few words; its caption.'),
	description: text.describe('The same in sentences, for whoever cannot see it.'),
	words: z.array(text).describe('The words in it, in the order of the file.'),
	svg: text.describe('The drawing as HTML, made of nothing but what is on the list.'),
});
/** A drawing that pages print. */
export type Drawing = z.infer<typeof drawingSchema>;
