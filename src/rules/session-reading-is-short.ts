import { minutesOf, readingMinutes, readingOf } from '../model/sessions.ts';
import type { Rule } from './rule.ts';

/** Finds sessions whose reading nobody will finish, or cannot be planned. */
export const sessionReadingIsShort: Rule = {
	id: 'session-reading-is-short',
	title: 'What a session asks everyone to read beforehand takes no longer than the policy allows.',
	severity: 'error',
	area: 'programme',
	why: 'A pod teaches up to four domains on one day, each with its reading. What is too long is read by nobody, and then the session explains it again.',
	remedy: 'Keep the pages that the session builds on; the others stand on its page as further reading by themselves.',
	*check(knowledge) {
		const most = knowledge.only('policy')?.sessionReadingMinutes;
		if (most === undefined) return;
		for (const session of knowledge.all('sessions')) {
			const minutes = readingMinutes(knowledge, session.data);
			if (minutes > most) {
				yield {
					message: `The session "${session.id}" asks everyone to read for ${minutes} minutes; the policy allows ${most}.`,
					hint: 'Leave out the page that the session needs least.',
					at: session.locate(['before', 'read']),
				};
			}
			for (const page of readingOf(knowledge, session.data)) {
				if (minutesOf(page) > 0) continue;
				yield {
					message: `The session "${session.id}" asks everyone to read "${page.id}", a page without minutes.`,
					hint: 'Name write-ups, notebooks or guides, which say how long they take.',
					at: session.locate(['before', 'read', session.data.before?.read?.indexOf(page.id) ?? 0]),
				};
			}
		}
	},
};
