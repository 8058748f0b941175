import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refused } from '../authoring/project-file.ts';
import { draftFile } from '../authoring/question-formats/draft-file.ts';
import { importFormatOf, readQuestions } from '../authoring/question-formats/import-formats.ts';
import { takeQuestions, type TakenQuestion } from '../authoring/question-formats/take-questions.ts';
import { importReport } from '../authoring/question-formats/import-report.ts';
import type { Content, Entry } from '../model/entry.ts';
import { buildKnowledgeBase } from '../model/knowledge-base.ts';
import { foreseenFailure } from './foreseen-failure.ts';
import { readContent } from './from-disk.ts';
import { proveContent } from './prove-content.ts';
import { pretty } from './reports.ts';
import { writeFiles } from './write-files.ts';

const USAGE =
	'Usage: npm run questions -- import FILE --own [--domain DOMAIN] [--format gift|aiken|yaml] [--dry-run]\n' +
	'--own says: I wrote these or may publish them, and none is from an exam.';
const NOT_OWN =
	'Say --own if you wrote these questions or may publish them, and none is from an exam: exam questions belong to whoever gives ' +
	'the exam, and the bank holds nothing that its team may not publish.';
/** Larger files are refused unread: thousands of questions fit. */
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * `npm run questions -- import FILE`: makes drafts of the questions of a file.
 * @param root The project's folder.
 * @returns Exit code 0 where all were taken, 1 where some were refused, 2 where none could be read; with 2 nothing was written.
 * @throws {UnreadableContent} If there is no content.
 */
export async function importQuestions(
	args: readonly string[],
	root = '.',
): Promise<{ readonly text: string; readonly exitCode: 0 | 1 | 2 }> {
	try {
		const { file, own, domain, format: asked, isDryRun } = requestIn(args);
		if (!own) throw new Refused(NOT_OWN);
		const format = importFormatOf(file, asked);
		const read = readQuestions(format, await textOf(file));
		if (read.questions.length + read.refused.length === 0) throw new Refused(`There is no question in ${file}.`);

		const content = await readContent(join(root, 'src/content'), root);
		const today = new Date().toISOString().slice(0, 10);
		const { taken, refused } = takeQuestions(buildKnowledgeBase(content), read, { domain, today });
		const findings = findingsAbout(taken, content, file, today);
		const drafts = taken.map(draftFile);
		if (!isDryRun) await writeFiles(root, drafts);
		return {
			text: importReport({ file, drafts, refused, findings, isDryRun }),
			exitCode: refused.length > 0 ? 1 : 0,
		};
	} catch (error) {
		return { text: foreseenFailure(error), exitCode: 2 };
	}
}

function requestIn(args: readonly string[]) {
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				own: { type: 'boolean', default: false },
				domain: { type: 'string' },
				format: { type: 'string' },
				'dry-run': { type: 'boolean', default: false },
			},
		});
		const [file, ...others] = positionals;
		if (file === undefined || others.length > 0) throw new Error('Name one file');
		return { file, ...values, isDryRun: values['dry-run'] };
	} catch (error) {
		throw new Refused(`${(error as Error).message.split('. ')[0]}.\n${USAGE}`);
	}
}

async function textOf(file: string): Promise<string> {
	const stats = await stat(file).catch(() => undefined);
	if (!stats?.isFile()) throw new Refused(`${file} is no file that can be read.`);
	if (stats.size > MAX_BYTES)
		throw new Refused(`${file} has ${stats.size} bytes; at most ${MAX_BYTES} are read. Split it.`);
	const bytes = await readFile(file).catch(() => undefined);
	if (!bytes) throw new Refused(`${file} cannot be opened.`);
	if (!isUtf8(bytes)) throw new Refused(`${file} is not UTF-8 text; save it in the encoding UTF-8.`);
	if (bytes.includes(0)) throw new Refused(`${file} holds binary data, not text.`);
	return bytes.toString('utf8');
}

/** What the validator will say of the drafts, near-duplicates of other stems included; empty if nothing. */
function findingsAbout(taken: readonly TakenQuestion[], content: Content, file: string, today: string): string {
	const entries = taken.map(({ question, place }): Entry => ({
		collection: 'questions',
		id: question.id,
		data: question,
		file: `src/content/questions/${question.id}.yaml`,
		locate: () => ({ file, ...place }),
	}));
	const { findings, checked } = proveContent({ ...content, entries: [...content.entries, ...entries] }, today);
	const about = findings.filter((finding) => finding.file === file);
	const errors = about.filter(({ severity }) => severity === 'error').length;
	return about.length > 0 ? pretty({ checked, findings: about, errors, warnings: about.length - errors }) : '';
}
