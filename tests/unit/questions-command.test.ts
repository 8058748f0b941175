import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { testwiseReport } from '../../src/adapters/testwise-report.ts';
import { add, knowledgeOf, record, type Draft } from '../rules/handbook.ts';

const questions = (...line: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
	new Promise((resolve) => {
		execFile(process.execPath, ['scripts/questions.ts', ...line], (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
		);
	});

/** Twelve questions more, each with the longest option at a place. */
const bank = (longest: (index: number) => number) => (draft: Draft) => {
	for (let index = 0; index < 12; index += 1) {
		const question = structuredClone(record(draft, 'questions', 'data-sharing/first'));
		question.id = `data-sharing/number-${index}`;
		question.options[longest(index)]!.text += ' of tables';
		add(draft, 'questions', 'data-sharing/first', question, `questions/data-sharing/number-${index}.yaml`);
	}
};

describe('npm run questions', () => {
	test.each([[[]], [['show']], [['testwise', '--all']]])('says how it is used where it is told %j', async (line) => {
		const { code, stderr } = await questions(...line);
		expect(code).toBe(2);
		expect(stderr).toContain('Usage: npm run questions -- ');
	});

	test('plays the strategies on the real bank, which passes', async () => {
		const { code, stdout } = await questions('testwise');
		expect(stdout).toMatch(/^\d+ live questions, four options each: 25% is chance\./);
		expect(stdout).toContain('takes the longest option');
		expect(stdout).not.toContain('FAILED');
		expect(code).toBe(0);
	});
});

describe('the testwise table', () => {
	test('refuses a bank whose keys are longest, and says which strategy finds them', () => {
		const { text, isFair } = testwiseReport(knowledgeOf(bank(() => 1)));
		expect(isFair).toBe(false);
		expect(text).toMatch(/^FAILED {3,}\d+% {2}p 0\.000 {2}takes the longest option$/m);
		expect(text).toMatch(/^ {8}data-sharing +\d+% {2}p 0\.000 {2}takes the longest option$/m);
	});

	test('refuses keys that all stand at one place', () => {
		const { text, isFair } = testwiseReport(knowledgeOf(bank((index) => index % 4)));
		expect(isFair).toBe(false);
		expect(text).toContain('FAILED  stored places of keys: a 0, b 14, c 0, d 0; chi-square 42.00');
		expect(text.match(/FAILED/g)).toHaveLength(1);
	});

	test('refuses a fixed paper whose keys are longest, where the bank is fair', () => {
		const { text, isFair } = testwiseReport(
			knowledgeOf((draft) => {
				for (let index = 0; index < 48; index += 1) {
					const question = structuredClone(record(draft, 'questions', 'data-sharing/first'));
					question.id = `data-sharing/number-${index}`;
					const key = index % 4;
					const longest = index < 12 ? key : (index + 1 + Math.floor(index / 16)) % 4;
					for (const [place, option] of question.options.entries()) {
						option.correct = place === key;
						if (place === longest) option.text += ' of tables';
					}
					add(draft, 'questions', 'data-sharing/first', question, `questions/data-sharing/number-${index}.yaml`);
				}
				const [paper] = record(draft, 'releases').papers;
				paper!.questions = Array.from({ length: 12 }, (_, index) => `data-sharing/number-${index}`);
			}),
		);
		expect(text).toMatch(/^FAILED {2}Paper 1 of 2026-10 +100% {2}p 0\.000 {2}takes the longest option$/m);
		expect(text.match(/FAILED/g)).toHaveLength(1);
		expect(isFair).toBe(false);
	});

	test('has no row and no fault without questions', () => {
		const none = knowledgeOf((draft) => void (draft.records.questions.length = 0));
		expect(testwiseReport(none).isFair).toBe(true);
	});
});
