/**
 * What robots may read, by the robots exclusion protocol (RFC 9309).
 * @param sitemap Address of the sitemap in full, where there is one.
 */
export function robotsTxt(visibility: 'public' | 'private', sitemap?: string): string {
	const rule = visibility === 'private' ? 'Disallow: /' : 'Allow: /';
	return ['User-agent: *', rule, ...(sitemap ? ['', `Sitemap: ${sitemap}`] : []), ''].join('\n');
}
