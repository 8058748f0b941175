import { LONGEST_EXPORT, readExport } from '../../study/store/export.ts';

/** A file that a reader chose, read as an export: its records, or one sentence that says why not. */
export async function readExportFile(file: File): Promise<ReturnType<typeof readExport>> {
	// A character takes up to three bytes: what is longer than that is refused anyway, and need not be in memory.
	if (file.size > 3 * LONGEST_EXPORT) return { problem: 'The file is larger than any export of Podium.' };
	let text: string;
	try {
		text = await file.text();
	} catch {
		return { problem: 'The file cannot be read: it may have been moved or deleted.' };
	}
	return readExport(text);
}
