import { merge } from './store/merge.ts';
import type { Records } from './store/records.ts';

/**
 * Exports merged into one per member. Files of one browser share an attempt, whose id is drawn by chance, or a tick, a rating or a choice
 * of role that was written in the same millisecond; files of two members share neither. So the same file twice, an older one, and a file
 * for the team beside a whole one count once. The order makes no difference to who is merged with whom.
 */
export function membersOf(exports: readonly Records[]): Records[] {
	let members: { readonly marks: readonly string[]; readonly records: Records }[] = [];
	for (const records of exports) {
		const marks = Array.from(records, ([key, { at }]) => markOf(key, at)).filter((mark) => mark !== undefined);
		const own = new Set(marks);
		const isSame = (member: (typeof members)[number]): boolean => member.marks.some((mark) => own.has(mark));
		const same = members
			.filter(isSame)
			.reduce(
				(all, member) => ({ marks: [...all.marks, ...member.marks], records: merge(all.records, member.records) }),
				{
					marks,
					records,
				},
			);
		members = [...members.filter((member) => !isSame(member)), same];
	}
	return members.map(({ records }) => records);
}

/** What tells the browser that a record was written in; undefined where many may have the same. */
function markOf(key: string, at: number): string | undefined {
	if (key.startsWith('practice/attempts/')) return key;
	return /^(?:progress\/(?:done|minutes|reader)|gap\/ratings)\//.test(key) ? `${key} ${at}` : undefined;
}
