import { isUtf8 } from 'node:buffer';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { ZodError, type z } from 'zod';
import type { Content, Entry, FieldPath, Location, Page, Problem, TextFile } from '../model/entry.ts';
import { readDrawing } from '../model/drawing.ts';
import { isNotebookFile } from '../model/notebook.ts';
import { notebookPage, parseJson } from '../model/notebook-file.ts';
import { offsetInStrings, placeIn } from '../model/text-place.ts';
import { dataCollectionNames, dataCollections, type DataCollectionName } from '../schemas/collections.ts';
import { pageSchema } from '../schemas/page.ts';

/** Larger files are refused unread: no text of a handbook needs them. */
const MAX_BYTES = 2 * 1024 * 1024;
/** Longer lines are refused: they cannot be reviewed, and slow every tool down. */
const MAX_LINE = 100_000;
const PAGE = /\.(?:mdx?|ipynb)$/;
const IGNORED = /(^|\/)(\.DS_Store|Thumbs\.db|\.gitkeep)$/;

/** Thrown when a content folder cannot be read at all. The message is for people. */
export class UnreadableContent extends Error {}

/**
 * Reads a content folder: every data record and authored page, each with positions.
 * What is wrong with single files comes back as problems, all of them in one run.
 * @param folder The content folder, absolute or relative to the working directory.
 * @param root The folder that file names in messages are relative to.
 * @param only Collections to read; all, and the pages, if left out.
 * @throws {UnreadableContent} If the folder is missing, is no folder, or holds no record.
 */
export async function readContent(
	folder: string,
	root: string = process.cwd(),
	only?: readonly DataCollectionName[],
): Promise<Content> {
	const base = resolve(folder);
	const shown = relative(resolve(root), base).split(sep).join('/') || '.';
	const stats = await lstat(base).catch(() => undefined);
	if (!stats)
		throw new UnreadableContent(`There is no content folder at ${shown}. Name an existing folder with --content.`);
	if (!stats.isDirectory())
		throw new UnreadableContent(`${shown} is not a folder. Name the content folder with --content.`);

	const reading = new Reading(shown, only);
	await reading.folder(base, '');
	if (reading.entries.length + reading.pages.length + reading.problems.length === 0) {
		throw new UnreadableContent(`The content folder ${shown} holds no records. Is it the right folder?`);
	}
	return reading;
}

/** Finds the place of a value, or of a key that should not be there. */
type Locator = ((path: FieldPath) => Location) & { key(path: FieldPath, name: string): Location };

/** State of one run over a folder. */
class Reading implements Content {
	readonly entries: Entry[] = [];
	readonly pages: Page[] = [];
	readonly problems: Problem[] = [];
	readonly broken = new Set<string>();
	readonly texts: TextFile[] = [];
	files = 0;
	private readonly shown: string;
	private readonly only: readonly DataCollectionName[] | undefined;

	constructor(shown: string, only: readonly DataCollectionName[] | undefined) {
		this.shown = shown;
		this.only = only;
	}

	async folder(absolute: string, path: string): Promise<void> {
		const names = (await readdir(absolute)).sort();
		if (names.length === 0 && path !== '') {
			this.unreadable(path, 'This folder is empty.', 'Add a file, or remove the folder.', 'warning');
			return;
		}
		for (const name of names) {
			const child = path === '' ? name : `${path}/${name}`;
			if (IGNORED.test(child)) continue;
			const stats = await lstat(`${absolute}/${name}`);
			if (stats.isSymbolicLink()) {
				this.unreadable(child, 'This is a symbolic link; links are not followed.', 'Put the file itself here.');
			} else if (stats.isDirectory()) {
				if (/\.(ya?ml|mdx?|ipynb)$/.test(name)) {
					this.unreadable(child, 'This folder is named like a file.', 'Rename the folder, or replace it by the file.');
				} else await this.folder(`${absolute}/${name}`, child);
			} else if (!stats.isFile()) {
				this.unreadable(child, 'This is neither a file nor a folder.', 'Remove it.');
			} else if (stats.size > MAX_BYTES) {
				const hint = isNotebookFile(name) ? 'Print less, and run it again.' : 'Split the file.';
				this.unreadable(child, `The file has ${stats.size} bytes; at most ${MAX_BYTES} are read.`, hint);
			} else await this.file(`${absolute}/${name}`, child);
		}
	}

	private async file(absolute: string, path: string): Promise<void> {
		const isPage = path.startsWith('docs/') && PAGE.test(path);
		const name = dataCollectionNames.find((candidate) => dataCollections[candidate].files.test(path));
		if (this.only && (!name || !this.only.includes(name))) return;
		if (!isPage && !name) {
			if (path.startsWith('docs/') && /\.(png|jpe?g|webp)$/.test(path)) return;
			if (path.startsWith('docs/') && path.endsWith('.svg')) {
				await this.text(absolute, path);
				return;
			}
			this.problem(
				'file-has-a-collection',
				this.at(path),
				'No collection reads this file.',
				path.startsWith('docs/')
					? 'Pages end in .md, .mdx or .ipynb; pictures in .svg, .png, .jpg or .webp.'
					: `Move it to one of: ${dataCollectionNames.map((each) => dataCollections[each].glob).join(', ')}.`,
			);
			return;
		}
		this.files += 1;
		const source = await this.text(absolute, path);
		if (isPage) {
			if (source === undefined) this.broken.add(`docs:${pageId(path)}`);
			else if (isNotebookFile(path)) this.notebook(path, source);
			else this.page(path, source);
		} else if (name && (source === undefined || !this.records(name, path, source))) {
			this.broken.add(`${name}:${idsOf(name, path)}`);
		}
	}

	/** Reads a drawing; false if it is unfit, of which the rule `drawings-describe-themselves` tells. */
	private drawing(path: string, source: string): boolean {
		const id = idsOf('drawings', path);
		const { drawing } = readDrawing(source, id);
		if (!drawing) return false;
		const at = this.at(path);
		this.entries.push({ collection: 'drawings', id, data: drawing, file: at.file, locate: () => at } as Entry);
		return true;
	}

	private async text(absolute: string, path: string): Promise<string | undefined> {
		const bytes = await readFile(absolute).catch(() => undefined);
		if (!bytes) {
			this.unreadable(path, 'The file cannot be opened.', 'Check its permissions.');
			return undefined;
		}
		if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
			this.unreadable(path, 'The file starts with a byte order mark.', 'Save it as UTF-8 without a byte order mark.');
			return undefined;
		}
		const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		if (!isUtf8(bytes)) {
			// What is no UTF-8 was replaced.
			const at = placeIn(source, source.indexOf('\uFFFD'));
			this.unreadable(path, 'The file is not UTF-8 text.', 'Save it in the encoding UTF-8.', 'error', at);
			return undefined;
		}
		const binary = source.indexOf('\0');
		if (binary >= 0) {
			const at = placeIn(source, binary);
			this.unreadable(path, 'The file holds binary data.', 'Put text here, or remove the file.', 'error', at);
			return undefined;
		}
		const long = source.split('\n').findIndex((line) => line.length > MAX_LINE);
		if (long >= 0) {
			const at = { line: long + 1, column: 1 };
			const message = `Line ${at.line} is longer than ${MAX_LINE} characters.`;
			const hint = isNotebookFile(path) ? 'Make its picture smaller, or print less.' : 'Break the line.';
			this.unreadable(path, message, hint, 'error', at);
			return undefined;
		}
		this.texts.push({ file: this.name(path), text: source });
		return source;
	}

	/** Reads the records of a file; false if the file as a whole is unfit. */
	private records(name: DataCollectionName, path: string, source: string): boolean {
		if (dataCollections[name].holds === 'drawing') return this.drawing(path, source);
		const parsed = this.yaml(path, source, 0);
		if (!parsed) return false;
		const { document, locate } = parsed;
		const { holds, glob } = dataCollections[name];
		if (holds === 'list') {
			if (!isSeq(document.contents)) {
				this.problem(
					'record-has-its-shape',
					locate([]),
					`${glob} holds a list, and this file does not.`,
					'Start each record with "- ".',
				);
				return false;
			}
			document.contents.items.forEach((_, index) => this.record(name, path, document, [index], locate));
		} else if (!isMap(document.contents)) {
			this.problem(
				'record-has-its-shape',
				locate([]),
				`A file of ${glob} holds one record with fields, and this one does not.`,
				'Write "field: value" lines.',
			);
			return false;
		} else this.record(name, path, document, [], locate);
		return true;
	}

	private record(name: DataCollectionName, path: string, document: Document, at: FieldPath, locate: Locator): void {
		const definition = dataCollections[name];
		const raw: unknown = at.length ? toPlain(document.getIn(at, true)) : document.toJS();
		const id =
			'fixed' in definition.id
				? definition.id.fixed
				: String((raw as Record<string, unknown> | null)?.[definition.id.field]);
		const result = (definition.schema as z.ZodType).safeParse(raw);
		if (!result.success) {
			this.broken.add(`${name}:${id}`);
			this.issues(result.error, at, locate);
			return;
		}
		this.entries.push({
			collection: name,
			id,
			data: result.data,
			file: this.name(path),
			locate: (inner = []) => locate([...at, ...inner]),
		} as Entry);
	}

	private page(path: string, source: string): void {
		const id = pageId(path);
		const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
		if (!match) {
			this.broken.add(`docs:${id}`);
			this.problem(
				'record-has-its-shape',
				this.at(path),
				'The page has no front matter.',
				'Start the file with "---", the fields, and "---".',
			);
			return;
		}
		const parsed = this.yaml(path, match[1] ?? '', 1);
		if (!parsed) {
			this.broken.add(`docs:${id}`);
			return;
		}
		const result = pageSchema.safeParse(parsed.document.toJS() ?? {});
		if (!result.success) {
			this.broken.add(`docs:${id}`);
			this.issues(result.error, [], parsed.locate);
			return;
		}
		const file = this.name(path);
		const linesBefore = match[0].split('\n').length - 1;
		this.pages.push({
			collection: 'docs',
			id,
			data: result.data,
			file,
			body: source.slice(match[0].length),
			place: (line, column) => ({ file, line: linesBefore + line, column }),
			locate: (inner = []) => parsed.locate(inner),
		});
	}

	private notebook(path: string, source: string): void {
		const id = pageId(path);
		const file = this.name(path);
		const parsed = parseJson(source);
		if ('error' in parsed) {
			this.broken.add(`docs:${id}`);
			const message = `The notebook is no JSON: ${decapitalize(parsed.error.message)}.`.replace(/\.\.$/, '.');
			const at = placeIn(source, parsed.error.offset);
			this.unreadable(path, message, 'Save it again with Jupyter, or take back the last edit.', 'error', at);
			return;
		}
		// JSON is YAML, which keeps the places of values; only findings ask for them.
		let known: { document: Document; locate: Locator } | undefined;
		const parsedAgain = () => {
			if (known) return known;
			const counter = new LineCounter();
			const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
			return (known = { document, locate: locatorOf(document, pointIn(file, counter, 0)) });
		};
		const locate = (): Locator => parsedAgain().locate;
		const read = notebookPage(parsed.json, source);
		const front = read instanceof ZodError ? undefined : pageSchema.safeParse({ ...read.podium, kind: 'notebook' });
		if (read instanceof ZodError || !front?.success) {
			this.broken.add(`docs:${id}`);
			if (read instanceof ZodError) this.issues(read, [], locate());
			else if (front?.error) this.issues(front.error, ['metadata', 'podium'], locate());
			return;
		}
		this.pages.push({
			collection: 'docs',
			id,
			data: front.data,
			file,
			...read.page,
			place: (line, column) => {
				const origin = read.origins[line - 1];
				if (!origin) return locate()([]);
				const node = parsedAgain().document.getIn(['cells', origin.cell, 'source'], true) as Node | undefined;
				const texts = isSeq(node) ? (node.items as Node[]) : node ? [node] : [];
				const starts = texts.flatMap(({ range }) => (range ? [range[0]] : []));
				return { file, ...placeIn(source, offsetInStrings(source, starts, origin.line, column - 1)) };
			},
			locate: (inner = []) => locate()(['metadata', 'podium', ...inner]),
		});
	}

	/** Parses YAML; `offset` lines stand before it in the file. */
	private yaml(path: string, source: string, offset: number) {
		const counter = new LineCounter();
		const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
		const point = pointIn(this.name(path), counter, offset);
		if (document.errors.length > 0) {
			for (const error of document.errors) {
				const sentence = error.message.split('\n')[0] ?? 'unknown error';
				this.problem(
					'file-is-readable',
					point(error.pos[0]),
					`The YAML does not parse: ${sentence}.`.replace(/\.\.$/, '.'),
					'Check indentation, quotes and colons at this place.',
				);
			}
			return undefined;
		}
		try {
			document.toJS();
		} catch (error) {
			this.problem(
				'file-is-readable',
				point(0),
				`The YAML cannot be resolved: ${(error as Error).message}.`,
				'Remove anchors and aliases.',
			);
			return undefined;
		}
		return { document, locate: locatorOf(document, point) };
	}

	private issues(error: z.ZodError, at: FieldPath, locate: Locator): void {
		for (const issue of error.issues) {
			const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
			const field = path.length ? `Field "${path.join('.')}"` : 'The record';
			if (issue.code === 'unrecognized_keys') {
				for (const key of issue.keys) {
					this.problem(
						'record-has-its-shape',
						locate.key([...at, ...path], key),
						`${path.length ? `"${path.join('.')}" has` : 'The record has'} an unknown field "${key}".`,
						'Remove the field or mend its name; the fields are listed in CONTRIBUTING.md.',
					);
				}
				continue;
			}
			const missing = issue.code === 'invalid_type' && /received undefined/.test(issue.message);
			this.problem(
				'record-has-its-shape',
				locate([...at, ...path]),
				missing ? `${field} is missing.` : `${field}: ${decapitalize(issue.message)}.`.replace(/\.\.$/, '.'),
				missing ? `Add "${String(path.at(-1))}:" to the record.` : 'Change the value.',
			);
		}
	}

	private unreadable(
		path: string,
		message: string,
		hint: string,
		severity: 'error' | 'warning' = 'error',
		at: Pick<Location, 'line' | 'column'> = { line: 1, column: 1 },
	): void {
		this.problems.push({
			rule: 'file-is-readable',
			severity,
			message,
			hint,
			at: { file: this.name(path), ...at },
		});
	}

	private problem(rule: Problem['rule'], at: Location, message: string, hint: string): void {
		this.problems.push({ rule, message, hint, at });
	}

	private at(path: string): Location {
		return { file: this.name(path), line: 1, column: 1 };
	}

	private name(path: string): string {
		return this.shown === '.' ? path : `${this.shown}/${path}`;
	}
}

/** Gives the place in a file of a position in its YAML, before which `offset` lines stand. */
const pointIn = (file: string, counter: LineCounter, offset: number) => (position: number) => {
	const { line, col } = counter.linePos(position);
	return { file, line: Math.max(line, 1) + offset, column: Math.max(col, 1) };
};

/** Finds values and keys of a document; what is not there is where its nearest parent is. */
function locatorOf(document: Document, point: (position: number) => Location): Locator {
	const locate = (field: FieldPath): Location => {
		for (let length = field.length; length >= 0; length -= 1) {
			const node =
				length === 0 ? document.contents : (document.getIn(field.slice(0, length), true) as Node | undefined);
			const range = (node as Node | null | undefined)?.range;
			if (range) return point(range[0]);
		}
		return point(0);
	};
	const key = (field: FieldPath, name: string): Location => {
		const offset = keyOffset(document, field, name);
		return offset === undefined ? locate(field) : point(offset);
	};
	return Object.assign(locate, { key });
}

/** Id of a page by its path in the content folder. */
function pageId(path: string): string {
	return (
		path
			.replace(/^docs\//, '')
			.replace(PAGE, '')
			.replace(/(^|\/)index$/, '') || 'index'
	);
}

/** The id that an unfit file was to hold, or "*" where it could have held any. */
function idsOf(name: DataCollectionName, path: string): string {
	const { holds, id } = dataCollections[name];
	if ('fixed' in id) return id.fixed;
	return holds === 'list' ? '*' : path.slice(path.indexOf('/') + 1).replace(/\.(?:yaml|svg)$/, '');
}

function toPlain(node: unknown): unknown {
	return typeof node === 'object' && node !== null && 'toJSON' in node
		? (node as { toJSON(): unknown }).toJSON()
		: node;
}

/** Range of a key of a map, or undefined. */
function keyOffset(document: Document, path: FieldPath, key: string): number | undefined {
	const parent = path.length ? document.getIn(path, true) : document.contents;
	if (!isMap(parent)) return undefined;
	const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
	return (pair?.key as Node | undefined)?.range?.[0];
}

function decapitalize(sentence: string): string {
	return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
