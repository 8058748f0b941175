import type { MeData } from '../../study/me-data.ts';
import type { OwnPlan } from '../../study/plan/own-plan.ts';
import { writePlanLink } from '../../study/plan/plan-link.ts';
import { download } from '../practice/download.ts';

/** The plan to take along: as a file for a calendar, and as a link. */
export function Calendar({ data, plan: { dated, choice, reader } }: { readonly data: MeData; readonly plan: OwnPlan }) {
	if (!dated) return null;
	const save = async (): Promise<void> => {
		const [{ calendarDomain, iCalendar }, { planEvents }] = await Promise.all([
			import('../../study/plan/icalendar.ts'),
			import('../../study/plan/plan-events.ts'),
		]);
		download(
			'podium-programme.ics',
			'text/calendar',
			iCalendar(planEvents(data.programme, dated.weeks, reader), {
				name: 'Podium programme',
				moment: Date.now(),
				domain: calendarDomain(data.site ?? location.origin, data.base),
				timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
				link: (address) =>
					data.site === undefined ? undefined : new URL(data.base + address.slice(1), data.site).href,
			}),
		);
	};
	return (
		<div class="plan-away">
			<p class="actions">
				<button type="button" onClick={() => void save()}>
					Download my calendar
				</button>
			</p>
			<p class="aside">
				Import the file into your calendar. After a change import the new one into the same calendar: events keep their
				ids, so a calendar that goes by the standard updates them; we have not tried yours. Mentor hours of a role that
				you no longer have stay there: delete them by hand. Hours are a proposal.
			</p>
			<label>
				Link to this plan
				<input
					readOnly
					value={location.origin + location.pathname + writePlanLink(dated.dates, choice)}
					onFocus={(event) => event.currentTarget.select()}
				/>
			</label>
		</div>
	);
}
