import { z } from 'zod';

/**
 * The names of everything a record may point at. A field built with {@link ref} is checked by the
 * rule `references-resolve`, so that a typo is answered with "did you mean …".
 */
export type RefTarget =
	| 'domains'
	| 'objectives'
	| 'outlines'
	| 'phases'
	| 'pods'
	| 'tracks'
	| 'resources'
	| 'questions'
	| 'facts'
	| 'sources'
	| 'claims'
	| 'roles'
	| 'members'
	| 'sessions'
	| 'sessionKinds'
	| 'backlog'
	| 'milestones'
	| 'docs'
	| 'prompts'
	| 'promptUses'
	| 'terms';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PATH_ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-.][a-z0-9]+)*)*$/;

/** A lower-case, hyphenated identifier: `data-sharing`. */
export const slug = z
	.string()
	.regex(SLUG, 'must be lower-case letters, digits and single hyphens, like "data-sharing"');

/** An identifier of path form: `data-sharing/clean-rooms`, `exam.fee`. */
export const pathId = z
	.string()
	.regex(PATH_ID, 'must be lower-case letters, digits, hyphens, dots and slashes, like "data-sharing/clean-rooms"');

/**
 * A reference to a record of another collection, by id.
 * @param target The collection the id must exist in.
 */
export const ref = (target: RefTarget) => pathId.meta({ ref: target });

/** A study domain and a slug: `cost-performance/change-data-feed`. */
export const objectiveId = z
	.string()
	.regex(
		/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
		'must be "<domain>/<slug>", like "cost-performance/caching"',
	);

/** A calendar date as text, `2026-11-22`; text, so that no time zone can move it. */
export const isoDate = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like "2026-11-22", in quotes')
	.refine((text) => {
		const date = new Date(`${text}T00:00:00Z`);
		return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	}, 'is not a day of the calendar');

/** An absolute https address. Finer checks (tracking, fragments, duplicates) are rules. */
export const httpsUrl = z
	.url({ protocol: /^https$/, error: 'must be an https:// address' })
	.refine((url) => !/[\s"<>\\^`{|}]/.test(url), 'must not hold spaces, quotes, braces or angle brackets');

/** An address of this site without its base: `/weeks/4/`. Two slashes would lead to another host. */
export const siteAddress = z
	.string()
	.regex(/^\/(?![/\\])[^\s\\]*$/, 'must be an address of this site that starts with one "/"');

/** Text with something in it. */
export const text = z.string().trim().min(1, 'must not be empty');

/** A link inside the handbook, always with words. */
export const siteLink = z.strictObject({
	label: text.describe('What the reader sees.'),
	to: siteAddress.describe('An address of this site.'),
});

/** Whole minutes of somebody's time. */
export const minutes = z.number().int().positive().max(6000);

/** How we know something; `recalled` counts for no minimum. */
export const evidence = z.enum(['live', 'stored-copy', 'ran', 'recalled']);

/** A member's level of experience with the platform. */
export const level = z.enum(['novice', 'intermediate', 'experienced']);
