import { ANY_ROLE, type PathAnswers } from '../../model/onboarding/graph.ts';
import { hoursProblem, onboardingPath, type OnboardingPath } from '../../model/onboarding/path.ts';
import type { ValueOf } from '../store/records.ts';
import type { OnboardingData } from './onboarding-data.ts';
import { startProblem } from './path-dates.ts';

/** What a new hire answered. */
export type OwnAnswers = ValueOf<'progress/onboarding'>;

/** What keeps answers from being a path, in a sentence, or undefined. */
export const answersProblem = ({ graph }: OnboardingData, { hours, start }: OwnAnswers): string | undefined =>
	startProblem(start) ?? hoursProblem(graph, hours);

/**
 * The path for what a new hire answered. A pod that the team no longer has counts as none.
 * @throws {RangeError} If the hours have a problem (see {@link answersProblem}).
 */
export function ownPath({ graph, pods }: OnboardingData, { level, role, hours }: OwnAnswers): OnboardingPath {
	const answers: PathAnswers = { level, role: pods.some(({ id }) => id === role) ? role : ANY_ROLE, hours };
	return onboardingPath(graph, answers);
}
