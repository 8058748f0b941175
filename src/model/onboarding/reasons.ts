import type { OnboardingAsset, OnboardingGraph } from './graph.ts';
import type { Step } from './order.ts';

/**
 * Says why each step of a path is there, in one or two sentences composed from the library.
 * @param steps All steps of the path.
 */
export function reasons(graph: OnboardingGraph, steps: readonly Step[]): (step: Step) => string {
	const neededBy = new Map<string, OnboardingAsset[]>();
	for (const { asset } of steps)
		for (const id of asset.prerequisites) neededBy.set(id, [...(neededBy.get(id) ?? []), asset]);
	const titles = new Map(steps.map(({ asset }) => [asset.id, asset.title]));
	const domains = new Map(
		[...graph.domains]
			.sort((a, b) => b.weight - a.weight)
			.map(({ id, title }, index) => [
				id,
				{ title, place: `number ${index + 1} of ${graph.domains.length} by weight` },
			]),
	);

	return ({ asset, isFirstNotebook, isOwn }) => {
		if (asset.why !== undefined) return asset.why;
		if (isFirstNotebook) return 'The first notebook that you run yourself.';
		const own = isOwn ? 'Your pod owns it.' : '';
		const use =
			neededSentence(neededBy.get(asset.id) ?? []) || useSentence(asset, titles, domains.get(asset.domain ?? ''));
		return [own, isOwn && asset.kind === 'write-up' && use.startsWith(PART) ? '' : use].filter(Boolean).join(' ');
	};
}

/** How the sentence begins that only says where a page belongs. */
const PART = 'Part of';

function neededSentence(by: readonly OnboardingAsset[]): string {
	const [first, ...more] = by;
	if (!first) return '';
	return `Needed by “${first.title}”${more.length > 0 ? ` and ${more.length} more` : ''}.`;
}

/** What an asset is good for that nothing waits for, by its kind. */
function useSentence(
	{ kind, prerequisites }: OnboardingAsset,
	titles: ReadonlyMap<string, string>,
	domain: { readonly title: string; readonly place: string } | undefined,
): string {
	const shown = prerequisites.flatMap((id) => titles.get(id) ?? [])[0];
	if (kind === 'notebook' && shown !== undefined) return `Shows in code what “${shown}” says.`;
	if (kind === 'quiz') return `Shows what has stayed of ${domain?.title ?? 'a domain'}.`;
	return domain ? `${PART} ${domain.title}, ${domain.place}.` : '';
}
