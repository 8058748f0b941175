import type { APIRoute } from 'astro';
import { knowledge } from '../../../adapters/from-astro.ts';
import type { Release } from '../../../schemas/release.ts';

/** Every release of the bank, for the codes that name it. */
export async function getStaticPaths() {
	return (await knowledge()).all('releases').map(({ id, data }) => ({ params: { release: id }, props: { data } }));
}

/** A release, in a file of its own. */
export const GET: APIRoute<{ data: Release }> = ({ props }) => Response.json(props.data);
