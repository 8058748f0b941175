import { resolve } from 'node:path';
import type { Content } from '../model/entry.ts';
import { readContent } from './from-disk.ts';

/** Where the reading lies: Vite evaluates `content.config.ts` in a module graph of its own, so modules share no state. */
const SHARED = Symbol.for('podium.content');
type Shared = { [SHARED]?: Map<string, Promise<Content>> };

/**
 * The content of this build, read once for configuration, validation and all loaders.
 * @param folder The content folder, absolute or relative to the working directory.
 * @param root The folder that file names in messages are relative to.
 * @param anew True reads again, after a file has changed.
 * @throws {UnreadableContent} As `readContent` does.
 */
export function contentOfBuild(folder: string, root: string = process.cwd(), anew = false): Promise<Content> {
	const readings = ((globalThis as Shared)[SHARED] ??= new Map());
	const key = resolve(folder);
	const known = readings.get(key);
	if (known && !anew) return known;
	const reading = readContent(folder, root);
	readings.set(key, reading);
	return reading;
}
