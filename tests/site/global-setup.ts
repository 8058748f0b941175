import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { serveSite, type RunningServer } from '../../src/adapters/static-server.ts';
import { buildSite, type Ended } from './build.ts';

/** A built site as tests see it. */
export interface ServedSite {
	/** Its folder. */
	readonly folder: string;
	/** Base path with a slash at both ends. */
	readonly base: string;
	/** Where it is served, base included. */
	readonly url: string;
	/** What the build printed. */
	readonly log: string;
}

declare module 'vitest' {
	interface ProvidedContext {
		/** The site at the root of its host, as `npm run build` makes it. */
		site: ServedSite;
		/** The same site under /handbook/ of https://example.org. */
		basedSite: ServedSite;
	}
}

interface Sites {
	readonly site: ServedSite;
	readonly basedSite: ServedSite;
	readonly servers: readonly RunningServer[];
	users: number;
}

/** Projects have a module each of this file, but one process: what is built once is kept there. */
const kept = globalThis as typeof globalThis & { podiumSites?: Promise<Sites> };

/** Builds and serves the site once for all projects that need it; the last one stops the servers. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	kept.podiumSites ??= buildAndServe();
	const sites = await kept.podiumSites;
	sites.users += 1;
	project.provide('site', sites.site);
	project.provide('basedSite', sites.basedSite);
	return async () => {
		sites.users -= 1;
		if (sites.users === 0) await Promise.all(sites.servers.map((server) => server.close()));
	};
}

async function buildAndServe(): Promise<Sites> {
	// One after the other: both write to Astro's cache in node_modules.
	const plain = await built('.cache/site', {});
	const based = await built('.cache/site-handbook', { BASE: '/handbook', SITE: 'https://example.org' });
	const [server, basedServer] = await Promise.all([
		serveSite(plain.folder, '/', 0),
		serveSite(based.folder, '/handbook/', 0),
	]);
	return {
		site: { ...plain, base: '/', url: server.url },
		basedSite: { ...based, base: '/handbook/', url: basedServer.url },
		servers: [server, basedServer],
		users: 0,
	};
}

async function built(folder: string, environment: Record<string, string>): Promise<{ folder: string; log: string }> {
	await rm(folder, { recursive: true, force: true });
	const { code, log }: Ended = await buildSite({ folder, environment, anew: true });
	if (code !== 0)
		throw new Error(`The site could not be built into ${folder} (exit code ${code}):\n${log.slice(-6000)}`);
	return { folder, log };
}
