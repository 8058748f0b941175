import type { APIRoute } from 'astro';
import { knowledge } from '../../adapters/from-astro.ts';
import { fullHref } from '../../components/href.ts';
import { backlogCsv } from '../../views/capstone-backlog.ts';

/** The capstone's backlog as CSV. */
export const GET: APIRoute = async () =>
	new Response(backlogCsv(await knowledge(), fullHref), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
