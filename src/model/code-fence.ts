/** Reads `key="value"` and `key=value` from the info string of a code fence. */
export function fenceAttributes(meta: string | null | undefined): Map<string, string> {
	const attributes = new Map<string, string>();
	for (const match of (meta ?? '').matchAll(/(?:^|\s)([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))/g)) {
		attributes.set(match[1] ?? '', (match[2] ?? match[3] ?? match[4] ?? '').trim());
	}
	return attributes;
}
