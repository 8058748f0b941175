import { liveQuestions, isReadTwice } from '../assessment/bank.ts';
import { claimsOf, isNotebook } from '../model/assets.ts';
import { resolveFact } from '../model/facts.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { podMemberOf, total, weekTime, type Time } from '../model/minutes.ts';
import { coverage, coverageTotals } from './coverage.ts';
import { members } from './people.ts';
import { phases, weeks, weekSpan } from './programme.ts';
import { estimatedPercent } from './study-plan.ts';
import { assets } from './syllabus.ts';
import { testwise } from './testwise.ts';

/** Whole hours; a sum of estimates is no more precise. */
const hours = ({ minutes }: Time): number => Math.round(minutes / 60);

/** The hours that the weeks ask of each member, by phase. */
function hoursByMember(knowledge: KnowledgeBase) {
	const all = weeks(knowledge);
	return members(knowledge).flatMap((member) => {
		const track = knowledge.find('tracks', member.track)?.data;
		if (!track) return [];
		const who = podMemberOf(knowledge, track, member.pod, member.podRole);
		const byPhase = phases(knowledge).map(({ weeks: { from, to } }) =>
			total(all.filter(({ number }) => from <= number && number <= to).map((week) => weekTime(knowledge, week, who))),
		);
		return [{ member, byPhase, all: total(byPhase) }];
	});
}

/** What the preparation costs: people, hours of all and of one, the share that nobody has stated, the fee. */
export function teamCost(knowledge: KnowledgeBase) {
	const each = hoursByMember(knowledge);
	const all = total(each.map((member) => member.all));
	const one = each.map((member) => hours(member.all));
	const planned = [
		...new Set(
			knowledge
				.all('tracks')
				.flatMap(({ data }) => data.plan.flatMap(({ items }) => items.flatMap(({ resource }) => resource ?? []))),
		),
	];
	return {
		people: each.length,
		weeks: weeks(knowledge).length,
		hours: hours(all),
		least: Math.min(...one),
		most: Math.max(...one),
		estimatedPercent: estimatedPercent(all),
		fee: resolveFact(knowledge, 'exam.fee')?.value ?? 'not yet known',
		planned: planned.length,
		paid: planned.filter((id) => knowledge.find('resources', id)?.data.cost === 'paid').length,
	};
}
/** The cost as pages print it. */
export type TeamCost = ReturnType<typeof teamCost>;

/** The plan on a sheet: for each phase its weeks, hours, activities and deliverables, and the people by pod. */
export function phasePlan(knowledge: KnowledgeBase) {
	const each = hoursByMember(knowledge);
	return {
		phases: phases(knowledge).map((phase, index) => {
			const times = each.flatMap(({ byPhase }) => byPhase[index] ?? []);
			const one = times.map(hours);
			return {
				title: phase.title,
				weeks: weekSpan(phase.weeks),
				hours: hours(total(times)),
				least: Math.min(...one),
				most: Math.max(...one),
				deliverables: knowledge
					.all('milestones')
					.filter(({ data }) => data.phase === phase.id)
					.flatMap(({ data }) => data.deliverables),
			};
		}),
		pods: knowledge.all('pods').map(({ id, data }) => ({
			name: `Pod ${data.number}, ${data.name}`,
			people: members(knowledge)
				.filter(({ pod }) => pod === id)
				.map(({ name, podRole }) => (podRole === 'lead' ? `${name} (lead)` : name)),
			mission: data.mission,
		})),
	};
}
/** The plan as pages print it. */
export type PhasePlan = ReturnType<typeof phasePlan>;

/** A thing that can be looked up: how much of it there is, and where. */
export interface Evidence {
	readonly what: string;
	/** "55 of 55", or "not yet". */
	readonly found: string;
	readonly detail: string;
	readonly address: string;
}

const NOT_YET = 'not yet';

/** What exists, counted from the content, and what does not yet. */
export function evidence(knowledge: KnowledgeBase): { readonly there: Evidence[]; readonly missing: Evidence[] } {
	const rows = [...whatWasMade(knowledge), ...whatTheTeamAdds(knowledge)];
	return {
		there: rows.filter(({ found }) => found !== NOT_YET),
		missing: rows.filter(({ found }) => found === NOT_YET),
	};
}

const of = (some: number, all: number): string => `${some} of ${all}`;
const orNotYet = (some: number, all: number): string => (some === 0 ? NOT_YET : of(some, all));

function whatWasMade(knowledge: KnowledgeBase): Evidence[] {
	const covered = coverageTotals(coverage(knowledge));
	const library = assets(knowledge);
	const read = library.filter(({ reviewedOn }) => reviewedOn);
	const listed = knowledge.pages.flatMap((page) => claimsOf(page) ?? []);
	const claims = listed.flatMap((id) => knowledge.find('claims', id)?.data.claims ?? []);
	const checked = claims.filter(({ evidence: how, verdict }) => how !== 'recalled' && verdict !== 'unconfirmed');
	const sources = new Set(checked.map(({ url }) => url));
	const notebooks = knowledge.pages.filter(isNotebook);
	const runs = notebooks.flatMap(({ data }) => data.run ?? []);
	const days = runs.map(({ on }) => on).sort();
	const live = liveQuestions(knowledge);
	const readTwice = live.filter(({ question }) => isReadTwice(question.data));
	const { bank, isFair } = testwise(knowledge);
	const best = Math.max(0, ...bank.map(({ percent }) => percent));
	return [
		{
			what: 'Study objectives with a write-up',
			found: of(covered.byKind['write-up'], covered.objectives),
			detail: `${covered.byKind.notebook} of them also in a notebook, ${covered.byKind.deck} in a deck.`,
			address: '/coverage/',
		},
		{
			what: 'Write-ups, notebooks, decks and quizzes read by a second reader',
			found: of(read.length, library.length),
			detail: 'Somebody else than the author; the day stands on each page.',
			address: '/library/',
		},
		{
			what: 'Claims checked against a source',
			found: of(checked.length, claims.length),
			detail: `On ${sources.size} pages, each with its address, the way it was read, and the day.`,
			address: '/library/',
		},
		{
			what: 'Notebooks that ran as they stand',
			found: of(runs.length, notebooks.length),
			detail: days.length
				? `On open-source Spark and Delta, the last on ${days.at(-1)}; what needs Databricks is marked.`
				: 'None has run yet.',
			address: '/library/',
		},
		{
			what: 'Practice questions in service, read by a second reader',
			found: of(readTwice.length, live.length),
			detail: 'Own questions, each option explained; none is from an exam.',
			address: '/practice/',
		},
		{
			what: 'What guessing by the wording gets',
			found: `${best}% at most`,
			detail: `Chance is 25%. ${isFair ? 'No strategy does better than chance would explain.' : 'A strategy does better than chance would explain.'}`,
			address: '/practice/testwise/',
		},
	];
}

function whatTheTeamAdds(knowledge: KnowledgeBase): Evidence[] {
	const sessions = knowledge.all('sessions');
	const held = sessions.filter(({ data }) => data.heldOn);
	const adopted = knowledge.pages.filter(({ data }) => data.adoptedBy);
	const team = knowledge.only('team');
	return [
		{
			what: 'Sessions held',
			found: orNotYet(held.length, sessions.length),
			detail: `${sessions.length} are planned, with agenda.`,
			address: '/pods/',
		},
		{
			what: 'Pages that the team has adopted as its own',
			found: orNotYet(adopted.length, knowledge.pages.length),
			detail: 'Until then the founding edition speaks, and pages say so.',
			address: '/about/',
		},
		{
			what: 'First day of week 1',
			found: team?.startDate ?? NOT_YET,
			detail: 'Set in the one file that a team edits.',
			address: '/team/',
		},
		{
			what: 'Day of the exam',
			found: team?.examDate ?? NOT_YET,
			detail: 'Booked when the team meets its own target.',
			address: '/guides/exam-day/',
		},
		{
			what: 'Capstone, exam results, effect on the business',
			found: NOT_YET,
			detail:
				'The capstone leaves a record before and after. Results belong to those who sat the exam and are not kept here.',
			address: '/capstone/',
		},
	];
}
