import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { mostTelling, testwise, type BlindRow } from '../views/testwise.ts';

/** The testwise table as text, and whether the bank passes. */
export function testwiseReport(knowledge: KnowledgeBase): { readonly text: string; readonly isFair: boolean } {
	const { bank, papers, domains, keys, questions, level, isFair } = testwise(knowledge);
	const lines = [
		`${questions} live questions, four options each: 25% is chance. Refused below a probability of ${level.toFixed(5)}.`,
		'',
		...bank.map((row) => `${row.isFair ? 'ok    ' : 'FAILED'}  ${lineOf(row)}`),
	];
	if (papers.length > 0) {
		const best = papers.map(({ title, rows }) => ({ title, row: mostTelling(rows) }));
		lines.push('', 'By fixed paper of the newest release, the best strategy (gated, too):');
		lines.push(
			...best.map(({ title, row }) => `${row.isFair ? 'ok    ' : 'FAILED'}  ${title.padEnd(22)} ${lineOf(row)}`),
		);
	}
	lines.push('', 'By domain, the best strategy (reported, not gated):');
	lines.push(...domains.map(({ id, rows }) => `        ${id.padEnd(22)} ${lineOf(mostTelling(rows))}`));
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
