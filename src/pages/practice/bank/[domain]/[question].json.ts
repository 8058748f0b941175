import type { APIRoute } from 'astro';
import { knowledge } from '../../../../adapters/from-astro.ts';
import type { Question } from '../../../../schemas/question.ts';
import { questionFile } from '../../../../views/question-file.ts';

/** Every question that a paper may ask for: live ones, and retired ones for old codes. */
export async function getStaticPaths() {
	return (await knowledge())
		.all('questions')
		.filter(({ data }) => data.status !== 'draft')
		.map(({ id, data }) => {
			const [domain, question] = id.split('/');
			return { params: { domain, question }, props: { data } };
		});
}

export const GET: APIRoute<{ data: Question }> = async ({ props }) =>
	Response.json(await questionFile(await knowledge(), props.data, import.meta.env.BASE_URL));
