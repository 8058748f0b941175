import { expect, test } from 'vitest';
import { readContent } from '../../src/adapters/from-disk.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import type { Question } from '../../src/schemas/question.ts';
import { renderQuestion } from '../../src/views/question.ts';

const known = buildKnowledgeBase(await readContent('src/content'));
const [written] = known.all('questions').map(({ data }) => data as Question);

test.each([
	['/', '/guides/exam-day/'],
	['/handbook/', '/handbook/guides/exam-day/'],
])('links of a question stay on the site under %s', async (base, address) => {
	const link = 'See [the day of the exam](/guides/exam-day/) and [Spark](https://spark.apache.org/).';
	const options = written!.options.map((option) => ({ ...option, text: link, why: link }));
	const question = await renderQuestion(known, { ...written!, stem: link, options, explanation: link }, base);
	const texts = [question.stem, question.explanation, ...question.options.flatMap(({ html, why }) => [html, why])];
	for (const text of texts) {
		expect(text).toContain(`<a href="${address}">`);
		expect(text).toContain('<a href="https://spark.apache.org/">');
	}
});
