import type { APIRoute } from 'astro';
import { knowledge } from '../../../../adapters/from-astro.ts';
import type { Question } from '../../../../schemas/question.ts';
import { questionFile, servedQuestions } from '../../../../views/question-file.ts';

export async function getStaticPaths() {
	return servedQuestions(await knowledge()).map(({ id, data }) => {
		const [domain, question] = id.split('/');
		return { params: { domain, question }, props: { data } };
	});
}

/** A question, in a file of its own. */
export const GET: APIRoute<{ data: Question }> = async ({ props }) =>
	Response.json(await questionFile(await knowledge(), props.data, import.meta.env.BASE_URL));
