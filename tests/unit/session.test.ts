import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../src/model/sessions.ts';
import { MOMENTS, type SessionKind, type SessionTask } from '../../src/schemas/session.ts';
import { sessionMinutes } from '../../src/model/sessions.ts';
import { checklistOf, clock, sessionLines, sessionSheet, withClock } from '../../src/views/session.ts';
import { knowledgeWith, realKnowledge } from './real-knowledge.ts';

const sessions = realKnowledge.all('sessions').map(({ data }) => data);
const minutesOfPage = (id: string): number => {
	const data = realKnowledge.find('docs', id)?.data;
	return data && 'minutes' in data ? data.minutes : 0;
};

describe('the page of a session', () => {
	it.each(sessions.map((session) => [session.id, session] as const))('%s adds up', (id, session) => {
		const sheet = sessionSheet(realKnowledge, id);
		const read = session.before?.read ?? [];
		expect(sheet.read.map(({ address }) => address)).toEqual(read.map((page) => `/${page}/`));
		expect(sheet.readingMinutes).toBe(read.reduce((sum, page) => sum + minutesOfPage(page), 0));
		expect(sheet.line.minutes).toBe(session.agenda.reduce((sum, { minutes }) => sum + minutes, 0));
		expect(sheet.checklist.flatMap(({ tasks }) => tasks)).toHaveLength(
			sheet.kind.checklist.length + (session.before?.prepare?.length ?? 0),
		);
	});

	it('reads its minutes off the pages: a page that grows makes the preparation longer', () => {
		const session = sessions.find(({ id }) => id === 'teach-data-sharing')!;
		const shorter = { ...session, before: { ...session.before, read: session.before!.read!.slice(1) } };
		const first = session.before!.read![0]!;
		expect(readingMinutes(realKnowledge, session) - readingMinutes(realKnowledge, shorter)).toBe(minutesOfPage(first));
	});

	it('offers as further reading what the domain has and the session does not ask for', () => {
		const { read, further } = sessionSheet(realKnowledge, 'teach-developing-code');
		const written = realKnowledge.pages.filter(({ id }) => id.startsWith('domains/developing-code/write-ups/'));
		expect(new Set([...read, ...further].map(({ address }) => address))).toEqual(
			new Set(written.map(({ id }) => `/${id}/`)),
		);
		expect(further).toHaveLength(written.length - read.length);
	});

	it('knows its place in the deep dive of its pod: the parts follow one another', () => {
		for (const { id, domains } of realKnowledge.all('pods').map(({ data }) => data)) {
			const own = sessions.filter(({ pod }) => pod === id);
			let passed = 0;
			own.forEach((session, index) => {
				const { part } = sessionSheet(realKnowledge, session.id);
				expect(part).toEqual({
					number: index + 1,
					of: domains.length,
					from: clock(passed),
					minutes: own.reduce((sum, each) => sum + sessionMinutes(each), 0),
				});
				passed += sessionMinutes(session);
			});
		}
		expect(sessionSheet(realKnowledge, 'final-strategy').part).toBeUndefined();
	});

	it('asks about the objectives of its domain, or about the domains where it has none', () => {
		expect(sessionSheet(realKnowledge, 'teach-developing-code').topics.items).toHaveLength(12);
		expect(sessionSheet(realKnowledge, 'syllabus-questions').topics).toMatchObject({ noun: 'domain' });
		expect(sessionSheet(realKnowledge, 'syllabus-questions').topics.items).toHaveLength(10);
	});

	it('shows what came out of a session that was held', () => {
		const held = knowledgeWith('sessions', (session) =>
			session.id === 'teach-data-sharing'
				? {
						...session,
						heldOn: '2026-11-20',
						after: {
							open: [{ asked: 'Why?', owner: 'pod-3-lead', page: 'domains/data-sharing/write-ups/clean-rooms' }],
						},
					}
				: session,
		);
		const { line, open } = sessionSheet(held, 'teach-data-sharing');
		expect(line.state).toBe('held on 2026-11-20');
		expect(open).toMatchObject([
			{
				asked: 'Why?',
				page: { address: '/domains/data-sharing/write-ups/clean-rooms/' },
				answeredOn: undefined,
			},
		]);
		expect(open[0]?.owner).toContain('Lead of Pod 3');
	});

	it('walks through the notebooks that its deck quotes, in the order of the slides', () => {
		const { walk } = sessionSheet(realKnowledge, 'teach-developing-code');
		const deck = realKnowledge.pages.find(({ id }) => id === 'domains/developing-code/decks/developing-code')!;
		const quoted = [...deck.body.matchAll(/^```\w+ .*from=([^#\s]+)#/gm)].map(
			([, path = '']) => `/domains/${path.replace('/', '/notebooks/')}/`,
		);
		expect(quoted.length).toBeGreaterThan(0);
		expect(walk.map(({ address }) => address)).toEqual([...new Set(quoted)]);
		const undecked = knowledgeWith('sessions', ({ deck: _, ...session }) => session);
		expect(sessionSheet(undecked, 'teach-developing-code').walk).toEqual([]);
	});

	it('stops at a session that does not exist', () => {
		expect(() => sessionSheet(realKnowledge, 'teach-nothing')).toThrow('There is no session "teach-nothing"');
	});
});

describe('the list of sessions', () => {
	it('holds each once, in the order of the weeks, and says of each whether it was held', () => {
		const lines = sessionLines(realKnowledge);
		expect(lines.map(({ id }) => id).sort()).toEqual(sessions.map(({ id }) => id).sort());
		const weeks = lines.map(({ week }) => week);
		expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
		for (const { id, state } of lines) {
			const heldOn = sessions.find((session) => session.id === id)?.heldOn;
			expect(state).toBe(heldOn ? `held on ${heldOn}` : 'not yet held');
		}
	});
});

describe('the clock of an agenda', () => {
	const agendas = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 300 }), what: fc.string() }), {
		minLength: 1,
	});
	const minutesOn = (time: string): number => {
		const [hours = 0, minutes = 0] = time.split(':').map(Number);
		return hours * 60 + minutes;
	};

	it('begins each part when the one before it ends', () => {
		fc.assert(
			fc.property(agendas, (agenda) => {
				const parts = withClock(agenda);
				expect(parts.map(({ what }) => what)).toEqual(agenda.map(({ what }) => what));
				expect(minutesOn(parts[0]!.from)).toBe(0);
				parts.slice(1).forEach(({ from }, index) => {
					expect(minutesOn(from)).toBe(minutesOn(parts[index]!.from) + parts[index]!.minutes);
				});
			}),
		);
	});

	it('shows minutes with two digits', () => {
		expect([0, 5, 59, 60, 125].map(clock)).toEqual(['0:00', '0:05', '0:59', '1:00', '2:05']);
	});
});

describe('a checklist', () => {
	const kind = realKnowledge.find('sessionKinds', 'teach')!.data;
	const session = sessions[0]!;
	const tasks = fc.array(fc.record({ when: fc.constantFrom(...MOMENTS), do: fc.string() }));

	it('loses no task, doubles none, and never goes back in time', () => {
		fc.assert(
			fc.property(tasks, tasks, (common: SessionTask[], own: SessionTask[]) => {
				const shared: SessionKind = { ...kind, checklist: common };
				const groups = checklistOf({ ...session, before: { prepare: own } }, shared);
				const all = [...common, ...own];
				expect(groups).toHaveLength(new Set(all.map(({ when }) => when)).size);
				const inOrder = MOMENTS.flatMap((moment) => all.filter(({ when }) => when === moment).map((task) => task.do));
				expect(groups.flatMap((group) => group.tasks.map((task) => task.do))).toEqual(inOrder);
				expect(groups.every((group) => group.tasks.length > 0)).toBe(true);
			}),
		);
	});

	it('names the role by its title', () => {
		const [group] = checklistOf(
			{ ...session, before: undefined },
			{ ...kind, checklist: [{ when: 'day-before', do: 'Print.', by: 'timekeeper' }] },
		);
		expect(group).toEqual({ moment: 'The day before', tasks: [{ do: 'Print.', by: 'Timekeeper' }] });
	});
});
