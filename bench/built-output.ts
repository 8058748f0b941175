import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { addressOf, MEASURED_PAGE, type Corpus } from './corpus.ts';

/** The quality of brotli at which sizes are given: what servers use that compress while they answer. */
export const BROTLI_QUALITY = 5;

/** Bytes of a page's HTML, as it is and compressed. */
export interface PageBytes {
	readonly raw: number;
	readonly brotli: number;
}

/** Sizes of a built site, in bytes. */
export interface BuiltOutput {
	readonly bytes: number;
	readonly files: number;
	readonly pages: number;
	/** The write-up that is the same at every size. */
	readonly measuredPage: PageBytes;
	/** Over all synthetic write-ups. */
	readonly mean: PageBytes;
	readonly smallest: PageBytes;
	readonly largest: PageBytes;
	/** All files of the search index. */
	readonly indexBytes: number;
	readonly indexFiles: number;
}

/** Measures the site that was built from a corpus. */
export function measureOutput({ folder, writeUps }: Corpus): BuiltOutput {
	const dist = join(folder, 'dist');
	const files = readdirSync(dist, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const index = files.filter((file) => file.startsWith(join(dist, 'pagefind')));
	const pages = writeUps.map((each) => pageBytes(readFileSync(join(dist, addressOf(each), 'index.html'))));
	const measured = pages[MEASURED_PAGE - 1];
	if (!measured) throw new Error(`A corpus needs at least ${MEASURED_PAGE} write-ups.`);
	const each = (of: (values: readonly number[]) => number): PageBytes => ({
		raw: of(pages.map(({ raw }) => raw)),
		brotli: of(pages.map(({ brotli }) => brotli)),
	});
	return {
		bytes: sizeOf(files),
		files: files.length,
		pages: files.filter((file) => file.endsWith('.html')).length,
		measuredPage: measured,
		mean: each((values) => values.reduce((sum, value) => sum + value, 0) / values.length),
		smallest: each((values) => Math.min(...values)),
		largest: each((values) => Math.max(...values)),
		indexBytes: sizeOf(index),
		indexFiles: index.length,
	};
}

/** A text compressed as the sizes here are. */
export const brotli = (bytes: Buffer): Buffer =>
	brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });

const pageBytes = (html: Buffer): PageBytes => ({ raw: html.length, brotli: brotli(html).length });

const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);
