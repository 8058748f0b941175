import { describe, expect, test } from 'vitest';
import { questionDigest } from '../../src/assessment/papers/digest.ts';
import { questionFile, servedQuestions } from '../../src/views/question-file.ts';
import { knowledgeWith, realKnowledge } from './real-knowledge.ts';

const [first] = realKnowledge.all('questions').filter(({ data }) => data.status === 'live');
const id = first!.id;
const served = (knowledge: typeof realKnowledge) => servedQuestions(knowledge).map((question) => question.id);

describe('the files of the bank', () => {
	test('are of live questions, and of retired ones for old codes, and of no draft', () => {
		const as = (status: 'retired' | 'draft') =>
			knowledgeWith('questions', (data) => (data.id === id ? { ...data, status } : data));
		expect(served(realKnowledge)).toContain(id);
		expect(served(as('retired'))).toContain(id);
		expect(served(as('draft'))).not.toContain(id);
	});

	test('hold everything that an attempt needs, and addresses under the base path', async () => {
		const file = await questionFile(realKnowledge, first!.data, '/handbook/');
		expect(file).toMatchObject({ id, digest: questionDigest(first!.data), isRetired: false });
		expect(file.key).toBe(first!.data.options.find(({ correct }) => correct)?.id);
		expect(file.options.map((option) => option.id)).toEqual(['a', 'b', 'c', 'd']);
		expect(file.options.every(({ html, why }) => html.startsWith('<p>') && why.startsWith('<p>'))).toBe(true);
		expect(file.further.length).toBeGreaterThan(1);
		expect(file.further.every(({ address }) => /^(\/handbook\/|https:)/.test(address))).toBe(true);
		expect((await questionFile(realKnowledge, { ...first!.data, status: 'retired' }, '/')).isRetired).toBe(true);
	});

	test('are of no question without a key', async () => {
		const options = first!.data.options.map(({ correct: _correct, ...option }) => option);
		await expect(questionFile(realKnowledge, { ...first!.data, options }, '/')).rejects.toThrow('has no key');
	});
});
