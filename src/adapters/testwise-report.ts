import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { testwise, type BlindRow } from '../views/testwise.ts';

/** The testwise table as text, and whether the bank passes. */
export function testwiseReport(knowledge: KnowledgeBase): { readonly text: string; readonly isFair: boolean } {
	const { bank, domains, keys, questions, level, isFair } = testwise(knowledge);
	const lines = [
		`${questions} live questions, four options each: 25% is chance. Refused below a probability of ${level.toFixed(5)}.`,
		'',
		...bank.map((row) => `${row.isFair ? 'ok    ' : 'FAILED'}  ${lineOf(row)}`),
		'',
		'By domain, the best strategy (reported, not gated):',
		...domains.map(({ id, rows }) => {
			const best = rows.reduce((most, row) => (row.chance < most.chance ? row : most));
			return `        ${id.padEnd(22)} ${lineOf(best)}`;
		}),
	];
	if (keys) {
		const { counts, chiSquare, longestRun, longestRunBound } = keys;
		lines.push(
			'',
			`${keys.isFair ? 'ok    ' : 'FAILED'}  stored places of keys: ${counts.map((count, place) => `${'abcd'[place]} ${count}`).join(', ')}; ` +
				`chi-square ${chiSquare.toFixed(2)}, longest run ${longestRun} (bound ${longestRunBound})`,
		);
	}
	return { text: lines.join('\n'), isFair };
}

const lineOf = ({ percent, chance, does }: BlindRow): string =>
	`${String(percent).padStart(3)}%  p ${chance.toFixed(3)}  ${does}`;
