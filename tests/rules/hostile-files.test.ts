import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/adapters/from-disk.ts';
import { proveContent } from '../../src/adapters/prove-content.ts';
import { TODAY } from './handbook.ts';

let root = '';
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'podium-hostile-'));
	await write('docs/guides/plain.md', guide('Text.'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string | Uint8Array): Promise<void> {
	const file = join(root, 'content', path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** A guide; its body starts on line 10. */
const guide = (body: string, title = 'Exam day'): string => `---
kind: guide
title: ${title}
description: A page of a small handbook that is long enough to be described.
owner: leads
audience: Everyone
minutes: 5
---

${body}
`;
const resource = (fields: string): string => `- id: talk
  title: A talk
${fields}
  provider: Somebody
  tier: supplementary
  format: video
  cost: free
  why: It explains recipients.
  listedOn: '2026-11-22'
  evidence: seen
`;

/** What is written where, and the place, rule and words of the finding that must come of it. */
const refused: readonly [does: string, path: string, text: string | Uint8Array, finding: RegExp][] = [
	[
		'script in Markdown',
		'docs/guides/a.md',
		guide('Text.\n\n- one\n- two <script>alert(1)</script>'),
		/docs\/guides\/a\.md:13:7 error html-is-on-the-list .*"script"/,
	],
	[
		'the same with Windows line ends',
		'docs/guides/a.md',
		guide('Text.\n\n- one\n- two <script>alert(1)</script>').replaceAll('\n', '\r\n'),
		/docs\/guides\/a\.md:13:7 error html-is-on-the-list .*"script"/,
	],
	[
		'a handler deep in a block of HTML',
		'docs/guides/a.md',
		guide('<details>\n<summary>a</summary>\n<kbd\n  onclick="alert(1)">b</kbd>\n</details>'),
		/docs\/guides\/a\.md:12:1 error html-is-on-the-list .*"onclick"/,
	],
	[
		'a link that runs',
		'docs/guides/a.md',
		guide('A paragraph\nof [two](javascript:alert(1)) lines.'),
		/docs\/guides\/a\.md:11:4 error links-lead-to-pages .*"javascript:alert\(1\)"/,
	],
	[
		'code that reads otherwise than it runs',
		'docs/guides/a.md',
		guide('```python\nif level != "user\u202e \u2066# admin\u2069 \u2066":\n```'),
		/docs\/guides\/a\.md:11:18 error text-hides-nothing .*U\+202E/,
	],
	[
		'a title that does',
		'docs/guides/a.md',
		guide('Text.', 'Exam \u2067day'),
		/docs\/guides\/a\.md:3:13 error text-hides-nothing .*U\+2067/,
	],
	[
		'a title of 300 characters',
		'docs/guides/a.md',
		guide('Text.', 'Title '.repeat(50)),
		/docs\/guides\/a\.md:3:8 error record-has-its-shape Field "title"/,
	],
	[
		'a page that brings styles and scripts of its own in its front matter',
		'docs/guides/a.md',
		guide('Text.').replace('minutes: 5', 'minutes: 5\nhead: [{ tag: script, content: alert(1) }]'),
		/docs\/guides\/a\.md:8:1 error record-has-its-shape .*unknown field "head"/,
	],
	[
		'an expression in MDX',
		'docs/guides/a.mdx',
		guide('Text {process.env.HOME}.'),
		/docs\/guides\/a\.mdx:10:6 error html-is-on-the-list .*expression/,
	],
	[
		'a resource whose address runs',
		'resources/data-sharing.yaml',
		resource('  url: javascript:alert(1)'),
		/resources\/data-sharing\.yaml:3:8 error record-has-its-shape Field "url": must be an https:\/\/ address/,
	],
	[
		'a resource whose address breaks out of its quotes',
		'resources/data-sharing.yaml',
		resource(`  url: 'https://example.org/"onmouseover="alert(1)'`),
		/resources\/data-sharing\.yaml:3:8 error record-has-its-shape Field "url": must not hold spaces, quotes/,
	],
	[
		'a term whose address is data',
		'ledger/terms.yaml',
		'- id: share\n  term: Share\n  definition: A share.\n  url: data:text/html,<script>alert(1)</script>\n  evidence: seen\n',
		/ledger\/terms\.yaml:4:8 error record-has-its-shape Field "url"/,
	],
	[
		'a step whose address leads to another host',
		'programme/onboarding.yaml',
		"begin:\n  - title: Read\n    why: To know.\n    to: '//example.org/'\n",
		/programme\/onboarding\.yaml:4:9 error record-has-its-shape .*starts with one "\/"/,
	],
	[
		'an alias bomb',
		'programme/pods.yaml',
		`a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefghij', (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`).join('\n')}\n`,
		/programme\/pods\.yaml:1:1 error file-is-readable The YAML cannot be resolved/,
	],
	[
		'a file of 5 MB',
		'docs/guides/a.md',
		guide('word '.repeat(1024 * 1024)),
		/docs\/guides\/a\.md:1:1 error file-is-readable The file has \d+ bytes/,
	],
	[
		'a NUL byte',
		'docs/guides/a.md',
		guide('a\0b'),
		/docs\/guides\/a\.md:10:2 error file-is-readable The file holds binary data/,
	],
	[
		'bytes that are no UTF-8',
		'docs/guides/a.md',
		Buffer.concat([Buffer.from(guide('')), Buffer.from([0xc3, 0x28, 0xff])]),
		/docs\/guides\/a\.md:11:1 error file-is-readable The file is not UTF-8 text/,
	],
	[
		'a byte order mark',
		'docs/guides/a.md',
		`\ufeff${guide('Text.')}`,
		/docs\/guides\/a\.md:1:1 error file-is-readable .*byte order mark/,
	],
	[
		'a name of a file with markup and spaces',
		'docs/guides/a "b"<img src=x onerror=alert(1)>.md',
		guide('Text.'),
		/docs\/guides\/a "b"<img src=x onerror=alert\(1\)>\.md:2:7 error paths-match-kind/,
	],
	[
		'a drawing that runs',
		'docs/guides/flow.svg',
		'<svg xmlns="http://www.w3.org/2000/svg">\n  <rect width="1" onload="alert(1)"/>\n</svg>\n',
		/docs\/guides\/flow\.svg:2:18 error drawings-only-draw .*event handler/,
	],
	[
		'a drawing of a page that runs',
		'drawings/data-sharing/flow.svg',
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">\n  <rect width="1" onload="alert(1)"/>\n</svg>\n',
		/drawings\/data-sharing\/flow\.svg:2:3 error drawings-describe-themselves .*"onload" of "rect".*does not run/,
	],
	[
		'a mark that was left',
		'docs/guides/a.md',
		guide('Text. <!-- FILL IN: the rest -->'),
		/docs\/guides\/a\.md:10:12 error marks-are-filled-in .*the rest/,
	],
];

describe('the validator refuses, with the place and what to do,', () => {
	it.each(refused)('%s', async (_, path, text, expected) => {
		await write(path, text);
		const { findings } = proveContent(await readContent(join(root, 'content'), root), TODAY);
		const lines = findings.map(
			(finding) =>
				`${finding.file}:${finding.line}:${finding.column} ${finding.severity} ${finding.rule} ${finding.message}`,
		);
		expect(lines).toContainEqual(expect.stringMatching(expected));
		for (const { hint } of findings) expect(hint).toMatch(/^[A-Z].*\.$/s);
	});
});
