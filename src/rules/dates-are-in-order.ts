import type { Entry, FieldPath } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { stringsOf } from '../model/strings.ts';
import type { Rule, Violation } from './rule.ts';

/** Fields that say when something was done; such a day cannot lie ahead. */
const PAST_FIELDS = new Set(['on', 'checkedOn', 'okOn', 'listedOn', 'heldOn', 'answeredOn', 'guideDate', 'datesSetOn']);

/** Finds periods that end before they start, outlines that overlap, and work dated in the future. */
export const datesAreInOrder: Rule = {
	id: 'dates-are-in-order',
	title: 'Periods end after they start, outlines follow one another, and nothing was done in the future.',
	severity: 'error',
	area: 'assets',
	why: 'The outline in force is found by date. Where two overlap, half the team would practice for the wrong exam.',
	remedy: 'Mend the date that is out of order.',
	*check(knowledge, { today }) {
		yield* sittings(knowledge);
		yield* examAfterStart(knowledge);
		for (const entry of knowledge.entries) yield* future(entry, today);
	},
};

const FIRST = '0000-00-00';
const LAST = '9999-99-99';

function* sittings(knowledge: KnowledgeBase): Generator<Violation> {
	const periods = knowledge.all('outlines').map((entry) => ({
		entry,
		from: entry.data.sittings.from ?? FIRST,
		until: entry.data.sittings.until ?? LAST,
	}));
	periods.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.until < b.until ? -1 : 1));
	for (const [index, { entry, from, until }] of periods.entries()) {
		if (from > until) {
			yield {
				message: `The sittings of the outline "${entry.id}" end on ${until}, before they start on ${from}.`,
				hint: 'Mend one of the two dates.',
				at: entry.locate(['sittings', 'until']),
			};
			continue;
		}
		const other = periods.slice(0, index).find((before) => before.from <= before.until && before.until >= from);
		if (!other) continue;
		yield {
			message: `The sittings of the outlines "${other.entry.id}" and "${entry.id}" overlap.`,
			hint: 'End the earlier one on the day before the later one starts.',
			at: entry.locate(['sittings']),
		};
	}
}

function* examAfterStart(knowledge: KnowledgeBase): Generator<Violation> {
	const team = knowledge.find('team', 'team');
	const { startDate, examDate } = team?.data ?? {};
	if (!team || startDate === undefined || examDate === undefined || startDate <= examDate) return;
	yield {
		message: `The exam on ${examDate} comes before the programme starts on ${startDate}.`,
		hint: 'Mend "startDate" or "examDate".',
		at: team.locate(['examDate']),
	};
}

function* future(entry: Entry, today: string): Generator<Violation> {
	for (const { path, value } of stringsOf(entry)) {
		const field = path.at(-1);
		if (typeof field !== 'string' || !PAST_FIELDS.has(field) || value <= today) continue;
		yield {
			message: `"${shown(path)}" of "${entry.id}" is ${value}, a day that is still to come.`,
			hint: 'Set the day on which it was done.',
			at: entry.locate(path),
			severity: 'warning',
		};
	}
}

const shown = (path: FieldPath): string => path.filter((part) => typeof part === 'string').join('.');
