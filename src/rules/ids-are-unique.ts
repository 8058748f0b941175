import { pageAddress } from '../model/addresses.ts';
import type { Entry, FieldPath } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { siteMap } from '../model/site-map.ts';
import type { Rule, Violation } from './rule.ts';

/** Finds ids, addresses and inner ids that are given twice. */
export const idsAreUnique: Rule = {
	id: 'ids-are-unique',
	title: 'No two records of a collection share an id, and no two pages share an address.',
	severity: 'error',
	area: 'files',
	why: 'Progress, references and links go by ids and addresses. Where two things share one, readers silently get only the first.',
	remedy: 'Give one of the two another id or file name, and follow the references to it.',
	*check(knowledge) {
		yield* repeatedIds(knowledge);
		yield* repeatedInnerIds(knowledge);
		yield* repeatedLines(knowledge);
		yield* repeatedItems(knowledge);
		yield* takenAddresses(knowledge);
	},
};

function* repeatedIds(knowledge: KnowledgeBase): Generator<Violation> {
	const first = new Map<string, Entry>();
	for (const entry of knowledge.entries) {
		const key = `${entry.collection}:${entry.id}`;
		const other = first.get(key);
		if (!other) {
			first.set(key, entry);
			continue;
		}
		const { file, line } = other.locate();
		yield entry.collection === 'docs'
			? {
					message: `Two files give the page "${entry.id}": this one and ${file}.`,
					hint: 'Remove one of the files, or rename it.',
					at: entry.locate(),
				}
			: {
					message: `The id "${entry.id}" is already taken in "${entry.collection}" (${file}:${line}).`,
					hint: 'Give this record another id, or remove it if it repeats the other.',
					at: entry.locate(),
				};
	}
}

/** Lists inside one record whose items carry ids of their own. */
const INNER_LISTS = {
	outlines: ['sections', 'items'],
	team: ['members'],
	capstone: ['options', 'components'],
	weeks: ['activities', 'deliverables'],
} as const;

function* repeatedInnerIds(knowledge: KnowledgeBase): Generator<Violation> {
	for (const [collection, fields] of Object.entries(INNER_LISTS)) {
		for (const entry of knowledge.all(collection as keyof typeof INNER_LISTS)) {
			for (const field of fields) {
				const items = (entry.data as unknown as Record<string, readonly { id: string }[]>)[field] ?? [];
				yield* repeatedAmong(
					entry as Entry,
					field,
					items.map(({ id }, index) => ({ id, path: [field, index, 'id'] })),
				);
			}
		}
	}
}

/** Lines of the capstone's checklist, whose ids are looked for over all components. */
function* repeatedLines(knowledge: KnowledgeBase): Generator<Violation> {
	for (const capstone of knowledge.all('capstone')) {
		const lines = capstone.data.components.flatMap(({ checklist }, position) =>
			checklist.map(({ id }, index) => ({ id, path: ['components', position, 'checklist', index, 'id'] })),
		);
		yield* repeatedAmong(capstone as Entry, 'checklist', lines);
	}
}

/** Items of a track's study plan, whose ids are looked for over all its weeks. */
function* repeatedItems(knowledge: KnowledgeBase): Generator<Violation> {
	for (const track of knowledge.all('tracks')) {
		const items = track.data.plan.flatMap((week, position) =>
			week.items.flatMap(({ id }, index) =>
				id === undefined ? [] : [{ id, path: ['plan', position, 'items', index, 'id'] }],
			),
		);
		yield* repeatedAmong(track as Entry, 'plan', items);
	}
}

function* repeatedAmong(
	entry: Entry,
	field: string,
	items: readonly { readonly id: string; readonly path: FieldPath }[],
): Generator<Violation> {
	const seen = new Set<string>();
	for (const { id, path } of items) {
		if (seen.has(id)) {
			yield {
				message: `The id "${id}" is given twice under "${field}" of "${entry.id}".`,
				hint: 'Give one of the two another id.',
				at: entry.locate(path),
			};
		}
		seen.add(id);
	}
}

function* takenAddresses(knowledge: KnowledgeBase): Generator<Violation> {
	const generated = siteMap({ ...knowledge, pages: [] });
	for (const page of knowledge.pages) {
		const address = pageAddress(page.id);
		if (generated.has(address)) {
			yield {
				message: `The page "${page.id}" would stand at ${address}, which is the address of a generated page.`,
				hint: 'Rename the file.',
				at: page.locate(),
			};
		}
	}
}
