import type { APIRoute } from 'astro';
import { knowledge } from '../adapters/from-astro.ts';
import { resourceCsv } from '../views/resources.ts';

/** All resources as CSV. */
export const GET: APIRoute = async () =>
	new Response(resourceCsv(await knowledge()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
