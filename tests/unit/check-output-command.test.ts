import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'">`;
const PAGE = `<!doctype html><html lang="en"><head>${POLICY}<title>Home</title>
	<meta name="description" content="A page of a small site that holds nothing but what the checks ask for."></head>
	<body><h1>Home</h1></body></html>`;

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'podium-output-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('node scripts/check-output.ts', () => {
	test('exits with 0 on a sound site, says what it looked at, and that no address of the site is set', async () => {
		const { code, stdout } = await check(await site('sound', { 'index.html': PAGE }));
		expect(stdout).toMatch(/notice {2}pages-have-a-canonical-address/);
		expect(stdout).toMatch(/The built site holds: 1 pages, 4 files, \d+ checks\./);
		expect(code).toBe(0);
	});

	test('exits with 1 on a flaw and names the file and the remedy', async () => {
		const { code, stdout } = await check(
			await site('flawed', { 'index.html': PAGE.replace('</body>', '<a href="/x/">x</a></body>') }),
		);
		expect(stdout).toMatch(
			/flawed\/index\.html {2}error {2}links-resolve\n {2}.*"\/x\/" leads to no file.*\n {2}Mend the link/,
		);
		expect(code).toBe(1);
	});

	test('knows the base path and the address that a build was made for', async () => {
		const canonical = '<link rel="canonical" href="https://example.org/handbook/"></head>';
		const at = await site('based', {
			'index.html': PAGE.replace('</head>', canonical).replace('</body>', '<a href="/">x</a></body>'),
		});
		const { code, stdout } = await check(at, { BASE: '/handbook', SITE: 'https://example.org' });
		expect(stdout).toMatch(/"\/" leaves the base path \/handbook\//);
		expect(stdout).not.toMatch(/canonical/);
		expect(code).toBe(1);
	});

	test.each([
		['there is no site', 'missing', {}, /There is no built site at/],
		['the site has no page', 'pageless', {}, /holds no page/],
		['the base is none', 'sound', { BASE: 'handbook' }, /BASE is "handbook"/],
	])('exits with 2 where %s', async (_, name, environment, sentence) => {
		if (name === 'pageless') await site(name, {});
		const { code, stderr } = await check(join(folder, name), environment);
		expect(code).toBe(2);
		expect(stderr).toMatch(sentence);
		expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
	});
});

async function site(name: string, pages: Readonly<Record<string, string>>): Promise<string> {
	const index = {
		'pagefind/pagefind.js': '',
		'pagefind/pagefind-entry.json': '{}',
		'pagefind/fragment/en.pf_fragment': '',
	};
	for (const [file, text] of Object.entries({ ...index, ...pages })) {
		const path = join(folder, name, file);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	}
	return join(folder, name);
}

function check(
	at: string,
	environment: Record<string, string> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['scripts/check-output.ts', '--folder', at],
			{ env: { ...process.env, SITE: '', BASE: '', ...environment } },
			(error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
		);
	});
}
