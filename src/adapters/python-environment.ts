import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { EnvironmentName } from '../schemas/notebook.ts';

const run = promisify(execFile);
const DEFINITIONS = 'notebooks/environments';
const HARNESS = 'notebooks/harness';
/** Where environments are made: not in the repository, and kept between runs. */
const HOME = '.notebooks';

/** Thrown where an environment cannot be had. The message is for people. */
export class NoEnvironment extends Error {}

/** A private Python environment with its jars. */
export interface PythonEnvironment {
	readonly name: EnvironmentName;
	/** Its interpreter, absolute. */
	readonly python: string;
}

/**
 * Gives an environment as its folder of definitions wants it, and makes it where it is missing or of another definition.
 * @param say Hears of what takes long.
 * @param prove Tries a new environment; one that fails is made again the next time.
 * @throws {NoEnvironment} If Python or Java is missing, or the packages cannot be had.
 */
export async function pythonEnvironment(
	name: EnvironmentName,
	say: (line: string) => void,
	prove: (environment: PythonEnvironment) => Promise<void>,
): Promise<PythonEnvironment> {
	const definition = join(DEFINITIONS, name);
	const home = resolve(HOME, name);
	const python = join(home, 'venv', 'bin', 'python');
	const files = (await readdir(definition)).sort();
	const digest = await digestOf([...files.map((file) => join(definition, file)), ...SHARED_FILES]);
	const done = await readFile(join(home, 'made-from'), 'utf8').catch(() => '');
	if (done === digest) return { name, python };

	await requireJava();
	say(`Making the environment "${name}" (some minutes, once)`);
	await rm(home, { recursive: true, force: true });
	await mkdir(home, { recursive: true });
	const create = (command: string) => run(command, ['-m', 'venv', join(home, 'venv')]);
	await create('python3.11')
		.catch(() => create('python3'))
		.catch(failed('Python 3.11 or newer with its module venv is needed to run notebooks'));
	const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r'];
	await run(python, [...pip, join(definition, 'requirements.txt')]).catch(failed('The packages cannot be installed'));
	await installJars(python, definition, join(home, 'jars'));
	await prove({ name, python });
	await writeFile(join(home, 'made-from'), digest);
	return { name, python };
}

const SHARED_FILES = [
	join(DEFINITIONS, 'maven-central.xml'),
	join(HARNESS, 'install_jars.py'),
	join(HARNESS, 'smoke.py'),
];

async function installJars(python: string, definition: string, folder: string): Promise<void> {
	const script = join(HARNESS, 'install_jars.py');
	const settings = resolve(DEFINITIONS, 'maven-central.xml');
	await run(python, [script, join(definition, 'jars.txt'), settings, folder]).catch(
		failed('The jars cannot be brought from Maven Central'),
	);
}

async function requireJava(): Promise<void> {
	const { stderr } = await run('java', ['-version']).catch(failed('Java 17 is needed to run notebooks'));
	const version = Number(/version "(\d+)/.exec(stderr)?.[1]);
	if (version < 17) throw new NoEnvironment(`Java 17 or newer is needed to run notebooks; this is Java ${version}.`);
}

function failed(sentence: string): (error: Error & { stderr?: string }) => never {
	return (error) => {
		const last = (error.stderr ?? error.message).trim().split('\n').at(-1);
		throw new NoEnvironment(`${sentence}: ${last}`);
	};
}

async function digestOf(files: readonly string[]): Promise<string> {
	const hash = createHash('sha256');
	for (const file of files) hash.update(`${file}\n`).update(await readFile(file));
	return hash.digest('hex');
}
