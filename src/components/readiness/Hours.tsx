import { hoursText } from '../../study/readiness/management-report.ts';
import type { TeamHours } from '../../study/readiness/team-hours.ts';
import { HOURS_STEP } from '../../study/readiness/team-hours.ts';
import { LEAST } from '../../study/told.ts';
import { Part, PARTS } from './Part.tsx';

/** What the team spent, and how much of that is a guess. */
export function Hours({ hours }: { readonly hours: TeamHours | undefined }) {
	return (
		<Part
			id="hours"
			title={PARTS.hours}
			about={
				<>
					Adds up what was ticked: a member’s own minutes where they noted them, else those of the page, resource or
					activity. Papers and drills are not in it, for no file for the team says how long they took, and sessions
					count with the activity of their week. Told in steps of {HOURS_STEP} hours.
				</>
			}
		>
			<p>{hours ? hoursText(hours) : `Fewer than ${LEAST} members ticked what takes time, so nothing is shown.`}</p>
		</Part>
	);
}
