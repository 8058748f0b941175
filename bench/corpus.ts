import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { readContent } from '../src/adapters/from-disk.ts';
import { buildKnowledgeBase } from '../src/model/knowledge-base.ts';
import { ownerOf } from '../src/views/syllabus.ts';
import { markdownOf, writeUp, type Place, type WriteUp } from './write-up.ts';

/** What a project needs to be built elsewhere. */
export const COPIED = ['astro.config.mjs', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'] as const;

/** The write-up that is measured by itself: the same words at every size. */
export const MEASURED_PAGE = 42;

/** A handbook with many synthetic write-ups, ready to be built. */
export interface Corpus {
	/** Folder of the copied project. */
	readonly folder: string;
	readonly writeUps: readonly WriteUp[];
}

/** Synthetic write-ups of this project, numbers 1 to the given one; its domains take one in turn. */
export async function writeUps(count: number): Promise<WriteUp[]> {
	const knowledge = buildKnowledgeBase(await readContent('src/content'));
	const places: Place[] = knowledge.all('domains').map(({ id }) => ({
		domain: id,
		owner: ownerOf(knowledge, id),
		objectives: knowledge
			.all('objectives')
			.filter(({ data }) => data.domain === id)
			.map((objective) => objective.id),
	}));
	return Array.from({ length: count }, (_, index) => writeUp(index + 1, places));
}

/**
 * Writes a copy of the project with synthetic write-ups beside its own pages and records. What lay in the folder
 * is removed, caches included.
 * @param folder Where to; below the project, so that its packages are found.
 * @param count How many write-ups.
 */
export async function writeCorpus(folder: string, count: number): Promise<Corpus> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	for (const name of COPIED) await cp(name, join(folder, name), { recursive: true });
	const written = await writeUps(count);
	for (const each of written) {
		const { domain, slug, claims } = each;
		const content = join(folder, 'src/content');
		await write(join(content, 'docs/domains', domain, 'write-ups', `${slug}.md`), markdownOf(each));
		await write(join(content, 'claims', domain, `${slug}.yaml`), stringify({ id: `${domain}/${slug}`, claims }));
	}
	return { folder, writeUps: written };
}

/** Address of a write-up in the built site, from its root. */
export const addressOf = ({ domain, slug }: WriteUp): string => `domains/${domain}/write-ups/${slug}/`;

/**
 * Address of the write-up that is measured by itself.
 * @throws {Error} If there are too few.
 */
export function measuredAddress({ writeUps: all }: Corpus): string {
	const page = all[MEASURED_PAGE - 1];
	if (!page) throw new Error(`A handbook needs ${MEASURED_PAGE} write-ups to be measured.`);
	return addressOf(page);
}

async function write(file: string, text: string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}
