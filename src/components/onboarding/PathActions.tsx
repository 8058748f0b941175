import type { Day } from '../../model/days.ts';
import type { OnboardingPath } from '../../model/onboarding/path.ts';
import type { OnboardingData } from '../../study/onboarding/onboarding-data.ts';
import { pathEvents } from '../../study/onboarding/path-events.ts';
import { calendarDomain, iCalendar } from '../../study/plan/icalendar.ts';
import { writeExport } from '../../study/store/export.ts';
import { download } from '../practice/download.ts';
import { records } from '../practice/own-records.ts';
import { today } from '../practice/today.ts';
import { taskHref } from './TaskItem.tsx';

interface Props {
	readonly data: OnboardingData;
	readonly path: OnboardingPath;
	readonly start: Day;
}

/** The path to take along: for a calendar, on paper, and as data. */
export function PathActions({ data, path, start }: Props) {
	const calendar = (): void =>
		download(
			'podium-onboarding.ics',
			'text/calendar',
			iCalendar(pathEvents(path, start, data), {
				name: 'Podium onboarding',
				moment: Date.now(),
				domain: calendarDomain(data.site ?? location.origin, data.base),
				link: (address) => {
					const href = taskHref(data, address);
					if (!address.startsWith('/')) return href;
					return data.site === undefined ? undefined : new URL(href, data.site).href;
				},
			}),
		);
	const save = (): void =>
		download(`podium-${today()}.json`, 'application/json', writeExport(records.value, Date.now()));
	return (
		<>
			<p class="actions">
				<button type="button" onClick={calendar}>
					Download my calendar
				</button>
				<button type="button" onClick={() => print()}>
					Print my path
				</button>
				<button type="button" onClick={save}>
					Export my data
				</button>
			</p>
			<p class="aside not-printed">
				After a change import the new calendar: events keep their ids, so a calendar that goes by the standard updates
				them. The export is everything this browser keeps of yours; <a href={`${data.base}me/#own-data`}>Me</a> takes it
				back.
			</p>
		</>
	);
}
