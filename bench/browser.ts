import { join } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';
import { findChromium, startChromium, type Chromium } from '../tests/browser/launch.ts';
import type { Corpus } from './corpus.ts';
import { serveRecording, type RecordingServer } from './recording-server.ts';

/** A browser, and the site that it looks at. */
export interface Looking {
	readonly chromium: Chromium;
	readonly browser: Browser;
	readonly server: RecordingServer;
}

/** Serves the built site of a corpus and starts a browser for as long as a task takes. */
export async function withBrowser(corpus: Corpus, task: (looking: Looking) => Promise<void>): Promise<void> {
	const chromium = await findChromium();
	const running = await startChromium(chromium);
	const server = await serveRecording(join(corpus.folder, 'dist'));
	try {
		await task({ chromium, browser: await playwright.connect(running.wsEndpoint()), server });
	} finally {
		await running.close();
		await server.close();
	}
}
