import type { APIRoute } from 'astro';
import { knowledge } from '../adapters/from-astro.ts';
import { fullHref } from '../components/href.ts';
import type { Page } from '../model/entry.ts';
import { pageMarkdown } from '../views/page-markdown.ts';

/** Each authored page as Markdown, at its address with `.md` in the place of the final slash. */
export async function getStaticPaths() {
	return (await knowledge()).pages.map((page) => ({ params: { page: page.id }, props: { page } }));
}

export const GET: APIRoute<{ page: Page }> = async ({ props }) =>
	new Response(pageMarkdown(await knowledge(), props.page, fullHref), {
		headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
	});
