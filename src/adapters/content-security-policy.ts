import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/**
 * Gives every built page a Content-Security-Policy of its own: everything from this site, and of inline
 * code only what was built, by hash. Astro's own option misses the scripts that Starlight inlines.
 */
export function contentSecurityPolicy(): AstroIntegration {
	return {
		name: 'podium-content-security-policy',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
				for (const name of names) {
					const file = join(folder, name);
					await writeFile(file, withPolicy(await readFile(file, 'utf8')));
				}
				logger.info(`${names.length} pages have a policy.`);
			},
		},
	};
}

/**
 * Puts the policy of a page into its head, before anything that it governs.
 * @param html A whole document.
 * @returns The document with a `<meta http-equiv="Content-Security-Policy">`.
 * @throws {Error} If the document has no `<head>` tag: then it would go out without a policy.
 */
export function withPolicy(html: string): string {
	const scripts = new Set<string>();
	const styles = new Set<string>();
	for (const element of elements(parse(html))) {
		const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
		if (element.tagName === 'style') styles.add(hash(text));
		if (element.tagName === 'script' && !element.attrs.some(({ name }) => name === 'src')) scripts.add(hash(text));
	}
	const policy = [
		"default-src 'none'",
		// Pagefind's index is searched by WebAssembly.
		`script-src 'self' 'wasm-unsafe-eval' ${[...scripts].join(' ')}`.trim(),
		`style-src 'self' ${[...styles].join(' ')}`.trim(),
		// Highlighted code and the roadmap carry their colors and places in style attributes.
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
	].join('; ');
	if (!/<head[^>]*>/.test(html)) throw new Error('A built page has no <head>, so it cannot carry a policy.');
	return html.replace(
		/<head[^>]*>/,
		(head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
	);
}

function hash(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function* elements(node: Node): Generator<Element> {
	if ('tagName' in node) yield node;
	if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}
