import { trackAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { SelfRatingsData } from '../study/gap/self-ratings.ts';
import { assets } from './syllabus.ts';

/**
 * What the page of the eight self-ratings is told.
 * @param base Base path with a slash at both ends.
 * @throws {Error} If there are none.
 */
export function selfRatingsData(knowledge: KnowledgeBase, base: string): SelfRatingsData {
	const table = knowledge.find('selfRatings', 'self-ratings')?.data;
	if (!table) throw new Error('There is no self-ratings.yaml.');
	const own = (address: string): string => base + address.slice(1);
	const weeksOf = (page: string): Readonly<Record<string, number>> =>
		Object.fromEntries(
			knowledge.all('tracks').flatMap(({ id, data: { plan } }) => {
				const week = plan.find(({ items }) => items.some((item) => item.page === page))?.week;
				return week === undefined ? [] : [[id, week]];
			}),
		);
	return {
		base,
		scale: table.scale,
		statements: table.statements,
		tracks: table.tracks.flatMap(({ track, from }) => {
			const data = knowledge.find('tracks', track)?.data;
			return data
				? [{ id: track, title: `Track ${data.letter}: ${data.name}`, address: own(trackAddress(track)), from }]
				: [];
		}),
		pages: assets(knowledge).flatMap(({ kind, id, title, address, minutes, objectives }) =>
			kind === 'write-up' ? [{ title, address: own(address), minutes, objectives, weeks: weeksOf(id) }] : [],
		),
	};
}
