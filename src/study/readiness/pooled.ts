import { wilson, type Interval } from '../wilson.ts';
import { studentT } from './student-t.ts';

/** First answers of one member. */
export interface MemberTally {
	readonly right: number;
	/** At least 1. */
	readonly asked: number;
}

/**
 * The interval of the share of right answers of several members together.
 *
 * Answers of one member resemble each other, so a hundred answers of four members tell less of the team than a hundred of a hundred. This
 * is the Wilson interval with the effective number of answers: as many independent ones as would vary like the shares of these members
 * do. The variance between members is the usual one of a ratio of totals, k/(k-1) × Σ(rightᵢ - share × askedᵢ)² / asked², with k members;
 * the answers never count for more than there are, and because k is small the ends lie t(k-1) instead of z standard errors away.
 *
 * Source: the modified Wilson interval of surveys in clusters (Dean and Pagano 2015, J Surv Stat Methodol 3(4), 484), as the program
 * svypd computes it with its options "adjust" and "truncate" (https://github.com/BiostatGlobalConsulting/svypd-stata-public). We truncate
 * before we adjust, which is the wider of the two.
 * @param members Two or more; their order makes no difference.
 * @param level Two-sided, in percent.
 */
export function pooledInterval(members: readonly MemberTally[], level: number): Interval {
	const [right, asked] = [sum(members, 'right'), sum(members, 'asked')];
	const count = members.length;
	// In whole numbers up to the division, so that no order of members changes a digit.
	const squares = members.reduce((all, own) => all + (own.right * asked - right * own.asked) ** 2, 0);
	const variance = ((count / (count - 1)) * squares) / asked ** 4;
	const spread = (right * (asked - right)) / asked ** 2;
	// Where all shares are equal, or all answers, there is nothing to estimate it from: each answer counts.
	const effective = variance === 0 ? asked : Math.min(asked, spread / variance);
	return wilson((right / asked) * effective, effective, studentT(level, count - 1));
}

const sum = (members: readonly MemberTally[], field: keyof MemberTally): number =>
	members.reduce((all, member) => all + member[field], 0);
