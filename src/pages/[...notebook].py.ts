import type { APIRoute } from 'astro';
import { knowledge } from '../adapters/from-astro.ts';
import { isNotebook } from '../model/assets.ts';
import { databricksSource } from '../model/databricks-source.ts';

/** Each notebook in Databricks source format, without outputs. */
export async function getStaticPaths() {
	return (await knowledge()).pages
		.filter(isNotebook)
		.map(({ id, notebook }) => ({ params: { notebook: id }, props: { source: databricksSource(notebook.cells) } }));
}

export const GET: APIRoute<{ source: string }> = ({ props }) =>
	new Response(props.source, { headers: { 'Content-Type': 'text/x-python; charset=utf-8' } });
