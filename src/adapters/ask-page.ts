import { lookup, type LookupAddress } from 'node:dns';
import { Agent, request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as SecureAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AnchorSearch } from '../links/anchor-search.ts';
import type { LinkProblem } from '../schemas/link-check.ts';
import { isPublicAddress } from './public-addresses.ts';

/** What one request asks. */
export interface Question {
	readonly url: URL;
	readonly method: 'HEAD' | 'GET';
	/** Anchors to look for in the page. */
	readonly anchors: readonly string[];
	/** Ends the request: no answer came in time, or nobody wants it any more. */
	readonly signal: AbortSignal;
}

/** What came back. */
export type Reply =
	| {
			readonly status: number;
			readonly location?: string | undefined;
			readonly retryAfter?: string | undefined;
			/** True where a wall against robots answered instead of the page. */
			readonly isWall: boolean;
			/** Anchors that a page did not hold which came to its end; empty if none was asked for or nobody can tell. */
			readonly missingAnchors: readonly string[];
	  }
	| { readonly problem: LinkProblem };

/** How pages are asked for. */
export interface AskingAs {
	readonly userAgent: string;
	/** Which addresses may be asked; {@link isPublicAddress} unless somebody opted for more. */
	readonly mayReach?: (address: string) => boolean;
	/** Finds the addresses of a host; the system's resolver if left out. */
	readonly resolve?: (host: string) => Promise<LookupAddress[]>;
}

/** So much of a page is read for anchors, in bytes; in a longer one nobody can tell. */
const MOST_READ = 4 * 1024 * 1024;
const MOST_HEADERS = 32 * 1024;

class NotPublic extends Error {}

/** Asks for pages, one request at a time; redirects are not followed. */
export class PageAsker {
	readonly #as: AskingAs;
	readonly #mayReach: (address: string) => boolean;
	readonly #agents = {
		'http:': new Agent({ keepAlive: true }),
		'https:': new SecureAgent({ keepAlive: true }),
	};

	constructor(as: AskingAs) {
		this.#as = as;
		this.#mayReach = as.mayReach ?? isPublicAddress;
	}

	/** Asks once. Never rejects: what went wrong is a part of the answer. */
	async ask({ url, method, anchors, signal }: Question): Promise<Reply> {
		const host = url.hostname.replace(/^\[|\]$/g, '');
		// An address instead of a name is never looked up.
		if (isIP(host) && !this.#mayReach(host)) return { problem: 'not-public' };
		const secure = url.protocol === 'https:';
		const options: RequestOptions = {
			method,
			signal,
			agent: this.#agents[secure ? 'https:' : 'http:'],
			lookup: this.#lookup,
			maxHeaderSize: MOST_HEADERS,
			headers: {
				'User-Agent': this.#as.userAgent,
				Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
				'Accept-Encoding': 'identity',
				'Accept-Language': 'en',
			},
		};
		try {
			const response = await new Promise<IncomingMessage>((resolve, reject) => {
				// A connection that breaks off after the answer began reports here, too, and nobody waits any more.
				(secure ? requestHttps : requestHttp)(url, options, resolve).on('error', reject).end();
			});
			return await replyOf(response, method, anchors);
		} catch (error) {
			return { problem: problemOf(error as NodeJS.ErrnoException) };
		}
	}

	/** Closes the connections that were kept. */
	close(): void {
		for (const agent of Object.values(this.#agents)) agent.destroy();
	}

	/**
	 * Looks a host up and keeps only addresses that may be asked. The connection goes to what is checked here, so that
	 * a name cannot be public when it is checked and private when it is used.
	 */
	readonly #lookup: LookupFunction = (host, options, callback) => {
		this.#addressesOf(host).then(
			(found) => {
				const open = found.filter(({ address }) => this.#mayReach(address));
				const [first] = open;
				if (!first) callback(new NotPublic(host), []);
				else if (options.all) callback(null, open);
				else callback(null, first.address, first.family);
			},
			(error: NodeJS.ErrnoException) => callback(error, []),
		);
	};

	#addressesOf(host: string): Promise<LookupAddress[]> {
		if (this.#as.resolve) return this.#as.resolve(host);
		return new Promise((resolve, reject) => {
			lookup(host, { all: true }, (error, found) => (error ? reject(error) : resolve(found)));
		});
	}
}

async function replyOf(
	response: IncomingMessage,
	method: Question['method'],
	anchors: readonly string[],
): Promise<Reply> {
	const { statusCode: status = 0, headers } = response;
	const searched =
		method === 'GET' && anchors.length > 0 && status === 200 && /html/i.test(headers['content-type'] ?? 'html');
	const missingAnchors = searched ? await missingIn(response, anchors) : [];
	// What is not read is cut off here, except the end of an answer that has no text: its connection may be kept.
	if (method === 'HEAD') response.resume();
	else response.destroy();
	return {
		status,
		location: headers.location === undefined ? undefined : asUtf8(headers.location),
		retryAfter: headers['retry-after'],
		isWall: headers['cf-mitigated'] !== undefined,
		missingAnchors,
	};
}

/** Anchors that a page does not hold; none where its text did not come as a whole. */
async function missingIn(response: IncomingMessage, anchors: readonly string[]): Promise<string[]> {
	const search = new AnchorSearch(anchors);
	const text = new TextDecoder();
	let read = 0;
	try {
		for await (const piece of decoded(response)) {
			search.read(text.decode(piece as Buffer, { stream: true }));
			read += (piece as Buffer).length;
			if (search.missing.length === 0 || read > MOST_READ) return [];
		}
	} catch {
		return [];
	}
	return search.missing;
}

/** The text as sent, whatever was asked for. */
function decoded(response: IncomingMessage): Readable {
	const coding = response.headers['content-encoding']?.trim().toLowerCase();
	const decoder =
		coding === 'gzip' || coding === 'x-gzip'
			? createGunzip()
			: coding === 'br'
				? createBrotliDecompress()
				: coding === 'deflate'
					? createInflate()
					: undefined;
	if (!decoder) return response;
	response.on('error', (error) => decoder.destroy(error));
	return response.pipe(decoder);
}

/** A header as UTF-8 where it is: Node reads headers as Latin-1, and some servers write addresses as they look. */
function asUtf8(header: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
	} catch {
		return header;
	}
}

const TLS = /^(?:ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/;
const NO_CONNECTION = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'EADDRNOTAVAIL'];

function problemOf(error: NodeJS.ErrnoException): LinkProblem {
	const { code = '' } = error;
	if (error instanceof NotPublic) return 'not-public';
	if (error.name === 'AbortError' || error.name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout';
	if (code === 'ENOTFOUND') return 'unknown-host';
	if (TLS.test(code)) return 'tls';
	if (NO_CONNECTION.includes(code)) return 'no-connection';
	return code.startsWith('HPE_') ? 'not-http' : 'broken-off';
}
