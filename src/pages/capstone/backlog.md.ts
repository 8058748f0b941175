import type { APIRoute } from 'astro';
import { knowledge } from '../../adapters/from-astro.ts';
import { fullHref } from '../../components/href.ts';
import { backlogMarkdown } from '../../views/capstone-backlog.ts';

/** The capstone's backlog as a Markdown check list. */
export const GET: APIRoute = async () =>
	new Response(backlogMarkdown(await knowledge(), fullHref), {
		headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
	});
