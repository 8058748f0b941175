import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const FILE = 'tests/search/queries.yaml';

/** The parts: one to tune on, one only to report. */
export const PARTS = ['tuning', 'held-out'] as const;
/** What queries are about. */
export const QUERY_KINDS = ['code', 'old-name', 'topic', 'programme', 'exam'] as const;

const querySchema = z.strictObject({
	query: z.string().trim().min(1).describe('What is typed, errors included.'),
	who: z.enum(['learner', 'pod member', 'lead', 'new hire', 'manager']).describe('Who would type it.'),
	kind: z.enum(QUERY_KINDS).describe('What it is about.'),
	expect: z
		.array(z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'must be an address of the site, like /glossary/'))
		.min(1)
		.max(8)
		.describe('Addresses, any of which answers it.'),
	part: z.enum(PARTS).describe('What it is for.'),
});

const queriesSchema = z
	.array(querySchema)
	.min(150)
	.refine((all) => new Set(all.map(({ query }) => query)).size === all.length, 'no query may stand there twice')
	.refine(
		(all) => PARTS.every((part) => all.filter((query) => query.part === part).length >= 80),
		'each part must have 80 or more',
	);

/** A query that the search is judged by. */
export type JudgedQuery = z.infer<typeof querySchema>;

/**
 * Reads the queries.
 * @throws {z.ZodError} If one has not its shape.
 */
export function readQueries(): JudgedQuery[] {
	return queriesSchema.parse(parse(readFileSync(FILE, 'utf8')));
}
