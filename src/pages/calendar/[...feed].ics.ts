import type { APIRoute } from 'astro';
import { knowledge } from '../../adapters/from-astro.ts';
import { fullHref } from '../../components/href.ts';
import { calendarDomain } from '../../study/plan/icalendar.ts';
import { feeds, feedText, type Feed } from '../../views/plan.ts';

/** Stands for the host where team.yaml names no site. */
const NOWHERE = 'https://podium.invalid';

/** A calendar for each track, role and member, where team.yaml sets the dates. */
export const getStaticPaths = async () =>
	feeds(await knowledge()).map((feed) => ({ params: { feed: feed.id }, props: { feed } }));

/** The feed by RFC 5545. */
export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed }, site }) =>
	new Response(
		feedText(await knowledge(), feed, {
			domain: calendarDomain(site ?? NOWHERE, import.meta.env.BASE_URL),
			link: (address) => (site ? fullHref(address) : undefined),
		}),
		{
			headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
		},
	);
