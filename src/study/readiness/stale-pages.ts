import { isOlderThan } from '../../model/dates.ts';
import type { OwnedPage, ReadinessData } from './readiness-data.ts';

/** Pages of one owner that want to be read again. */
export interface StalePages {
	/** Title of the role. */
	readonly owner: string;
	/** Last read longer ago than the policy allows, oldest first. */
	readonly old: readonly OwnedPage[];
	/** Never read a second time, by title. */
	readonly unread: readonly OwnedPage[];
	/** All pages of the owner. */
	readonly of: number;
}

/**
 * Pages whose second reading is too long ago, or has never been, by owner, most of them first. Owners without any are left out.
 * @param today "2026-11-23", of the reader: no build knows it.
 */
export function stalePages(
	{ pages, reviewMonths }: Pick<ReadinessData, 'pages' | 'reviewMonths'>,
	today: string,
): StalePages[] {
	const isOld = ({ reviewedOn }: OwnedPage): boolean =>
		reviewedOn !== undefined && isOlderThan(reviewedOn, reviewMonths, today);
	return Array.from(
		Map.groupBy(pages, ({ owner }) => owner),
		([owner, own]) => ({
			owner,
			old: own
				.filter(isOld)
				.sort((a, b) => compare(a.reviewedOn ?? '', b.reviewedOn ?? '') || compare(a.title, b.title)),
			unread: own.filter(({ reviewedOn }) => reviewedOn === undefined).sort((a, b) => compare(a.title, b.title)),
			of: own.length,
		}),
	)
		.filter(({ old, unread }) => old.length + unread.length > 0)
		.sort((a, b) => b.old.length + b.unread.length - a.old.length - a.unread.length || compare(a.owner, b.owner));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
