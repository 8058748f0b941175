import type { APIRoute } from 'astro';
import { knowledge } from '../adapters/from-astro.ts';
import { fullHref } from '../components/href.ts';
import { publishing } from '../starlight/publishing.ts';
import { llmsTxt } from '../views/llms.ts';

/** The list of pages for language models. A private site, which tells nobody where its pages are, has none. */
export const GET: APIRoute = async () => {
	const known = await knowledge();
	const { visibility } = publishing(known.only('team'), process.env);
	// Astro writes no file for a response without a body.
	if (visibility === 'private') return new Response(null, { status: 404 });
	return new Response(llmsTxt(known, fullHref), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
