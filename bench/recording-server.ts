import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { listen } from '../src/adapters/listen.ts';
import { headersAt, IMMUTABLE, readHeadersFile, REVALIDATED } from '../src/output/response-headers.ts';
import { brotli } from './built-output.ts';

/** One answer that a reader's browser was given. */
export interface Sent {
	readonly address: string;
	readonly status: number;
	/** Bytes of the body as they went over the wire. */
	readonly body: number;
	/** Bytes of the status line and the headers. */
	readonly head: number;
}

/** A static server that writes down what it sends. */
export interface RecordingServer {
	readonly url: string;
	/** Everything sent so far, favicons left out. */
	readonly sent: readonly Sent[];
	/** Resolves when nothing was asked for during some milliseconds. */
	quiet(milliseconds: number): Promise<void>;
	close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.xml': 'text/xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
};
/** Files whose name changes with their content. */
const HASHED = /^\/_astro\//;
/** What is compressed already. */
const COMPRESSED = /\.(png|jpe?g|webp|avif|woff2?|pf_\w+|pagefind)$/;

/**
 * Serves a built site as a static host does: brotli of quality 5, each file kept as long as the site's own `_headers`
 * says. Without them hashed files are immutable, and everything else is checked by its ETag.
 * @param folder The built site.
 */
export async function serveRecording(folder: string): Promise<RecordingServer> {
	const sent: Sent[] = [];
	const bodies = new Map<string, Promise<Body | undefined>>();
	const rules = readHeadersFile(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
	const lifeOf = (address: string): string =>
		headersAt(rules, address).get('Cache-Control') ?? (HASHED.test(address) ? IMMUTABLE : REVALIDATED);
	let open = 0;
	let last = 0;

	const server = createServer((request, response) => {
		const address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		const before = request.socket.bytesWritten;
		open += 1;
		response.on('close', () => {
			open -= 1;
			last = performance.now();
		});
		response.on('finish', () => {
			const body = response.statusCode === 200 ? Number(response.getHeader('Content-Length')) : 0;
			const head = request.socket.bytesWritten - before - body;
			if (!address.startsWith('/favicon')) sent.push({ address, status: response.statusCode, body, head });
		});
		const file = join(folder, normalize(address), address.endsWith('/') ? 'index.html' : '');
		if (!bodies.has(file)) bodies.set(file, bodyOf(file));
		void bodies.get(file)?.then((body) => answer(request, response, lifeOf(address), body));
	});
	const { port, close } = await listen(server);
	return {
		url: `http://localhost:${port}/`,
		sent,
		async quiet(milliseconds) {
			last = performance.now();
			while (open > 0 || performance.now() - last < milliseconds) await new Promise((done) => setTimeout(done, 50));
		},
		close,
	};
}

interface Body {
	readonly bytes: Buffer;
	readonly etag: string;
	readonly type: string;
	readonly encoded: boolean;
}

async function bodyOf(file: string): Promise<Body | undefined> {
	const bytes = await readFile(file).catch(() => undefined);
	if (!bytes) return undefined;
	const encoded = !COMPRESSED.test(file);
	return {
		bytes: encoded ? brotli(bytes) : bytes,
		etag: `"${createHash('sha1').update(bytes).digest('base64url').slice(0, 16)}"`,
		type: TYPES[extname(file)] ?? 'application/octet-stream',
		encoded,
	};
}

function answer(request: IncomingMessage, response: ServerResponse, life: string, body: Body | undefined): void {
	if (!body) {
		response.writeHead(404).end();
		return;
	}
	response.setHeader('Cache-Control', life);
	response.setHeader('ETag', body.etag);
	response.setHeader('Vary', 'Accept-Encoding');
	if (request.headers['if-none-match'] === body.etag) {
		response.writeHead(304).end();
		return;
	}
	response.setHeader('Content-Type', body.type);
	if (body.encoded) response.setHeader('Content-Encoding', 'br');
	response.setHeader('Content-Length', body.bytes.length);
	response.writeHead(200).end(body.bytes);
}
