import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { makeManifest, pathOf, type BuiltFile } from '../offline/make-manifest.ts';
import { DIGEST_LENGTH, MANIFEST, type Manifest } from '../offline/manifest.ts';
import { offlineSets, partOf } from '../offline/sets.ts';

const compress = promisify(brotliCompress);
/** As hosts compress on the way out. */
const QUALITY = 5;
/** Files that hosts send as they are: they are compressed already, or no text. */
const SENT_AS_IS = /\.(pf_\w+|pagefind)$/;
/** Files that are read side by side. */
const AT_ONCE = 8;

/**
 * Lets browsers keep copies of the finished site: writes the manifest of its files and the worker. Where the team wants
 * no copies, the worker is one that deletes those of earlier builds.
 * @param wanted Whether the team wants them.
 */
export function offlineCopies(knowledge: KnowledgeBase, wanted: boolean): AstroIntegration {
	return {
		name: 'podium-offline-copies',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				await writeWorker(folder, wanted);
				if (!wanted) return logger.info('Browsers keep no copies, and delete those they have.');
				const { files, version } = await writeManifest(folder, knowledge);
				logger.info(`${files.length} files can be read offline; this build is ${version}.`);
			},
		},
	};
}

/**
 * Writes the manifest of a finished site: no file that it names may change afterwards.
 * @param folder The built site.
 */
export async function writeManifest(folder: string, knowledge: KnowledgeBase): Promise<Manifest> {
	const names = await readdir(folder, { recursive: true, withFileTypes: true });
	const left = names
		.filter((name) => name.isFile())
		.map((name) => join(name.parentPath, name.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
		.filter((file) => partOf(knowledge, pathOf(file)) !== undefined)
		.values();
	const files: BuiltFile[] = [];
	const readSome = async (): Promise<void> => {
		for (const file of left) files.push(await builtFile(folder, file));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, readSome));
	const manifest = makeManifest(files, offlineSets(knowledge), (path) => partOf(knowledge, path), digest);
	await mkdir(dirname(join(folder, MANIFEST)), { recursive: true });
	await writeFile(join(folder, MANIFEST), JSON.stringify(manifest));
	return manifest;
}

/**
 * Bundles the worker into one file at the root of the site: it serves all that lies below its own address.
 * @param wanted False takes the worker that deletes all copies and goes.
 */
export async function writeWorker(folder: string, wanted: boolean): Promise<void> {
	const name = wanted ? 'service-worker' : 'worker-that-leaves';
	const input = fileURLToPath(new URL(`../components/offline/${name}.ts`, import.meta.url));
	const bundle = await rolldown({ input });
	await bundle.write({ file: join(folder, 'service-worker.js'), minify: true });
	await bundle.close();
}

async function builtFile(folder: string, file: string): Promise<BuiltFile> {
	const content = await readFile(join(folder, file));
	const sent = SENT_AS_IS.test(extname(file))
		? content.length
		: (await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })).length;
	const page = file.endsWith('.pf_fragment') ? pageOfFragment(content) : undefined;
	return { file, hash: digest(content), bytes: content.length, sent, page };
}

/**
 * The page that a fragment of the search index is about, below the base path.
 * @throws {Error} If the fragment is not made as in the version that this was written for (Pagefind 1.6).
 */
function pageOfFragment(content: Buffer): string {
	const [, url] = /^pagefind_dcd\{"url":"\/([^"]*)"/.exec(gunzipSync(content).toString()) ?? [];
	if (url === undefined) throw new Error('A fragment of Pagefind’s index does not begin with the address of its page.');
	return url.replace(/[#?].*$/, '');
}

const digest = (content: Buffer | string): string =>
	createHash('sha256').update(content).digest('base64url').slice(0, DIGEST_LENGTH);
