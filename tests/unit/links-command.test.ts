import { execFile, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checksFile } from '../../src/links/check-record.ts';
import type { LinkCheck } from '../../src/schemas/link-check.ts';
import { misbehavingWeb, type MisbehavingWeb } from './misbehaving-web.ts';

let web: MisbehavingWeb;
let folder: string;
let running: ChildProcess | undefined;

beforeAll(async () => void (web = await misbehavingWeb(() => running?.kill('SIGINT'))));
afterAll(() => web.close());
beforeEach(async () => {
	web.forget();
	folder = await mkdtemp(join(tmpdir(), 'podium-links-'));
	return () => rm(folder, { recursive: true });
});

const at = (path: string): string => `http://127.0.0.1:${web.port}${path}`;
const checked = (path: string, on: string): LinkCheck => ({
	url: at(path),
	verdict: 'ok',
	status: 200,
	checkedOn: on,
	okOn: on,
});

/** Writes a guide with links, and what is known of them. */
async function content(paths: readonly string[], known: readonly LinkCheck[] = []): Promise<void> {
	const front = [
		'kind: guide',
		'title: Links',
		'description: A guide with links to a server that behaves as badly as the web does.',
		'owner: leads',
		'audience: everyone',
		'minutes: 1',
	];
	const body = paths.map((path) => `- [A page](${at(path)})`);
	await write('docs/guides/links.md', ['---', ...front, '---', '', ...body, ''].join('\n'));
	await write('ledger/link-checks.yaml', checksFile(known));
}

async function write(path: string, text: string): Promise<void> {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), text);
}

const ledger = async (): Promise<LinkCheck[]> =>
	parse(await readFile(join(folder, 'ledger/link-checks.yaml'), 'utf8')) as LinkCheck[];

/** Runs the command on the content of the test; it may ask this machine. */
const links = (...line: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
	strictLinks('--also-private', ...line);
const strictLinks = (...line: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
	new Promise((resolve) => {
		const args = ['scripts/links.ts', '--content', folder, '--today', '2026-11-23', ...line];
		running = execFile(process.execPath, args, (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
		);
	});

describe('npm run links', () => {
	test('fails for a page that is gone, says where it is named, and writes what it found', async () => {
		await content(['/found', '/gone'], [checked('/nobody-names-it', '2026-11-01')]);
		const { code, stdout } = await links();
		expect(code).toBe(1);
		expect(stdout).toContain('2 pages named in 2 places; 2 asked for on 2026-11-23.');
		expect(stdout).toContain(`The page "${at('/gone')}" answered 404 on 2026-11-23; no check has ever found it.`);
		expect(stdout).toMatch(/links\.md:11:3$/m);
		expect(await ledger()).toEqual([
			checked('/found', '2026-11-23'),
			{ url: at('/gone'), verdict: 'gone', status: 404, checkedOn: '2026-11-23', failures: 1 },
		]);
	});

	test('asks again for what was not found, and not for what was', async () => {
		await content(['/found', '/forbidden'], [checked('/found', '2026-11-20')]);
		const { code, stdout } = await links('--json');
		expect(code).toBe(0);
		expect(web.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'HEAD /forbidden',
			'GET /forbidden',
			'HEAD /found',
		]);
		expect(JSON.parse(stdout)).toMatchObject({ asked: 1, pages: [{ verdict: 'refused' }, { verdict: 'ok' }] });
		// That the other page answered proved the way to the web; it was no check of its own.
		expect((await ledger()).map(({ checkedOn }) => checkedOn)).toEqual(['2026-11-23', '2026-11-20']);
	});

	test('believes no failure where nothing answers as a page does', async () => {
		await content(['/forbidden', '/no-http']);
		const { code, stderr } = await links();
		expect(code).toBe(2);
		expect(stderr).toContain('None of 2 pages was found (1 × status 403, 1 × not-http): probably this machine');
		expect(await ledger()).toEqual([]);
	});

	test('asks no address that is not public unless it is told to', async () => {
		await content(['/found']);
		const { code } = await strictLinks();
		expect(code).toBe(2);
		expect(web.seen).toEqual([]);
	});

	test('keeps what is done when it is interrupted', async () => {
		await content(['/found', '/hang', '/gone'], [checked('/gone', '2026-11-01'), checked('/hang', '2026-10-01')]);
		const { code, stdout } = await links();
		expect(code).toBe(0);
		expect(stdout).toContain('2 pages left for another run: interrupted.');
		expect(await ledger()).toEqual([
			checked('/found', '2026-11-23'),
			checked('/gone', '2026-11-01'),
			checked('/hang', '2026-10-01'),
		]);
	});

	test('asks for the pages of one file or host only, and keeps what it knows of the others', async () => {
		await content(['/found'], [checked('/found', '2026-10-01')]);
		expect((await links('--only', 'elsewhere.dev')).stderr).toBe(
			'No page of another site is named by or on "elsewhere.dev".\n',
		);
		expect((await links('--only', '127.0.0.1')).code).toBe(0);
		expect(await ledger()).toEqual([checked('/found', '2026-11-23')]);
	});

	test('throws no result away that somebody else wrote meanwhile', async () => {
		await content(['/found', '/slow']);
		const meanwhile = checksFile([checked('/found', '2026-11-22')]);
		web.answer('/slow', (_, response) => {
			void write('ledger/link-checks.yaml', meanwhile).then(() => response.writeHead(200).end());
		});
		const { code, stderr } = await links();
		expect(code).toBe(2);
		expect(stderr).toContain('link-checks.yaml was changed meanwhile; try again.');
		expect(await readFile(join(folder, 'ledger/link-checks.yaml'), 'utf8')).toBe(meanwhile);
	});

	test('throws no result away because of a file that it cannot read', async () => {
		await content(['/found'], [checked('/nobody-names-it', '2026-11-01')]);
		await write('ledger/terms.yaml', '- id: [');
		const { code, stderr } = await links();
		expect(code).toBe(2);
		expect(stderr).toContain('run "npm run validate" first');
		expect(await ledger()).toHaveLength(1);
		expect(web.seen).toEqual([]);
	});

	test.each([[['--slow']], [['--fresh', 'soon']], [['--minutes', '-1']], [['--today', '2026-02-30']]])(
		'says what it does not understand in %j',
		async (line) => {
			await content(['/found']);
			const { code, stderr } = await links(...line);
			expect(code).toBe(2);
			expect(stderr).toContain(line[0]);
		},
	);
});
