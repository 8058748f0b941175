import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '../../src/adapters/content-security-policy.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') =>
	`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) =>
	/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';

test('inline scripts and styles are allowed by their hash, and no other inline code', () => {
	const policy = policyOf(withPolicy(page('<style>a{color:red}</style>', '<script>run(1 < 2)</script>')));
	expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${sha('run(1 < 2)')};`);
	expect(policy).toContain(`style-src 'self' ${sha('a{color:red}')};`);
	expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline');
	expect(policy).toContain("default-src 'none'");
});

test('a script with a source needs no hash', () => {
	expect(policyOf(withPolicy(page('<script src="/a.js"></script>')))).toContain(
		"script-src 'self' 'wasm-unsafe-eval';",
	);
});

test('the policy stands before everything that it governs', () => {
	const html = withPolicy(page('<title>t</title><script>x</script>'));
	expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'));
});

test('a document without a head is refused', () => {
	expect(() => withPolicy('<p>text</p>')).toThrow('no <head>');
});
