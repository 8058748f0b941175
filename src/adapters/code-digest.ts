import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What decides how content becomes pages: the configuration, the packages, and all of `src/` but the content. */
const CONFIGURATION = ['astro.config.mjs', 'package.json'];

/**
 * Digest of the code that makes pages. What is kept from earlier builds counts only under the same code: Astro looks at
 * neither Markdown plugins nor the options of integrations.
 * @param root Folder of the project.
 */
export async function codeDigest(root: string): Promise<string> {
	const sources = (await readdir(join(root, 'src'), { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !file.startsWith(join(root, 'src', 'content') + (file.includes('\\') ? '\\' : '/')))
		.sort();
	const hash = createHash('sha256');
	for (const file of [...CONFIGURATION.map((name) => join(root, name)), ...sources]) hash.update(await readFile(file));
	return hash.digest('base64url');
}
