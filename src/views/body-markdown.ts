import { isDeck } from '../model/assets.ts';
import { fenceAttributes } from '../model/code-fence.ts';
import type { Page } from '../model/entry.ts';
import { factNamed, factText } from '../model/facts.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { isMdx, sourceOf, textOf, treeOf, walk, type MarkdownNode } from '../model/markdown.ts';
import { outputsMarkdown } from './cell-markdown.ts';
import { claimSources } from './claim-sources.ts';
import { asideAsQuotation, commentsIn, edited, escapeMarkdown, type Edit } from './markdown-edits.ts';
import type { LinkTo } from './link-to.ts';
import { evidenceMarkdown, phasePlanMarkdown, teamCostMarkdown } from './investment-markdown.ts';
import { promptsMarkdown } from './prompt-markdown.ts';

/**
 * The body of a page as Markdown that needs nothing of this site to be read: the author's own text, with
 * directives, components and folded HTML replaced by what they print, and links in full.
 * @throws {Error} If a fact has an unknown key, a drawing does not exist, or a page embeds a component that has no Markdown form.
 */
export function bodyMarkdown(knowledge: KnowledgeBase, page: Page, linkTo: LinkTo): string {
	const edits = Array.from(walk(treeOf(page)), ({ node, ancestors }): Edit[] => {
		const { start, end } = node.position ?? {};
		if (!start || !end) return [];
		const replaced = (text: string): Edit[] => [{ start: start.offset, end: end.offset, text }];
		switch (node.type) {
			case 'textDirective':
				if (node.name === 'fact') return replaced(escapeMarkdown(factText(factNamed(knowledge, textOf(node)))));
				return node.name === 'literal' ? replaced(escapeMarkdown(textOf(node))) : [];
			case 'leafDirective':
				return replaced(
					node.name === 'drawing' ? drawingMarkdown(knowledge, textOf(node).trim()) : sourcesMarkdown(knowledge, page),
				);
			case 'containerDirective':
				return asideAsQuotation(node, page.body);
			case 'code':
				return fence(node, page, ancestors);
			case 'link':
			case 'image':
			case 'definition':
				return link(node, page.body, linkTo);
			case 'mdxjsEsm':
				return removed(page.body, start.offset, end.offset);
			case 'html':
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement':
				return html(knowledge, page, node, linkTo);
			default:
				return [];
		}
	});
	return edited(page.body, edits.flat());
}

/** What stands in MDX pages in the place of a component of `src/starlight/embeds/`, by its name. */
export const EMBEDS: Readonly<
	Record<string, (knowledge: KnowledgeBase, attributes: ReadonlyMap<string, string>, linkTo: LinkTo) => string>
> = {
	Evidence: (knowledge, _, linkTo) => evidenceMarkdown(knowledge, linkTo),
	PhasePlan: phasePlanMarkdown,
	TeamCost: (knowledge, _, linkTo) => teamCostMarkdown(knowledge, linkTo),
	Prompts: (knowledge, attributes, linkTo) => promptsMarkdown(knowledge, attributes.get('use') ?? '', linkTo),
};

function sourcesMarkdown(knowledge: KnowledgeBase, page: Page): string {
	return claimSources(knowledge, page)
		.map(({ url, title, claims }, index) =>
			[
				`${index + 1}. [${escapeMarkdown(title)}](${url})`,
				...claims.map(({ claim, how }) => `    - ${escapeMarkdown(claim)} (${how})`),
			].join('\n'),
		)
		.join('\n');
}

/** What a drawing shows, in words. */
function drawingMarkdown(knowledge: KnowledgeBase, id: string): string {
	const drawing = knowledge.find('drawings', id)?.data;
	if (!drawing) throw new Error(`There is no drawing "${id}".`);
	return `**Drawing: ${escapeMarkdown(drawing.title)}.** ${escapeMarkdown(drawing.description)}`;
}

/** Of a fence's information only its language is everybody's; its title is said above it, that it has not run below. */
function fence(node: MarkdownNode, { body, notebook }: Page, ancestors: readonly MarkdownNode[]): Edit[] {
	const { start, end } = node.position ?? {};
	const opening = start && /^(`{3,}|~{3,})[ \t]*([^\s`]*)[^\n]*/.exec(body.slice(start.offset));
	if (!start || !end || !opening) return [];
	const [line, marks = '', language = ''] = opening;
	const attributes = fenceAttributes(node.meta);
	// A list or a quotation goes on around the fence; an aside becomes a quotation.
	const before = body.slice(body.lastIndexOf('\n', start.offset - 1) + 1, start.offset).replace(/[^>\s]/g, ' ');
	const margin = (ancestors.some(({ type }) => type === 'containerDirective') ? '> ' : '') + before;
	const parting = `\n${margin.trimEnd()}\n${margin}`;
	const title = attributes.get('title');
	const caption = title ? `**${escapeMarkdown(title)}**${parting}` : '';
	const edits = [{ start: start.offset, end: start.offset + line.length, text: caption + marks + language }];
	const cell = notebook?.fences.get(start.line);
	const outputs = cell ? outputsMarkdown(cell) : '';
	if (outputs) return [...edits, { start: end.offset, end: end.offset, text: `\n\n${outputs}` }];
	const label = attributes.has('databricks-only') ? 'Needs Databricks' : 'Not run';
	const reason = attributes.get('databricks-only') ?? attributes.get('not-run');
	if (reason === undefined) return edits;
	const note = `${parting}**${label}:** ${escapeMarkdown(reason)}`;
	return [...edits, { start: end.offset, end: end.offset, text: note }];
}

/** The address in a link, picture or definition, in full if it is one of the site. */
function link({ type, url = '', position, children = [] }: MarkdownNode, body: string, linkTo: LinkTo): Edit[] {
	if (!position || !/^\/(?!\/)/.test(url)) return [];
	const opening = type === 'definition' ? ': ' : '](';
	const from = body.indexOf(opening + url, children.at(-1)?.position?.end.offset ?? position.start.offset);
	if (from < 0 || from >= position.end.offset) return [];
	const start = from + opening.length;
	return [{ start, end: start + url.length, text: linkTo(url) }];
}

/** Comments of a deck are its notes, other comments nobody's business; what HTML folds stands open. */
function html(knowledge: KnowledgeBase, page: Page, node: MarkdownNode, linkTo: LinkTo): Edit[] {
	const { start, end } = node.position ?? {};
	if (!start || !end) return [];
	const source = sourceOf(page, node);
	const embed = isMdx(page) ? /^<([A-Z]\w*)([^>]*?)\/?>/.exec(source) : null;
	if (embed) {
		const [, name = '', attributes = ''] = embed;
		const printed = EMBEDS[name];
		if (!printed) throw new Error(`${page.file}: <${name}> has no Markdown form; add one to EMBEDS.`);
		return [{ start: start.offset, end: end.offset, text: printed(knowledge, fenceAttributes(attributes), linkTo) }];
	}
	const comments = commentsIn(node, page.body).flatMap((comment) =>
		isDeck(page) ? [{ ...comment, text: notes(comment.paragraphs) }] : removed(page.body, comment.start, comment.end),
	);
	const folds = Array.from(
		source.matchAll(/<\/?details[^>]*>\s*|\s*<summary>([\s\S]*?)<\/summary>/g),
		({ 0: tag, 1: summary, index }): Edit[] => {
			const at = start.offset + index;
			return summary === undefined
				? removed(page.body, at, at + tag.length)
				: [{ start: at, end: at + tag.length, text: `\n\n**${summary.trim()}**` }];
		},
	).flat();
	return [...comments, ...folds];
}

function notes(paragraphs: readonly string[]): string {
	return paragraphs.length === 0
		? ''
		: paragraphs.map((text, index) => (index === 0 ? `> **Speaker notes:** ${text}` : `>\n> ${text}`)).join('\n');
}

/** Takes a block out with the empty lines before it. */
function removed(body: string, start: number, end: number): Edit[] {
	return [{ start: body.slice(0, start).trimEnd().length, end, text: '' }];
}
