import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Report {
	readonly version: number;
	readonly checked: { readonly files: number; readonly records: number; readonly rules: number };
	readonly findings: readonly {
		readonly rule: string;
		readonly severity: string;
		readonly file: string;
		readonly line: number;
		readonly message: string;
	}[];
}

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'podium-validate-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('npm run validate', () => {
	test('exits with 0 on the content of the handbook and counts what it checked', async () => {
		const { code, stdout } = await validate('--json', '--today', '2026-11-22');
		const report = JSON.parse(stdout) as Report;
		expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(code).toBe(0);
		expect(report.version).toBe(1);
		expect(report.checked.files).toBeGreaterThan(50);
		expect(report.checked.records).toBeGreaterThan(400);
		expect(report.checked.rules).toBeGreaterThanOrEqual(40);
	});

	test('exits with 1 on an error, and names file, line and rule', async () => {
		const content = await copyOfContent('error');
		const file = join(content, 'team.yaml');
		await writeFile(file, (await readFile(file, 'utf8')).replace('mentor: experienced-1', 'mentor: experienced-7'));
		const { code, stdout } = await validate('--json', '--content', content);
		const [finding] = (JSON.parse(stdout) as Report).findings.filter(({ rule }) => rule === 'references-resolve');
		expect(code).toBe(1);
		expect(finding?.message).toContain('experienced-7');
		expect(finding?.file).toMatch(/team\.yaml$/);
		expect(finding?.line).toBeGreaterThan(10);
	});

	test('exits with 0 where there are only warnings: no passage of time changes an exit code', async () => {
		const { code, stdout } = await validate('--json', '--today', '2036-01-01');
		const { findings } = JSON.parse(stdout) as Report;
		expect(findings.length).toBeGreaterThan(0);
		expect(findings.filter(({ severity }) => severity !== 'warning')).toEqual([]);
		expect(code).toBe(0);
	});

	test('runs only the rules that are named', async () => {
		const { code, stdout } = await validate('--json', '--rule', 'ids-are-unique', '--rule', 'weeks-have-work');
		expect((JSON.parse(stdout) as Report).checked.rules).toBe(2);
		expect(code).toBe(0);
	});

	test('prints annotations for GitHub', async () => {
		const content = await copyOfContent('github');
		await writeFile(join(content, 'stray.yaml'), 'a: 1\n');
		const { code, stdout } = await validate('--github', '--content', content);
		expect(code).toBe(1);
		expect(stdout).toMatch(/^::error file=.*stray\.yaml,line=1,col=1,title=file-has-a-collection::/m);
	});

	test.each([
		['a folder that is missing', ['--content', 'no/such/folder'], /no content folder/],
		['a file for a folder', ['--content', 'package.json'], /not a folder/],
		['an unknown rule', ['--rule', 'no-such-rule'], /There is no rule "no-such-rule"/],
		['a day that is none', ['--today', 'tomorrow'], /--today is "tomorrow"/],
		['an unknown option', ['--nonsense'], /--nonsense/],
		['two formats at once', ['--json', '--github'], /exclude each other/],
	])('exits with 2 on %s', async (_, options, sentence) => {
		const { code, stdout, stderr } = await validate(...options);
		expect(code).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toMatch(sentence);
		expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
	});

	test('exits with 2 on a folder without a record', async () => {
		const empty = join(folder, 'empty');
		await mkdir(empty);
		const { code, stderr } = await validate('--content', empty);
		expect(code).toBe(2);
		expect(stderr).toMatch(/holds no records/);
	});
});

async function copyOfContent(name: string): Promise<string> {
	const content = join(folder, name);
	await cp('src/content', content, { recursive: true });
	return content;
}

function validate(...options: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['scripts/validate.ts', ...options],
			{ maxBuffer: 16 * 1024 * 1024 },
			(error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
		);
	});
}
