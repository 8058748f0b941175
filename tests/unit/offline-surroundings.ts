import { createHash } from 'node:crypto';
import type { Copies } from '../../src/offline/copies.ts';
import { makeManifest } from '../../src/offline/make-manifest.ts';
import { DIGEST_LENGTH, MANIFEST, type Manifest } from '../../src/offline/manifest.ts';

/** Where the site of these tests lies. */
export const SCOPE = 'https://a.example/handbook/';

const SETS = [
	{ id: 'tools', title: 'Tools', address: '/', parts: ['shell', 'common'] },
	{ id: 'one', title: 'One', address: '/one/', parts: ['shell', 'common', 'one'] },
];
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_LENGTH);

/** A build with a text at each path; the first folder of a path is its part, and a page at the top is of the shell. */
export interface Build {
	readonly manifest: Manifest;
	readonly texts: ReadonlyMap<string, string>;
}

/** Makes a build. */
export function build(texts: Readonly<Record<string, string>>): Build {
	const files = Object.entries(texts).map(([path, text]) => ({
		file: `${path}index.html`,
		hash: digest(text),
		bytes: text.length,
		sent: text.length,
	}));
	const partOf = (path: string): string => path.split('/')[0] || 'shell';
	return { manifest: makeManifest(files, SETS, partOf, digest), texts: new Map(Object.entries(texts)) };
}

const give = (name: string, value: object): object =>
	Object.defineProperty(globalThis, name, { value, configurable: true });

/** What surrounds copies in a browser: its cache, and a host whose answers a test decides. */
export class Browser {
	readonly cache = new Map<string, ArrayBuffer>();
	/** Paths that were asked for, in their order. */
	asked: string[] = [];
	/** How many more requests for a path fail. */
	readonly failing = new Map<string, number>();
	/** Bytes that the cache has room for. */
	room = Infinity;
	serves: Build;

	constructor(serves: Build) {
		this.serves = serves;
		const cache = {
			match: (url: string) => Promise.resolve(this.cache.has(url) ? new Response(this.cache.get(url)) : undefined),
			keys: () => Promise.resolve([...this.cache.keys()].map((url) => ({ url }))),
			delete: (url: string) => Promise.resolve(this.cache.delete(url)),
			put: async (url: string, response: Response) => {
				const body = await response.arrayBuffer();
				const others = [...this.cache].filter(([other]) => other !== url);
				const used = others.reduce((sum, [, { byteLength }]) => sum + byteLength, 0);
				if (used + body.byteLength > this.room) throw new DOMException('full', 'QuotaExceededError');
				this.cache.set(url, body);
			},
		};
		// Node has neither; the copier finds them where a browser has them.
		give('caches', {
			open: () => Promise.resolve(cache),
			has: () => Promise.resolve(this.cache.size > 0),
			delete: () => Promise.resolve(this.cache.clear()),
		});
		let last = Promise.resolve();
		const request = (_: string, job: () => Promise<void>): Promise<void> =>
			(last = last.catch(() => undefined).then(job));
		give('navigator', { locks: { request } });
	}

	/** Answers a request as the host does. */
	fetch(url: string, { signal }: RequestInit): Promise<Response> {
		signal?.throwIfAborted();
		const path = url.slice(SCOPE.length);
		this.asked.push(path);
		const fails = this.failing.get(path) ?? 0;
		this.failing.set(path, fails - 1);
		if (fails > 0) return Promise.reject(new TypeError('Failed to fetch'));
		if (path === MANIFEST) return Promise.resolve(Response.json(this.serves.manifest));
		const text = this.serves.texts.get(path);
		return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
	}

	/** The record that counts. */
	record(): Copies | undefined {
		const stored = this.cache.get(`${SCOPE}offline/record.json`);
		return stored && (JSON.parse(new TextDecoder().decode(stored)) as Copies);
	}

	/** Paths of the contents that it holds, whether they count or not. */
	contents(): string[] {
		const paths = [...this.cache.keys()].map((url) => url.slice(SCOPE.length).replace(/\?.*/, ''));
		return paths.filter((path) => !path.startsWith('offline/')).sort();
	}

	/** Paths that were asked for since the last time, the manifest left out. */
	askedSince(): string[] {
		return this.asked.splice(0).filter((path) => path !== MANIFEST);
	}
}
