import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a command and all its descendants cost. */
export interface Cost {
	/** User and system time of all processes and threads, in seconds. */
	readonly cpuSeconds: number;
	/** Time on the clock, in seconds. */
	readonly seconds: number;
	/**
	 * Most memory that all processes held together at one moment, in bytes: the sum of their resident sets, which
	 * counts shared pages more than once. Sampled from /proc; undefined on systems without it.
	 */
	readonly peakMemory: number | undefined;
}

/** How a measured command ended. */
export interface Measured extends Cost {
	readonly code: number;
	readonly log: string;
}

const LOOK_EVERY_MS = 50;
/** Linux counts processor time in hundredths of a second, whatever its clock does inside. */
const TICKS = 100;

/** Variables that would make a build differ from one started in an empty shell. */
const NOT_INHERITED = /^(NODE_ENV|NODE_OPTIONS|VITEST.*|TEST|SITE|BASE|DEV|PROD|MODE|npm_.*)$/;

/**
 * Runs a command in a fresh tree of processes and measures what the whole tree takes.
 *
 * CPU time is known in two ways, and the larger one counts. POSIX `times` of the shell that waits for the command is
 * exact, but leaves out processes for which nobody waited: Pagefind's program is one, because Node does not wait for
 * it. Where there is a /proc, each process of the tree is watched as well; that leaves out what a process did after
 * the last look at it, and processes that lived for less than the time between two looks.
 * @param command A command line for `sh`; programs of the project's packages are found as `npm run` finds them.
 * @param folder The working directory.
 * @throws {Error} If there is no `sh`.
 */
export function measureCommand(
	command: string,
	folder: string,
	environment: Readonly<Record<string, string>> = {},
): Promise<Measured> {
	const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
	const env = {
		...Object.fromEntries(inherited),
		ASTRO_TELEMETRY_DISABLED: '1',
		NO_COLOR: '1',
		...environment,
		PATH: `${resolve('node_modules/.bin')}:${process.env['PATH']}`,
	};
	const script = `${command}\ncode=$?\ntimes >&3\nexit $code`;
	return new Promise((done, failed) => {
		const started = process.hrtime.bigint();
		const child = spawn('sh', ['-c', script], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
		let log = '';
		let times = '';
		const watch = new TreeWatch(child.pid ?? 0);
		const looking = setInterval(() => watch.look(), LOOK_EVERY_MS);
		child.stdout?.setEncoding('utf8').on('data', (text: string) => (log += text));
		child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text));
		child.stdio[3]?.on('data', (text: Buffer) => (times += text.toString()));
		child.on('error', (error) => {
			clearInterval(looking);
			failed(error);
		});
		child.on('close', (code) => {
			clearInterval(looking);
			done({
				code: code ?? 1,
				log,
				cpuSeconds: Math.max(childrenSeconds(times), watch.cpuSeconds),
				seconds: Number(process.hrtime.bigint() - started) / 1e9,
				peakMemory: watch.peakMemory > 0 ? watch.peakMemory : undefined,
			});
		});
	});
}

/**
 * User and system seconds of the children in the output of `times`, whose second line speaks of them:
 * `0m1.20s 0m0.31s`.
 * @throws {Error} If the text is none of `times`.
 */
export function childrenSeconds(times: string): number {
	const line = times.trim().split('\n')[1] ?? '';
	const parts = Array.from(
		line.matchAll(/(\d+)m([\d.]+)s/g),
		([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
	);
	if (parts.length !== 2) throw new Error(`The shell's times cannot be read: "${times}".`);
	return parts.reduce((sum, part) => sum + part, 0);
}

/** What is seen of a process and its descendants in /proc; nothing on systems without it. */
class TreeWatch {
	peakMemory = 0;
	private readonly seconds = new Map<number, number>();
	private readonly tree: Set<number>;

	constructor(root: number) {
		this.tree = new Set([root]);
	}

	/** CPU seconds of all processes as they were when last seen. */
	get cpuSeconds(): number {
		return this.seconds.values().reduce((sum, seconds) => sum + seconds, 0);
	}

	look(): void {
		const processes = runningProcesses();
		// A child may stand before its parent in the list; one that lost its parent stays in the tree.
		for (let size = 0; size < this.tree.size;) {
			size = this.tree.size;
			for (const { pid, parent } of processes) if (this.tree.has(parent)) this.tree.add(pid);
		}
		const own = processes.filter(({ pid }) => this.tree.has(pid));
		for (const { pid, seconds } of own) this.seconds.set(pid, seconds);
		this.peakMemory = Math.max(
			this.peakMemory,
			own.reduce((sum, { pid }) => sum + residentBytes(pid), 0),
		);
	}
}

interface RunningProcess {
	readonly pid: number;
	readonly parent: number;
	readonly seconds: number;
}

function runningProcesses(): RunningProcess[] {
	return processNames().flatMap((name) => {
		// Fields of proc_pid_stat(5): after the name in parentheses come state, parent, and as 12th and 13th utime, stime.
		const [, parent, ...fields] = textOf(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? [];
		const seconds = (Number(fields[9]) + Number(fields[10])) / TICKS;
		return Number.isNaN(seconds) ? [] : [{ pid: Number(name), parent: Number(parent), seconds }];
	});
}

const residentBytes = (pid: number): number =>
	Number(/^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;

function processNames(): string[] {
	try {
		return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	} catch {
		return [];
	}
}

/** The text of a file, or nothing if the process it belongs to has ended. */
function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
