import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readContent, UnreadableContent } from '../src/adapters/from-disk.ts';
import { proveContent } from '../src/adapters/prove-content.ts';
import { pretty } from '../src/adapters/reports.ts';
import { writeFiles } from '../src/adapters/write-files.ts';
import { Refused, type ProjectFile } from '../src/authoring/project-file.ts';
import { scaffoldReport } from '../src/authoring/scaffold-report.ts';
import { scaffold, USAGE, WrongUsage } from '../src/authoring/scaffold.ts';
import { buildKnowledgeBase } from '../src/model/knowledge-base.ts';
import { marksAreFilledIn } from '../src/rules/marks-are-filled-in.ts';
import { rules } from '../src/rules/registry.ts';
import type { Rule } from '../src/rules/rule.ts';
import { RuleCrashed } from '../src/rules/run.ts';

const CONTENT = 'src/content';
const today = new Date().toISOString().slice(0, 10);

function request() {
	try {
		const { positionals, values } = parseArgs({
			allowPositionals: true,
			options: { objective: { type: 'string', multiple: true, default: [] }, area: { type: 'string' } },
		});
		const [kind = '', ...rest] = positionals;
		const place = rest.flatMap((part) => part.split('/'));
		return { kind, place, objectives: values.objective, area: values.area, today };
	} catch (error) {
		throw new WrongUsage(`${(error as Error).message.split('. ')[0]}.`);
	}
}

/** What the validator says about files that were just written; a new rule is tried on all content. */
async function findingsAbout(files: readonly ProjectFile[]): Promise<string> {
	const paths = files.map(({ path }) => path);
	const own = paths.filter((path) => /^src\/rules\/(?!registry)/.test(path));
	const modules = await Promise.all(
		own.map((path) => import(pathToFileURL(resolve(path)).href) as Promise<Record<string, Rule>>),
	);
	const added = modules.flatMap((module) => Object.values(module));
	const { findings, checked } = proveContent(await readContent(CONTENT), today, added.length > 0 ? added : rules);
	// Marks are listed already.
	const about = findings.filter(
		({ file, rule }) => added.length > 0 || (paths.includes(file) && rule !== marksAreFilledIn.id),
	);
	const errors = about.filter(({ severity }) => severity === 'error').length;
	return about.length > 0 ? pretty({ checked, findings: about, errors, warnings: about.length - errors }) : '';
}

try {
	const asked = request();
	const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
	const files = scaffold(asked, buildKnowledgeBase(await readContent(CONTENT)), read);
	await writeFiles('.', files);
	console.log(scaffoldReport(files, await findingsAbout(files)));
} catch (error) {
	const { message, code } = error as NodeJS.ErrnoException;
	const foreseen = [WrongUsage, Refused, UnreadableContent, RuleCrashed].some((kind) => error instanceof kind);
	if (!foreseen && code === undefined) throw error;
	console.error(error instanceof WrongUsage ? `${message}\n${USAGE}` : message);
	// 1: the request does not fit the handbook; 2: it could not be understood or carried out.
	process.exitCode = error instanceof Refused ? 1 : 2;
}
