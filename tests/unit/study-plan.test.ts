import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	activityTime,
	itemTime,
	learnerOf,
	plannedItems,
	podMemberOf,
	total,
	weekTime,
} from '../../src/model/minutes.ts';
import { hourParts } from '../../src/model/mentor-hours.ts';
import { weekSchema } from '../../src/schemas/programme.ts';
import { studyItemSchema } from '../../src/schemas/study-plan.ts';
import { mentorHour } from '../../src/views/mentor-hour.ts';
import { activitiesByAudience, weeks } from '../../src/views/programme.ts';
import { estimatedPercent, inWords, resourcesByPlan, studyPlan } from '../../src/views/study-plan.ts';
import { knowledgeOf, page, record } from '../rules/handbook.ts';
import { knowledgeWith, realKnowledge } from './real-knowledge.ts';

const tracks = realKnowledge.all('tracks').map(({ data }) => data);

describe('minutes of an item', () => {
	const knowledge = knowledgeOf((draft) => {
		record(draft, 'resources', 'data-sharing-docs').minutes = 50;
	});
	const item = (changes: object) => itemTime(knowledge, { do: 'x', can: 'x', ...changes });

	test('come from the resource: its source, or its format and then as an estimate', () => {
		expect(item({ resource: 'data-sharing-docs' })).toEqual({ minutes: 50, estimated: 0 });
		expect(item({ resource: 'data-sharing-course' })).toEqual({ minutes: 180, estimated: 180 });
	});

	test('of a part are those that the resource states for it', () => {
		expect(item({ resource: 'data-sharing-course', part: { name: 'One', minutes: 25 } })).toEqual({
			minutes: 25,
			estimated: 0,
		});
	});

	test('of a page are the minutes of the page, of a quiz those of its questions, and own work comes on top', () => {
		const write = 'domains/data-sharing/write-ups/open-shares';
		expect(item({ page: write })).toEqual({ minutes: 10, estimated: 10 });
		expect(item({ page: write, own: 15 })).toEqual({ minutes: 25, estimated: 25 });
		expect(item({ resource: 'data-sharing-docs', own: 15 })).toEqual({ minutes: 65, estimated: 15 });
		expect(item({ quiz: 'data-sharing' })).toEqual({ minutes: 4, estimated: 4 });
		expect(item({ own: 7 })).toEqual({ minutes: 7, estimated: 7 });
	});

	test('follow the page when it changes', () => {
		const longer = knowledgeOf((draft) => {
			const path = 'domains/data-sharing/write-ups/open-shares.md';
			page(draft, path).front = { ...page(draft, path).front, minutes: 17 } as never;
		});
		const [track] = longer.all('tracks');
		expect(weekTime(longer, longer.all('weeks')[0]!.data, learnerOf(longer, track!.data)).minutes).toBe(97);
	});

	test('are typed only where nothing gives them', () => {
		const fits = (changes: object) => {
			const id = 'page' in changes ? undefined : 'do-it';
			return studyItemSchema.safeParse({ id, do: 'Do it.', can: 'do it.', ...changes }).success;
		};
		expect(fits({ own: 10 })).toBe(true);
		expect(fits({ page: 'guides/exam-day' })).toBe(true);
		expect(fits({})).toBe(false);
		expect(fits({ link: { label: 'x', to: '/domains/' } })).toBe(false);
		expect(fits({ page: 'guides/exam-day', resource: 'x' })).toBe(false);
		expect(fits({ page: 'guides/exam-day', part: { name: 'x', minutes: 5 } })).toBe(false);
	});

	test('have an id, unless they have that of a page', () => {
		const fits = (changes: object) => studyItemSchema.safeParse({ do: 'Do it.', can: 'do it.', ...changes }).success;
		expect(fits({ id: 'do-it', own: 10 })).toBe(true);
		expect(fits({ own: 10 })).toBe(false);
		expect(fits({ page: 'guides/exam-day' })).toBe(true);
		expect(fits({ id: 'do-it', page: 'guides/exam-day' })).toBe(false);
	});

	test('add up in any order', () => {
		const time = fc.record({ minutes: fc.nat(6000), estimated: fc.nat(6000) });
		fc.assert(
			fc.property(fc.array(time), fc.array(time), (some, others) => {
				expect(total([...some, ...others])).toEqual(total([total(others), total(some)]));
			}),
		);
	});
});

describe('what a week asks', () => {
	test.each(tracks.map((track) => [track.letter, track] as const))(
		'of track %s is its plan and what is for everyone, for the track and for its roles',
		(_, track) => {
			for (const week of weeks(realKnowledge).slice(0, 3)) {
				const planned = total(plannedItems(track, week.number).map((item) => itemTime(realKnowledge, item)));
				const activity = week.activities.find(({ study, for: who }) => study && who?.tracks?.includes(track.id));
				expect(activity && activityTime(realKnowledge, week, activity)).toEqual(planned);
				const besides = week.activities.filter(
					({ study, for: who }) =>
						!study &&
						(!who || who.tracks?.includes(track.id) || (track.id === 'c' && who.roles?.includes('programme-leads'))),
				);
				expect(weekTime(realKnowledge, week, learnerOf(realKnowledge, track)).minutes).toBe(
					planned.minutes + besides.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
				);
			}
		},
	);

	test.each(tracks.map((track) => [track.letter, track] as const))(
		'of track %s counts what sessions ask to read, and nothing of it twice',
		(_, track) => {
			const own = new Set<string | undefined>(track.plan.flatMap(({ items }) => items.map(({ page: id }) => id)));
			for (const week of weeks(realKnowledge)) {
				const asked = realKnowledge
					.all('sessions')
					.flatMap(({ data }) => (data.week === week.number ? (data.before?.read ?? []) : []));
				const minutes = [...new Set(asked)]
					.filter((id) => !own.has(id))
					.reduce((sum, id) => sum + itemTime(realKnowledge, { do: 'x', can: 'x', page: id }).minutes, 0);
				const reading = week.activities.find((activity) => activity.reading);
				expect(reading !== undefined).toBe(asked.length > 0);
				if (reading) expect(activityTime(realKnowledge, week, reading, track.id)?.minutes).toBe(minutes);
			}
		},
	);

	test('takes meetings from their agendas, and a quiz from its questions with the looking up on top', () => {
		const of = (number: number, id: string) => {
			const week = realKnowledge.find('weeks', String(number))!.data;
			return activityTime(
				realKnowledge,
				week,
				week.activities.find((activity) => activity.id === id)!,
			)?.minutes;
		};
		const agendas = (number: number, kind: string): number =>
			realKnowledge
				.all('sessions')
				.filter(({ data }) => data.week === number && data.kind === kind)
				.reduce((sum, { data }) => sum + data.agenda.reduce((all, { minutes }) => all + minutes, 0), 0);
		for (const number of [6, 7, 8]) {
			expect(of(number, 'give-deep-dive')).toBe(agendas(number, 'teach'));
			expect(of(number, 'attend-deep-dive')).toBe(agendas(number, 'teach'));
		}
		expect(of(8, 'closing-session')).toBe(agendas(8, 'questions-and-answers'));
		expect(of(12, 'hardest-questions')).toBe(agendas(12, 'strategy'));
		const quiz = itemTime(realKnowledge, { do: 'x', can: 'x', quiz: 'developing-code' }).minutes;
		expect(of(6, 'answer-quiz')).toBe(quiz + 20);
	});

	test('has one source of minutes for each activity', () => {
		const fits = (changes: object) =>
			weekSchema.safeParse({
				number: 6,
				title: 'x',
				summary: 'x',
				activities: [{ id: 'x', do: 'Do it.', ...changes }],
				deliverables: [],
			}).success;
		for (const one of [{ minutes: 5 }, { reading: true }, { sessions: 'teach' }, { quiz: 'data-sharing', own: 20 }])
			expect(fits(one), JSON.stringify(one)).toBe(true);
		expect(fits({ minutes: 5, sessions: 'teach' })).toBe(false);
		expect(fits({ minutes: 5, quiz: 'data-sharing' })).toBe(false);
		expect(fits({ own: 5 })).toBe(false);
		expect(fits({ reading: true, for: { pods: ['pod-1'] } })).toBe(false);
		expect(fits({ study: true })).toBe(false);
	});

	test('has the week page show the minutes of the plan', () => {
		const [first] = weeks(realKnowledge);
		const groups = activitiesByAudience(realKnowledge, first!);
		const shown = groups.find(({ audience }) => audience === 'Track A')?.activities.find(({ study }) => study);
		expect(shown?.time).toEqual(total(plannedItems(tracks[0]!, 1).map((item) => itemTime(realKnowledge, item))));
	});

	test('is at least as much for the lead of a pod as for a member, and for a member as for nobody’s', () => {
		for (const track of tracks) {
			for (const { data: week } of realKnowledge.all('weeks')) {
				for (const { id } of realKnowledge.all('pods')) {
					const [none, member, lead] = [
						learnerOf(realKnowledge, track),
						podMemberOf(realKnowledge, track, id, 'member'),
						podMemberOf(realKnowledge, track, id, 'lead'),
					].map((who) => weekTime(realKnowledge, week, who).minutes) as [number, number, number];
					expect(none).toBeLessThanOrEqual(member);
					expect(member).toBeLessThanOrEqual(lead);
				}
			}
		}
	});
});

describe('the plan of a track', () => {
	test.each(tracks.map((track) => [track.letter, track] as const))(
		'%s covers twelve weeks within its budgets',
		(_, track) => {
			const plan = studyPlan(realKnowledge, track);
			expect([...plan.studied, ...plan.later].map(({ number }) => number)).toEqual(
				Array.from({ length: 12 }, (_, index) => index + 1),
			);
			expect(plan.study).toEqual(total(plan.studied.map(({ time }) => time)));
			for (const { time } of plan.studied) expect(time.minutes).toBeLessThanOrEqual(plan.budget);
			for (const { pods, budget } of plan.later) {
				for (const { minutes, more } of pods) expect(minutes + more).toBeLessThanOrEqual(budget ?? Infinity);
			}
			const all = plan.later.map(({ pods }) => pods.map(({ minutes }) => minutes));
			expect(plan.range.from).toBe(
				plan.study.minutes + Math.min(...[0, 1, 2].map((pod) => all.reduce((sum, row) => sum + (row[pod] ?? 0), 0))),
			);
		},
	);

	test('leads somewhere with each item that is no task of one’s own, and no link is dead', () => {
		for (const track of tracks) {
			for (const [index, { items }] of studyPlan(realKnowledge, track).studied.entries()) {
				for (const [place, { link }] of items.entries()) {
					const item = track.plan[index]?.items[place];
					expect(Boolean(link)).toBe(Boolean(item?.resource ?? item?.page ?? item?.quiz ?? item?.link));
				}
			}
		}
	});

	test('gives novices an executed notebook in week 1', () => {
		const notebooks = plannedItems(
			tracks.find(({ letter }) => letter === 'A')!,
			1,
		).flatMap(({ page: id }) => {
			const found = realKnowledge.find('docs', id ?? '')?.data;
			return found?.kind === 'notebook' && found.run ? [id] : [];
		});
		expect(notebooks).not.toEqual([]);
	});

	test('names each resource once, in the plan or for more time', () => {
		for (const track of tracks) {
			const { planned, spare } = resourcesByPlan(track);
			expect([...planned, ...spare].map(({ resource }) => resource).sort()).toEqual(
				track.resources.map(({ resource }) => resource).sort(),
			);
			const used = new Set(track.plan.flatMap(({ items }) => items.flatMap(({ resource }) => resource ?? [])));
			expect(new Set(planned.map(({ resource }) => resource))).toEqual(used);
		}
	});

	test('says which minutes are estimates', () => {
		expect(inWords({ minutes: 90, estimated: 0 })).toBe('1 h 30 min');
		expect(inWords({ minutes: 90, estimated: 5 })).toBe('about 1 h 30 min');
		expect(estimatedPercent({ minutes: 90, estimated: 45 })).toBe(50);
		expect(estimatedPercent({ minutes: 0, estimated: 0 })).toBe(0);
	});
});

describe('the mentor hour', () => {
	test.each(realKnowledge.all('mentorHours').map(({ data }) => [data.week, data] as const))(
		'of week %i lasts an hour and names pages that exist',
		(week, guide) => {
			expect(hourParts(guide).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(60);
			const view = mentorHour(realKnowledge, week);
			const named = [...guide.questions.ask.map(({ read }) => read), guide.show.read].filter(Boolean);
			expect([...(view?.pages.keys() ?? [])].sort()).toEqual([...new Set(named)].sort());
			expect(view?.pages.size).toBeGreaterThan(0);
		},
	);

	test('is not there for a week without a guide', () => {
		const knowledge = knowledgeWith('mentorHours', (guide) => ({ ...guide, week: guide.week }));
		expect(mentorHour(knowledge, 13)).toBeUndefined();
	});
});
