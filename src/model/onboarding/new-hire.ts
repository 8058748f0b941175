import { ANY_ROLE, LEVELS, type OnboardingAsset, type OnboardingGraph, type PathAnswers } from './graph.ts';

/** What the answers of a new hire mean for an asset of the library. */
export interface NewHire {
	/** True where the pod that the new hire joins owns its domain. */
	readonly isOwn: (asset: OnboardingAsset) => boolean;
	/** True for what belongs on the path even if nothing else needs it. */
	readonly isFor: (asset: OnboardingAsset) => boolean;
	/** True for what is enough to skim. */
	readonly isSkimmed: (asset: OnboardingAsset) => boolean;
}

/**
 * What is written for a lower level is skimmed, and left out from two levels down. The pod's own pages are read in full, whatever their
 * level, and notebooks that ran are never left out.
 */
export function newHire({ domains }: OnboardingGraph, { level, role }: Pick<PathAnswers, 'level' | 'role'>): NewHire {
	const own = new Set(domains.flatMap(({ id, pod }) => (role !== ANY_ROLE && pod === role ? [id] : [])));
	const isOwn = ({ domain }: OnboardingAsset): boolean => domain !== undefined && own.has(domain);
	const below = (asset: OnboardingAsset): number =>
		asset.level === undefined || isOwn(asset) ? 0 : LEVELS.indexOf(level) - LEVELS.indexOf(asset.level);
	return {
		isOwn,
		isFor: (asset) =>
			asset.onlyFor === undefined ? below(asset) < 2 || asset.isExecuted === true : asset.onlyFor.includes(level),
		isSkimmed: (asset) => below(asset) > 0,
	};
}
