import { objectiveAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { newestRelease } from '../model/releases.ts';
import { resourceTick } from '../model/ticks.ts';
import type { MeData } from '../study/me-data.ts';
import type { Asset } from '../study/next-hour.ts';
import { planProgramme, teamDates } from './plan.ts';
import { practiceData } from './practice.ts';
import { progressData } from './progress.ts';
import { resourceRows } from './resources.ts';
import { assets } from './syllabus.ts';

/**
 * What the page of one's own is told.
 * @param base Base path with a slash at both ends.
 * @param site Where the site is published, if it is known.
 */
export function meData(knowledge: KnowledgeBase, base: string, site: string | undefined): MeData {
	const own = (address: string) => base + address.slice(1);
	const team = knowledge.only('team');
	return {
		...practiceData(knowledge, base),
		programme: planProgramme(knowledge),
		teamDates: team && teamDates(team),
		site,
		minutesPerCard: knowledge.only('policy')?.minutesPerQuestion ?? 1,
		questions: questionCounts(knowledge),
		assets: [
			...assets(knowledge).flatMap(({ kind, id, title, address, minutes, objectives }): Asset[] =>
				kind === 'write-up' || kind === 'notebook'
					? [{ id, kind, title, address: own(address), minutes, objectives: [...objectives] }]
					: [],
			),
			...officialPages(knowledge),
		],
		progress: progressData(knowledge, base),
		objectives: objectiveLinks(knowledge, base),
	};
}

/**
 * Title and address of each study objective, by id.
 * @param base Base path with a slash at both ends.
 */
export const objectiveLinks = (knowledge: KnowledgeBase, base: string): MeData['objectives'] =>
	Object.fromEntries(
		knowledge
			.all('objectives')
			.map(({ id, data }) => [id, { title: data.title, address: base + objectiveAddress(id).slice(1) }]),
	);

/** Questions of the newest release, by outline and section. */
function questionCounts(knowledge: KnowledgeBase): MeData['questions'] {
	const counts: Record<string, Record<string, number>> = {};
	for (const { sections } of newestRelease(knowledge)?.data.questions ?? [])
		for (const [outline, section] of Object.entries(sections)) {
			const own = (counts[outline] ??= {});
			own[section] = (own[section] ?? 0) + 1;
		}
	return counts;
}

/** Primary resources that name the objectives they serve. */
const officialPages = (knowledge: KnowledgeBase): Asset[] =>
	resourceRows(knowledge).flatMap(({ id, title, url, tier, time, objectives = [], caution }): Asset[] =>
		tier === 'primary' && objectives.length > 0 && !caution
			? [
					{
						id: resourceTick(id),
						kind: 'resource',
						title,
						address: url,
						minutes: time.minutes,
						isEstimate: time.estimated,
						objectives,
					},
				]
			: [],
	);
