import { listOf } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds study domains that belong to no pod, or to several. */
export const podsPartitionDomains: Rule = {
	id: 'pods-partition-domains',
	title: 'Each study domain belongs to exactly one pod.',
	severity: 'error',
	area: 'programme',
	why: 'A domain without a pod is taught by nobody; one with two is left by each to the other. Pod shares are sums over domains.',
	remedy: 'List each study domain under "domains" of one pod.',
	*check(knowledge) {
		const pods = knowledge.all('pods');
		if (pods.length === 0) return;
		for (const domain of knowledge.all('domains')) {
			const owners = pods.filter(({ data }) => data.domains.includes(domain.id));
			if (owners.length === 0) {
				yield {
					message: `The domain "${domain.id}" belongs to no pod.`,
					hint: 'List it under "domains" of one pod.',
					at: domain.locate(),
				};
			}
			for (const other of owners.slice(1)) {
				yield {
					message: `The domain "${domain.id}" belongs to ${listOf(owners.map(({ id }) => id))}; only one pod can own it.`,
					hint: 'Remove it from all pods but one.',
					at: other.locate(['domains', other.data.domains.indexOf(domain.id)]),
				};
			}
		}
		for (const pod of pods) {
			for (const [index, id] of pod.data.domains.entries()) {
				if (pod.data.domains.indexOf(id) === index) continue;
				yield {
					message: `The pod "${pod.id}" lists the domain "${id}" twice.`,
					hint: 'Remove one of the two.',
					at: pod.locate(['domains', index]),
				};
			}
		}
	},
};
