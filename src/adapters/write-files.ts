import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refused, type ProjectFile } from '../authoring/project-file.ts';

/**
 * Writes all of some files or none: a file that is there already is never overwritten, and a file to be
 * changed must still hold what it held when it was read.
 * @param root The project's folder.
 * @throws {Refused} If a file is in the way, or was changed meanwhile.
 */
export async function writeFiles(root: string, files: readonly ProjectFile[]): Promise<void> {
	for (const { path, replaces } of files) {
		const present = await readFile(join(root, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined;
			throw new Refused(`${path} is in the way: it is there and is no file that can be read.`);
		});
		if (present === replaces) continue;
		throw new Refused(
			replaces === undefined
				? `${path} exists already; nothing was written.`
				: `${path} was changed meanwhile; try again.`,
		);
	}
	const undo: (() => Promise<void>)[] = [];
	try {
		// Changes come last and each in one step, so that nothing is left to go wrong behind them.
		for (const { path, text } of files.filter(({ replaces }) => replaces === undefined)) {
			const made = await mkdir(dirname(join(root, path)), { recursive: true });
			if (made) undo.push(() => rm(made, { recursive: true }));
			await writeFile(join(root, path), text, { flag: 'wx' });
			undo.push(() => rm(join(root, path)));
		}
		for (const { path, text, replaces } of files) {
			if (replaces === undefined) continue;
			await replace(join(root, path), text);
			undo.push(() => replace(join(root, path), replaces));
		}
	} catch (error) {
		for (const step of undo.reverse()) await step();
		throw error;
	}
}

async function replace(path: string, text: string): Promise<void> {
	const staged = `${path}.${process.pid}.new`;
	try {
		await writeFile(staged, text, { flag: 'wx' });
		await rename(staged, path);
	} catch (error) {
		await rm(staged, { force: true });
		throw error;
	}
}
