import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { pageAsSearched, searchPhrases } from '../views/search-phrases.ts';
import { searchRecords } from '../views/search-records.ts';
import { splitIndex } from './search-chunks.ts';

/**
 * Builds the search index over the finished pages and the entries of the glossary and the prompts. Ours rather than Starlight's,
 * because its options pass none of the index's own.
 * @throws {Error} If Pagefind reports an error: a site without search must not be published.
 */
export function searchIndex(knowledge: KnowledgeBase): AstroIntegration {
	return {
		name: 'podium-search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const phrases = searchPhrases(knowledge);
				const { index, errors } = await pagefind.createIndex({});
				if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
				const pages = [];
				for (const file of await htmlFilesOf(fileURLToPath(dir))) {
					const html = await readFile(join(fileURLToPath(dir), file), 'utf8');
					pages.push(await index.addHTMLFile({ sourcePath: file, content: pageAsSearched(html, file, phrases) }));
				}
				const records = await Promise.all(
					searchRecords(knowledge).map(({ address, title, kind, text, formerly }) =>
						index.addCustomRecord({
							url: address,
							content: text,
							language: 'en',
							meta: { title, ...(formerly.length > 0 && { formerly: formerly.join(', ') }) },
							filters: { kind: [kind] },
						}),
					),
				);
				const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
				await pagefind.close();
				const failed = [...pages, ...records, written].flatMap((answer) => answer.errors);
				if (failed.length > 0) throw new Error(`Pagefind failed: ${failed.join('; ')}`);
				await splitIndex(fileURLToPath(new URL('pagefind/', dir)));
				logger.info(`Indexed ${pages.length} files of HTML and ${records.length} entries of the glossary and prompts.`);
			},
		},
	};
}

/** The pages of a built site: paths below its folder with forward slashes, in a fixed order. */
async function htmlFilesOf(folder: string): Promise<string[]> {
	const files = await readdir(folder, { recursive: true });
	return files
		.filter((file) => file.endsWith('.html'))
		.map((file) => file.replaceAll('\\', '/'))
		.sort();
}
