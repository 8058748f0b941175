import { assetPlace, assetsOf, type AssetPage } from '../model/assets.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { didYouMean, quantity } from '../model/wording.ts';
import type { Policy } from '../schemas/policy.ts';
import type { Rule } from './rule.ts';

type Promised = keyof Policy['promises'][string];

const NOUNS: Readonly<Record<Promised, string>> = {
	writeUps: 'write-up',
	notebooks: 'notebook',
	decks: 'deck',
	questions: 'live question',
};

/** Finds domains that have less than the policy promises. */
export const promisesAreKept: Rule = {
	id: 'promises-are-kept',
	title: 'Each domain has at least the assets that the policy promises.',
	severity: 'error',
	area: 'assets',
	why: 'The library may only grow. Whoever removes the last write-up of a domain should hear of it before a learner does.',
	remedy: 'Restore or write the asset. Lower a promise only with the consent of those who rely on it.',
	*check(knowledge) {
		const policy = knowledge.find('policy', 'policy');
		if (!policy) return;
		const { promises } = policy.data;
		for (const { id } of knowledge.all('domains')) {
			const promise = Object.hasOwn(promises, id) ? promises[id] : undefined;
			if (!promise) {
				yield {
					message: `The policy promises nothing for the domain "${id}", not even zero.`,
					hint: `Add "${id}" under "promises".`,
					at: policy.locate(['promises']),
				};
				continue;
			}
			const kept = assetsIn(knowledge, id);
			for (const [asset, minimum] of Object.entries(promise) as [Promised, number][]) {
				if (kept[asset] >= minimum) continue;
				yield {
					message: `Domain "${id}" has ${quantity(kept[asset], NOUNS[asset])}; the policy promises ${minimum}.`,
					hint: `Restore or write ${quantity(minimum - kept[asset], NOUNS[asset])}.`,
					at: policy.locate(['promises', id, asset]),
				};
			}
		}
		const domains = knowledge.all('domains').map(({ id }) => id);
		for (const id of Object.keys(promises)) {
			if (knowledge.knows('domains', id)) continue;
			yield {
				message: `The policy makes a promise for the domain "${id}", which does not exist${didYouMean(id, domains)}`,
				hint: 'Mend the name, or remove the promise.',
				at: policy.locate(['promises', id]),
			};
		}
	},
};

function assetsIn(knowledge: KnowledgeBase, domain: string): Record<Promised, number> {
	const own = assetsOf(knowledge).filter(({ id }) => assetPlace(id)?.domain === domain);
	const count = (kind: AssetPage['data']['kind']): number => own.filter(({ data }) => data.kind === kind).length;
	return {
		writeUps: count('write-up'),
		notebooks: count('notebook'),
		decks: count('deck'),
		questions: knowledge.all('questions').filter(({ data }) => data.domain === domain && data.status === 'live').length,
	};
}
