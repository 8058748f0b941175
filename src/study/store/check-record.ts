import * as z from 'zod/mini';
import { RECORD_KINDS, type StoredRecord } from './records.ts';

const KINDS: ReadonlyMap<string, (typeof RECORD_KINDS)[keyof typeof RECORD_KINDS]> = new Map(
	Object.entries(RECORD_KINDS),
);
/** The last moment a record may have, as in its shape; in the year 2286. */
const LAST_MOMENT = 9_999_999_999_999;
const LONGEST_KEY = 300;

/**
 * Looks whether a record of any origin has a known key and the shape of its kind.
 * @param record `{at, value}`, where null stands for a deleted value.
 * @returns A copy with nothing in it that its shape does not know, or what is wrong: key and field, without a full stop, and whether
 * that is a kind or a field that we do not know, rather than one that we know otherwise.
 */
export function checkRecord(
	key: string,
	record: unknown,
): { readonly record: StoredRecord } | { readonly problem: string; readonly isUnknown: boolean } {
	const wrong = (what: string, isUnknown = false) => ({ problem: `The record ${quoted(key)} ${what}`, isUnknown });
	const [namespace, name, ...rest] = key.split('/');
	const kind = KINDS.get(`${namespace}/${name}`);
	if (!kind || key.length > LONGEST_KEY || !kind.rest.test(rest.join('/'))) return wrong('is of no known kind', true);
	if (!isObject(record)) return wrong('is not an object');
	const stranger = Object.keys(record).find((field) => field !== 'at' && field !== 'value');
	if (stranger !== undefined) return wrong(`has an unknown field ${quoted(stranger)}`, true);
	if (!isMoment(record.at)) return wrong('has a wrong "at"');
	if (record.value === null) return { record: { at: record.at, value: null } };
	const parsed = z.safeParse(kind.value, record.value);
	if (parsed.success) return { record: { at: record.at, value: parsed.data } };
	const [issue] = parsed.error.issues;
	return wrong(`has ${fault(issue)}`, issue?.code === 'unrecognized_keys');
}

/** True for a number of milliseconds that a record may carry. */
export const isMoment = (value: unknown): value is number =>
	Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LAST_MOMENT;

/** True for what JSON calls an object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A stranger's name in a sentence of ours: short, and without signs that turn or hide the text around it. */
export const quoted = (name: string): string => `"${name.slice(0, 60).replace(/[^ -~]/g, '?')}"`;

function fault(issue: z.core.$ZodIssue | undefined): string {
	const path = (issue?.path ?? []).join('.');
	if (issue?.code === 'unrecognized_keys')
		return `an unknown field ${quoted([path, issue.keys[0]].filter(Boolean).join('.'))}`;
	return path === '' ? 'a wrong value' : `a wrong ${quoted(path)}`;
}
