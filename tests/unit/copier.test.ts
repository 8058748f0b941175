import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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
const told = (): void => undefined;

describe('a browser without room', () => {
	test('is not tried again at every page, but after a day, or if the reader asks', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		browser.room = 40;
		const tries = async (isAsked: boolean): Promise<number> => {
			await copier.start([], isAsked).catch(told);
			return browser.asked.splice(0).length;
		};
		expect(await tries(false)).toBeGreaterThan(1);
		expect(browser.contents()).toEqual([]);
		expect(await tries(false)).toBe(0);
		expect(await tries(true)).toBeGreaterThan(1);
		vi.setSystemTime(Date.now() + 25 * 3_600_000);
		browser.room = Infinity;
		expect(await tries(false)).toBeGreaterThan(1);
		expect(browser.record()).toBeDefined();
		expect([...browser.cache.keys()].filter((url) => url.includes('gave-up'))).toEqual([]);
	});

	test('says so to a reader who asks', async () => {
		browser.room = 40;
		await expect(copier.start([], true)).rejects.toThrow('not enough room');
	});
});

test('a visit that breaks off takes no other with it', async () => {
	await start();
	const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
	await Promise.all([
		copier.visit({ path: 'rest/x/', response: new Response(broken) }),
		copier.visit({ path: 'rest/y/', response: new Response('y') }),
	]);
	expect(browser.record()?.visited).toEqual(['rest/y/']);
});
