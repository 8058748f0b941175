import type { TestProject } from 'vitest/node';
import { findChromium, startChromium } from './launch.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the browser that all tests share is to be reached. */
		browser: string;
	}
}

/** Starts one browser for all tests: unpacking and starting it costs more than a page. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const found = await findChromium();
	const server = await startChromium(found);
	console.info(`Chromium of ${found.origin}`);
	project.provide('browser', server.wsEndpoint());
	return () => server.close();
}
