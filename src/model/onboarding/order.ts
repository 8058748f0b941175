import { LEVELS, type OnboardingAsset, type OnboardingGraph, type PathAnswers } from './graph.ts';
import { newHire } from './new-hire.ts';

/** An asset at its place in a path. */
export interface Step {
	readonly asset: OnboardingAsset;
	/** True where the reader is a level above it, and reads decisions, traps and outputs only. */
	readonly isSkimmed: boolean;
	/** True for the notebook that the reader runs first. */
	readonly isFirstNotebook: boolean;
	/** True for what has to fit into the days of a standard path. */
	readonly isEssential: boolean;
	/** True where the reader's pod owns its domain. */
	readonly isOwn: boolean;
}

/** What a path does without, and why. */
export interface LeftOut {
	readonly asset: OnboardingAsset;
	readonly why: string;
}

/** By which step a notebook is run. */
export const FIRST_NOTEBOOK_BY = 5;

/** Of the steps up to the first notebook, the workspace is one and the notebook another. */
const MOST_NEEDS = FIRST_NOTEBOOK_BY - 2;

/**
 * The library in the order in which a new hire goes through it; every asset is in one of the two lists, once.
 *
 * 1. The workspace, then the first notebook with what it needs, then what `onboarding.yaml` lists for the level.
 * 2. A first notebook with what it needs in each domain: of the own pod, or of all. So far it is essential.
 * 3. The rest of the own pod's domains, one after the other.
 * 4. As 2 and 3 for the other domains.
 *
 * Domains stand by weight. Nothing stands before what it needs, unless the two need each other.
 */
export function stepsInOrder(graph: OnboardingGraph, answers: Pick<PathAnswers, 'level' | 'role'>) {
	const { isOwn, isFor, isSkimmed } = newHire(graph, answers);
	const library = libraryOf(graph);
	const kept = library.withNeeds(isFor);
	const easiest = library.easiest(kept.filter(({ isExecuted }) => isExecuted));
	const startable = easiest.filter((notebook) => library.needs(notebook).length <= MOST_NEEDS);
	const first = startable.find(isOwn) ?? startable[0];

	const steps = new Map<OnboardingAsset, Step>();
	const isKept = new Set(kept);
	const place = (isEssential: boolean, ...assets: readonly OnboardingAsset[]): void => {
		for (const asset of assets.flatMap((each) => [...library.needs(each), each])) {
			if (!isKept.has(asset) || steps.has(asset)) continue;
			const isFirstNotebook = asset === first;
			const isSkim = isSkimmed(asset) && !isFirstNotebook;
			steps.set(asset, { asset, isSkimmed: isSkim, isFirstNotebook, isEssential, isOwn: isOwn(asset) });
		}
	};

	const byDomain = [...graph.domains]
		.sort((a, b) => b.weight - a.weight)
		.map(({ id }) => kept.filter(({ domain }) => domain === id));
	const owned = byDomain.filter((assets) => assets.some(isOwn));
	const others = byDomain.filter((assets) => !owned.includes(assets));

	isKept.add(graph.workspace);
	place(true, graph.workspace);
	if (first) place(true, first);
	place(true, ...kept.filter(({ kind }) => kind === 'start'));
	for (const round of [owned, others]) {
		for (const assets of round) place(round === owned || owned.length === 0, ...beginOf(assets, first, easiest));
		for (const assets of round) place(false, ...readingAndRunning(assets, library.needs, new Set(steps.keys())));
	}
	place(false, ...kept);

	const leftOut: LeftOut[] = library.assets.flatMap((asset) =>
		steps.has(asset) ? [] : [{ asset, why: whyLeftOut(asset) }],
	);
	return { steps: Array.from(steps.values()), leftOut };
}

/** With what a domain begins: its easiest notebook, or a page where it has none; nothing where the path began in it. */
function beginOf(
	assets: readonly OnboardingAsset[],
	first: OnboardingAsset | undefined,
	easiest: readonly OnboardingAsset[],
): OnboardingAsset[] {
	if (first && assets.includes(first)) return [];
	const one =
		easiest.find((notebook) => assets.includes(notebook)) ?? byLevel(assets).find(({ kind }) => kind === 'write-up');
	return one ? [one] : [];
}

/** A domain's pages by level, each notebook as soon as what it needs is read, quizzes in the end. */
function readingAndRunning(
	assets: readonly OnboardingAsset[],
	needs: (asset: OnboardingAsset) => readonly OnboardingAsset[],
	before: ReadonlySet<OnboardingAsset>,
): OnboardingAsset[] {
	const read = new Set(before);
	const notebooks = byLevel(assets.filter(({ kind }) => kind === 'notebook'));
	const pages = byLevel(assets.filter(({ kind }) => kind !== 'notebook' && kind !== 'quiz'));
	const inOrder = pages.flatMap((page) => {
		for (const each of [...needs(page), page]) read.add(each);
		const ready = notebooks.filter(
			(notebook) => !read.has(notebook) && needs(notebook).every((each) => read.has(each)),
		);
		for (const notebook of ready) read.add(notebook);
		return [page, ...ready];
	});
	return [...inOrder, ...notebooks, ...assets];
}

/** The assets of a graph by id, and what follows from their prerequisites. */
function libraryOf(graph: OnboardingGraph) {
	const known = new Map<string, OnboardingAsset>();
	for (const asset of graph.assets)
		if (asset.id !== graph.workspace.id && !known.has(asset.id)) known.set(asset.id, asset);
	const assets = Array.from(known.values());
	const weights = new Map(graph.domains.map(({ id, weight }) => [id, weight]));

	const collect = (asset: OnboardingAsset, met: Set<OnboardingAsset>, found: OnboardingAsset[]): void => {
		met.add(asset);
		for (const id of asset.prerequisites) {
			const needed = known.get(id);
			if (!needed || met.has(needed)) continue;
			collect(needed, met, found);
			found.push(needed);
		}
	};
	const all = new Map<OnboardingAsset, readonly OnboardingAsset[]>();
	/** All that an asset needs, each after what it needs itself. */
	const needs = (asset: OnboardingAsset): readonly OnboardingAsset[] => {
		let found = all.get(asset);
		if (!found) {
			const collected: OnboardingAsset[] = [];
			collect(asset, new Set(), collected);
			all.set(asset, (found = collected));
		}
		return found;
	};
	return {
		assets,
		needs,
		/** What is wished, and all that it needs, in the order of the library. */
		withNeeds: (isWished: (asset: OnboardingAsset) => boolean): OnboardingAsset[] => {
			const kept = new Set(assets.filter(isWished).flatMap((asset) => [asset, ...needs(asset)]));
			return assets.filter((asset) => kept.has(asset));
		},
		/** By level, then by how much they need, then by the weight of their domain, then by minutes. */
		easiest: (list: readonly OnboardingAsset[]): OnboardingAsset[] =>
			[...list].sort(
				(a, b) =>
					rank(a) - rank(b) ||
					needs(a).length - needs(b).length ||
					(weights.get(b.domain ?? '') ?? 0) - (weights.get(a.domain ?? '') ?? 0) ||
					a.minutes - b.minutes,
			),
	};
}

const rank = ({ level }: OnboardingAsset): number => (level === undefined ? 0 : LEVELS.indexOf(level));

const byLevel = (assets: readonly OnboardingAsset[]): OnboardingAsset[] =>
	[...assets].sort((a, b) => rank(a) - rank(b));

const whyLeftOut = ({ onlyFor, level }: OnboardingAsset): string =>
	onlyFor
		? `It is for ${onlyFor.join(' and ')} engineers.`
		: `It is written for ${level} engineers, and nothing on your path needs it.`;
