import { LEVELS, type OnboardingAsset } from './graph.ts';

/**
 * Puts reading before running: a notebook waits for one write-up of each objective that it covers, the first of the lowest level. So a
 * notebook needs as many pages as it has objectives, however large the library grows.
 *
 * What authors say goes first: where a page wants the notebook read before it, directly or by others, the notebook does not wait for it.
 */
export function withReadingFirst(assets: readonly OnboardingAsset[]): OnboardingAsset[] {
	const prerequisites = new Map(assets.map(({ id, prerequisites: own }) => [id, [...own]]));
	const explains = new Map<string, OnboardingAsset>();
	for (const asset of assets.filter(({ kind }) => kind === 'write-up'))
		for (const objective of asset.objectives) {
			const other = explains.get(objective);
			if (!other || rank(asset) < rank(other)) explains.set(objective, asset);
		}
	const leadsTo = (from: string, wanted: string, seen = new Set<string>()): boolean => {
		if (from === wanted) return true;
		if (seen.has(from)) return false;
		seen.add(from);
		return (prerequisites.get(from) ?? []).some((id) => leadsTo(id, wanted, seen));
	};
	for (const { id, kind, objectives } of assets) {
		const own = prerequisites.get(id);
		if (kind !== 'notebook' || !own) continue;
		for (const objective of objectives) {
			const page = explains.get(objective);
			if (page && !own.includes(page.id) && !leadsTo(page.id, id)) own.push(page.id);
		}
	}
	return assets.map((asset) => ({ ...asset, prerequisites: prerequisites.get(asset.id) ?? [] }));
}

const rank = ({ level }: OnboardingAsset): number => LEVELS.indexOf(level ?? 'novice');
