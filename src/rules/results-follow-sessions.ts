import type { Rule } from './rule.ts';

/** Finds questions that came out of a session which was not held, and answers that are older than their question. */
export const resultsFollowSessions: Rule = {
	id: 'results-follow-sessions',
	title: 'Only a session that was held has left questions open, and no answer is older than its session.',
	severity: 'error',
	area: 'programme',
	why: 'The page of a session says what was asked in it. What was written before it took place is a guess that looks like a record.',
	remedy: 'Set "heldOn" once the session was held, or remove what stands under "after.open".',
	*check(knowledge) {
		for (const session of knowledge.all('sessions')) {
			const { after, heldOn } = session.data;
			const open = after?.open ?? [];
			if (heldOn === undefined && open.length > 0) {
				yield {
					message: `The session "${session.id}" was not held, and has left questions open.`,
					hint: 'Set "heldOn", or remove the questions.',
					at: session.locate(['after', 'open']),
				};
			}
			for (const [index, { answeredOn }] of open.entries()) {
				if (heldOn === undefined || answeredOn === undefined || answeredOn >= heldOn) continue;
				yield {
					message: `A question of the session "${session.id}" was answered on ${answeredOn}, before the session on ${heldOn}.`,
					hint: 'Mend one of the two dates.',
					at: session.locate(['after', 'open', index, 'answeredOn']),
				};
			}
		}
	},
};
