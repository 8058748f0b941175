import { extname } from 'node:path';
import type { Sent } from './recording-server.ts';

/** What went over the wire, in all and by kind of file. */
export interface Traffic {
	readonly requests: number;
	/** Bytes of bodies, compressed. */
	readonly body: number;
	/** Bytes of bodies and of response headers. */
	readonly wire: number;
	/** Bytes of bodies that are script. */
	readonly script: number;
	readonly kinds: Readonly<Record<string, { readonly requests: number; readonly body: number }>>;
}

const KINDS: Readonly<Record<string, string>> = {
	'': 'page',
	'.html': 'page',
	'.css': 'style',
	'.js': 'script',
	'.mjs': 'script',
	'.svg': 'picture',
	'.png': 'picture',
};

/** Sums up what a server has sent. */
export function trafficOf(sent: readonly Sent[]): Traffic {
	const sum = (of: (one: Sent) => number, all = sent): number => all.reduce((total, one) => total + of(one), 0);
	const kinds = Object.entries(Object.groupBy(sent, kindOf)).map(([kind, all = []]) => [
		kind,
		{ requests: all.length, body: sum(({ body }) => body, all) },
	]);
	return {
		requests: sent.length,
		body: sum(({ body }) => body),
		wire: sum(({ body, head }) => body + head),
		script: sum((one) => (kindOf(one) === 'script' ? one.body : 0)),
		kinds: Object.fromEntries(kinds),
	};
}

/** Everything below /pagefind/ that is no script belongs to the index. */
function kindOf({ address }: Sent): string {
	const kind = KINDS[extname(address)];
	return kind ?? (address.startsWith('/pagefind/') ? 'index' : 'other');
}
