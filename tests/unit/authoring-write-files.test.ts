import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFiles } from '../../src/adapters/write-files.ts';
import { Refused } from '../../src/authoring/project-file.ts';

let root: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'podium-files-'));
	await writeFile(join(root, 'list.yaml'), '- one\n');
});
afterEach(() => rm(root, { recursive: true }));

const everything = async (): Promise<string[]> => (await readdir(root, { recursive: true })).sort();
const list = (replaces = '- one\n') => ({ path: 'list.yaml', text: '- one\n- two\n', replaces });

test('new files are made with their folders, and changed ones changed', async () => {
	await writeFiles(root, [{ path: 'a/b/new.md', text: 'x\n' }, list()]);
	expect(await readFile(join(root, 'a/b/new.md'), 'utf8')).toBe('x\n');
	expect(await readFile(join(root, 'list.yaml'), 'utf8')).toBe('- one\n- two\n');
	expect(await everything()).toEqual(['a', 'a/b', 'a/b/new.md', 'list.yaml']);
});

test.each([
	['a file that is there', { path: 'list.yaml', text: 'mine' }, 'list.yaml exists already'],
	['a file that was changed meanwhile', list('- other\n'), 'list.yaml was changed meanwhile'],
	['a folder in the place of the file', { path: 'folder', text: 'x' }, 'folder is in the way'],
	['a file in the place of the folder', { path: 'list.yaml/new.md', text: 'x' }, 'list.yaml/new.md is in the way'],
])('nothing is written because of %s', async (_, file, says) => {
	await mkdir(join(root, 'folder'));
	const attempt = writeFiles(root, [{ path: 'a/new.md', text: 'x\n' }, file]);
	await expect(attempt).rejects.toThrow(Refused);
	await expect(attempt).rejects.toThrow(says);
	expect(await everything()).toEqual(['folder', 'list.yaml']);
	expect(await readFile(join(root, 'list.yaml'), 'utf8')).toBe('- one\n');
});

test('what was written is taken back when a later file fails', async () => {
	const twice = { path: 'a/b/new.md', text: 'x\n' };
	await expect(writeFiles(root, [twice, { path: 'c.md', text: 'y\n' }, twice, list()])).rejects.toThrow('EEXIST');
	expect(await everything()).toEqual(['list.yaml']);
	expect(await readFile(join(root, 'list.yaml'), 'utf8')).toBe('- one\n');
});
