import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
/** What hosts that compress on the way out use: nearly as small as the best, at a fraction of its time. */
const QUALITY = 5;

/** A file in brotli, with a tag that only its content changes. */
interface Compressed {
	readonly body: Buffer;
	readonly tag: string;
}

/**
 * Sends files of a folder in brotli. Each is compressed once and kept, so a file that changes later is not seen:
 * this is for finished builds.
 * @returns Sends a file that is known to exist; what other headers the response needs is set before.
 */
export function brotliFiles(
	folder: string,
): (file: string, request: IncomingMessage, response: ServerResponse) => void {
	const kept = new Map<string, Promise<Compressed>>();
	return (file, request, response) => {
		const found = kept.get(file) ?? compressed(join(folder, file));
		kept.set(file, found);
		found.then(
			({ body, tag }) => {
				response.setHeader('ETag', tag);
				if (request.headers['if-none-match'] === tag) {
					response.writeHead(304).end();
					return;
				}
				response.writeHead(200, { 'Content-Encoding': 'br', 'Content-Length': body.length });
				response.end(request.method === 'HEAD' ? undefined : body);
			},
			() => response.writeHead(500).end(),
		);
	};
}

async function compressed(path: string): Promise<Compressed> {
	const source = await readFile(path);
	const body = await compress(source, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
	return { body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
