import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { gzipSync } from 'node:zlib';
import { listen } from '../../src/adapters/listen.ts';
import { selfSigned } from './self-signed.ts';

/** A request as the server saw it. */
export interface Seen {
	readonly method: string;
	/** Host without port. */
	readonly host: string;
	readonly path: string;
	readonly headers: IncomingMessage['headers'];
}

/** How one path answers; `times` counts from 1 how often it was asked by this method. */
export type Answer = (request: IncomingMessage, response: ServerResponse, times: number) => void;

/** A server of this machine that stands for many hosts of the web, all of them badly kept. */
export interface MisbehavingWeb {
	readonly port: number;
	readonly securePort: number;
	readonly seen: readonly Seen[];
	/** Adds a path, or replaces it. */
	answer(path: string, answer: Answer): void;
	/** Forgets what was seen. */
	forget(): void;
	close(): Promise<void>;
}

const HTML = { 'Content-Type': 'text/html' };
const page = (body: string) => `<!doctype html><title>A page</title>${body}`;
/** Writes bytes that are no answer of `http`. */
const raw =
	(bytes: string, then: 'end' | 'destroy' = 'end'): Answer =>
	({ socket }) => {
		socket.write(bytes, () => socket[then]());
	};
const status =
	(code: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answer =>
	(_, response) =>
		void response.writeHead(code, headers).end(body);
const byMethod =
	(head: Answer, get: Answer): Answer =>
	(request, response, times) =>
		(request.method === 'HEAD' ? head : get)(request, response, times);
const redirect = (code: number, to: string): Answer => status(code, { Location: to });

const found = status(200, HTML, page('<h1 id="top">Hello</h1><a name="old">Old</a>'));

/** What every path does, named for what it does. */
const ANSWERS: Readonly<Record<string, Answer>> = {
	'/found': found,
	'/gone': status(404),
	'/gone-for-good': status(410),
	'/soft-404': status(200, HTML, page('<h1>Page not found</h1>')),
	'/head-not-allowed': byMethod(status(405), found),
	'/head-not-made': byMethod(status(501), found),
	'/head-forbidden': byMethod(status(403), found),
	'/head-says-404': byMethod(status(404), found),
	'/head-says-500': byMethod(status(500), found),
	'/head-breaks-off': byMethod(({ socket }) => void socket.destroy(), found),
	'/forbidden': status(403),
	'/sign-in-first': status(401),
	'/linkedin': status(999),
	'/wall': status(403, { 'cf-mitigated': 'challenge' }),
	'/teapot': status(418),
	'/moved': redirect(301, '/found'),
	'/moved-twice': redirect(308, '/moved'),
	'/moved-then-for-now': redirect(301, '/for-now'),
	'/for-now': redirect(302, '/found'),
	'/for-now-then-moved': redirect(302, '/moved'),
	'/moved-to-gone': redirect(301, '/gone'),
	'/loop': redirect(301, '/loop-back'),
	'/loop-back': redirect(301, '/loop'),
	'/to-login': redirect(302, '/login?next=%2Fto-login'),
	'/to-sso': redirect(302, 'http://sso.other.web/start'),
	'/login': found,
	'/to-nowhere': status(302),
	'/to-mail': redirect(302, 'mailto:somebody@example.org'),
	// All of them loopback addresses that the tests do not allow: a guard that failed would meet nobody.
	'/to-loopback': redirect(302, 'http://127.0.0.2/'),
	'/to-decimal': redirect(302, 'http://2130706434/'),
	'/to-ipv6': redirect(302, 'http://[::1]/'),
	'/to-mapped': redirect(302, 'http://[::ffff:127.0.0.7]/'),
	'/to-inner': redirect(302, 'http://inner.web/'),
	'/to-utf8': raw('HTTP/1.1 301 Moved\r\nLocation: /gr\u00fc\u00dfe\r\nContent-Length: 0\r\n\r\n'),
	'/gr%C3%BC%C3%9Fe': found,
	'/to-bad-address': redirect(301, 'http://['),
	'/reset': ({ socket }) => void socket.resetAndDestroy(),
	'/closed': ({ socket }) => void socket.destroy(),
	'/hang-in-text': (_, response) => void response.writeHead(200, HTML).write(page('<p>')),
	'/reset-in-text': (_, response) => {
		response.writeHead(200, HTML).write(page('<p>'), () => response.socket?.resetAndDestroy());
	},
	'/too-short': raw('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<h1>', 'end'),
	'/too-long': raw('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<h1 id="top">', 'end'),
	'/no-gzip': status(200, { ...HTML, 'Content-Encoding': 'gzip' }, 'this was never compressed'),
	'/gzip': (_, response) =>
		void response.writeHead(200, { ...HTML, 'Content-Encoding': 'gzip' }).end(gzipSync(page('<h1 id="top">'))),
	'/no-http': raw('SSH-2.0-OpenSSH_9.2\r\n'),
	'/bad-header': raw('HTTP/1.1 200 OK\r\nBad Header\u0000: 1\r\n\r\n'),
	'/big-headers': status(200, { 'X-Big': 'x'.repeat(20_000) }),
	'/huge-headers': status(200, { 'X-Huge': 'x'.repeat(60_000) }),
	'/pdf': status(200, { 'Content-Type': 'application/pdf' }, '%PDF'),
	'/endless': (_, response) => {
		response.writeHead(200, HTML);
		const more = (): void =>
			void (response.write(' '.repeat(65_536)) ? setImmediate(more) : response.once('drain', more));
		more();
		response.once('close', () => response.removeListener('drain', more));
	},
	'/busy-then-found': (request, response, times) =>
		times === 1 ? status(503)(request, response, times) : found(request, response, times),
	'/always-busy': status(503),
	'/broken': status(500),
};

/**
 * Starts the server, with and without encryption.
 * @param onHang Is called when a request has come that gets no answer.
 */
export async function misbehavingWeb(onHang: () => void): Promise<MisbehavingWeb> {
	const answers = new Map(Object.entries(ANSWERS));
	answers.set('/hang', onHang);
	let seen: Seen[] = [];
	const serve: Answer = (request, response) => {
		const { method = '', url: path = '', headers } = request;
		const host = `${headers.host}`.replace(/:\d+$/, '');
		seen.push({ method, host, path, headers });
		const times = seen.filter((each) => each.method === method && each.path === path).length;
		(answers.get(path.replace(/\?.*$/, '')) ?? status(404))(request, response, times);
	};
	const plain = await listen(createServer((request, response) => serve(request, response, 0)));
	const secure = await listen(
		createSecureServer(selfSigned('self.web'), (request, response) => serve(request, response, 0)),
	);
	return {
		port: plain.port,
		securePort: secure.port,
		get seen() {
			return seen;
		},
		answer: (path, answer) => void answers.set(path, answer),
		forget: () => void (seen = []),
		close: async () => void (await Promise.all([plain.close(), secure.close()])),
	};
}
