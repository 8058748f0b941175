import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent, UnreadableContent } from '../../src/adapters/from-disk.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run.ts';
import { TODAY } from './handbook.ts';

let root = '';

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'podium-content-'));
	await write('syllabus/domains.yaml', DOMAIN);
});

afterEach(() => rm(root, { recursive: true, force: true }));

const DOMAIN = `- id: data-sharing
  title: Data Sharing
  short: Sharing
  mark: SH
  question: Who may read it?
`;

const PAGE = `---
kind: guide
title: Exam day
description: A page of a small handbook that is long enough to be described.
owner: leads
audience: Everyone
minutes: 5
---
## Before

Sleep well.
`;

async function write(path: string, content: string | Uint8Array): Promise<void> {
	const file = join(root, 'content', path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, content);
}

/** Reads the folder as the validator does, and gives what the rules about files find, as one line each. */
async function problems(): Promise<string[]> {
	const knowledge = buildKnowledgeBase(await readContent(join(root, 'content'), root));
	return runRules(rules, knowledge, { today: TODAY })
		.filter(({ rule }) => ['file-is-readable', 'record-has-its-shape', 'file-has-a-collection'].includes(rule))
		.map(({ file, line, column, severity, rule, message, hint }) => {
			expect(message).toMatch(/^[^\n]+[.]$/);
			expect(hint).toMatch(/^[^\n]+[.]$/);
			return `${file}:${line}:${column} ${severity} ${rule} ${message}`;
		});
}

describe('a folder that can be read', () => {
	it('gives records and pages with their places', async () => {
		await write('docs/guides/exam-day.md', PAGE);
		const content = await readContent(join(root, 'content'), root);
		expect(content.problems).toEqual([]);
		expect(content.files).toBe(2);
		const [domain] = content.entries;
		expect(domain?.locate(['mark'])).toEqual({ file: 'content/syllabus/domains.yaml', line: 4, column: 9 });
		const [page] = content.pages;
		expect(page?.id).toBe('guides/exam-day');
		expect(page?.locate(['minutes'])).toEqual({ file: 'content/docs/guides/exam-day.md', line: 7, column: 10 });
		expect(page?.place(1, 1)).toEqual({ file: 'content/docs/guides/exam-day.md', line: 9, column: 1 });
		expect(page?.body.startsWith('## Before')).toBe(true);
	});

	it('takes Windows line ends', async () => {
		await write('docs/guides/exam-day.md', PAGE.replaceAll('\n', '\r\n'));
		await write('syllabus/domains.yaml', DOMAIN.replaceAll('\n', '\r\n'));
		expect(await problems()).toEqual([]);
	});

	it('gives no place that does not exist', async () => {
		const content = await readContent(join(root, 'content'), root);
		expect(content.entries[0]?.locate(['no', 'such', 3, 'field'])).toEqual({
			file: 'content/syllabus/domains.yaml',
			line: 1,
			column: 3,
		});
	});
});

describe('a file that cannot be read', () => {
	it('with malformed YAML', async () => {
		await write('programme/pods.yaml', '- id: pod-1\n  name: "open\n');
		expect(await problems()).toEqual([
			expect.stringMatching(
				/^content\/programme\/pods\.yaml:[23]:\d+ error file-is-readable The YAML does not parse: .+\.$/,
			),
		]);
	});

	it('with a key twice', async () => {
		await write('syllabus/domains.yaml', `${DOMAIN}  mark: SH\n`);
		expect(await problems()).toEqual([
			'content/syllabus/domains.yaml:6:3 error file-is-readable The YAML does not parse: Map keys must be unique.',
		]);
	});

	it('with malformed front matter', async () => {
		await write('docs/guides/exam-day.md', PAGE.replace('title: Exam day', 'title: Exam: day'));
		expect(await problems()).toEqual([
			expect.stringMatching(
				/^content\/docs\/guides\/exam-day\.md:3:\d+ error file-is-readable The YAML does not parse: .+\.$/,
			),
		]);
	});

	it('with an alias bomb', async () => {
		const bomb = [
			'a: &a [x,x,x,x,x,x,x,x,x]',
			...'bcdefghij'.split('').map((name, index) => {
				const before = 'abcdefghi'[index];
				return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
			}),
		].join('\n');
		await write('team.yaml', bomb);
		expect(await problems()).toEqual([
			expect.stringMatching(/^content\/team\.yaml:1:1 error file-is-readable The YAML cannot be resolved: .+\.$/),
		]);
	});

	it('with Latin-1 bytes', async () => {
		await write('programme/pods.yaml', Buffer.from('- id: caf\xe9\n', 'latin1'));
		expect(await problems()).toEqual([
			'content/programme/pods.yaml:1:10 error file-is-readable The file is not UTF-8 text.',
		]);
	});

	it('with a byte order mark', async () => {
		await write('syllabus/domains.yaml', `\uFEFF${DOMAIN}`);
		expect(await problems()).toEqual([
			'content/syllabus/domains.yaml:1:1 error file-is-readable The file starts with a byte order mark.',
		]);
	});

	it('with binary data', async () => {
		await write('programme/pods.yaml', 'a\0b');
		expect(await problems()).toEqual([
			'content/programme/pods.yaml:1:2 error file-is-readable The file holds binary data.',
		]);
	});

	it('with one line of 5 MB', async () => {
		await write('docs/guides/exam-day.md', 'x'.repeat(5 * 1024 * 1024));
		expect(await problems()).toEqual([
			'content/docs/guides/exam-day.md:1:1 error file-is-readable The file has 5242880 bytes; at most 2097152 are read.',
		]);
	});

	it('with a line over 100,000 characters, below the size that is read', async () => {
		await write('docs/guides/exam-day.md', `${PAGE}\n${'x'.repeat(100_001)}\n`);
		expect(await problems()).toEqual([
			'content/docs/guides/exam-day.md:13:1 error file-is-readable Line 13 is longer than 100000 characters.',
		]);
	});

	it('behind a link, a loop included', async () => {
		await mkdir(join(root, 'content/docs'), { recursive: true });
		await symlink('..', join(root, 'content/docs/loop'));
		await symlink('self', join(root, 'content/docs/self'));
		expect(await problems()).toEqual([
			'content/docs/loop:1:1 error file-is-readable This is a symbolic link; links are not followed.',
			'content/docs/self:1:1 error file-is-readable This is a symbolic link; links are not followed.',
		]);
	});

	it('in an empty folder, as a warning', async () => {
		await mkdir(join(root, 'content/docs/guides'), { recursive: true });
		expect(await problems()).toEqual(['content/docs/guides:1:1 warning file-is-readable This folder is empty.']);
	});

	it('that is a folder named like a file', async () => {
		await mkdir(join(root, 'content/team.yaml'), { recursive: true });
		expect(await problems()).toEqual([
			'content/team.yaml:1:1 error file-is-readable This folder is named like a file.',
		]);
	});

	it('does not make references to it a second problem', async () => {
		await write('programme/roles.yaml', '- id: "leads\n');
		await write('docs/guides/exam-day.md', PAGE);
		const knowledge = buildKnowledgeBase(await readContent(join(root, 'content'), root));
		const found = runRules(rules, knowledge, { today: TODAY }).filter(({ rule }) => rule === 'references-resolve');
		expect(found).toEqual([]);
	});
});

describe('a record without its shape', () => {
	it('without front matter', async () => {
		await write('docs/guides/exam-day.md', '## Before\n');
		expect(await problems()).toEqual([
			'content/docs/guides/exam-day.md:1:1 error record-has-its-shape The page has no front matter.',
		]);
	});

	it('with empty front matter', async () => {
		await write('docs/guides/exam-day.md', '---\n---\n## Before\n');
		expect(await problems()).toHaveLength(1);
	});

	it('with an unknown field', async () => {
		await write('syllabus/domains.yaml', `${DOMAIN}  titel: Sharing\n`);
		expect(await problems()).toEqual([
			'content/syllabus/domains.yaml:6:3 error record-has-its-shape The record has an unknown field "titel".',
		]);
	});

	it('with an unknown field in front matter', async () => {
		await write('docs/guides/exam-day.md', PAGE.replace('minutes: 5', 'minutes: 5\nlevel: novice'));
		expect(await problems()).toEqual([
			'content/docs/guides/exam-day.md:8:1 error record-has-its-shape The record has an unknown field "level".',
		]);
	});

	it('without a field', async () => {
		await write('syllabus/domains.yaml', DOMAIN.replace('  mark: SH\n', ''));
		expect(await problems()).toEqual([
			'content/syllabus/domains.yaml:1:3 error record-has-its-shape Field "mark" is missing.',
		]);
	});

	it('with an unfit value', async () => {
		await write('syllabus/domains.yaml', DOMAIN.replace('mark: SH', 'mark: Sharing'));
		expect(await problems()).toEqual([
			'content/syllabus/domains.yaml:4:9 error record-has-its-shape Field "mark": must be two capital letters.',
		]);
	});

	it('in two records at once', async () => {
		await write(
			'syllabus/domains.yaml',
			DOMAIN.replace('  mark: SH\n', '') + DOMAIN.replace('short: Sharing', 'short: 3'),
		);
		expect(await problems()).toEqual([
			'content/syllabus/domains.yaml:1:3 error record-has-its-shape Field "mark" is missing.',
			expect.stringMatching(/^content\/syllabus\/domains\.yaml:7:10 error record-has-its-shape Field "short": .+\.$/),
		]);
	});

	it('where a list is expected', async () => {
		await write('syllabus/domains.yaml', 'id: data-sharing\n');
		expect(await problems()).toEqual([
			'content/syllabus/domains.yaml:1:1 error record-has-its-shape syllabus/domains.yaml holds a list, and this file does not.',
		]);
	});

	it('where one record is expected', async () => {
		await write('team.yaml', '- name: Us\n');
		expect(await problems()).toEqual([
			'content/team.yaml:1:1 error record-has-its-shape A file of team.yaml holds one record with fields, and this one does not.',
		]);
	});

	it.each(['', '# nothing yet\n', 'null\n', '3\n'])('in a file that holds %j', async (source) => {
		await write('syllabus/domains.yaml', source);
		await write('team.yaml', source);
		expect(await problems()).toHaveLength(2);
	});

	it.each(['- null\n', '- 3\n', '- [1]\n', '- - id: x\n', '- id:\n', '- ? [a]\n  : b\n', '- __proto__: {}\n', '-\n'])(
		'in a list that holds %j',
		async (source) => {
			await write('syllabus/domains.yaml', source);
			expect((await problems()).length).toBeGreaterThan(0);
		},
	);
});

describe('a file without a collection', () => {
	it('with another ending', async () => {
		await write('programme/weeks.yml', '[]\n');
		expect(await problems()).toEqual([
			'content/programme/weeks.yml:1:1 error file-has-a-collection No collection reads this file.',
		]);
	});

	it('among the pages', async () => {
		await write('docs/guides/exam-day.txt', 'x');
		await write('docs/guides/picture.svg', '<svg/>');
		expect(await problems()).toEqual([
			'content/docs/guides/exam-day.txt:1:1 error file-has-a-collection No collection reads this file.',
		]);
	});
});

describe('a folder that cannot be read at all', () => {
	it('because it is missing', async () => {
		await expect(readContent(join(root, 'nothing'), root)).rejects.toThrow(UnreadableContent);
		await expect(readContent(join(root, 'nothing'), root)).rejects.toThrow('There is no content folder at nothing.');
	});

	it('because it is a file', async () => {
		await expect(readContent(join(root, 'content/syllabus/domains.yaml'), root)).rejects.toThrow('is not a folder');
	});

	it('because it is empty', async () => {
		await mkdir(join(root, 'empty'));
		await expect(readContent(join(root, 'empty'), root)).rejects.toThrow('holds no records');
	});
});
