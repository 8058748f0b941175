import type { Entry, Location, Page } from '../model/entry.ts';
import { hiddenCharacters } from '../model/hidden-characters.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { locateNode, treeOf, walk } from '../model/markdown.ts';
import { stringsOf } from '../model/strings.ts';
import { codeCellsOf } from '../model/notebook.ts';
import { COLORS, outputTexts } from '../model/output-text.ts';
import { placeIn } from '../model/text-place.ts';
import type { CodeCell } from '../schemas/notebook.ts';
import type { Rule, Violation } from './rule.ts';

/** Finds characters that nobody sees and that change what a text says. */
export const textHidesNothing: Rule = {
	id: 'text-hides-nothing',
	title: 'No text holds characters that a reader cannot see.',
	severity: 'error',
	area: 'files',
	why: 'Marks that turn the direction of text make code read otherwise than it runs, and zero-width ones hide words from search, from reviewers and from whoever copies a command.',
	remedy: 'Remove the character. Arabic and Hebrew need no marks, and emoji keep theirs.',
	*check(knowledge) {
		const seen = new Set<string>();
		for (const { file, text } of knowledge.texts) {
			for (const { offset, name } of hiddenCharacters(text)) {
				seen.add(file);
				yield hidden(name, { file, ...placeIn(text, offset) });
			}
		}
		for (const { names, at } of escapedTexts(knowledge)) {
			if (!seen.has(at.file)) for (const name of names) yield hidden(name, at);
		}
	},
};

const hidden = (name: string, at: Location): Violation => ({
	message: `The character ${name}, which nobody sees, stands here.`,
	hint: 'Remove it; an editor that shows invisible characters helps to find it.',
	at,
});

/** Texts whose hidden characters are written as escapes: "\\u202e" in YAML, "&#x202e;" in Markdown. */
function* escapedTexts(knowledge: KnowledgeBase): Generator<{ names: string[]; at: Location }> {
	for (const entry of knowledge.entries as readonly (Entry | Page)[]) {
		for (const { path, value } of stringsOf(entry)) {
			const names = hiddenCharacters(value).map(({ name }) => name);
			if (names.length > 0) yield { names, at: entry.locate(path) };
		}
	}
	for (const page of knowledge.pages) {
		for (const { node } of walk(treeOf(page))) {
			const names = [node.value, node.alt, node.url]
				.flatMap((text) => hiddenCharacters(text ?? ''))
				.map(({ name }) => name);
			if (names.length > 0) yield { names, at: locateNode(page, node) };
		}
		for (const cell of codeCellsOf(page.notebook ?? { cells: [] })) {
			const names = hiddenCharacters(writtenBeside(cell)).map(({ name }) => name);
			if (names.length > 0) yield { names, at: page.place(page.notebook?.starts.get(cell.id) ?? 1, 1) };
		}
	}
}

/** What a reader sees of a cell besides its code; colors of a terminal are taken away before. */
const writtenBeside = ({ outputs, metadata }: CodeCell): string =>
	[...Object.values(metadata.podium), ...outputs.flatMap(outputTexts)].join('\n').replace(COLORS, '');
