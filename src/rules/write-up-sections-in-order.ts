import { isWriteUp } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import { locateNode, textOf, treeOf, type MarkdownNode } from '../model/markdown.ts';
import { quantity } from '../model/wording.ts';
import type { Rule, Violation } from './rule.ts';

/** The sections of a write-up, in order. */
const SECTIONS = [
	'The decision',
	'When you meet it',
	'How it works',
	'The code',
	'Traps and limits',
	'How the exam frames it',
	'Check yourself',
	'Sources',
] as const;
/** Open questions that "Check yourself" asks at least. */
const CHECKS = 3;

/** Finds write-ups whose sections are missing, extra, renamed or out of order. */
export const writeUpSectionsInOrder: Rule = {
	id: 'write-up-sections-in-order',
	title: 'A write-up has its eight sections in order, three questions to check oneself, and its sources.',
	severity: 'error',
	area: 'writing',
	why: 'Who knows one write-up knows them all: the decision comes first and the sources last, so that a reader can stop anywhere.',
	remedy: `Use exactly these headings: ${SECTIONS.join(' · ')}.`,
	*check(knowledge) {
		for (const page of knowledge.pages.filter(isWriteUp)) yield* sections(page);
	},
};

interface Section {
	readonly title: string;
	readonly heading: MarkdownNode;
	readonly nodes: MarkdownNode[];
}

function sectionsOf(page: Page): Section[] {
	const sections: Section[] = [];
	for (const node of treeOf(page).children ?? []) {
		if (node.type === 'heading' && node.depth === 2) {
			sections.push({ title: textOf(node).trim(), heading: node, nodes: [] });
		} else sections.at(-1)?.nodes.push(node);
	}
	return sections;
}

function* sections(page: Page): Generator<Violation> {
	const found = sectionsOf(page);
	const order = found.map(({ title }) => title);
	const missing = SECTIONS.filter((title) => !order.includes(title));
	for (const title of missing) {
		yield {
			message: `The write-up "${page.id}" has no section "${title}".`,
			hint: `Add "## ${title}" as section ${SECTIONS.indexOf(title) + 1} of ${SECTIONS.length}.`,
			at: page.place(1, 1),
		};
	}
	let last = -1;
	for (const { title, heading } of found) {
		const place = (SECTIONS as readonly string[]).indexOf(title);
		if (place < 0) {
			yield {
				message: `The section "${title}" is none of the eight sections of a write-up.`,
				hint: 'Make it a "###" inside one of them, or mend its wording.',
				at: locateNode(page, heading),
			};
		} else if (place <= last) {
			yield {
				message: `The section "${title}" stands ${place === last ? 'twice' : `after "${SECTIONS[last]}"`} in the write-up.`,
				hint: `The order is: ${SECTIONS.join(' · ')}.`,
				at: locateNode(page, heading),
			};
		}
		last = Math.max(last, place);
	}
	yield* checks(
		page,
		found.find(({ title }) => title === 'Check yourself'),
	);
	const sources = found.find(({ title }) => title === 'Sources');
	if (sources && !sources.nodes.some(({ type, name }) => type === 'leafDirective' && name === 'sources')) {
		yield {
			message: `The section "Sources" of "${page.id}" does not print its sources.`,
			hint: 'Write the line "::sources" under the heading; the list comes from the claims.',
			at: locateNode(page, sources.heading),
		};
	}
}

function* checks(page: Page, section: Section | undefined): Generator<Violation> {
	if (!section) return;
	const count = section.nodes
		.filter(({ type }) => type === 'html')
		.reduce((sum, { value }) => sum + (value?.match(/<details[\s>]/g)?.length ?? 0), 0);
	if (count >= CHECKS) return;
	yield {
		message: `"Check yourself" of "${page.id}" asks ${quantity(count, 'question')}; it needs at least ${CHECKS}.`,
		hint: 'Add questions as <details> with the question in <summary>.',
		at: locateNode(page, section.heading),
	};
}
