import type { APIRoute } from 'astro';
import { knowledge } from '../adapters/from-astro.ts';
import { resourceRecords } from '../views/resources.ts';

/** All resources as a JSON list. */
export const GET: APIRoute = async () =>
	new Response(`${JSON.stringify(resourceRecords(await knowledge()), null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
