import { membersOf } from '../members-of.ts';
import type { Records } from '../store/records.ts';
import type { StudyOutline } from '../study-outline.ts';
import { LEAST } from '../told.ts';
import { readMembers } from './member.ts';
import { objectiveCoverage, type ObjectiveCoverage } from './objective-coverage.ts';
import { openDeliverables, type PodDeliverables } from './open-deliverables.ts';
import type { ReadinessData } from './readiness-data.ts';
import { teamEvidence, type SectionEvidence } from './team-evidence.ts';
import { teamHours, type TeamHours } from './team-hours.ts';

/** How ready a team is, as far as its members' files tell it and nobody can be singled out. */
export interface Rollup {
	/** Members whose files say anything; at least 4. */
	readonly members: number;
	/** Undefined where fewer than four members touched an objective. */
	readonly coverage: readonly ObjectiveCoverage[] | undefined;
	/** Undefined where fewer than four members ticked what takes time. */
	readonly hours: TeamHours | undefined;
	readonly evidence: readonly SectionEvidence[];
	readonly pods: readonly PodDeliverables[];
}

/** What the page lets its reader choose. */
export interface RollupChoice {
	readonly outline: StudyOutline;
	/** The last week whose deliverables count. */
	readonly until: number;
	/** Milliseconds since 1970: an exam whose time has run out counts. */
	readonly now: number;
}

/**
 * The members' exports as one. The order of the files makes no difference, and a file that comes twice counts once.
 * @returns Undefined below four members: then nothing is told.
 */
export function rollup(
	exports: readonly Records[],
	data: ReadinessData,
	{ outline, until, now }: RollupChoice,
): Rollup | undefined {
	const members = readMembers(exports, now, data.members);
	if (members.length < LEAST) return undefined;
	return {
		members: members.length,
		coverage: objectiveCoverage(members, data),
		hours: teamHours(members, data.work),
		evidence: teamEvidence(members, outline, data.target),
		pods: openDeliverables(members, data, until),
	};
}

/**
 * How many members some exports are of, for the reader: "5 members (6 files, one twice)."; where they are too few, how many are missing,
 * too. An older file of the same browser is "twice", too.
 * @param now As for {@link RollupChoice.now}.
 */
export function filesText(exports: readonly Records[], now: number): string {
	const distinct = membersOf(exports).length;
	const members = readMembers(exports, now, []).length;
	const parts = [
		[exports.length - distinct, 'twice'],
		[distinct - members, 'without an answer or a tick'],
	] as const;
	const notes = parts.flatMap(([count, what]) => (count > 0 ? [`${count === 1 ? 'one' : count} ${what}`] : []));
	const files = `(${[quantity(exports.length, 'file'), ...notes].join(', ')})`;
	if (members >= LEAST) return `${quantity(members, 'member')} ${files}.`;
	const missing = LEAST - members === 1 ? 'one more is' : `${LEAST - members} more are`;
	return `${quantity(members, 'member')} so far ${files}: ${missing} needed for all but the gap map.`;
}

const quantity = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
