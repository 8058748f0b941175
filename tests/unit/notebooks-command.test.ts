import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** Runs the command; nothing here comes as far as Python. */
const notebooks = (...line: string[]): Promise<{ code: number; stderr: string }> =>
	new Promise((resolve) => {
		execFile(process.execPath, ['scripts/notebooks.ts', ...line], (error, _, stderr) =>
			resolve({ code: Number(error?.code ?? 0), stderr }),
		);
	});

describe('npm run notebooks', () => {
	test.each([[[]], [['show']], [['run', '--all']], [['check', '--quick']]])(
		'says how it is used where it is told %j',
		async (line) => {
			const { code, stderr } = await notebooks(...line);
			expect(code).toBe(2);
			expect(stderr).toContain('Usage: npm run notebooks -- run');
		},
	);

	test('names the notebook that was probably meant', async () => {
		const { code, stderr } = await notebooks('check', 'cost-performance/adaptive-query-executon');
		expect(code).toBe(2);
		expect(stderr.trim()).toBe(
			'There is no notebook "cost-performance/adaptive-query-executon"; did you mean "cost-performance/adaptive-query-execution"?',
		);
	});
});
