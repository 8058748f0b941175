import { domainAddress, pageAddress, quizAddress } from '../model/addresses.ts';
import { isAsset, isDeck } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { itemTime, plannedItems, type Activity } from '../model/minutes.ts';
import { quizQuestions } from '../model/quizzes.ts';
import { minutesOf, weekReading } from '../model/sessions.ts';
import { capstoneTick, studyTick } from '../model/ticks.ts';
import type { StudyItem } from '../schemas/study-plan.ts';
import type { ProgrammeItem } from '../study/plan/plan-programme.ts';
import type { ProgressData } from '../study/progress/progress-data.ts';
import { linkOf } from './study-plan.ts';

/** The study objectives of the pages, quizzes and domains that links lead to, each once. */
export function linkedObjectives(knowledge: KnowledgeBase, links: readonly { readonly to: string }[]): string[] {
	const domains = knowledge.all('domains').map(({ id }) => id);
	const found = links.flatMap(({ to }) => {
		const address = to.replace(/#.*/, '');
		const domain = domains.find((id) => domainAddress(id) === address);
		const quiz = domains.find((id) => quizAddress(id) === address);
		if (domain) return knowledge.all('objectives').flatMap(({ id }) => (id.startsWith(`${domain}/`) ? [id] : []));
		return quiz ? quizObjectives(knowledge, quiz) : pageObjectives(knowledge.pageAt(address));
	});
	return [...new Set(found)];
}

/** What an activity stands for: what its track studies in the week, or what the sessions ask to read; else undefined. */
export function activityItems(
	knowledge: KnowledgeBase,
	activity: Activity,
	week: number,
): readonly ProgrammeItem[] | undefined {
	if (activity.reading) return readingItems(knowledge, week);
	return activity.study && studyItems(knowledge, activity, week);
}

function readingItems(knowledge: KnowledgeBase, week: number): ProgrammeItem[] {
	return weekReading(knowledge, week).map(({ page, planned }) => ({
		tick: page.id,
		do: `Read “${page.data.title}”.`,
		minutes: minutesOf(page),
		estimated: minutesOf(page),
		link: { label: page.data.title, to: pageAddress(page.id) },
		objectives: pageObjectives(page),
		for: planned.length > 0 ? { except: planned } : undefined,
	}));
}

function studyItems(knowledge: KnowledgeBase, activity: Activity, week: number): ProgrammeItem[] {
	const track = knowledge.find('tracks', activity.for?.tracks?.[0] ?? '')?.data;
	return plannedItems(track ?? { plan: [] }, week).map((item) => {
		const link = linkOf(knowledge, item);
		return {
			tick: studyTick(track?.id ?? '', item),
			do: item.do,
			...itemTime(knowledge, item),
			link: link && { label: item.part?.name ?? link.title, to: link.address },
			objectives: itemObjectives(knowledge, item),
		};
	});
}

function itemObjectives(knowledge: KnowledgeBase, { page, quiz, resource }: StudyItem): readonly string[] {
	if (page) return pageObjectives(knowledge.find('docs', page));
	if (quiz) return quizObjectives(knowledge, quiz);
	return (resource && knowledge.find('resources', resource)?.data.objectives) || [];
}

const pageObjectives = (page: Pick<Page, 'data'> | undefined): readonly string[] =>
	page && 'objectives' in page.data ? (page.data.objectives ?? []) : [];

const quizObjectives = (knowledge: KnowledgeBase, domain: string): string[] => [
	...new Set(quizQuestions(knowledge, domain).flatMap(({ data }) => data.objectives)),
];

/**
 * What readers tick besides the work of the weeks.
 * @param base Base path with a slash at both ends.
 */
export function progressData(knowledge: KnowledgeBase, base: string): ProgressData {
	const line = ({ id, data }: Page) => ({
		tick: id,
		title: data.title,
		address: base + pageAddress(id).slice(1),
		minutes: 'minutes' in data ? data.minutes : undefined,
	});
	return {
		domains: knowledge.all('domains').map(({ id, data }) => ({ id, title: data.title })),
		decks: knowledge.pages.filter((page) => isAsset(page) && isDeck(page)).map(line),
		guides: knowledge.pages.filter(({ data }) => data.kind === 'guide').map(line),
		capstone: (knowledge.only('capstone')?.components ?? []).map(({ id, title, checklist }) => ({
			title,
			address: `${base}capstone/#${id}`,
			lines: checklist.map((each) => ({ tick: capstoneTick(each.id), what: each.do })),
		})),
	};
}
