import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import { locateNode, treeOf, walk } from '../model/markdown.ts';
import { didYouMean } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Names that the highlighter takes for text without colors. */
const PLAIN = ['text', 'plaintext', 'txt', 'plain', 'ansi'];
const languages = [...Object.keys(bundledLanguages), ...Object.keys(bundledLanguagesAlias), ...PLAIN];
const known = new Set(languages);

/** Finds code fences without a language that can be highlighted. */
export const codeFencesNameALanguage: Rule = {
	id: 'code-fences-name-a-language',
	title: 'Each code fence names a language that the site can highlight.',
	severity: 'error',
	area: 'writing',
	why: 'Highlighting helps to read code, screen readers announce the language, and an unknown one is printed gray without a word.',
	remedy: 'Write the language after the fence: ```python, ```sql, ```yaml, or ```text for plain output.',
	*check(knowledge) {
		for (const page of knowledge.pages) {
			for (const { node } of walk(treeOf(page))) {
				if (node.type !== 'code') continue;
				const language = node.lang ?? '';
				if (known.has(language.toLowerCase())) continue;
				yield {
					message:
						language === ''
							? 'A code block names no language.'
							: `The highlighter does not know the language "${language}"${didYouMean(language, languages)}`,
					hint: 'Fence the code and write its language after the fence; plain output is "text".',
					at: locateNode(page, node),
				};
			}
		}
	},
};
