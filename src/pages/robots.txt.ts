import type { APIRoute } from 'astro';
import { knowledge } from '../adapters/from-astro.ts';
import { fullHref } from '../components/href.ts';
import { publishing } from '../starlight/publishing.ts';
import { robotsTxt } from '../views/robots.ts';

/** Robots are welcome on a public site and sent away from a private one. */
export const GET: APIRoute = async ({ site }) => {
	const { visibility } = publishing((await knowledge()).only('team'), process.env);
	// A private site passes Astro no address, so it has no sitemap either.
	const text = robotsTxt(visibility, site && fullHref('/sitemap-index.xml'));
	return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
