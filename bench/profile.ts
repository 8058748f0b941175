import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { forgetBuilds, runSteps } from './build-cost.ts';
import type { Corpus } from './corpus.ts';

/** A part of the processor time of a build. */
export interface ProfileShare {
	/** A package, a folder of this project, a bundled chunk, or a task of the engine. */
	readonly name: string;
	/** Of the time in which the process was not idle, 0 to 1. */
	readonly share: number;
}

/** A CPU profile as V8 writes it, as far as it is read here. */
export interface CpuProfile {
	readonly nodes: readonly {
		readonly id: number;
		/** Ids of what it called. */
		readonly children?: readonly number[];
		readonly callFrame: { readonly functionName: string; readonly url: string };
	}[];
	/** Ids of nodes, one a sample. */
	readonly samples: readonly number[];
	/** Microseconds before each sample. */
	readonly timeDeltas: readonly number[];
}

/** Microseconds between samples: fine enough for builds of minutes, and small enough to be read back. */
const INTERVAL = 2000;

/**
 * Builds a corpus with `astro build` under V8's profiler, without caches. Pagefind's program is a process of its own
 * and is not in the profile.
 * @returns Shares of the process's time, the largest first.
 */
export async function profileBuild(corpus: Corpus): Promise<ProfileShare[]> {
	const folder = join(corpus.folder, '.cache/profile');
	await forgetBuilds(corpus);
	const astro = resolve('node_modules/astro/bin/astro.mjs');
	const flags = `--cpu-prof --cpu-prof-interval=${INTERVAL} --cpu-prof-dir=${resolve(folder)}`;
	await runSteps(corpus.folder, [`node ${flags} ${astro} build`]);
	const profiles: CpuProfile[] = [];
	for (const name of await readdir(folder)) {
		profiles.push(JSON.parse(await readFile(join(folder, name), 'utf8')) as CpuProfile);
	}
	await rm(folder, { recursive: true });
	return sharesOf(profiles, resolve(corpus.folder));
}

/**
 * Sums up the time that each package itself took, in all threads. What Node did counts for who called it.
 * @param project Folder of the project that was built; its files are named from there.
 */
export function sharesOf(profiles: readonly CpuProfile[], project: string): ProfileShare[] {
	const times = new Map<string, number>();
	for (const { nodes, samples, timeDeltas } of profiles) {
		const names = ownersOf(nodes, project);
		for (const [index, id] of samples.entries()) {
			const name = names.get(id);
			if (name) times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0));
		}
	}
	const total = times.values().reduce((sum, time) => sum + time, 0);
	return Array.from(times, ([name, time]) => ({ name, share: time / total })).sort((a, b) => b.share - a.share);
}

/** Whose code each node of a call tree is; undefined for none. Callers stand before what they called. */
function ownersOf(nodes: CpuProfile['nodes'], project: string): Map<number, string | undefined> {
	const callers = new Map<number, number>();
	const owners = new Map<number, string | undefined>();
	for (const { id, children = [], callFrame } of nodes) {
		for (const child of children) callers.set(child, id);
		const owner = ownerOf(callFrame, project);
		owners.set(id, owner === NODE ? (owners.get(callers.get(id) ?? id) ?? NODE) : owner);
	}
	return owners;
}

const NODE = 'node';
const ENGINE: Readonly<Record<string, string | undefined>> = {
	'(idle)': undefined,
	'(garbage collector)': 'garbage collection',
	'(program)': 'native code',
};

/** Whose code a function is; undefined for none. */
function ownerOf({ functionName, url }: CpuProfile['nodes'][number]['callFrame'], project: string): string | undefined {
	if (Object.hasOwn(ENGINE, functionName)) return ENGINE[functionName];
	// The highlighter's regular expressions are the only WebAssembly of a build.
	if (url.startsWith('wasm:')) return 'shiki';
	if (url === '' || url.startsWith('node:')) return NODE;
	const owner = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
	if (owner) return owner.startsWith('@shikijs') ? 'shiki' : owner;
	const file = url.replace('file://', '').replace(`${project}/`, '');
	const chunk = /\.prerender\/.*?([^/]+?)[_-][\w-]{8}\.mjs$/.exec(file)?.[1];
	return chunk
		? `pages as bundled: ${chunk}`
		: (/^src\/[^/]+/.exec(file)?.[0] ?? file.split('/').slice(0, 2).join('/'));
}
