import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { HOW_READ } from './claim-sources.ts';
import type { LinkTo } from './link-to.ts';
import { escapeMarkdown } from './markdown-edits.ts';
import { promptSection, type ShownExample, type ShownPrompt } from './prompts.ts';

/**
 * The prompts of one use as Markdown: goal, risks, and each prompt as it stands, with its variables, the check and the
 * worked example.
 * @throws {Error} If there is no such use.
 */
export function promptsMarkdown(knowledge: KnowledgeBase, id: string, linkTo: LinkTo): string {
	const { use, prompts } = promptSection(knowledge, id);
	return [
		escapeMarkdown(use.goal),
		'**Risks of this use**',
		list(use.risks.map(({ title, text }) => `**${escapeMarkdown(title)}.** ${escapeMarkdown(text)}`)),
		...prompts.map((prompt) => promptMarkdown(prompt, linkTo)),
	].join('\n\n');
}

function promptMarkdown({ title, goal, prompt, variables, check, worked }: ShownPrompt, linkTo: LinkTo): string {
	return [
		`### ${escapeMarkdown(title)}`,
		escapeMarkdown(goal),
		fenced('text', prompt),
		list(
			variables.map(({ name, meaning, example }) => `\`{${name}}\`: ${escapeMarkdown(meaning)} ${exampleOf(example)}`),
		),
		`**Check the answer:** ${escapeMarkdown(check)}`,
		...(worked ? [exampleMarkdown(worked, linkTo)] : []),
	].join('\n\n');
}

const exampleOf = (example: string): string =>
	example.includes('\n')
		? `For example:\n\n${fenced('text', example).replace(/^(?=.)/gm, '  ')}`
		: `For example: ${escapeMarkdown(example)}`;

function exampleMarkdown({ said, code, claims, remains, read }: ShownExample, linkTo: LinkTo): string {
	return [
		'**An answer judged, for practice.** The answer is made up; the pages were looked up.',
		`> ${escapeMarkdown(said)}`,
		...(code ? [fenced(code.language, code.source)] : []),
		claims
			.map(({ claim, verdict, because, page }, index) =>
				[
					`${index + 1}. ${escapeMarkdown(claim)}`,
					`    - **${verdict}:** ${escapeMarkdown(because)}`,
					`    - [${escapeMarkdown(page.title)}](${page.url}), ${HOW_READ[page.evidence]}, ${page.on}`,
				].join('\n'),
			)
			.join('\n'),
		`**What remains:** ${escapeMarkdown(remains)} Read [${escapeMarkdown(read.title)}](${linkTo(read.address)}).`,
	].join('\n\n');
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Code between fences that are longer than any run of backticks in it. */
function fenced(language: string, source: string): string {
	const longest = Math.max(2, ...Array.from(source.matchAll(/`+/g), ([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${source.trimEnd()}\n${fence}`;
}
