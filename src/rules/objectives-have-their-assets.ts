import { assetsOf } from '../model/assets.ts';
import type { Rule } from './rule.ts';

/** Finds study objectives that lack a kind of asset which each needs, and excuses that are none any more. */
export const objectivesHaveTheirAssets: Rule = {
	id: 'objectives-have-their-assets',
	title: 'Each study objective has the kinds of assets that the policy wants, or says why no notebook shows it.',
	severity: 'error',
	area: 'assets',
	why: 'A domain can keep its promised numbers while one objective loses its only page, and its readers go back to a search engine.',
	remedy:
		'Write the asset, name the objective in one that treats it, or say under "withoutNotebook" what no notebook can have.',
	*check(knowledge) {
		const wanted = knowledge.only('policy')?.assetsPerObjective ?? [];
		const library = assetsOf(knowledge);
		for (const objective of knowledge.all('objectives')) {
			const { id, withoutNotebook } = objective.data;
			const kinds = new Set(library.filter(({ data }) => data.objectives.includes(id)).map(({ data }) => data.kind));
			for (const kind of wanted) {
				if (kinds.has(kind) || (kind === 'notebook' && withoutNotebook)) continue;
				yield {
					message: `The objective "${id}" has no ${kind}.`,
					hint:
						kind === 'notebook'
							? 'Write one, name the objective in one that shows it, or say why none can under "withoutNotebook".'
							: `Write one, or name the objective in a ${kind} that treats it.`,
					at: objective.locate(['id']),
				};
			}
			if (withoutNotebook && kinds.has('notebook')) {
				yield {
					message: `The objective "${id}" says why it has no notebook, and has one.`,
					hint: 'Remove "withoutNotebook".',
					at: objective.locate(['withoutNotebook']),
				};
			}
		}
	},
};
