import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Copier } from '../../src/components/offline/copier.ts';
import { Browser, build, SCOPE } from './offline-surroundings.ts';

const TEXTS = {
	'': 'home',
	'common/': 'common',
	'one/a/': 'a',
	'one/b/': 'b',
	'one/c/': 'c',
	'rest/x/': 'x',
	'rest/y/': 'y',
};
const BEFORE = build(TEXTS);

let browser: Browser;
let copier: Copier;
beforeEach(() => {
	browser = new Browser(BEFORE);
	copier = new Copier({
		scope: SCOPE,
		openPages: () => Promise.resolve([]),
		savesData: () => false,
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const start = async (): Promise<void> => {
	await copier.start([], false);
	await copier.bringOwed();
	browser.askedSince();
};

test('a visit that breaks off takes no other with it', async () => {
	await start();
	const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
	await Promise.all([
		copier.visit({ path: 'rest/x/', response: new Response(broken) }),
		copier.visit({ path: 'rest/y/', response: new Response('y') }),
	]);
	expect(browser.record()?.visited).toEqual(['rest/y/']);
});
