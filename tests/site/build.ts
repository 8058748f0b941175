import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** How a command ended, and all that it printed. */
export interface Ended {
	readonly code: number;
	readonly log: string;
}

/** Where and how to build. */
export interface BuildOptions {
	/** Folder of the project. */
	readonly project?: string;
	/** Folder for the built site; that of the project if left out. */
	readonly folder?: string;
	readonly environment?: Readonly<Record<string, string>>;
	/** True renders every page anew, whatever earlier builds have left. */
	readonly anew?: boolean;
}

/** Runs `astro build` alone. */
export function astroBuild({ project = '.', folder, environment = {}, anew = false }: BuildOptions): Promise<Ended> {
	const options = [...(folder ? ['--outDir', resolve(folder)] : []), ...(anew ? ['--force'] : [])];
	return run(project, environment, resolve('node_modules/astro/bin/astro.mjs'), 'build', ...options);
}

/** Runs what `npm run build` runs, one step after the other, into a folder. */
export async function buildSite({ folder = 'dist', ...options }: BuildOptions): Promise<Ended> {
	const { project = '.', environment = {} } = options;
	let log = '';
	for (const step of [
		() => astroBuild({ ...options, folder }),
		() => run(project, environment, 'scripts/check-output.ts', '--folder', folder),
	]) {
		const ended = await step();
		log += ended.log;
		if (ended.code !== 0) return { code: ended.code, log };
	}
	return { code: 0, log };
}

/** Runs a script of a project with the Node that runs the tests, free of what the test runner has set. */
export function run(
	project: string,
	environment: Readonly<Record<string, string>>,
	...command: readonly string[]
): Promise<Ended> {
	const inherited = Object.entries(process.env).filter(
		([name]) => !/^(NODE_ENV|NODE_OPTIONS|VITEST.*|TEST|SITE|BASE|DEV|PROD|MODE)$/.test(name),
	);
	const env = {
		...Object.fromEntries(inherited),
		ASTRO_TELEMETRY_DISABLED: '1',
		NO_COLOR: '1',
		FORCE_COLOR: '0',
		...environment,
	};
	return new Promise((done, failed) => {
		const child = spawn(process.execPath, command, { cwd: resolve(project), env, stdio: ['ignore', 'pipe', 'pipe'] });
		let log = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
		child.on('error', failed);
		child.on('close', (code) => done({ code: code ?? 1, log }));
	});
}
