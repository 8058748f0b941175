import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeUps, type Corpus } from './corpus.ts';
import { markdownOf, type Claim } from './write-up.ts';

/** Starlight as it is when nobody has configured anything: its sidebar lists every page, Pagefind is on. */
const PROJECT: Readonly<Record<string, string>> = {
	// Astro looks for integrations that need bundling among the dependencies named here.
	'package.json':
		'{ "private": true, "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
	'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }\n',
	'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [starlight({ title: 'Starlight' })] });
`,
	'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
	'src/content/docs/index.md': '---\ntitle: Welcome\n---\n\nThe write-ups are in the sidebar.\n',
};

/**
 * Writes the same write-ups into a project of default Starlight: same Markdown, same addresses. Only the directive
 * that prints the sources, which is this project's own, is replaced by the list that it prints.
 * @param folder Where to; below the project, so that its packages are found.
 * @param count How many write-ups.
 */
export async function writeBaseline(folder: string, count: number): Promise<Corpus> {
	const written = await writeUps(count);
	await rm(folder, { recursive: true, force: true });
	for (const [file, text] of Object.entries(PROJECT)) await write(join(folder, file), text);
	for (const each of written) {
		const file = join(folder, 'src/content/docs/domains', each.domain, 'write-ups', `${each.slug}.md`);
		await write(file, markdownOf(each).replace('::sources', sources(each.claims)));
	}
	return { folder, writeUps: written };
}

function sources(claims: readonly Claim[]): string {
	return claims
		.map(
			({ title, url, claim, verdict, on }) =>
				`1. [${title}](${url})\n   - ${claim} (${verdict}, read in a stored copy, ${on})`,
		)
		.join('\n');
}

async function write(file: string, text: string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}
