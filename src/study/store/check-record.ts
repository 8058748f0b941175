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
 * @returns A copy with nothing in it that its shape does not know, or what is wrong: key and field, without a full stop.
 */
export function checkRecord(
	key: string,
	record: unknown,
): { readonly record: StoredRecord } | { readonly problem: string } {
	const [namespace, name, ...rest] = key.split('/');
	const kind = KINDS.get(`${namespace}/${name}`);
	if (!kind || key.length > LONGEST_KEY || !kind.rest.test(rest.join('/')))
		return { problem: `The record ${quoted(key)} is of no known kind` };
	if (!isObject(record)) return { problem: `The record ${quoted(key)} is not an object` };
	const stranger = Object.keys(record).find((field) => field !== 'at' && field !== 'value');
	if (stranger !== undefined) return { problem: `The record ${quoted(key)} has an unknown field ${quoted(stranger)}` };
	if (!isMoment(record.at)) return { problem: `The record ${quoted(key)} has a wrong "at"` };
	if (record.value === null) return { record: { at: record.at, value: null } };
	const parsed = z.safeParse(kind.value, record.value);
	if (parsed.success) return { record: { at: record.at, value: parsed.data } };
	return { problem: `The record ${quoted(key)} has ${fault(parsed.error.issues[0])}` };
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
