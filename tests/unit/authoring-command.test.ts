import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/adapters/from-disk.ts';
import { proveContent } from '../../src/adapters/prove-content.ts';
import { TODAY } from '../rules/handbook.ts';

/** A copy of the project without its node_modules, so that commands may write into it. */
let project: string;
beforeAll(async () => {
	project = await mkdtemp(join(tmpdir(), 'podium-new-'));
	for (const path of ['src', 'scripts', 'tests/rules', 'package.json']) {
		await cp(path, join(project, path), { recursive: true });
	}
	await symlink(resolve('node_modules'), join(project, 'node_modules'));
});
afterAll(() => rm(project, { recursive: true }));

interface Ended {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

const run = (script: string, ...args: string[]): Promise<Ended> =>
	new Promise((done) => {
		execFile(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: project }, (error, stdout, stderr) =>
			done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
		);
	});

const edit = async (path: string, change: (text: string) => string): Promise<void> =>
	writeFile(join(project, path), change(await readFile(join(project, path), 'utf8')));

/** Errors that the validator finds in some files of the copy. */
async function errorsIn(...files: string[]): Promise<string[]> {
	const { findings } = proveContent(await readContent(join(project, 'src/content'), project), TODAY);
	return findings
		.filter(({ severity, file }) => severity === 'error' && files.includes(file))
		.map(({ message }) => message);
}

describe('npm run new', () => {
	test('writes a write-up whose marks and findings lead to a page without errors', async () => {
		const page = 'src/content/docs/domains/cost-performance/write-ups/cold-starts.md';
		const claims = 'src/content/claims/cost-performance/cold-starts.yaml';
		const objective = 'cost-performance/caching';
		const { code, stdout } = await run('new', 'write-up', 'cost-performance/cold-starts', '--objective', objective);
		expect(code).toBe(0);
		expect(stdout).toContain(`Wrote ${page}\nWrote ${claims}\n`);
		expect(stdout).toContain(`${page}:3  one sentence for search results`);
		expect(stdout).toMatch(new RegExp(`${page}:3:\\d+  error  record-has-its-shape\\n  Field "description"`));

		const check = '<details>\n<summary>Why?</summary>\n\nBecause.\n\n</details>\n\n';
		await edit(page, (text) =>
			text
				.replace('description: ""', 'description: A page that the tests of the author tools have filled in to the end.')
				.replace('author: ""', 'author: a-tester')
				.replace('## Check yourself\n\n', `## Check yourself\n\n${check.repeat(3)}`)
				.replaceAll(/ # FILL IN:.*|<!-- FILL IN:.*-->\n\n/g, ''),
		);
		await edit(claims, (text) => {
			const [head = '', entry = ''] = text
				.replaceAll(/\n.*# FILL IN: one entry.*| # FILL IN:.*/g, '')
				.split('claims:\n');
			const filled = entry
				.replace('claim: ""', 'claim: A claim.')
				.replace('url: ""', 'url: https://docs.databricks.com/aws/en/')
				.replace('title: ""', 'title: A page')
				.replace('unconfirmed', 'confirmed')
				.replace('recalled', 'live');
			return `${head}claims:\n${filled.repeat(6)}`;
		});
		expect(await errorsIn(page, claims)).toEqual([]);
	});

	test('writes a deck whose marks the validator wants filled in, and whose slides it wants notes for', async () => {
		const deck = 'src/content/docs/domains/data-sharing/decks/second-session.md';
		expect((await run('new', 'deck', 'data-sharing/second-session')).code).toBe(0);
		await edit(deck, (text) =>
			text
				.replace('description: ""', 'description: A deck that the tests of the author tools have filled in to the end.')
				.replace('author: ""', 'author: a-tester'),
		);
		expect(await errorsIn(deck)).toContain('Still to be filled in: the sum of the minutes in the notes.');
		await edit(deck, (text) => text.replaceAll(/ # FILL IN:.*|<!-- FILL IN:.*-->\n\n/g, ''));
		const errors = await errorsIn(deck);
		expect(errors.length).toBeGreaterThan(5);
		expect(errors.filter((message) => !message.includes('does not end with notes'))).toEqual([]);
	});

	test('writes a rule that runs at once, and finds nothing', async () => {
		const { code, stdout } = await run('new', 'rule', 'titles-are-there', '--area', 'files');
		expect(code).toBe(0);
		expect(stdout).toContain('src/rules/titles-are-there.ts:3  what it finds, one sentence.');
		expect(stdout).toContain('The validator finds nothing wrong');
		const { code: proved, stdout: proof } = await run('validate', '--rule', 'titles-are-there');
		expect([proved, proof]).toEqual([0, expect.stringMatching(/^Clean: .* 1 rules/)]);
	});

	test('exits with 1 where the handbook does not fit, and with 2 where the line cannot be understood', async () => {
		const unknown = await run('new', 'question', 'data-sharin/x');
		expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('did you mean "data-sharing"?')]);
		const strange = await run('new', 'guide', 'x', '--colour', 'red');
		expect([strange.code, strange.stderr]).toEqual([2, expect.stringContaining('Usage:')]);
	});
});
