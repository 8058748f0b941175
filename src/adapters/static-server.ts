import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server: where it listens, and how to stop it. */
export interface RunningServer {
	readonly url: string;
	close(): Promise<void>;
}

/**
 * Serves a built site as a static host would: under a base path, with the site's own 404 page, and
 * with hashed files marked immutable.
 * @param folder The built site.
 * @param base Base path with a slash at both ends.
 * @param port Port; 0 takes a free one.
 * @throws {Error} If the port is taken (code `EADDRINUSE`) or there is no built site.
 */
export async function serveSite(folder: string, base: string, port: number): Promise<RunningServer> {
	const missing = readFileSync(join(folder, '404.html'));
	const files = sirv(folder, {
		etag: true,
		setHeaders: (response, path) => {
			response.setHeader(
				'Cache-Control',
				path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
			);
		},
	});
	const server: Server = createServer((request, response) => {
		const url = request.url ?? '/';
		const notFound = () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(missing);
		};
		if (!url.startsWith(base)) {
			if (`${url}/` === base || url === '/') {
				response.writeHead(302, { Location: base });
				response.end();
			} else notFound();
			return;
		}
		request.url = `/${url.slice(base.length)}`;
		files(request, response, notFound);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, resolve);
	});
	const address = server.address();
	const listening = typeof address === 'object' && address ? address.port : port;
	return {
		url: `http://localhost:${listening}${base}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
