import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { arrayOf, itemsOf, text, textOf } from './cbor.ts';

/** A word of the index with its encoded entry: the word itself, and where it stands on which pages. */
export interface IndexedWord {
	readonly word: string;
	readonly entry: Buffer;
}

/** A run of words that one file holds, and the range of typed words for which Pagefind fetches that file. */
export interface WordChunk {
	readonly from: string;
	readonly to: string;
	readonly words: readonly IndexedWord[];
}

/** Bytes before compression after which a chunk ends where kin ends, and after which it ends anywhere. */
const ENOUGH = 12_000;
const TOO_MUCH = 32_000;
/** Words with as many letters in common are kin and stay together: a beginning is typed, a stem needs its word. */
const KIN = 4;
/** Sorts after every other character. */
const LAST = '\u{10ffff}';
/** Stands in front of the content of each of Pagefind's files. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Splits the files of a written index into smaller ones. Pagefind (1.6) fills each with 20,000 places and has no
 * option for it: at 1,000 pages two words then cost 70 KB, nearly all for their neighbors in the alphabet.
 * @param folder The folder that Pagefind wrote.
 * @returns How many files of words the index has now.
 * @throws {Error} If a file is not made as in the version that this was written for.
 */
export async function splitIndex(folder: string): Promise<number> {
	const listFile = join(folder, 'pagefind-entry.json');
	const list = JSON.parse(await readFile(listFile, 'utf8')) as { languages: Record<string, { hash: string }> };
	let count = 0;
	for (const [language, index] of Object.entries(list.languages)) {
		const wordFile = (name: string) => join(folder, 'index', `${name}.pf_index`);
		const metaFile = () => join(folder, `pagefind.${index.hash}.pf_meta`);

		const [version, pages, ranges, ...rest] = itemsOf(await unpack(metaFile()));
		if (!version || !pages || !ranges) throw new Error('The metadata of Pagefind lacks its list of chunks.');
		const words: IndexedWord[] = [];
		for (const range of itemsOf(ranges)) {
			const file = wordFile(textOf(itemsOf(range)[2] ?? range));
			words.push(...wordsIn(await unpack(file)));
			await rm(file);
		}
		await rm(metaFile());

		const chunks = chunksOf(words);
		const rows: Buffer[] = [];
		const names = new Set<string>();
		for (const chunk of chunks) {
			const content = arrayOf([arrayOf(chunk.words.map(({ entry }) => entry))]);
			const name = newName(names, language, content);
			await writeFile(wordFile(name), pack(content));
			rows.push(arrayOf([text(chunk.from), text(chunk.to), text(name)]));
		}
		const meta = arrayOf([version, pages, arrayOf(rows), ...rest]);
		index.hash = newName(new Set(), language, meta);
		await writeFile(metaFile(), pack(meta));
		count += chunks.length;
	}
	await writeFile(listFile, JSON.stringify(list));
	return count;
}

/**
 * Words in chunks: kin together unless that would be too much.
 * @param words In the order of their bytes, as Pagefind keeps them.
 */
export function chunksOf(words: readonly IndexedWord[]): WordChunk[] {
	const groups: IndexedWord[][] = [];
	let group: IndexedWord[] = [];
	let size = 0;
	for (const word of words) {
		const last = group.at(-1)?.word;
		const isKin = last !== undefined && last.slice(0, KIN) === word.word.slice(0, KIN);
		if (last !== undefined && size >= (isKin ? TOO_MUCH : ENOUGH)) {
			groups.push(group);
			group = [];
			size = 0;
		}
		group.push(word);
		size += word.entry.length;
	}
	if (group.length > 0) groups.push(group);
	return groups.map((held, index) => ({
		from: beginning(held[0]?.word ?? '', groups[index - 1]?.at(-1)?.word),
		to: ending(held.at(-1)?.word ?? '', groups[index + 1]?.[0]?.word),
		words: held,
	}));
}

/** The shortest beginning of a word that the word before it does not have. */
function beginning(word: string, before = ''): string {
	return Array.from(word)
		.slice(0, inCommon(word, before) + 1)
		.join('');
}

/** A short text that sorts after a word and all that begins like it, and before the next one. */
function ending(word: string, after: string | undefined): string {
	if (after === undefined) return word;
	const letters = Array.from(word);
	const length = inCommon(word, after) + 1;
	return length < letters.length ? letters.slice(0, length).join('') + LAST : word;
}

function inCommon(a: string, b: string): number {
	const others = Array.from(b);
	const different = Array.from(a).findIndex((letter, index) => letter !== others[index]);
	return different < 0 ? Array.from(a).length : different;
}

function wordsIn(content: Buffer): IndexedWord[] {
	const [words] = itemsOf(content);
	if (!words) throw new Error('A file of Pagefind’s index holds no list of words.');
	return itemsOf(words).map((entry) => ({ word: textOf(itemsOf(entry)[0] ?? entry), entry }));
}

async function unpack(file: string): Promise<Buffer> {
	const content = gunzipSync(await readFile(file));
	if (content.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error(`${file} is not of Pagefind.`);
	return content.subarray(SIGNATURE.length);
}

const pack = (content: Buffer): Buffer => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });

/** A name by content, as short as Pagefind's: the metadata holds them all. */
function newName(taken: Set<string>, language: string, content: Buffer): string {
	const digest = createHash('sha256').update(content).digest('hex');
	let length = 7;
	while (taken.has(digest.slice(0, length))) length += 1;
	taken.add(digest.slice(0, length));
	return `${language}_${digest.slice(0, length)}`;
}
