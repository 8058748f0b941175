import { rename, writeFile } from 'node:fs/promises';
import { isNotebook, type PageOfKind } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import { codeDigest, notebookName } from '../model/notebook.ts';
import { didYouMean } from '../model/wording.ts';
import { executedNotebook } from '../execution/executed-notebook.ts';
import { executionProblems } from '../execution/execution-problems.ts';
import { outputChanges } from '../execution/output-changes.ts';
import { stableOutputs } from '../execution/stable-outputs.ts';
import type { EnvironmentName } from '../schemas/notebook.ts';
import { NoEnvironment, pythonEnvironment, type PythonEnvironment } from './python-environment.ts';
import { runNotebook, smokeTest, syntaxProblems } from './run-notebook.ts';

type NotebookPage = PageOfKind<'notebook'> & Required<Pick<Page, 'notebook'>>;

/** Thrown where what was asked for cannot be done. The message is for people. */
export class NotUnderstood extends Error {}

/**
 * The notebooks of some pages that are named, in that order, or all.
 * @throws {NotUnderstood} If a name is that of no notebook.
 */
export function namedNotebooks(pages: readonly Page[], names: readonly string[]): NotebookPage[] {
	const all = pages.filter(isNotebook);
	const known = all.map(({ id }) => notebookName(id));
	const unknown = names.find((name) => !known.includes(name));
	if (unknown) throw new NotUnderstood(`There is no notebook "${unknown}"${didYouMean(unknown, known)}`);
	return names.length === 0 ? all : names.flatMap((name) => all.filter(({ id }) => notebookName(id) === name));
}

/** Runs notebooks, each environment made and proved once. */
export class NotebookRuns {
	readonly #say: (line: string) => void;
	readonly #environments = new Map<EnvironmentName, Promise<PythonEnvironment>>();

	constructor(say: (line: string) => void) {
		this.#say = say;
	}

	/**
	 * Runs a notebook and writes outputs and record into its file, if nothing is wrong with it.
	 * @param on Day of the run, `YYYY-MM-DD`.
	 * @returns True if it is now executed.
	 */
	async run(page: NotebookPage, on: string): Promise<boolean> {
		const { cells, source } = page.notebook;
		const { execution, problems } = await this.#execute(page);
		if (problems.length === 0) {
			// Whole or not at all.
			await writeFile(`${page.file}.part`, executedNotebook(source, cells, execution, on));
			await rename(`${page.file}.part`, page.file);
		}
		this.#tell(page, execution.seconds, problems);
		return problems.length === 0;
	}

	/**
	 * Runs a notebook afresh and compares with its file, which stays as it is.
	 * @returns True if it is as its file says.
	 */
	async check(page: NotebookPage): Promise<boolean> {
		const { execution, problems } = await this.#execute(page);
		const { cells } = page.notebook;
		const changes = execution.failure ? [] : outputChanges(cells, stableOutputs(execution).outputs);
		const isRecorded = page.data.run?.digest === codeDigest({ cells });
		const all = [
			...(isRecorded ? [] : ['It has no record of a run over this code: run it with "npm run notebooks -- run".']),
			...problems,
			...changes.map(({ cell, patch }) => `The cell "${cell}" gives something else now:\n${patch}`),
		];
		this.#tell(page, execution.seconds, all);
		return all.length === 0;
	}

	async #execute(page: NotebookPage) {
		const { cells, source } = page.notebook;
		const environment = await this.#environment(page.data.environment);
		const execution = await runNotebook(environment, notebookName(page.id), source).catch((error: Error) => {
			throw new Error(`${notebookName(page.id)}: ${error.message}`, { cause: error });
		});
		const problems = [...executionProblems(cells, execution), ...(await syntaxProblems(environment, cells))];
		return { execution, problems };
	}

	#environment(name: EnvironmentName): Promise<PythonEnvironment> {
		const known = this.#environments.get(name);
		if (known) return known;
		const making = this.#make(name);
		this.#environments.set(name, making);
		return making;
	}

	#make(name: EnvironmentName): Promise<PythonEnvironment> {
		return pythonEnvironment(name, this.#say, async (environment) => {
			const { works, says } = await smokeTest(environment);
			this.#say(says.replace(/^/gm, '  '));
			if (!works) throw new NoEnvironment(`The packages of the environment "${name}" do not work together; see above.`);
		});
	}

	#tell(page: NotebookPage, seconds: number, problems: readonly string[]): void {
		const head = `${problems.length === 0 ? 'ok' : 'FAILED'}  ${notebookName(page.id)}  ${seconds.toFixed(1)} s`;
		this.#say([head, ...problems.map((problem) => problem.replace(/^/gm, '  '))].join('\n'));
	}
}
