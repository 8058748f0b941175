import { pageAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { hourParts } from '../model/mentor-hours.ts';
import type { MentorHourData } from '../study/mentor-hour/mentor-hour-data.ts';
import { studyOutline } from '../study/study-outline.ts';
import { objectiveLinks } from './me.ts';
import { planProgramme, teamDates } from './plan.ts';
import { outlinesByDate } from './syllabus.ts';

/** The guide of a week's mentor hour with its parts and the pages it names, or undefined where it has none. */
export function mentorHour(knowledge: KnowledgeBase, week: number) {
	const guide = knowledge.find('mentorHours', String(week))?.data;
	if (!guide) return undefined;
	const pages = new Set([...guide.questions.ask.map(({ read }) => read), guide.show.read]);
	return {
		guide,
		parts: hourParts(guide),
		/** The pages of the hour by id, each once, in the order in which the guide needs them. */
		pages: new Map(
			[...pages].flatMap((id) => {
				const page = id && knowledge.find('docs', id);
				return page ? [[page.id, { title: page.data.title, address: pageAddress(page.id) }]] : [];
			}),
		),
	};
}
/**
 * What the page of the mentor hour is told.
 * @param base Base path with a slash at both ends.
 */
export function mentorHourData(knowledge: KnowledgeBase, base: string): MentorHourData {
	const team = knowledge.only('team');
	const addressOf = (page: string | undefined): string | undefined =>
		page === undefined ? undefined : base + pageAddress(page).slice(1);
	return {
		base,
		programme: planProgramme(knowledge),
		teamDates: team && teamDates(team),
		outlines: outlinesByDate(knowledge).map(studyOutline),
		examDate: team?.examDate,
		guides: knowledge.all('mentorHours').map(({ data: { week, goal, opening, questions, show, swap, close } }) => ({
			week,
			goal,
			minutes: {
				opening: opening.minutes,
				questions: questions.minutes,
				show: show.minutes,
				swap: swap.minutes,
				close: close.minutes,
			},
			say: opening.say,
			questions: questions.ask.map(({ question, read }) => ({ question, address: addressOf(read) })),
			show: show.what,
			explain: swap.explain,
			note: close.note,
			carry: close.carry,
		})),
		objectives: objectiveLinks(knowledge, base),
		statements: (knowledge.find('selfRatings', 'self-ratings')?.data.statements ?? []).map(({ id, statement }) => ({
			id,
			statement,
		})),
	};
}

/** The guide of a week's mentor hour. */
export type MentorHourView = NonNullable<ReturnType<typeof mentorHour>>;
