import { describe, expect, test } from 'vitest';
import { renderSlides } from '../../src/starlight/marp.ts';

const slide = async (markdown: string): Promise<string> => (await renderSlides([markdown], '/handbook/')).html.join('');

describe('slides rendered without the rules', () => {
	test.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'<iframe src="/"></iframe>',
		'<style>a{}</style>',
	])('show %s as text', async (html) => {
		const drawn = await slide(`## Title\n\nText ${html}\n\n${html}\n`);
		expect(drawn).not.toMatch(/<(script|img|iframe|style)\b/);
		expect(drawn).toContain(html.slice(1, 6));
	});

	test('keep no attribute that is not on the list', async () => {
		const drawn = await slide(
			'## Title\n\n<kbd onclick="a()">Esc</kbd> <span style="position:fixed" class="fact">59</span>\n',
		);
		expect(drawn).toContain('<kbd>Esc</kbd>');
		expect(drawn).toContain('<span class="fact">59</span>');
	});

	test.each(['javascript:alert(1)', 'vbscript:a', 'data:text/html,a', 'file:///etc/passwd'])(
		'make no link to %s',
		async (address) => expect(await slide(`## Title\n\n[x](${address})\n`)).not.toContain('<a '),
	);

	test('add nothing to the style sheet', async () => {
		const plain = await renderSlides(['## Title\n'], '/');
		const styled = await renderSlides(
			['## Title\n\n<style>a{color:red}</style>\n\n<style scoped>b{color:red}</style>\n'],
			'/',
		);
		expect(styled.css).toBe(plain.css);
		expect(styled.html.join('')).toContain('a{color:red}');
	});
});
