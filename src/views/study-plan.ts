import { pageAddress, quizAddress, weekAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import {
	activityTime,
	concerns,
	isWeekOf,
	itemTime,
	learnerOf,
	plannedItems,
	podMemberOf,
	studyPhase,
	total,
	weekTime,
	type Time,
} from '../model/minutes.ts';
import type { Track, Week } from '../schemas/programme.ts';
import type { StudyItem } from '../schemas/study-plan.ts';
import { duration, phaseOfWeek, weeks } from './programme.ts';

/** Where an item of a plan leads. */
interface PlanLink {
	readonly title: string;
	readonly address: string;
	readonly external: boolean;
}

/** Minutes in words; "about" where any of them is an estimate. */
export const inWords = ({ minutes, estimated }: Time): string => `${estimated > 0 ? 'about ' : ''}${duration(minutes)}`;

/** Share of a time that is estimated, in whole per cent. */
export const estimatedPercent = ({ minutes, estimated }: Time): number =>
	minutes ? Math.round((estimated / minutes) * 100) : 0;

/** The twelve weeks of a track: its own plan by item, and what the later weeks ask of its people, by pod. */
export function studyPlan(knowledge: KnowledgeBase, track: Track) {
	const phase = studyPhase(knowledge)?.data;
	const isStudied = ({ number }: Week): boolean => phase !== undefined && isWeekOf(phase, number);
	const studied = weeks(knowledge)
		.filter(isStudied)
		.map((week) => studiedWeek(knowledge, track, week));
	const later = weeks(knowledge)
		.filter((week) => !isStudied(week))
		.map((week) => laterWeek(knowledge, track, week));
	const study = total(studied.map(({ time }) => time));
	const byPod = knowledge
		.all('pods')
		.map((_, index) => study.minutes + later.reduce((sum, { pods }) => sum + (pods[index]?.minutes ?? 0), 0));
	return {
		budget: track.weeklyBudget,
		studied,
		study,
		later,
		pods: knowledge.all('pods').map(({ data }) => data.number),
		/** Minutes of all weeks, in the pod that asks least and in the one that asks most. */
		range: { from: Math.min(...byPod), to: Math.max(...byPod) },
	};
}
/** The twelve weeks of a track. */
export type StudyPlanView = ReturnType<typeof studyPlan>;

/** Resources of a track, those of the plan apart from those for people with more time. */
export function resourcesByPlan(track: Track) {
	const planned = new Set(track.plan.flatMap(({ items }) => items.map(({ resource }) => resource)));
	return {
		planned: track.resources.filter(({ resource }) => planned.has(resource)),
		spare: track.resources.filter(({ resource }) => !planned.has(resource)),
	};
}

function studiedWeek(knowledge: KnowledgeBase, track: Track, week: Week) {
	const who = learnerOf(knowledge, track);
	return {
		number: week.number,
		address: weekAddress(week.number),
		items: plannedItems(track, week.number).map((item) => ({
			do: item.do,
			can: item.can,
			part: item.part?.name,
			link: linkOf(knowledge, item),
			time: inWords(itemTime(knowledge, item)),
		})),
		/** What the week asks besides: meetings, and what everyone reads. */
		besides: week.activities
			.filter((activity) => !activity.study && concerns(activity, who))
			.map((activity) => ({
				do: activity.do,
				time: inWords(activityTime(knowledge, week, activity, track.id) ?? total([])),
			})),
		time: weekTime(knowledge, week, who),
	};
}

function laterWeek(knowledge: KnowledgeBase, track: Track, week: Week) {
	const pods = knowledge.all('pods').map(({ id }) => {
		const { minutes } = weekTime(knowledge, week, podMemberOf(knowledge, track, id, 'member'));
		const lead = weekTime(knowledge, week, podMemberOf(knowledge, track, id, 'lead'));
		return { minutes, more: lead.minutes - minutes };
	});
	return {
		number: week.number,
		title: week.title,
		address: weekAddress(week.number),
		pods,
		budget: phaseOfWeek(knowledge, week.number)?.weeklyBudget,
	};
}

/** Where an item of a plan leads; undefined where it names nothing. */
export function linkOf(knowledge: KnowledgeBase, { resource, page, quiz, link }: StudyItem): PlanLink | undefined {
	const row = resource && knowledge.find('resources', resource)?.data;
	if (row) return { title: row.title, address: row.url, external: true };
	const found = page && knowledge.find('docs', page);
	if (found) return { title: found.data.title, address: pageAddress(found.id), external: false };
	const domain = quiz && knowledge.find('domains', quiz)?.data;
	if (domain) return { title: `Quiz: ${domain.short}`, address: quizAddress(domain.id), external: false };
	return link && { title: link.label, address: link.to, external: false };
}
