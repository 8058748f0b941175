import { addDays, type Day } from '../../model/days.ts';
import { later } from './local-time.ts';
import type { PlanEvent } from './plan-events.ts';

/** What a calendar is told besides its events. */
export interface CalendarFrame {
	/** How the calendar is called. */
	readonly name: string;
	/**
	 * When its dates were set or handed out, in milliseconds since 1970, 2020 or later. A later moment wins over an earlier one of the
	 * same event.
	 */
	readonly moment: number;
	/** What makes the UIDs of the site its own: see {@link calendarDomain}. */
	readonly domain: string;
	/** The whole address of a page, or undefined where nobody knows where the site is. */
	readonly link: (address: string) => string | undefined;
	/** IANA name of the zone in which local times are meant, for calendars that would take them for UTC. */
	readonly timeZone?: string | undefined;
}

/** 2020-01-01T00:00:00Z in seconds: from there a revision fits the 32-bit INTEGER of RFC 5545, 3.3.8, until 2088. */
const FIRST_REVISION = 1_577_836_800;

/**
 * Events as an iCalendar object by RFC 5545.
 *
 * - UIDs come from the programme and the address of the site, so that no other team has the same (3.8.4.7). SEQUENCE and LAST-MODIFIED rise with the moment (3.8.7.3, 3.8.7.4): calendars match by UID and
 *   drop what is not newer.
 * - No METHOD (3.7.2): PUBLISH would need an ORGANIZER (RFC 5546, 3.2.1), and the handbook has no address to name.
 * - Times of day are floating (3.3.5, form 1). Whole days end on the day after their last (3.6.1) and leave the reader free (3.8.2.7).
 */
export function iCalendar(
	events: readonly PlanEvent[],
	{ name, moment, domain, link, timeZone }: CalendarFrame,
): string {
	const stamp = `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
	const revision = Math.floor(moment / 1000) - FIRST_REVISION;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Podium//Programme//EN',
		'CALSCALE:GREGORIAN',
		`X-WR-CALNAME:${escaped(name)}`,
		...(timeZone === undefined ? [] : [`X-WR-TIMEZONE:${escaped(timeZone)}`]),
		...events.flatMap((event) => {
			const url = link(event.address);
			return [
				'BEGIN:VEVENT',
				`UID:${uid(event, { domain })}`,
				`DTSTAMP:${stamp}`,
				`LAST-MODIFIED:${stamp}`,
				`SEQUENCE:${revision}`,
				...times(event.when),
				`SUMMARY:${escaped(event.title)}`,
				`DESCRIPTION:${escaped([...event.about, ...(url === undefined ? [] : ['', url])].join('\n'))}`,
				...(url === undefined ? [] : [`URL:${url}`]),
				'END:VEVENT',
			];
		}),
		'END:VCALENDAR',
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** The UID of an event: the same in every plan, role and file of a site. */
export const uid = ({ id }: Pick<PlanEvent, 'id'>, { domain }: Pick<CalendarFrame, 'domain'>): string =>
	`${id}@${domain}`;

/**
 * What the UIDs of a site end in: its host and base path, "example.org/handbook".
 * @param site An address of the site's host.
 * @param base Base path.
 */
export function calendarDomain(site: string | URL, base: string): string {
	const { host, pathname } = new URL(base, site);
	return host + pathname.replace(/\/$/, '');
}

function times(when: PlanEvent['when']): string[] {
	if ('from' in when)
		return [
			`DTSTART;VALUE=DATE:${date(when.from)}`,
			`DTEND;VALUE=DATE:${date(addDays(when.to, 1))}`,
			'TRANSP:TRANSPARENT',
		];
	const { day, at, minutes, repeats } = when;
	const end = later({ day, at }, minutes);
	const times = [`DTSTART:${dateTime(day, at)}`, `DTEND:${dateTime(end.day, end.at)}`];
	if (!repeats) return times;
	// UNTIL and EXDATE have the form of DTSTART, floating (3.3.10, 3.8.5.1).
	const except = repeats.except.map((each) => dateTime(each, at));
	return [
		...times,
		`RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=${dateTime(repeats.until, at)}`,
		...(except.length === 0 ? [] : [`EXDATE:${except.join(',')}`]),
	];
}

const date = (day: Day): string => day.replaceAll('-', '');
const dateTime = (day: Day, at: string): string => `${date(day)}T${at.replace(':', '')}00`;

/** A value of type TEXT (3.3.11); signs that no line may hold (3.1, CONTROL) are left out. */
const escaped = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(/(?!\n)\p{Cc}/gu, '')
		.toWellFormed()
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n');

/** Most octets of a line, its break left out (3.1). */
const LONGEST = 75;

/** A content line in lines of at most 75 octets; no character is cut in two. */
function folded(line: string): string {
	const encoder = new TextEncoder();
	const parts: string[] = [];
	let part = '';
	let octets = 0;
	for (const sign of line) {
		const length = encoder.encode(sign).length;
		// Later lines begin with the space that marks them.
		if (octets + length > LONGEST) {
			parts.push(part);
			part = ' ';
			octets = 1;
		}
		part += sign;
		octets += length;
	}
	return [...parts, part].join('\r\n');
}
