import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { headersAt, readHeadersFile, REVALIDATED } from '../output/response-headers.ts';
import { brotliFiles } from './brotli-files.ts';
import { listen } from './listen.ts';

/** A running server: where it listens, and how to stop it. */
export interface RunningServer {
	readonly url: string;
	close(): Promise<void>;
}

/** Types of the site's text files: all of them are UTF-8, and worth compressing. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.md': 'text/markdown',
	'.txt': 'text/plain',
	'.csv': 'text/csv',
	'.json': 'application/json',
	'.xml': 'application/xml',
	'.svg': 'image/svg+xml',
};

/**
 * Serves a built site as a static host would: under a base path, with the site's own 404 page, with the headers of
 * its `_headers`, and text in brotli for whoever takes it.
 * @param folder The built site.
 * @param base Base path with a slash at both ends.
 * @param port Port; 0 takes a free one.
 * @throws {Error} If the port is taken (code `EADDRINUSE`) or there is no built site (code `ENOENT`).
 */
export async function serveSite(folder: string, base: string, port: number): Promise<RunningServer> {
	const missing = readFileSync(join(folder, '404.html'));
	const rules = readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
	const names = new Set(
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
	);
	const files = sirv(folder, { etag: true });
	const compressed = brotliFiles(folder);

	const answer = (request: IncomingMessage, response: ServerResponse): void => {
		const url = request.url ?? '/';
		const pathname = url.replace(/[?#].*$/, '');
		const notFound = (): void => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': REVALIDATED });
			response.end(missing);
		};
		response.setHeaders(headersAt(rules, pathname));
		if (!pathname.startsWith(base)) {
			if (`${pathname}/` === base || pathname === '/') response.writeHead(302, { Location: base }).end();
			else notFound();
			return;
		}
		const path = pathname.slice(base.length);
		const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
		const type = TEXT_TYPES[extname(file)];
		if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', REVALIDATED);
		if (type && names.has(file)) {
			response.setHeader('Content-Type', `${type}; charset=utf-8`);
			response.setHeader('Vary', 'Accept-Encoding');
			if (takesBrotli(request)) {
				compressed(file, request, response);
				return;
			}
		}
		request.url = `/${url.slice(base.length)}`;
		files(request, response, notFound);
	};

	const { port: listening, close } = await listen(createServer(answer), port);
	return { url: `http://localhost:${listening}${base}`, close };
}

/** True if a request takes a whole file in brotli; a part of a file is cut from the file itself. */
function takesBrotli({ headers }: IncomingMessage): boolean {
	return (
		!headers.range &&
		/(?:^|,)\s*br\s*(?:,|;(?!\s*q=0(?:\.0*)?\s*(?:,|$))|$)/.test(`${headers['accept-encoding'] ?? ''}`)
	);
}
