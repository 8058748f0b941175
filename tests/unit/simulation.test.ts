import { describe, expect, it } from 'vitest';
import { simulateQuestions } from '../../src/adapters/questions-simulate.ts';
import { simulate, simulationTable } from '../../src/study/simulation.ts';
import { studyOutline } from '../../src/study/study-outline.ts';
import { realKnowledge } from './real-knowledge.ts';

const outlines = realKnowledge.all('outlines').map(({ data }) => studyOutline(data));
const november = outlines.find(({ id }) => id === '2025-11')!;
const simulation = simulate(november, { candidates: 4000, seed: 1 });
const after = (id: string) => simulation.rules.find((rule) => rule.id === id)!.after;

describe('the simulation', () => {
	it.each(outlines.map((outline) => [outline.id, outline] as const))(
		'recovers at least 85%% of the best possible gain after one paper of %s',
		(_, outline) => {
			const { rules } = simulate(outline, { candidates: 4000, seed: 2 });
			const { share, shareError } = rules.find(({ id }) => id === 'next-hour')!.after[0]!;
			// Four standard errors below what was found.
			expect(share - 4 * shareError).toBeGreaterThan(0.85);
			expect(shareError).toBeLessThan(0.01);
		},
	);

	// Questions of 59: from the table of the standards; "heaviest" and "under-70" from a program of its own for this test.
	it.each([
		['perfect', 3.15, 3.16],
		['next-hour', 2.81, 2.98],
		['most-missed', 2.72, 2.98],
		['lowest', 1.66, 1.93],
		['random', 1.2, 1.2],
		['heaviest', 2.64, 2.64],
		['under-70', 1.54, 1.67],
	])('finds for the rule "%s" what was measured before: %d, and %d after three papers', (id, one, three) => {
		const [first, second] = after(id);
		expect(Math.abs(first!.gain - one)).toBeLessThan(0.06);
		expect(Math.abs(second!.gain - three)).toBeLessThan(0.06);
	});

	it('knows nothing better than perfect knowledge, and answers change nothing for rules that ignore them', () => {
		expect(after('perfect').map(({ share, shareError }) => [share, shareError])).toEqual([
			[1, 0],
			[1, 0],
		]);
		for (const { after: gains } of simulation.rules)
			for (const { share } of gains) {
				expect(share).toBeGreaterThan(0.3);
				expect(share).toBeLessThanOrEqual(1);
			}
		for (const id of ['random', 'heaviest']) expect(after(id)[0]!.gain).toBe(after(id)[1]!.gain);
	});

	it('gives the same candidates for the same seed, and others for another', () => {
		const few = (seed: number) => simulate(november, { candidates: 50, seed });
		expect(few(7)).toEqual(few(7));
		expect(few(8).rules).not.toEqual(few(7).rules);
	});

	it('prints a row for each rule', () => {
		const { caption, columns, rows } = simulationTable(simulation);
		expect(caption).toBe('4,000 simulated candidates, seed 1, Outline of November 2025');
		expect(columns).toEqual(['after 1 paper', 'after 3 papers']);
		expect(rows[0]!.cells[0]).toMatch(/^3\.\d\d \(100\.0% ± 0\.0\)$/);
		expect(rows.map(({ id }) => id)).toEqual(simulation.rules.map(({ id }) => id));
	});
});

describe('npm run questions -- simulate', () => {
	it('prints both outlines, with the false words beside the gains', async () => {
		const { text, exitCode } = await simulateQuestions(['--candidates', '20', '--seed', '3']);
		expect(exitCode).toBe(0);
		for (const { title } of outlines) expect(text).toContain(`20 simulated candidates, seed 3, ${title}. Gain in `);
		expect(text).toMatch(/^ {2}weak {4}80\.0% +2\.8% \(0\.03\) +98\.1% \(3\.17\)$/m);
	});

	it.each([
		[['--candidates', '1'], '--candidates is "1"; give a whole number from 2 to 9999999.'],
		[['--seed', 'x'], '--seed is "x"; give a whole number up to 9999999.'],
		[['--all'], "Unknown option '--all'."],
	])('says what is wrong with %j', async (args, sentence) => {
		const { text, exitCode } = await simulateQuestions(args);
		expect(exitCode).toBe(2);
		expect(text).toBe(`${sentence}\nUsage: npm run questions -- simulate [--candidates N] [--seed N]`);
	});
});
