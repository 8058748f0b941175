import { quantity } from '../wording.ts';
import { ANY_ROLE, LEVELS, type OnboardingGraph, type PathAnswers } from './graph.ts';

/** Answers for which a path has to hold, with a name: every level and role, at the least and at the usual hours. */
export function standardProfiles({ domains, hours }: OnboardingGraph): (PathAnswers & { readonly name: string })[] {
	const pods = [...new Set(domains.flatMap(({ pod }) => pod ?? []))].sort();
	return LEVELS.flatMap((level) =>
		[ANY_ROLE, ...pods].flatMap((role) =>
			[...new Set([hours.least, hours.usual])].map((each) => ({
				level,
				role,
				hours: each,
				name: `${level}, ${role === ANY_ROLE ? 'any role' : role}, ${quantity(each, 'hour')} a week`,
			})),
		),
	);
}
