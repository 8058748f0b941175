import type { APIRoute } from 'astro';
import { knowledge } from '../adapters/from-astro.ts';
import { isNotebook } from '../model/assets.ts';

/** Each notebook as it stands in the repository, outputs included. */
export async function getStaticPaths() {
	return (await knowledge()).pages
		.filter(isNotebook)
		.map(({ id, notebook }) => ({ params: { notebook: id }, props: { source: notebook.source } }));
}

export const GET: APIRoute<{ source: string }> = ({ props }) =>
	new Response(props.source, { headers: { 'Content-Type': 'application/x-ipynb+json; charset=utf-8' } });
