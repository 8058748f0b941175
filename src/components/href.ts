/**
 * Puts the base path before an address of the site; external addresses pass unchanged.
 * @param address An address that starts with `/`, or an absolute URL.
 */
export function href(address: string): string {
	return address.startsWith('/') ? import.meta.env.BASE_URL + address.slice(1) : address;
}
