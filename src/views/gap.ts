import { domainAddress, objectiveAddress, podAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { GapData, GapObjective } from '../study/gap/gap-data.ts';
import { studyOutline } from '../study/study-outline.ts';
import { assets, outlinesByDate, podOf } from './syllabus.ts';

/**
 * What the gap analysis is told of the handbook.
 * @param base Base path with a slash at both ends.
 */
export function gapData(knowledge: KnowledgeBase, base: string): GapData {
	const own = (address: string): string => base + address.slice(1);
	const study = (objective: string): GapObjective['study'] =>
		assets(knowledge)
			.flatMap(({ kind, title, address, minutes, objectives }) =>
				(kind === 'write-up' || kind === 'notebook') && objectives.includes(objective)
					? [{ kind, title, address: own(address), minutes }]
					: [],
			)
			.sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'write-up' ? -1 : 1));
	return {
		base,
		outlines: outlinesByDate(knowledge).map(studyOutline),
		examDate: knowledge.only('team')?.examDate,
		pods: knowledge
			.all('pods')
			.map(({ id, data }) => ({ id, title: `Pod ${data.number}`, address: own(podAddress(id)) })),
		domains: knowledge.all('domains').map(({ id, data }) => ({
			id,
			title: data.short,
			address: own(domainAddress(id)),
			pod: podOf(knowledge, id)?.id,
		})),
		objectives: knowledge.all('objectives').map(({ id, data }) => ({
			id,
			title: data.title,
			address: own(objectiveAddress(id)),
			domain: data.domain,
			study: study(id),
		})),
	};
}
