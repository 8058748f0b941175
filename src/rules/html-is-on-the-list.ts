import { HTML_LIST, htmlPieces, refusedElement } from '../model/authored-html.ts';
import { authoredMarkdown, type AuthoredMarkdown } from '../model/authored-markdown.ts';
import type { Location, Page } from '../model/entry.ts';
import { isMdx, locateNode, mdxTree, treeOf, walk, type MarkdownNode } from '../model/markdown.ts';
import type { Rule, Violation } from './rule.ts';

const LIST = Object.keys(HTML_LIST).join(', ');
const HINT = `Write it in Markdown, or show it as code in backticks; the list is: ${LIST}.`;

/** Finds HTML in Markdown that could run, load or hide something, or break the page. */
export const htmlIsOnTheList: Rule = {
	id: 'html-is-on-the-list',
	title: `Markdown holds no HTML but comments and a few harmless elements: ${LIST}.`,
	severity: 'error',
	area: 'writing',
	why: 'Readers and the site trust every page. HTML can run script, load from other hosts, imitate the site or break its layout; a short list cannot.',
	remedy: `Write it in Markdown. Show HTML as code, in backticks. The list is: ${LIST}; of attributes, "open" of details and "title" of abbr.`,
	*check(knowledge) {
		for (const markdown of authoredMarkdown(knowledge)) yield* html(markdown);
		for (const page of knowledge.pages.filter(isMdx)) yield* program(page);
	},
};

/** Refused tags, and elements that do not close. */
function* html({ root, at }: AuthoredMarkdown): Generator<Violation> {
	const open: { name: string; at: Location }[] = [];
	for (const { node } of walk(root)) {
		if (node.type !== 'html') continue;
		for (const { offset, tag, refused } of htmlPieces(node.value ?? '')) {
			const place = at(node, offset);
			if (refused) yield { message: refused, hint: HINT, at: place };
			else if (tag?.starts) open.push({ name: tag.name, at: place });
			else if (tag?.ends && open.pop()?.name !== tag.name) {
				yield {
					message: `"</${tag.name}>" closes an element that is not the last one open.`,
					hint: 'Close elements in the reverse order of their opening.',
					at: place,
				};
				return;
			}
		}
	}
	for (const { name, at: place } of open) {
		yield { message: `"<${name}>" is never closed.`, hint: `Write "</${name}>" where it ends.`, at: place };
	}
}

/** MDX runs while the site is built: of a program it may hold the embedding of our own components, and nothing else. */
function* program(page: Page): Generator<Violation> {
	const { error } = mdxTree(page.body);
	if (error) {
		yield {
			message: `The page is no MDX: ${error.message}.`,
			hint: 'Mend it at this place, or rename the file to .md.',
			at: page.place(error.line, error.column),
		};
		return;
	}
	const nodes = Array.from(walk(treeOf(page)), ({ node }) => node);
	const embeds = new Set(nodes.filter(({ type }) => type === 'mdxjsEsm').flatMap((node) => embedsOf(page, node) ?? []));
	for (const node of nodes) {
		const message = refusedProgram(page, node, embeds);
		if (message) yield { message, hint: MDX_HINT, at: locateNode(page, node) };
	}
}

const MDX_HINT =
	'Import components of src/starlight/embeds/ alone, give them texts as attributes, and write the rest in Markdown.';

/** An attribute of an element in MDX; its value is a text, nothing, or an expression. */
interface JsxAttribute {
	readonly type: string;
	readonly name?: string;
	readonly value?: unknown;
}

function refusedProgram(page: Page, node: MarkdownNode, embeds: ReadonlySet<string>): string | undefined {
	if (node.type === 'mdxjsEsm')
		return embedsOf(page, node) ? undefined : 'The page imports or exports something else than an embed.';
	if (/^mdx(?:Flow|Text)Expression$/.test(node.type))
		return 'The page holds an expression, which would run while the site is built.';
	if (!/^mdxJsx/.test(node.type)) return undefined;
	const attributes = (node.attributes ?? []) as unknown as readonly JsxAttribute[];
	if (attributes.some(({ type, value }) => type !== 'mdxJsxAttribute' || (value && typeof value !== 'string'))) {
		return `An attribute of "<${node.name ?? ''}>" is an expression, which would run while the site is built.`;
	}
	if (embeds.has(node.name ?? '')) return undefined;
	return refusedElement(
		node.name ?? '',
		attributes.map(({ name = '' }) => name),
	);
}

/** Names of the embeds that a line of imports brings, or undefined if it does anything else. */
function embedsOf(page: Page, { value = '' }: MarkdownNode): string[] | undefined {
	const imports = value
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => /^import ([A-Z]\w*) from ['"](\.\.?\/[\w./-]+)['"];?$/.exec(line.trim()));
	const names = imports.flatMap((match) => {
		const [, name = '', path = ''] = match ?? [];
		const resolved = match && new URL(path, `file:///${page.file}`).pathname;
		return resolved && /\/starlight\/embeds\/\w+\.astro$/.test(resolved) && !resolved.includes('/docs/') ? [name] : [];
	});
	return names.length === imports.length ? names : undefined;
}
