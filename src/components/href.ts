/**
 * Puts the base path before an address of the site; external addresses pass unchanged.
 * @param address An address that starts with `/`, or an absolute URL.
 */
export function href(address: string): string {
	return address.startsWith('/') ? import.meta.env.BASE_URL + address.slice(1) : address;
}

/**
 * The whole address of a page, for what is read away from the site.
 * @param address An address that starts with `/`, or an absolute URL.
 * @returns With the host where the address of the site is known, else as `href` gives it.
 */
export function fullHref(address: string): string {
	const path = href(address);
	return import.meta.env.SITE ? new URL(path, import.meta.env.SITE).href : path;
}
