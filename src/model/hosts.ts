/** The host of an address in lower case, or undefined if the address has none. */
export function hostOf(address: string): string | undefined {
	const absolute = address.startsWith('//')
		? `https:${address}`
		: address.startsWith('www.')
			? `https://${address}`
			: address;
	if (!URL.canParse(absolute)) return undefined;
	return new URL(absolute).hostname.replace(/\.$/, '') || undefined;
}

/** True if a host is one of the listed hosts or a subdomain of one. */
export function isOn(host: string | undefined, hosts: readonly string[]): boolean {
	return host !== undefined && hosts.some((listed) => host === listed || host.endsWith(`.${listed}`));
}
