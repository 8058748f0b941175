import { isAsset } from '../model/assets.ts';
import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { isWeekOf, itemTime, studyPhase } from '../model/minutes.ts';
import type { StudyItem } from '../schemas/study-plan.ts';
import type { Rule, Violation } from './rule.ts';

type Track = Entry<'tracks'>;

/** Finds weeks without a plan, plans that no week page points to, items without minutes, and topics left out. */
export const tracksPlanTheirWeeks: Rule = {
	id: 'tracks-plan-their-weeks',
	title: 'Each track plans each week of the first phase once, and the plan touches each objective of its curriculum.',
	severity: 'error',
	area: 'programme',
	why: 'A learner alone in the evening needs to know what comes next and how long it takes. A topic that no item treats is a promise without a plan.',
	remedy:
		'Plan each week under "plan" in programme/tracks.yaml, and let one activity of that week in programme/weeks.yaml stand for it with "study: true".',
	*check(knowledge) {
		const phase = studyPhase(knowledge);
		if (!phase) return;
		for (const track of knowledge.all('tracks')) {
			for (let week = phase.data.weeks.from; week <= phase.data.weeks.to; week += 1) {
				yield* planned(track, week);
				yield* pointedTo(knowledge, track, week);
			}
			for (const [index, { week, items }] of track.data.plan.entries()) {
				if (!isWeekOf(phase.data, week)) {
					yield {
						message: `The track "${track.id}" plans week ${week}, which is no week of the phase "${phase.id}".`,
						hint: 'Mend the number, or remove the week.',
						at: track.locate(['plan', index, 'week']),
					};
				}
				for (const [place, item] of items.entries()) {
					if (itemTime(knowledge, item).minutes > 0) continue;
					yield {
						message: `Nothing says how long the item "${item.do}" of the track "${track.id}" takes.`,
						hint: 'State "own" minutes, or name a page that states its minutes.',
						at: track.locate(['plan', index, 'items', place]),
					};
				}
			}
			yield* treated(knowledge, track);
		}
	},
};

function* planned(track: Track, week: number): Generator<Violation> {
	const [first, second] = track.data.plan.flatMap((each, index) => (each.week === week ? [index] : []));
	if (first === undefined) {
		yield {
			message: `The track "${track.id}" has no plan for week ${week}.`,
			hint: `Add "week: ${week}" with its items.`,
			at: track.locate(['plan']),
		};
	} else if (second !== undefined) {
		yield {
			message: `The track "${track.id}" plans week ${week} twice.`,
			hint: 'Merge the two, or mend the number of one.',
			at: track.locate(['plan', second, 'week']),
		};
	}
}

/** The page of a week tells each track's people that the week is planned for them, once. */
function* pointedTo(knowledge: KnowledgeBase, track: Track, number: number): Generator<Violation> {
	const week = knowledge.find('weeks', String(number));
	if (!week) return;
	const places = [...week.data.activities.entries()].filter(
		([, activity]) => activity.study && activity.for?.tracks?.includes(track.id),
	);
	if (places.length === 1) return;
	const [, second] = places;
	yield {
		message: `Week ${number} points to the plan of the track "${track.id}" ${second ? 'more than once' : 'nowhere'}.`,
		hint: 'Have one activity for the track with "study: true".',
		at: week.locate(second ? ['activities', second[0]] : ['activities']),
	};
}

function* treated(knowledge: KnowledgeBase, track: Track): Generator<Violation> {
	const items = track.data.plan.flatMap((week) => week.items);
	const touched = new Set(items.flatMap((item) => objectivesOf(knowledge, item)));
	for (const [index, { topic, objectives = [] }] of track.data.curriculum.entries()) {
		for (const [place, objective] of objectives.entries()) {
			if (touched.has(objective)) continue;
			yield {
				message: `No item of the track "${track.id}" treats "${objective}", which its topic "${topic}" names.`,
				hint: 'Plan a page or resource on that objective, or take it off the topic.',
				at: track.locate(['curriculum', index, 'objectives', place]),
			};
		}
	}
}

function objectivesOf(knowledge: KnowledgeBase, { resource, page: id }: StudyItem): readonly string[] {
	if (resource) return knowledge.find('resources', resource)?.data.objectives ?? [];
	const page = knowledge.pages.find((each) => each.id === id);
	return page && isAsset(page) ? page.data.objectives : [];
}
