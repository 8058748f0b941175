import { didYouMean } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds lines of the checklist that no backlog item closes, and items that close nothing that is there. */
export const backlogClosesTheChecklist: Rule = {
	id: 'backlog-closes-the-checklist',
	title: "The capstone's backlog closes its checklist, each item within one component.",
	severity: 'error',
	area: 'programme',
	why: 'A team works off its backlog. What stands in the checklist alone is found missing in week 11.',
	remedy: 'Name the line under "checklist" of the item that closes it, or add an item.',
	*check(knowledge) {
		const capstone = knowledge.find('capstone', 'capstone');
		if (!capstone) return;
		const { components } = capstone.data;
		const componentOf = new Map(components.flatMap(({ id, checklist }) => checklist.map((line) => [line.id, id])));
		const closed = new Set<string>();
		for (const item of knowledge.all('backlog')) {
			const [first = '', ...others] = item.data.checklist ?? [];
			for (const [index, line] of (item.data.checklist ?? []).entries()) {
				closed.add(line);
				if (componentOf.has(line)) continue;
				yield {
					message: `The backlog item "${item.id}" closes "${line}", which is no line of the checklist${didYouMean(line, Array.from(componentOf.keys()))}`,
					hint: 'Mend the id, or add the line to a component of the capstone.',
					at: item.locate(['checklist', index]),
				};
			}
			const stray = others.find((line) => componentOf.has(line) && componentOf.get(line) !== componentOf.get(first));
			if (stray === undefined || !componentOf.has(first)) continue;
			yield {
				message: `The backlog item "${item.id}" closes lines of "${componentOf.get(first)}" and "${componentOf.get(stray)}".`,
				hint: 'Split the item, so that each belongs to one component.',
				at: item.locate(['checklist']),
			};
		}
		for (const [position, { id, checklist }] of components.entries()) {
			for (const [index, line] of checklist.entries()) {
				if (closed.has(line.id)) continue;
				yield {
					message: `No backlog item closes the line "${line.id}" of "${id}".`,
					hint: 'Name it under "checklist" of an item, or add an item.',
					at: capstone.locate(['components', position, 'checklist', index]),
					// The handbook's own additions are the first that a team may leave out.
					...(line.addition ? { severity: 'warning' as const } : {}),
				};
			}
			if (checklist.some((line) => closed.has(line.id))) continue;
			yield {
				message: `No backlog item works on the component "${id}".`,
				hint: 'Add an item that closes a line of its checklist.',
				at: capstone.locate(['components', position]),
			};
		}
	},
};
