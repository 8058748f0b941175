import { beforeEach, describe, expect, test } from 'vitest';
import { Copier } from '../../src/components/offline/copier.ts';
import { Browser, build, SCOPE, type Build } from './offline-surroundings.ts';

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
const AFTER = build({ ...TEXTS, '': 'new home', 'one/a/': 'new a', 'rest/x/': 'new x' });

let browser: Browser;
let line: { savesData: boolean; isSlow: boolean };
let copier: Copier;
let now = Date.UTC(2026, 10, 23);
beforeEach(() => {
	browser = new Browser(BEFORE);
	line = { savesData: false, isSlow: false };
	copier = new Copier({
		scope: SCOPE,
		openPages: () => Promise.resolve([]),
		savesData: () => line.savesData,
		isSlow: () => line.isSlow,
		fetch: (address, init) => browser.fetch(address, init),
		now: () => now,
	});
});

const start = async (): Promise<void> => {
	await copier.start([], false);
	await copier.bringOwed();
	browser.askedSince();
};
const told = (): void => undefined;
const visit = (path: string, from: Build = browser.serves): Promise<void> =>
	copier.visit({ path, response: new Response(from.texts.get(path)) });

describe('a line that breaks off', () => {
	test('is tried once more for each file', async () => {
		await start();
		browser.failing.set('one/a/', 1).set('one/c/', 1);
		await copier.keep('one', told);
		expect(browser.record()?.sets).toEqual(['tools', 'one']);
	});

	test('takes away nothing that came: it does not count, and is not fetched twice', async () => {
		await start();
		browser.failing.set('one/c/', 2);
		await expect(copier.keep('one', told)).rejects.toThrow('broke off. Try again: what came is not fetched twice');
		expect(browser.record()?.sets).toEqual(['tools']);
		const came = browser.askedSince().filter((path) => browser.contents().includes(path));
		expect(came.length).toBeGreaterThan(0);
		await copier.keep('one', told);
		expect(browser.askedSince().filter((path) => came.includes(path))).toEqual([]);
		expect(browser.record()?.sets).toEqual(['tools', 'one']);
	});

	test.each([
		['the removal of a set', () => copier.drop('tools'), ['']],
		['the removal of everything', () => copier.remove(), []],
		['the next build', () => ((browser.serves = AFTER), copier.keep('tools', told)), ['', 'common/']],
	])('leaves nothing behind after %s', async (_, change, left) => {
		await start();
		browser.failing.set('one/c/', 2);
		await copier.keep('one', told).catch(told);
		expect(browser.contents()).toContain('one/a/');
		await change();
		expect(browser.contents()).toEqual(left);
	});

	test('leaves nothing behind that the browser has no room for, or that is not what was built', async () => {
		await start();
		const texts = new Map(BEFORE.texts).set('one/c/', 'changed on the way');
		browser.serves = { ...BEFORE, texts };
		await expect(copier.keep('one', told)).rejects.toThrow('is not what was built');
		expect(browser.contents()).toEqual(['', 'common/']);
		browser.serves = BEFORE;
		browser.room = [...browser.cache.values()].reduce((sum, { byteLength }) => sum + byteLength, 2);
		await expect(copier.keep('one', told)).rejects.toThrow('not enough room');
		expect(browser.contents()).toEqual(['', 'common/']);
	});
});

describe('a site that has changed', () => {
	const begin = async (set?: string): Promise<void> => {
		await start();
		if (set) await copier.keep(set, told);
		browser.serves = AFTER;
	};

	test('is brought up to date on a slow line where the reader asked for something', async () => {
		await begin('one');
		line.isSlow = true;
		await visit('rest/x/');
		expect(browser.record()).toMatchObject({ version: AFTER.manifest.version, sets: ['tools', 'one'] });
	});

	test.each([
		['on a slow line, for what came unasked', undefined, { savesData: false, isSlow: true }],
		['where data is saved', 'one', { savesData: true, isSlow: false }],
	])('is told of %s, until the reader has it brought', async (_, set, found) => {
		await begin(set);
		browser.askedSince();
		line = found;
		await visit('rest/x/');
		expect(browser.askedSince()).toEqual([]);
		expect(browser.record()).toMatchObject({
			version: BEFORE.manifest.version,
			problem: expect.stringContaining('The site has changed since') as string,
		});
		// A page that stayed the same says nothing of the others.
		await visit('rest/y/');
		expect(browser.record()).toMatchObject({ visited: ['rest/y/'] });
		expect(browser.record()?.problem).toBeDefined();
		await copier.update(told);
		expect(browser.record()).toMatchObject({ version: AFTER.manifest.version, visited: ['rest/y/'] });
		expect(browser.record()?.problem).toBeUndefined();
	});

	test('that has not changed is not complained of', async () => {
		await start();
		line = { savesData: true, isSlow: true };
		await visit('rest/x/');
		expect(browser.record()).toMatchObject({ visited: ['rest/x/'] });
		expect(browser.record()?.problem).toBeUndefined();
	});
});

describe('a browser without room', () => {
	test('is not tried again at every page, but after a day, or if the reader asks', async () => {
		browser.room = 40;
		const tries = async (isAsked: boolean): Promise<number> => {
			await copier.start([], isAsked).catch(told);
			return browser.asked.splice(0).length;
		};
		expect(await tries(false)).toBeGreaterThan(1);
		expect(browser.contents()).toEqual([]);
		expect(await tries(false)).toBe(0);
		expect(await tries(true)).toBeGreaterThan(1);
		now += 25 * 3_600_000;
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
