import { isObject } from './check-record.ts';

type Entry = readonly [key: string, record: unknown];

/**
 * A record as the records of today: until version 2 a tick carried minutes and a note, which are records of their own since, of the same
 * moment. Files and databases hold such ticks, and a tab that has been open for long may still write one.
 * @param record JSON of any shape.
 * @returns One entry where there is nothing to take apart.
 */
export function tickParts(key: string, record: unknown): Entry[] {
	const [, id] = /^progress\/done\/(.+)/.exec(key) ?? [];
	if (id === undefined || !isObject(record) || !isObject(record.value)) return [[key, record]];
	const { minutes, note, ...value } = record.value;
	return [
		[key, { ...record, value }],
		...(minutes === undefined ? [] : [[`progress/minutes/${id}`, { ...record, value: { minutes } }] as const]),
		...(note === undefined ? [] : [[`progress/notes/${id}`, { ...record, value: { note } }] as const]),
	];
}
