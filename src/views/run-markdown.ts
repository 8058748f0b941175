import type { LinkTo } from './link-to.ts';
import { escapeMarkdown } from './markdown-edits.ts';
import type { NotebookDocuments } from './notebook-documents.ts';
import type { NotebookFacts } from './notebook-facts.ts';

/** How to run a notebook, in the Markdown form of its page: downloads, the command, what its run measured. */
export function runSection(
	{ downloads, environment, figures, name }: NotebookFacts,
	{ serverless }: NotebookDocuments,
	linkTo: LinkTo,
): string[] {
	const limits = serverless ? `: [what that cannot do](${serverless})` : '';
	return [
		'## Run it yourself',
		[
			`- In Databricks: import the [notebook](${linkTo(downloads.notebook)}) or the [source file](${linkTo(downloads.source)}). Free Edition has serverless compute only${limits}.`,
			`- In a clone of the handbook, with Python 3.11 and Java 17: \`npm run notebooks -- check ${name}\` (environment \`${environment}\`).`,
			...figures.map(({ text }) => `- Measured on that run: ${escapeMarkdown(text)}`),
		].join('\n'),
	];
}
