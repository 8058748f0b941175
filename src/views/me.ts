import { objectiveAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { MeData } from '../study/me-data.ts';
import type { Asset } from '../study/next-hour.ts';
import { practiceData } from './practice.ts';
import { resourceRows } from './resources.ts';
import { assets } from './syllabus.ts';

/**
 * What the page of one's own is told.
 * @param base Base path with a slash at both ends.
 */
export function meData(knowledge: KnowledgeBase, base: string): MeData {
	const own = (address: string) => base + address.slice(1);
	return {
		...practiceData(knowledge, base),
		assets: [
			...assets(knowledge).flatMap(({ kind, id, title, address, minutes, objectives }): Asset[] =>
				kind === 'write-up' || kind === 'notebook'
					? [{ id, kind, title, address: own(address), minutes, objectives: [...objectives] }]
					: [],
			),
			...officialPages(knowledge),
		],
		objectives: Object.fromEntries(
			knowledge
				.all('objectives')
				.map(({ id, data }) => [id, { title: data.title, address: own(objectiveAddress(id)) }] as const),
		),
	};
}

/** Primary resources that name the objectives they serve. */
const officialPages = (knowledge: KnowledgeBase): Asset[] =>
	resourceRows(knowledge).flatMap(({ id, title, url, tier, time, objectives = [], caution }): Asset[] =>
		tier === 'primary' && objectives.length > 0 && !caution
			? [
					{
						id: `resources/${id}`,
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
