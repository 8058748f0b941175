/**
 * The Content-Security-Policy of a page: everything from this site, and of inline code only what was built.
 * @param scripts Hashes of its inline scripts, as `sha256-…`.
 * @param styles Hashes of its inline style sheets.
 */
export function contentSecurityPolicy(scripts: readonly string[], styles: readonly string[]): string {
	const quoted = (hashes: readonly string[]) => [...new Set(hashes)].map((hash) => `'${hash}'`);
	return [
		"default-src 'none'",
		// Pagefind's index is searched by WebAssembly.
		["script-src 'self' 'wasm-unsafe-eval'", ...quoted(scripts)].join(' '),
		["style-src 'self'", ...quoted(styles)].join(' '),
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
}
