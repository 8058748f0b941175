/** What an author is asked to fill in of a question, by field; `npm run new` and an import ask in the same words. */
export const LEFT_TO_AUTHOR = {
	bloom: 'remember, understand, apply or analyze',
	difficulty: 'easier, medium or harder',
	why: 'why it is right, or why an engineer might choose it and why it fails here; 40 characters or more',
	explanation: 'what to take away',
	references: 'the official page that settles it',
	evidence: 'live, stored-copy, ran or recalled; recalled does not count',
	author: 'who writes it, as your team agreed to publish it',
	status: 'live, once somebody else has answered it with the key hidden',
	objectives: (domain: string): string => `the objective it tests; this is only the first of ${domain}`,
} as const;
