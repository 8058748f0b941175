import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeCellsOf, codeOf, tagOf } from '../model/notebook.ts';
import { executionSchema, type Cell, type Execution } from '../schemas/notebook.ts';
import type { PythonEnvironment } from './python-environment.ts';

const HARNESS = 'notebooks/harness';
/** Python problems of one line, for readers who know the notebook and not the harness. */
const LAST_LINES = 12;

/** The reference solutions of a notebook; outside the content, so that no page shows them. */
export const solutionsFile = (id: string): string => `notebooks/solutions/${id}.py`;

/**
 * Runs a notebook in a kernel of its own.
 * @param id "<domain>/<slug>" of the notebook.
 * @param source The text of the notebook.
 * @throws {Error} If the harness itself fails: a kernel that dies, a cell that hangs.
 */
export async function runNotebook(environment: PythonEnvironment, id: string, source: string): Promise<Execution> {
	const folder = await mkdtemp(join(tmpdir(), 'podium-notebook-'));
	try {
		const [file, result] = [join(folder, 'notebook.ipynb'), join(folder, 'result.json')];
		await writeFile(file, source);
		const solutions = existsSync(solutionsFile(id)) ? [solutionsFile(id)] : [];
		const { code, output } = await python(environment, ['execute.py', file, result, ...solutions]);
		if (code !== 0) throw new Error(output.trim().split('\n').slice(-LAST_LINES).join('\n'));
		return executionSchema.parse(JSON.parse(await readFile(result, 'utf8')));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** What does not parse of the cells that only Databricks can run, one sentence each. */
export async function syntaxProblems(environment: PythonEnvironment, cells: readonly Cell[]): Promise<string[]> {
	const marked = codeCellsOf({ cells }).filter((cell) => tagOf(cell) === 'databricks-only');
	if (marked.length === 0) return [];
	const input = JSON.stringify(marked.map((cell) => ({ cell: cell.id, ...codeOf(cell) })));
	const { code, output } = await python(environment, ['check_syntax.py'], input);
	if (code !== 0) throw new Error(output);
	const found = JSON.parse(output.slice(output.indexOf('['))) as { cell: string; message: string }[];
	return found.map(({ cell, message }) => `The marked cell "${cell}" does not parse: ${message}`);
}

/** Proves that the packages of an environment work together; returns what it says. */
export async function smokeTest(environment: PythonEnvironment): Promise<{ works: boolean; says: string }> {
	const { code, output } = await python(environment, ['smoke.py']);
	const says = output.split('\n').filter((line) => code !== 0 || line.endsWith(': works'));
	return { works: code === 0, says: says.join('\n').trim() };
}

function python({ python: command }: PythonEnvironment, [script = '', ...rest]: string[], input = '') {
	return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
		const child = spawn(command, [join(HARNESS, script), ...rest]);
		let output = '';
		child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
		child.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, output }));
		child.stdin.end(input);
	});
}
