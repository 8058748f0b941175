import type { ClientRequest } from 'node:http';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PageAsker } from '../../src/adapters/ask-page.ts';
import { checkLinks, type CheckingWith, type LinkRun } from '../../src/adapters/check-links.ts';
import type { LinkClock } from '../../src/adapters/host-turns.ts';
import type { Outcome } from '../../src/links/outcome.ts';
import type { ExternalLink } from '../../src/model/external-links.ts';
import { misbehavingWeb, type MisbehavingWeb, type Seen } from './misbehaving-web.ts';

const START = Date.UTC(2026, 10, 23, 12);
/** An address that the tests may not ask, though it is this machine's own. */
const PRIVATE = '127.0.0.7';
const AT = { file: 'src/content/x.yaml', line: 1, column: 1 };

/** Time that passes only by waiting, and a deadline that comes when the server says so. */
class TestClock implements LinkClock {
	time = START;
	readonly slept: number[] = [];
	#deadlines: AbortController[] = [];

	now(): number {
		return this.time;
	}

	async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
		signal.throwIfAborted();
		this.slept.push(milliseconds);
		this.time += milliseconds;
		await Promise.resolve();
	}

	deadline(): AbortSignal {
		const controller = new AbortController();
		this.#deadlines.push(controller);
		return controller.signal;
	}

	/** The time for every running request is over. */
	expire(): void {
		for (const controller of this.#deadlines.splice(0)) controller.abort();
	}
}

let web: MisbehavingWeb;
let clock = new TestClock();
let interrupted = new AbortController();

/** Every name stands for this machine, but two that do not. */
const asker = new PageAsker({
	userAgent: 'PodiumLinks/1 (+https://code.example/podium)',
	mayReach: (address) => address === '127.0.0.1',
	resolve: (host) => {
		if (host === 'nowhere.web') return Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
		return Promise.resolve([{ address: host === 'inner.web' ? PRIVATE : '127.0.0.1', family: 4 }]);
	},
});

/** Node says here that the head of an answer has come: from then on only the text can hang. */
const ANSWER_BEGAN = 'http.client.response.finish';
const onAnswer = (message: unknown): void => {
	if ((message as { request: ClientRequest }).request.path === '/hang-in-text') clock.expire();
};

beforeAll(async () => {
	subscribe(ANSWER_BEGAN, onAnswer);
	web = await misbehavingWeb(() => clock.expire());
});
afterAll(async () => {
	unsubscribe(ANSWER_BEGAN, onAnswer);
	asker.close();
	await web.close();
});
beforeEach(() => {
	clock = new TestClock();
	interrupted = new AbortController();
	web.forget();
});

const urlOf = (path: string, host = 'docs.web'): string => `http://${host}:${web.port}${path}`;
const link = (url: string, ...anchors: string[]): ExternalLink => ({
	url,
	places: [AT],
	anchors: anchors.map((anchor) => ({ anchor, at: AT })),
});
const run = (links: readonly ExternalLink[], more: Partial<CheckingWith> = {}): Promise<LinkRun> =>
	checkLinks(links, { asker, clock, random: () => 1, signal: interrupted.signal, ...more });

/** What one page gives, and the requests that it took: "HEAD /found". */
async function check(path: string, ...anchors: string[]): Promise<{ outcome: Outcome | undefined; asked: string[] }> {
	const url = path.startsWith('/') ? urlOf(path) : path;
	const { outcomes } = await run([link(url, ...anchors)]);
	return { outcome: outcomes.get(url), asked: web.seen.map((seen) => `${seen.method} ${seen.path}`) };
}

describe('a page', () => {
	test('that is there costs one HEAD, with an honest name and nothing else to know us by', async () => {
		const { outcome, asked } = await check('/found');
		expect(outcome).toEqual({ verdict: 'ok', status: 200, missingAnchors: [] });
		expect(asked).toEqual(['HEAD /found']);
		const headers = web.seen[0]?.headers ?? ({} as Seen['headers']);
		expect(headers['user-agent']).toBe('PodiumLinks/1 (+https://code.example/podium)');
		expect(Object.keys(headers).filter((name) => /cookie|referer|authorization/.test(name))).toEqual([]);
	});

	test.each([
		'/head-not-allowed',
		'/head-not-made',
		'/head-forbidden',
		'/head-says-404',
		'/head-says-500',
		'/head-breaks-off',
	])('is found by GET: %s', async (path) => {
		const { outcome, asked } = await check(path);
		expect(outcome?.verdict).toBe('ok');
		expect(asked).toEqual([`HEAD ${path}`, `GET ${path}`]);
	});

	test.each([
		['/gone', 404],
		['/gone-for-good', 410],
	])('is gone only where GET says so, too: %s', async (path, status) => {
		const { outcome, asked } = await check(path);
		expect(outcome).toEqual({ verdict: 'gone', status, missingAnchors: [] });
		expect(asked).toEqual([`HEAD ${path}`, `GET ${path}`]);
	});

	test.each([
		['/forbidden', 403, undefined],
		['/sign-in-first', 401, undefined],
		['/linkedin', 999, undefined],
		['/teapot', 418, undefined],
		['/wall', 403, 'bot-wall'],
		['/to-login', 302, 'sign-in'],
		['/to-sso', 302, 'sign-in'],
	])('that refuses is neither gone nor found: %s', async (path, status, problem) => {
		const { outcome } = await check(path);
		expect(outcome).toMatchObject({ verdict: 'refused', status });
		expect(outcome?.problem).toBe(problem);
		expect(web.seen.map((seen) => seen.path)).not.toContain('/login?next=%2Fto-login');
	});

	test('with headers longer than most is found', async () => {
		expect((await check('/big-headers')).outcome?.verdict).toBe('ok');
	});

	test('that only says it is not found is found: nobody can tell', async () => {
		expect((await check('/soft-404')).outcome?.verdict).toBe('ok');
	});

	test('is asked for by GET at once where an element of it is named, and never for a text without end', async () => {
		expect(await check('/found', 'top', 'old', 'new')).toEqual({
			outcome: { verdict: 'ok', status: 200, missingAnchors: ['new'] },
			asked: ['GET /found'],
		});
		expect((await check('/endless', 'top')).outcome).toEqual({ verdict: 'ok', status: 200, missingAnchors: [] });
	});

	test('has no place where only something else is called so', async () => {
		web.answer('/named', (_, response) =>
			response
				.writeHead(200, { 'Content-Type': 'text/html' })
				.end('<meta name="description"><form><input name="limits"></form><a name="old"></a><p id="new">'),
		);
		const { outcome } = await check('/named', 'description', 'limits', 'old', 'new');
		expect(outcome?.missingAnchors).toEqual(['description', 'limits']);
	});

	test.each(['/reset-in-text', '/hang-in-text', '/too-short', '/no-gzip', '/pdf'])(
		'whose text does not come as a whole is found, and nothing is said of its elements: %s',
		async (path) => {
			expect((await check(path, 'top')).outcome).toEqual({ verdict: 'ok', status: 200, missingAnchors: [] });
		},
	);

	test('that is compressed without being asked is read', async () => {
		expect((await check('/gzip', 'top', 'new')).outcome?.missingAnchors).toEqual(['new']);
	});

	test('that says more than its length is read up to its length', async () => {
		expect((await check('/too-long', 'top')).outcome).toMatchObject({ verdict: 'ok', missingAnchors: ['top'] });
	});
});

describe('redirects', () => {
	test.each([
		['/moved', '/found'],
		['/moved-twice', '/found'],
		['/moved-then-for-now', '/for-now'],
		['/to-utf8', '/gr%C3%BC%C3%9Fe'],
	])('for good are where a page has moved: %s', async (path, to) => {
		expect((await check(path)).outcome).toMatchObject({ verdict: 'moved', status: 200, movedTo: urlOf(to) });
	});

	test.each(['/for-now', '/for-now-then-moved'])('for now leave a page where it is: %s', async (path) => {
		const { outcome } = await check(path);
		expect(outcome).toEqual({ verdict: 'ok', status: 200, missingAnchors: [] });
	});

	test('to a page that is gone say that it is gone', async () => {
		expect((await check('/moved-to-gone')).outcome).toEqual({ verdict: 'gone', status: 404, missingAnchors: [] });
	});

	test('in a circle end, and are no proof of anything', async () => {
		const { outcome, asked } = await check('/loop');
		expect(outcome).toMatchObject({ verdict: 'unreachable', problem: 'redirect-loop' });
		expect(asked).toHaveLength(4);
	});

	test('without end end', async () => {
		let next = 0;
		web.answer(
			'/further',
			(_, response) => void response.writeHead(302, { Location: `/further?${(next += 1)}` }).end(),
		);
		const { outcome, asked } = await check('/further');
		expect(outcome).toMatchObject({ verdict: 'unreachable', problem: 'too-many-redirects' });
		expect(asked.length).toBeLessThanOrEqual(22);
	});

	test.each(['/to-nowhere', '/to-mail', '/to-bad-address'])('lead to no page: %s', async (path) => {
		expect((await check(path)).outcome).toMatchObject({ verdict: 'unreachable', problem: 'redirect-nowhere' });
	});

	test.each(['/to-loopback', '/to-decimal', '/to-ipv6', '/to-mapped', '/to-inner'])(
		'never lead to an address that is not public: %s',
		async (path) => {
			const { outcome, asked } = await check(path);
			expect(outcome).toMatchObject({ verdict: 'unreachable', problem: 'not-public' });
			expect(asked).toEqual([`HEAD ${path}`]);
		},
	);
});

describe('what may pass', () => {
	test('is tried again after pauses that grow', async () => {
		const { outcome, asked } = await check('/always-busy');
		expect(outcome).toEqual({ verdict: 'server-error', status: 503, missingAnchors: [] });
		expect(asked).toHaveLength(6);
		expect(clock.slept.filter((pause) => pause >= 2000)).toEqual([2000, 4000]);
	});

	test('may pass', async () => {
		const { outcome, asked } = await check('/busy-then-found');
		expect(outcome?.verdict).toBe('ok');
		expect(asked).toEqual(['HEAD /busy-then-found', 'GET /busy-then-found', 'HEAD /busy-then-found']);
	});

	test.each([
		['/reset', 'broken-off'],
		['/closed', 'broken-off'],
		['/hang', 'timeout'],
	])('is a connection that gives nothing: %s', async (path, problem) => {
		const { outcome, asked } = await check(path);
		expect(outcome).toEqual({ verdict: 'unreachable', problem, missingAnchors: [] });
		expect(asked).toHaveLength(6);
	});

	test.each([
		['http://nowhere.web/', 'unknown-host', 0],
		['http://inner.web/', 'not-public', 0],
		[`http://${PRIVATE}/`, 'not-public', 0],
		['/no-http', 'not-http', 2],
		['/bad-header', 'not-http', 2],
		['/huge-headers', 'not-http', 2],
	])('is not what will not pass: %s', async (url, problem, requests) => {
		const { outcome, asked } = await check(url);
		expect(outcome).toEqual({ verdict: 'unreachable', problem, missingAnchors: [] });
		expect(asked).toHaveLength(requests);
		expect(clock.slept.filter((pause) => pause > 1000)).toEqual([]);
	});

	test.each([
		['a certificate that nobody vouches for', () => `https://self.web:${web.securePort}/found`],
		['a server that does not encrypt', () => `https://docs.web:${web.port}/found`],
	])('is not %s', async (_, url) => {
		const { outcome, asked } = await check(url());
		expect(outcome).toEqual({ verdict: 'unreachable', problem: 'tls', missingAnchors: [] });
		expect(asked).toEqual([]);
	});
});

describe('manners', () => {
	/** A path that answers 429 once, and then the page. */
	const busyOnce = (path: string, retryAfter?: string): void =>
		web.answer(path, (_, response, times) => {
			if (times > 1) response.writeHead(200).end();
			else response.writeHead(429, retryAfter === undefined ? {} : { 'Retry-After': retryAfter }).end();
		});

	test.each([
		['seconds', '120'],
		['a date', new Date(START + 120_000).toUTCString()],
	])('a server that asks for rest in %s gets it', async (_, retryAfter) => {
		busyOnce('/busy', retryAfter);
		const { outcome, asked } = await check('/busy');
		expect(outcome?.verdict).toBe('ok');
		expect(asked).toEqual(['HEAD /busy', 'HEAD /busy']);
		expect(clock.time - START).toBeGreaterThanOrEqual(120_000);
		expect(clock.time - START).toBeLessThan(125_000);
	});

	test.each(['soon', '-5', '1.5', ''])('a Retry-After that says nothing ("%s") is none', async (retryAfter) => {
		busyOnce('/busy', retryAfter);
		expect((await check('/busy')).outcome?.verdict).toBe('ok');
		expect(clock.time - START).toBeLessThan(5000);
	});

	test('a server that asks for more rest than a run has is left alone, with all its pages', async () => {
		busyOnce('/busy', '86400');
		const pages = ['/busy', '/found', '/gone'].map((path) => link(urlOf(path)));
		const { outcomes, left } = await run([...pages, link(urlOf('/found', 'other.web'))]);
		expect([...outcomes.keys()]).toEqual([urlOf('/found', 'other.web')]);
		expect([...left.values()]).toEqual(Array(3).fill('its host asked to be left alone'));
		expect(web.seen.filter(({ host }) => host === 'docs.web')).toHaveLength(1);
	});

	test('a server that asks for more rest than is left is not waited for', async () => {
		busyOnce('/busy', '200');
		const { left } = await run([link(urlOf('/busy'))], { until: START + 150_000 });
		expect([...left.values()]).toEqual(['its host asked to be left alone']);
		expect(clock.time - START).toBeLessThan(5000);
	});

	test('a run ends when its time is over, whatever is under way', async () => {
		const [MINUTE, ONE_ANSWER] = [60_000, 15_000];
		web.answer('/slow', (_, response) => {
			clock.time += ONE_ANSWER;
			response.writeHead(503, { 'Retry-After': '40' }).end();
		});
		const { outcomes, left } = await run([link(urlOf('/slow')), link(urlOf('/found'))], { until: START + MINUTE });
		expect(outcomes.size).toBe(0);
		expect([...left.values()]).toEqual(['its host asked to be left alone', 'its host asked to be left alone']);
		expect(clock.time - START).toBeLessThan(MINUTE + ONE_ANSWER);

		const long = await run([link(urlOf('/always-busy')), link(urlOf('/found'))], { until: clock.time + 1500 });
		expect([...long.left.values()]).toEqual(['out of time', 'out of time']);
	});

	test('a host that fails three times in a row is left for another day', async () => {
		const paths = ['/found', '/broken', '/found?2', '/broken?1', '/broken?2', '/broken?3', '/found?3', '/found?4'];
		const { outcomes, left } = await run(paths.map((path) => link(urlOf(path))));
		expect(outcomes.size).toBe(6);
		expect([...left]).toEqual(
			['/found?3', '/found?4'].map((path) => [urlOf(path), 'its host failed three times in a row']),
		);
	});

	test('requests to one host come one at a time with a pause, and a few at a time in all', async () => {
		const hosts = Array.from({ length: 12 }, (_, index) => `host-${index}.web`);
		const open = new Map<string, () => void>();
		const crowded: string[] = [];
		web.answer('/held', ({ headers: { host = '' } }, response) => {
			if (open.has(host)) crowded.push(host);
			open.set(host, () => {
				open.delete(host);
				response.writeHead(200).end();
			});
		});
		const links = hosts.flatMap((host) => [1, 2, 3].map((number) => link(urlOf(`/held?${number}`, host))));
		const running = run(links);
		const counts: number[] = [];
		for (let answered = 0; answered < links.length;) {
			const expected = Math.min(8, links.length - answered);
			await eventually(() => open.size >= expected || web.seen.length === links.length);
			await settled();
			counts.push(open.size);
			const [release] = open.values();
			release?.();
			answered += 1;
		}
		const { outcomes } = await running;
		expect(outcomes.size).toBe(36);
		expect(Math.max(...counts)).toBe(8);
		expect(crowded).toEqual([]);
		// Two pauses of a second at each host, between its three pages.
		expect(clock.slept.length).toBeGreaterThanOrEqual(2);
		expect(web.seen).toHaveLength(36);
	});

	test('a page of one host that leads to another takes its turn there', async () => {
		web.answer('/away', (_, response) => void response.writeHead(302, { Location: urlOf('/found', 'b.web') }).end());
		const { outcomes } = await run([link(urlOf('/away', 'a.web')), link(urlOf('/found', 'b.web'))]);
		expect([...outcomes.values()].map(({ verdict }) => verdict)).toEqual(['ok', 'ok']);
		expect(clock.slept).toEqual([1000]);
	});

	test('pauses grow less or more by chance, so that those who failed together do not come back together', async () => {
		await run([link(urlOf('/broken'))], { random: () => 0 });
		expect(clock.slept.filter((pause) => pause > 0 && pause !== 1000)).toEqual([2000]);
	});
});

describe('a run that ends early', () => {
	test('begins no page when its time is over', async () => {
		const pages = ['/found?1', '/found?2', '/found?3'].map((path) => link(urlOf(path)));
		const { outcomes, left } = await run(pages, { until: START + 1500 });
		expect(outcomes.size).toBe(2);
		expect([...left.values()]).toEqual(['out of time']);
	});

	test('keeps what is done, and says what is not', async () => {
		web.answer('/interrupt', () => interrupted.abort());
		const pages = ['/found', '/interrupt', '/found?2'].map((path) => link(urlOf(path)));
		const { outcomes, left } = await run([...pages, link(urlOf('/found', 'other.web'))]);
		expect([...outcomes.keys()].sort()).toEqual([urlOf('/found'), urlOf('/found', 'other.web')].sort());
		expect([...left.values()]).toEqual(['interrupted', 'interrupted']);
		expect(web.seen.map(({ path }) => path)).not.toContain('/found?2');
	});

	test('takes an interrupted request for no answer, on the last try either', async () => {
		web.answer('/interrupt', ({ socket }, _, times) => (times === 3 ? interrupted.abort() : socket.destroy()));
		const { outcomes, left } = await run([link(urlOf('/interrupt'), 'top')]);
		expect(web.seen).toHaveLength(3);
		expect(outcomes.size).toBe(0);
		expect([...left.values()]).toEqual(['interrupted']);
	});
});

/** Waits until something holds, turn by turn of the event loop. */
async function eventually(holds: () => boolean): Promise<void> {
	while (!holds()) await settled(1);
}

/** Lets everything happen that is about to. */
async function settled(turns = 20): Promise<void> {
	for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
