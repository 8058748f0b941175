import { computed, type ReadonlySignal } from '@preact/signals';
import type { GapData } from '../../study/gap/gap-data.ts';
import { domainGaps, objectiveGaps, type DomainGap, type ObjectiveGap, type Ratings } from '../../study/gap/gaps.ts';
import { recordsOf, settingsOf } from '../../study/store/records-of.ts';
import { chosenOutline, type StudyOutline } from '../../study/study-outline.ts';
import { records } from '../practice/own-records.ts';
import { today } from '../practice/today.ts';

/** What the ratings of this browser come to. */
export interface GapStanding {
	readonly ratings: Ratings;
	readonly outline: StudyOutline;
	/** The widest first; what is not rated last. */
	readonly gaps: readonly ObjectiveGap[];
	/** The widest first. */
	readonly domains: readonly DomainGap[];
}

/** What the ratings come to, as of now: it follows every record. */
export const gapStandingOf = (data: GapData): ReadonlySignal<GapStanding> =>
	computed(() => {
		const ratings = recordsOf(records.value, 'gap/ratings');
		const settings = settingsOf(records.value);
		const outline = chosenOutline(data.outlines, settings.outline, settings.examDate ?? data.examDate ?? today());
		return {
			ratings,
			outline,
			gaps: objectiveGaps(ratings, data, outline),
			domains: domainGaps(ratings, data, outline),
		};
	});

/** What each part of the worksheet is given. */
export interface SheetProps {
	readonly data: GapData;
	readonly standing: ReadonlySignal<GapStanding>;
}
