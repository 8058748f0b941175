import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readContent } from '../../src/adapters/from-disk.ts';
import { proveContent } from '../../src/adapters/prove-content.ts';
import { exportQuestions } from '../../src/adapters/questions-export.ts';
import { importQuestions } from '../../src/adapters/questions-import.ts';
import type { Question } from '../../src/schemas/question.ts';
import { TODAY } from '../rules/handbook.ts';

const QUESTIONS = 'src/content/questions/data-sharing';

/** A folder with a copy of the content that questions lean on, so that imports may write into it. */
let project: string;
beforeAll(async () => {
	project = await mkdtemp(join(tmpdir(), 'podium-exchange-'));
	for (const path of ['syllabus', 'outlines', 'ledger', 'policy.yaml', 'questions/data-sharing']) {
		await cp(join('src/content', path), join(project, 'src/content', path), { recursive: true });
	}
});
afterAll(() => rm(project, { recursive: true }));

/** Imports a file with some content. */
async function load(name: string, content: string | Uint8Array, ...options: string[]) {
	const file = join(project, name);
	await writeFile(file, content);
	const { text, exitCode } = await importQuestions([file, '--own', ...options], project);
	return { exitCode, text: text.replaceAll(`${project}/`, '') };
}

/** Every question file there is. */
const files = async (): Promise<string[]> =>
	(await readdir(join(project, 'src/content/questions'), { recursive: true })).sort();

const gift = (title: string, stem = `${title}, which one?`) =>
	`::${title}::${stem}{ ~a ${title} =b ${title} ~c ${title} ~d ${title} }\n\n`;

describe('import', () => {
	it('makes drafts that the validator has only warnings about, and leads to each mark', async () => {
		const aiken =
			'A partner in another cloud shall read one table as of today, without a platform of its own. What is the first step?\r\n' +
			'A. Create a share and add the table to it\r\nB. Create a clone and send it by mail\r\n' +
			'C. Create a view and print it on paper\r\nD. Create a backup and store it on tape\r\nANSWER: A\r\n';
		const { exitCode, text } = await load('quiz.txt', `\uFEFF${aiken}`, '--domain', 'data-sharing');
		const draft = `${QUESTIONS}/a-partner-in-another-cloud-shall-read-one-table-as.yaml`;
		expect(text).toContain(`quiz.txt: 1 question, 1 taken, 0 refused.\n\nWrote ${draft} (11 places to fill in)`);
		expect(exitCode).toBe(0);
		const { findings } = proveContent(await readContent(join(project, 'src/content'), project), TODAY);
		const about = findings.filter(({ file }) => file === draft);
		expect(about.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(about.filter(({ rule }) => rule === 'marks-are-filled-in')).toHaveLength(11);
		await rm(join(project, draft));
	});

	it('writes the good ones, reports the others with line and reason, and takes nothing twice', async () => {
		const before = await files();
		const source = `${gift('Sieve one')}True.{T}\n\n${gift('Sieve two')}`;
		const first = await load('quiz.gift', source, '--domain', 'data-sharing');
		expect(first.exitCode).toBe(1);
		expect(first.text).toContain('3 questions, 2 taken, 1 refused.');
		expect(first.text).toContain('quiz.gift:3:6  refused\n  This is a true-false question');
		const added = ['data-sharing/sieve-one.yaml', 'data-sharing/sieve-two.yaml'];
		expect((await files()).filter((file) => !before.includes(file))).toEqual(added);

		const written = await readFile(join(project, 'src/content/questions', added[0]!), 'utf8');
		const again = await load('quiz.gift', source, '--domain', 'data-sharing');
		expect(again.text).toContain('3 questions, 0 taken, 3 refused.');
		expect(await readFile(join(project, 'src/content/questions', added[0]!), 'utf8')).toBe(written);
		for (const file of added) await rm(join(project, 'src/content/questions', file));
	});

	it('warns of stems that the bank has nearly, and of markup, where they stand in the file', async () => {
		const { entries } = await readContent(join(project, 'src/content'), project, ['questions']);
		const { id, stem } = entries[0]!.data as Question;
		const near = stem.replace(/[\\{}~=#:]/g, '\\$&').replaceAll('\n', ' ');
		const source = gift('Near', near) + gift('Nasty', 'What runs <script>alert(1)</script>?');
		const { exitCode, text } = await load('near.gift', source, '--domain', 'data-sharing', '--dry-run');
		expect(text).toContain(
			`near.gift:1:1  warning  similar-questions-are-enemies\n  The question "data-sharing/near" asks nearly what "${id}" asks.`,
		);
		expect(text).toContain(
			'near.gift:3:1  error  html-is-on-the-list\n  The HTML element "script" is not on the list.',
		);
		expect(exitCode).toBe(0);
	});

	it('writes nothing in a dry run, and nothing if one file is in the way', async () => {
		const before = await files();
		const source = gift('Blocked one') + gift('Blocked two');
		const dry = await load('blocked.gift', source, '--domain', 'data-sharing', '--dry-run');
		expect([dry.exitCode, dry.text]).toEqual([0, expect.stringContaining('2 taken, 0 refused. Nothing was written.')]);
		expect(await files()).toEqual(before);

		await mkdir(join(project, QUESTIONS, 'blocked-two.yaml'));
		const blocked = await load('blocked.gift', source, '--domain', 'data-sharing');
		expect([blocked.exitCode, blocked.text]).toEqual([2, expect.stringContaining('blocked-two.yaml is in the way')]);
		await rm(join(project, QUESTIONS, 'blocked-two.yaml'), { recursive: true });
		expect(await files()).toEqual(before);
	});

	const good = gift('Good');
	test.each<[does: string, name: string, content: string | Uint8Array, options: string[], says: string]>([
		['an unknown domain', 'a.gift', good, ['--domain', 'data-sharin'], 'did you mean "data-sharing"?'],
		['an unknown format', 'a.gift', good, ['--format', 'word'], 'There is no format "word".'],
		['an ending that says nothing', 'a.doc', good, [], 'names no format; say --format gift'],
		['an option that there is not', 'a.gift', good, ['--force'], 'Usage:'],
		['two files', 'a.gift', good, ['b.gift'], 'Usage:'],
		['an empty file', 'a.gift', '', [], 'There is no question in a.gift.'],
		['comments alone', 'a.gift', '// nothing\n', [], 'There is no question in a.gift.'],
		['binary data', 'a.gift', `${good}\0`, [], 'holds binary data'],
		['another encoding', 'a.gift', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), [], 'is not UTF-8 text'],
		['ten megabytes', 'a.gift', 'x'.repeat(10 * 1024 * 1024), [], 'has 10485760 bytes; at most 2097152 are read.'],
	])('exits with 2 and writes nothing for %s', async (_, name, content, options, says) => {
		const before = await files();
		const { exitCode, text } = await load(name, content, ...options);
		expect([exitCode, text]).toEqual([2, expect.stringContaining(says)]);
		expect(await files()).toEqual(before);
	});

	test.each([
		[['missing.gift', '--own'], 'missing.gift is no file that can be read.'],
		[['src', '--own', '--format', 'gift'], 'src is no file that can be read.'],
		[['--own'], 'Usage:'],
		[['missing.gift'], 'Say --own if you wrote these questions'],
	])('exits with 2 for %j', async (args, says) => {
		expect(await importQuestions(args, project)).toEqual({ exitCode: 2, text: expect.stringContaining(says) });
	});
});

describe('export', () => {
	it('prints the questions alone, and says beside them that keys are in it', async () => {
		const args = ['scripts/questions.ts', 'export', '--format', 'json', '--domain', 'data-sharing'];
		const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
		const { format, version, questions } = JSON.parse(stdout) as {
			format: string;
			version: number;
			questions: Question[];
		};
		expect([format, version]).toEqual(['podium-questions', 1]);
		const kinds = new Set(questions.map(({ domain, status }) => `${domain} ${status}`));
		expect(kinds).toEqual(new Set(['data-sharing live']));
		expect(stderr).toContain('Keys and reasons are in it');
	});

	it('writes a new file, and overwrites none', async () => {
		const out = join(project, 'out/deck.txt');
		const { exitCode, text } = await exportQuestions(['--format', 'anki', '--out', out]);
		expect([exitCode, text]).toEqual([
			0,
			expect.stringMatching(/^Wrote \d+ questions to .*deck\.txt\. Keys and reasons/),
		]);
		const deck = await readFile(out, 'utf8');
		expect(deck).toMatch(/^#separator:tab\n#html:true\n/);
		expect(await exportQuestions(['--format', 'gift', '--out', out])).toEqual({
			exitCode: 2,
			text: expect.stringContaining('deck.txt exists already'),
		});
		expect(await readFile(out, 'utf8')).toBe(deck);
	});

	test.each([
		[[], 'Say --format with one of "gift", "anki" and "json".'],
		[['--format', 'constructor'], 'Say --format with one of'],
		[['--format', 'json', '--domain', 'data-sharin'], 'did you mean "data-sharing"?'],
		[['file', '--format', 'json'], 'Usage:'],
	])('exits with 2 for %j', async (args, says) => {
		expect(await exportQuestions(args)).toEqual({ exitCode: 2, text: expect.stringContaining(says) });
	});
});
