import { isFor } from '../../model/audience.ts';
import type { ProgrammeWeek } from './plan-programme.ts';
import type { Reader } from './reader.ts';

/** The activities of a week that are a reader's own: everyone's, and those of their track, pod and roles. */
export const ownActivities = (week: ProgrammeWeek, reader: Reader): ProgrammeWeek['activities'] =>
	week.activities.filter((activity) => isFor(activity.for, reader));
