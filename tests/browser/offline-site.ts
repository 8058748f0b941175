import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { writeManifest } from '../../src/adapters/offline-copies.ts';
import { serveSite } from '../../src/adapters/static-server.ts';
import type { Copies } from '../../src/offline/copies.ts';
import { MANIFEST, type Manifest } from '../../src/offline/manifest.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';

/** A server of one address that can be stopped, and go on with another build. */
export interface Host {
	readonly url: string;
	stop(): Promise<void>;
	/** Serves a built site at the same address, instead of what was served there. */
	serve(folder: string): Promise<void>;
}

/** Serves a built site until the test is over. */
export async function host(folder: string): Promise<Host> {
	let server = await serveSite(folder, '/', 0);
	const { url } = server;
	let isRunning = true;
	const stop = async (): Promise<void> => {
		if (isRunning) await server.close();
		isRunning = false;
	};
	onTestFinished(stop);
	return {
		url,
		stop,
		async serve(next) {
			await stop();
			server = await serveSite(next, '/', Number(new URL(url).port));
			isRunning = true;
		},
	};
}

/** A copy of a built site, which a test may change; it is gone when the test is over. */
export async function copyOfSite(folder: string): Promise<string> {
	const copy = await mkdtemp(join(tmpdir(), 'podium-build-'));
	onTestFinished(() => rm(copy, { recursive: true }));
	await cp(folder, copy, { recursive: true });
	return copy;
}

/** Changes a text in all pages, scripts and lists of a built site, and the name of a file with it. */
export async function renameEverywhere(folder: string, from: string, to: string): Promise<void> {
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(html|js|json)$|^_headers$/.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		const text = await readFile(path, 'utf8');
		if (text.includes(from)) await writeFile(path, text.replaceAll(from, to));
	}
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (entry.name.includes(from))
			await rename(join(entry.parentPath, entry.name), join(entry.parentPath, entry.name.replace(from, to)));
	}
}

/** Lets a changed site say what it consists of, as the end of a build does. */
export const finishBuild = (folder: string) => writeManifest(folder, realKnowledge);

/** What a built site says it consists of. */
export const readManifest = async (folder: string): Promise<Manifest> =>
	JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest;

/** What counts as kept in the browser, read past the site's own code; undefined where nothing does. */
export const record = (page: Page): Promise<Copies | undefined> =>
	page.evaluate(async () => {
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			const key = (await cache.keys()).find(({ url }) => url.endsWith('/offline/record.json'));
			if (key) return (await cache.match(key))?.json();
		}
		return undefined;
	}) as Promise<Copies | undefined>;

/** Paths of all contents in the browser, without the digests behind them. */
export const contents = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.flat().map(({ url }) => new URL(url).pathname);
	});

/** Waits until the browser keeps a visited path, such as "guides/exam-day/". */
export const untilKept = (page: Page, path: string): Promise<void> =>
	expect.poll(async () => (await record(page))?.visited ?? [], { timeout: 30_000 }).toContain(path);

/** Waits until the browser keeps all that it keeps unasked. */
export const untilStarted = (page: Page): Promise<void> =>
	expect.poll(async () => (await record(page))?.sets, { timeout: 60_000 }).toContain('tools');

/** Presses a button of the list on /about/, and waits for what is said at the end. */
export async function press(page: Page, button: string | RegExp, said: string | RegExp): Promise<void> {
	await page.getByRole('button', { name: button }).click();
	await page.locator('[data-offline] [role=status]', { hasText: said }).waitFor({ timeout: 60_000 });
}
