import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureOutput, type BuiltOutput } from './built-output.ts';
import { addressOf, type Corpus } from './corpus.ts';
import { measureCommand, type Cost } from './process-tree.ts';

/** What the builds of one corpus cost, and what they give. */
export interface BuildRun {
	/** Each step of the build without any cache. */
	readonly cold: readonly Step[];
	/** Each step after a paragraph of one write-up changed, with everything that the first build left. */
	readonly afterEdit: readonly Step[];
	readonly output: BuiltOutput;
}

/** One command of a build. */
export interface Step extends Cost {
	readonly command: string;
}

/** Where builds keep what they may use again, and where they write. */
const LEFT_BY_BUILDS = ['dist', '.astro', '.cache', 'node_modules'];

/** The number of the write-up whose paragraph changes. */
const EDITED = 7;

/** The commands of `npm run build`, in order. */
export const ownSteps = (): string[] =>
	(JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } }).scripts.build.split(' && ');

/** The command that builds default Starlight. */
export const BASELINE_STEPS: readonly string[] = ['astro build'];

/**
 * Builds a corpus without caches, then again after one edit.
 * @throws {Error} If a build fails; the message holds the end of its log.
 */
export async function measureBuilds(corpus: Corpus, commands: readonly string[]): Promise<BuildRun> {
	await forgetBuilds(corpus);
	const cold = await runSteps(corpus.folder, commands);
	const output = measureOutput(corpus);
	await edit(corpus);
	return { cold, output, afterEdit: await runSteps(corpus.folder, commands) };
}

/** Removes what earlier builds of a corpus have left, caches included. */
export async function forgetBuilds({ folder }: Corpus): Promise<void> {
	for (const name of LEFT_BY_BUILDS) await rm(join(folder, name), { recursive: true, force: true });
}

/**
 * Runs the commands of a build one after the other.
 * @throws {Error} If one fails; the message holds the end of its log.
 */
export async function runSteps(folder: string, commands: readonly string[]): Promise<Step[]> {
	const steps: Step[] = [];
	for (const command of commands) {
		const { code, log, ...cost } = await measureCommand(command, folder);
		if (code !== 0) throw new Error(`"${command}" failed in ${folder} (exit code ${code}):\n${log.slice(-3000)}`);
		steps.push({ command, ...cost });
	}
	return steps;
}

/** Lengthens the first paragraph of one write-up, and makes sure that the next build shows it. */
async function edit({ folder, writeUps }: Corpus): Promise<void> {
	const writeUp = writeUps[EDITED - 1];
	if (!writeUp) throw new Error(`There is no write-up ${EDITED} to edit.`);
	const file = join(folder, 'src/content/docs', `${addressOf(writeUp).slice(0, -1)}.md`);
	const text = await readFile(file, 'utf8');
	const edited = text.replace(/(## The decision\n\n.*)/, '$1 The bench wrote this sentence.');
	if (edited === text) throw new Error(`${file} has no first paragraph to change.`);
	await writeFile(file, edited);
}
