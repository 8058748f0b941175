import { isFor } from '../../model/audience.ts';
import type { ProgrammeWeek } from './plan-programme.ts';
import type { Reader } from './reader.ts';

type Activity = ProgrammeWeek['activities'][number];

/** The activities of a week that are a reader's own: everyone's, and those of their track, pod and roles, without what is not theirs. */
export const ownActivities = (week: ProgrammeWeek, reader: Reader): ProgrammeWeek['activities'] =>
	week.activities
		.filter((activity) => isFor(activity.for, reader))
		.map((activity) =>
			activity.items?.some((item) => item.for) ? ownPart(activity, activity.items, reader) : activity,
		)
		.filter(({ items }) => items?.length !== 0);

function ownPart(activity: Activity, all: NonNullable<Activity['items']>, reader: Reader): Activity {
	const items = all.filter((item) => isFor(item.for, reader));
	const sum = (of: 'minutes' | 'estimated') => items.reduce((minutes, item) => minutes + item[of], 0);
	return { ...activity, items, minutes: sum('minutes'), estimated: sum('estimated') };
}
