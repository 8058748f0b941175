import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens, and how to stop it. */
export interface Listening {
	readonly port: number;
	/** Stops it, open connections included. */
	close(): Promise<void>;
}

/**
 * Lets a server listen.
 * @param port Port; 0 takes a free one.
 * @throws {Error} If the port is taken (code `EADDRINUSE`).
 */
export async function listen(server: Server, port = 0): Promise<Listening> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, resolve);
	});
	return {
		port: (server.address() as AddressInfo).port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
