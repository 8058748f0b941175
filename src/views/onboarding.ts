import { pageAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { ownerTitle } from './people.ts';
import { timeOf } from './resources.ts';

/** A step of a reading list with its address, minutes and owner. */
export interface OnboardingStep {
	readonly title: string;
	readonly why: string;
	readonly address: string;
	readonly external: boolean;
	readonly minutes: number;
	readonly estimated: boolean;
	readonly owner: string | undefined;
}

/** Minutes for a generated page when the step states none. */
const GLANCE = 15;

/** Reading lists by level, with minutes summed and the share that is estimated. */
export function onboardingLists(knowledge: KnowledgeBase) {
	return knowledge.all('onboarding').map(({ data }) => {
		const steps = data.steps.map((step): OnboardingStep => {
			const page = step.page ? knowledge.find('docs', step.page) : undefined;
			const resource = step.resource ? knowledge.find('resources', step.resource)?.data : undefined;
			const pageMinutes = page && 'minutes' in page.data ? page.data.minutes : undefined;
			const time = resource ? timeOf(knowledge, resource) : { minutes: pageMinutes ?? GLANCE, estimated: true };
			return {
				title: step.title,
				why: step.why,
				address: page ? pageAddress(page.id) : (resource?.url ?? step.to ?? '/'),
				external: Boolean(resource),
				minutes: step.minutes ?? time.minutes,
				estimated: step.minutes ? true : time.estimated,
				owner: page ? ownerTitle(knowledge, page.data.owner) : undefined,
			};
		});
		const total = steps.reduce((sum, step) => sum + step.minutes, 0);
		const estimated = steps.filter((step) => step.estimated).reduce((sum, step) => sum + step.minutes, 0);
		return {
			level: data.level,
			title: data.title,
			goal: data.goal,
			steps,
			total,
			estimatedShare: total ? estimated / total : 0,
		};
	});
}
