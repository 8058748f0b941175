import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { isOnTheList, listedHtml } from '../../src/model/authored-html.ts';
import { safeLinks } from '../../src/model/authored-links.ts';

describe('HTML on the list', () => {
	test.each(['<!-- a --!><b> -->', '<!--><b> -->', '<!---><b> -->', '<kbd onclick=a>', '<kbd', '</br>', '<a>'])(
		'holds no %j',
		(source) => expect(isOnTheList(source)).toBe(false),
	);

	test.each(['<details open><summary>a</summary>b</details>', 'a<br>b<BR/>', '<!-- a < b -->', 'a < b', ''])(
		'holds %j',
		(source) => expect(isOnTheList(source)).toBe(true),
	);
});

describe('Markdown rendered without the rules', () => {
	const rendered = (markdown: string): string =>
		markdownToHtml(markdown, { mdastPlugins: [listedHtml()], hastPlugins: [safeLinks()] }).html;

	test('shows other HTML as text, in a line and as a block', () => {
		expect(rendered('a <img src=x onerror=a> b')).toBe('<p>a &lt;img src=x onerror=a&gt; b</p>\n');
		expect(rendered('<script>\nalert(1)\n</script>')).toContain('&lt;script&gt;\nalert(1)\n&lt;/script&gt;');
	});

	test('has no link that runs', () => {
		expect(rendered('[a](javascript:1) [b](https://example.org/) <data:text/html,x>')).toBe(
			'<p><a>a</a> <a href="https://example.org/">b</a> <a>data:text/html,x</a></p>\n',
		);
	});
});
