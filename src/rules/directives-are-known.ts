import { claimsOf } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import { factKeys, resolveFact } from '../model/facts.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { locateNode, sourceOf, textOf, treeOf, walk, type MarkdownNode } from '../model/markdown.ts';
import { didYouMean, listOf } from '../model/wording.ts';
import type { Rule, Violation } from './rule.ts';

const TEXT = ['fact', 'literal'];
const LEAF = ['sources', 'drawing'];
const CONTAINER = ['note', 'tip', 'caution', 'danger'];

/** Finds directives that the site does not know, and facts that do not exist. */
export const directivesAreKnown: Rule = {
	id: 'directives-are-known',
	title: 'Every directive is one that the site knows, and every fact is in the ledger.',
	severity: 'error',
	area: 'writing',
	why: 'An unknown directive is printed as it was typed, and an unknown fact has no value to print.',
	remedy:
		'Use :fact[key], :literal[text]{reason="…"}, ::sources, ::drawing[id], or :::note, :::tip, :::caution and :::danger.',
	*check(knowledge) {
		for (const page of knowledge.pages) {
			for (const { node } of walk(treeOf(page))) {
				yield* attributes(page, node);
				if (node.type === 'textDirective') yield* textDirective(knowledge, page, node);
				else if (node.type === 'leafDirective') yield* leafDirective(page, node);
				else if (node.type === 'containerDirective') yield* containerDirective(page, node);
			}
		}
	},
};

/** Most attributes do nothing; some, such as an icon that does not exist, keep the whole page from being rendered. */
function* attributes(page: Page, node: MarkdownNode): Generator<Violation> {
	if (!/Directive$/.test(node.type) || ![...TEXT, ...LEAF, ...CONTAINER].includes(node.name ?? '')) return;
	const allowed = node.name === 'literal' ? ['reason'] : [];
	const other = Object.keys(node.attributes ?? {}).find((name) => !allowed.includes(name));
	if (other === undefined) return;
	yield {
		message: `The directive "${node.name}" takes no attribute "${other}".`,
		hint: node.name === 'literal' ? 'Its only attribute is "reason".' : 'Remove everything in braces.',
		at: locateNode(page, node),
	};
}

function* textDirective(knowledge: KnowledgeBase, page: Page, node: MarkdownNode): Generator<Violation> {
	const name = node.name ?? '';
	const at = locateNode(page, node);
	const isBare = sourceOf(page, node) === `:${name}`;
	const label = (node.children ?? []).map(textOf).join('').trim();
	if (name === 'fact') {
		if (resolveFact(knowledge, label)) return;
		yield label === ''
			? { message: 'A fact names no key.', hint: 'Write :fact[exam.questions].', at }
			: {
					message: `There is no fact "${label}"${didYouMean(label, factKeys(knowledge))}`,
					hint: 'Name a fact of ledger/facts.yaml, or one of an outline, like exam.questions or exam.weight.<domain>.',
					at,
				};
	} else if (name === 'literal') {
		if (label) return;
		yield { message: 'A literal holds no text.', hint: 'Write :literal[the text]{reason="why"}.', at };
	} else if (!isBare) {
		// A bare one, as in "10:30", was probably never meant as a directive and is printed as text.
		yield {
			message: `The site does not know the directive ":${name}"${didYouMean(name, TEXT)}`,
			hint: `Use ${listOf(TEXT, 'or')}, or put a space or backslash before the bracket.`,
			at,
		};
	}
}

function* leafDirective(page: Page, node: MarkdownNode): Generator<Violation> {
	const name = node.name ?? '';
	if (!LEAF.includes(name)) {
		yield {
			message: `The site does not know the directive "::${name}"${didYouMean(name, LEAF)}`,
			hint: 'Directives of this form are "::sources" and "::drawing[<domain>/<name>]".',
			at: locateNode(page, node),
		};
	} else if (name === 'sources' && claimsOf(page) === undefined) {
		yield {
			message: `"${page.id}" names no list of claims whose sources could be printed.`,
			hint: 'Name its claims in the front matter, or list the links by hand.',
			at: locateNode(page, node),
		};
	}
}

function* containerDirective(page: Page, node: MarkdownNode): Generator<Violation> {
	const name = node.name ?? '';
	if (CONTAINER.includes(name)) return;
	yield {
		message: `The site does not know the directive ":::${name}"${didYouMean(name, CONTAINER)}`,
		hint: `Use ${listOf(CONTAINER, 'or')}.`,
		at: locateNode(page, node),
	};
}
