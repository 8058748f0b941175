import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '../../../src/model/days.ts';
import { planWeeks, type PlanDates } from '../../../src/model/plan.ts';
import { calendarDomain, iCalendar, uid } from '../../../src/study/plan/icalendar.ts';
import { planEvents, type PlanEvent } from '../../../src/study/plan/plan-events.ts';
import { ANYONE, readerOf, type ReaderChoice } from '../../../src/study/plan/reader.ts';
import { feeds, feedText, planProgramme } from '../../../src/views/plan.ts';
import { knowledgeWith, realKnowledge } from '../real-knowledge.ts';
import { day, planDates } from './arbitrary-plans.ts';

const programme = planProgramme(realKnowledge);
const MOMENT = Date.UTC(2026, 10, 23, 9);
const frame = { name: 'Podium', moment: MOMENT, link: () => undefined, domain: 'example.org/handbook' };

/** The events of a calendar, as another library reads them. */
const parsed = (text: string): ICAL.Event[] =>
	new ICAL.Component(ICAL.parse(text) as unknown[])
		.getAllSubcomponents('vevent')
		.map((component) => new ICAL.Event(component));

const eventsOf = (dates: PlanDates, choice: ReaderChoice = { member: 'novice-1' }): PlanEvent[] =>
	planEvents(programme, planWeeks(dates), readerOf(choice, programme));

const text = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 200 }),
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom('a\\nb', 'x;y,z', '\\', 'END:VEVENT\r\nBEGIN:VALARM', '"q"', '👩‍👩‍👧‍👦'.repeat(30), ' '.repeat(90)),
);
/** What a calendar makes of a text: no control signs, one kind of line break, no halves of characters. */
const kept = (value: string): string =>
	value
		.replace(/\r\n?/g, '\n')
		.replace(/(?!\n)\p{Cc}/gu, '')
		.toWellFormed();

describe('a calendar', () => {
	test('says to another library exactly what the plan says', () => {
		fc.assert(
			fc.property(planDates, fc.constantFrom(...programme.members.map(({ id }) => id)), (dates, member) => {
				const events = eventsOf(dates, { member });
				const read = parsed(iCalendar(events, { ...frame, link: (address) => `https://podium.example${address}` }));
				expect(read.map((event) => event.uid)).toEqual(events.map((event) => uid(event, frame)));
				for (const [index, event] of events.entries()) {
					const other = read[index]!;
					expect(other.summary).toBe(event.title);
					expect(other.description).toBe([...event.about, '', `https://podium.example${event.address}`].join('\n'));
					expect(String(other.component.getFirstPropertyValue('url'))).toBe(`https://podium.example${event.address}`);
					if ('from' in event.when) {
						expect(other.startDate.isDate).toBe(true);
						expect(other.startDate.toString()).toBe(event.when.from);
						expect(other.endDate.toString()).toBe(addDays(event.when.to, 1));
					} else {
						expect(other.startDate.toString()).toBe(`${event.when.day}T${event.when.at}:00`);
						expect(other.startDate.zone).toBe(ICAL.Timezone.localTimezone);
						expect(other.duration.toSeconds()).toBe(60 * event.when.minutes);
					}
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('has stand-ups on every working day of weeks 9 to 11 and on no other', () => {
		fc.assert(
			fc.property(planDates, (dates) => {
				const [series] = parsed(iCalendar(eventsOf(dates), frame)).filter((event) => event.isRecurring());
				const days: string[] = [];
				const iterator = series!.iterator();
				for (let next = iterator.next(); next; next = iterator.next()) days.push(next.toString().slice(0, 10));
				expect(days).toEqual(
					planWeeks(dates).flatMap(({ number, workdays }) => (number >= 9 && number <= 11 ? workdays : [])),
				);
			}),
			{ numRuns: 60 },
		);
	});

	test('has lines of at most 75 octets with whole characters, whatever is written in it', () => {
		fc.assert(
			fc.property(text, fc.array(text, { maxLength: 4 }), (title, about) => {
				const event: PlanEvent = {
					id: 'week-1',
					title,
					about,
					address: '/',
					when: { from: '2027-01-04', to: '2027-01-08' },
				};
				const written = iCalendar([event], { ...frame, name: title });
				const lines = written.split('\r\n');
				expect(lines.pop()).toBe('');
				for (const line of lines) {
					expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
					expect(line.isWellFormed()).toBe(true);
					expect(line).not.toMatch(/[\x00-\x1f\x7f]/);
				}
				const [read, ...more] = parsed(written);
				expect(more).toEqual([]);
				expect(read!.summary).toBe(kept(title));
				expect(read!.description).toBe(kept(about.join('\n')));
			}),
		);
	});

	test('names an event alike in every plan, so that a new import replaces it, by a greater revision', () => {
		fc.assert(
			fc.property(planDates, planDates, fc.integer({ min: 1000, max: 1e11 }), (one, other, passed) => {
				const first = parsed(iCalendar(eventsOf(one), frame));
				const second = parsed(iCalendar(eventsOf(other), { ...frame, moment: MOMENT + passed }));
				const uids = first.map((event) => event.uid);
				expect(new Set(uids).size).toBe(uids.length);
				expect(second.map((event) => event.uid)).toEqual(uids);
				for (const [index, event] of second.entries()) {
					expect(event.sequence).toBeGreaterThan(first[index]!.sequence);
					expect(event.sequence).toBeLessThan(2 ** 31);
					const stamp = (of: ICAL.Event) => String(of.component.getFirstPropertyValue('last-modified'));
					expect(stamp(event) > stamp(first[index]!)).toBe(true);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('is named by its site, so that one who has calendars of two loses none, and alike in feed and download', () => {
		const events = eventsOf({ start: '2027-01-04', holidays: [] });
		const uids = (domain: string) => parsed(iCalendar(events, { ...frame, domain })).map((event) => event.uid);
		const sites = [
			calendarDomain('https://example.org', '/'),
			calendarDomain('https://example.org', '/handbook/'),
			calendarDomain('https://team-b.example.org', '/handbook/'),
		];
		expect(sites).toEqual(['example.org', 'example.org/handbook', 'team-b.example.org/handbook']);
		const all = sites.flatMap(uids);
		expect(new Set(all).size).toBe(3 * events.length);
		expect(all[0]).toBe('week-1@example.org');
		// An address with a path or another spelling is the same site.
		expect(calendarDomain('HTTPS://Example.org/elsewhere', '/handbook')).toBe('example.org/handbook');
		const knowledge = knowledgeWith('team', (team) => ({ ...team, startDate: '2027-01-04' }));
		const [feed] = feeds(knowledge);
		const text = feedText(knowledge, feed!, { link: () => undefined, domain: sites[1]! });
		expect(parsed(text)[0]!.uid).toBe('week-1@example.org/handbook');
	});

	test('has every property that RFC 5545 asks for, and no relative link', () => {
		const written = iCalendar(eventsOf({ start: '2027-01-04', holidays: [] }), { ...frame, timeZone: 'Europe/Berlin' });
		expect(written).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.+\r\n/);
		const count = (name: string) => written.match(new RegExp(`^${name}[:;]`, 'gm'))?.length;
		for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY'])
			expect(count(name), name).toBe(count('BEGIN')! - 1);
		expect(written).not.toMatch(/^(URL|METHOD|ORGANIZER)/m);
		expect(written).toContain('X-WR-TIMEZONE:Europe/Berlin\r\n');
	});
});

describe('the events', () => {
	const plan = { start: '2027-01-04', holidays: [] };
	const ids = (choice: ReaderChoice) => eventsOf(plan, choice).map(({ id }) => id);
	const at = (id: string, dates: PlanDates = plan) => eventsOf(dates).find((event) => event.id === id)!.when;

	test('are all that the programme promises', () => {
		const expected = [
			...programme.weeks.map(({ number }) => `week-${number}`),
			...programme.weeks.map(({ number }) => `mentor-hour-week-${number}`),
			...realKnowledge.all('sessions').map(({ id }) => `session-${id}`),
			...realKnowledge.all('milestones').map(({ id }) => `milestone-${id}`),
			'stand-up',
			'practice-exam',
		];
		expect(ids({ member: 'novice-1' }).sort()).toEqual(expected.sort());
	});

	test('differ by track, pod and role', () => {
		const of = (choice: ReaderChoice) => JSON.stringify(eventsOf(plan, choice));
		expect(ids({ track: 'b' }).some((id) => id.startsWith('mentor-hour'))).toBe(false);
		expect(ids({ track: 'c' })).toContain('mentor-hour-week-12');
		expect(ids({ member: 'somebody-who-left' })).toEqual(
			planEvents(programme, planWeeks(plan), ANYONE).map(({ id }) => id),
		);
		expect(of({ pod: 'pod-1' })).toContain('Deep dive: Developing Code (your pod gives it)');
		expect(of({ pod: 'pod-2' })).not.toContain('Deep dive: Developing Code (your pod gives it)');
		expect(of({ pod: 'pod-2', podRole: 'lead' })).toContain("Split the pod's domains between its members");
		expect(of({ pod: 'pod-2', podRole: 'member' })).not.toContain("Split the pod's domains between its members");
		expect(of({ member: 'experienced-2' })).toContain('set the start date');
		expect(of({ pod: 'pod-3' })).toContain('Pod 3 has one running notebook.');
		expect(of({ pod: 'pod-1' })).not.toContain('Pod 3 has one running notebook.');
		const week6 = eventsOf(plan, { pod: 'pod-3' }).find(({ id }) => id === 'week-6')!;
		expect(week6.about).not.toContain('Done when:');
	});

	test('have the length of their agenda, one after the other, and the minutes of the exam', () => {
		const sessions = realKnowledge.all('sessions').filter(({ data }) => data.week === 6);
		let from = 13 * 60 + 30;
		for (const { id, data } of sessions) {
			const minutes = data.agenda.reduce((sum, item) => sum + item.minutes, 0);
			const clock = `${Math.floor(from / 60)}:${String(from % 60).padStart(2, '0')}`;
			expect(at(`session-${id}`)).toEqual({ day: '2027-02-09', at: clock, minutes });
			from += minutes;
		}
		expect(sessions.length).toBeGreaterThan(1);
		expect(at('practice-exam')).toMatchObject({ day: '2027-03-22', minutes: 120 });
	});

	/** Timed events as minutes since 1970, a series day by day, in the order of time. */
	const timed = (dates: PlanDates, choice: ReaderChoice) =>
		eventsOf(dates, choice)
			.flatMap(({ id, when }) => {
				if (!('day' in when)) return [];
				const { day: first, at: clock, minutes, repeats } = when;
				const last = repeats?.until ?? first;
				return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index))
					.filter((each) => !repeats || (weekday(each) < 5 && !repeats.except.includes(each)))
					.map((each) => {
						const from = Date.parse(`${each}T${clock}:00Z`) / 60_000;
						return { id, from, to: from + minutes };
					});
			})
			.sort((a, b) => a.from - b.from);

	test('never overlap for anybody, whatever the dates, and stay in their weeks', () => {
		const crowded = fc
			.tuple(day, fc.integer({ min: 0, max: 83 }), fc.integer({ min: 1, max: 9 }))
			.map(([start, from, length]): PlanDates => {
				const holidays = Array.from({ length }, (_, index) => addDays(start, from + index));
				return { start, holidays };
			});
		fc.assert(
			fc.property(
				fc.oneof(planDates, crowded),
				fc.constantFrom(...programme.members.map(({ id }) => id)),
				(dates, member) => {
					const all = timed(dates, { member });
					for (const [index, next] of all.slice(1).entries())
						expect(next.from, `${all[index]!.id} and ${next.id}`).toBeGreaterThanOrEqual(all[index]!.to);
					const working = planWeeks(dates).flatMap(({ workdays }) => workdays);
					for (const { id, from, to } of all) {
						expect(working, id).toContain(new Date(from * 60_000).toISOString().slice(0, 10));
						expect((to - 1) % 1440, id).toBeLessThan(20 * 60);
					}
				},
			),
			{ numRuns: 200 },
		);
	});

	test('follow one another where holidays bring them to the same hours, the mentor hour after what everyone attends', () => {
		// Tuesday of week 6: three hours of Teach sessions move to Wednesday, the day of the mentor hour.
		const tuesday = { ...plan, holidays: ['2027-02-09'] };
		expect(at('session-teach-developing-code', tuesday)).toMatchObject({ day: '2027-02-10', at: '13:30' });
		expect(at('mentor-hour-week-6', tuesday)).toMatchObject({ day: '2027-02-10', at: '16:30' });
		// Tuesday and Wednesday of week 8: Thursday has the Teach sessions, then the questions; the mentor hour finds no room before Friday.
		const two = { ...plan, holidays: ['2027-02-23', '2027-02-24'] };
		expect(at('session-teach-data-transformation', two)).toMatchObject({ day: '2027-02-25', at: '13:30' });
		expect(at('session-syllabus-questions', two)).toMatchObject({ day: '2027-02-25', at: '15:45' });
		expect(at('mentor-hour-week-8', two)).toMatchObject({ day: '2027-02-26', at: '15:00' });
		// A session is at one hour for all, whether or not they have a mentor hour.
		const sessions = (member: string) => timed(two, { member }).filter(({ id }) => !id.startsWith('mentor-hour'));
		expect(sessions('intermediate-1')).toEqual(sessions('novice-1'));
	});

	test('move with holidays, inside of their week', () => {
		const dates = { ...plan, holidays: ['2027-02-09', '2027-03-26'] };
		expect(at('session-teach-developing-code', dates)).toMatchObject({ day: '2027-02-10' });
		expect(at('session-final-strategy', dates)).toMatchObject({ day: '2027-03-25' });
		expect(at('milestone-week-12', dates)).toEqual({ from: '2027-03-25', to: '2027-03-25' });
		const days = eventsOf(dates).flatMap(({ when }) => ('day' in when ? [when.day] : []));
		expect(days.filter((day) => dates.holidays.includes(day) || weekday(day) > 4)).toEqual([]);
	});
});
