import { parseArgs } from 'node:util';
import { buildKnowledgeBase } from '../model/knowledge-base.ts';
import { simulate, simulationTable } from '../study/simulation.ts';
import { studyOutline, type StudyOutline } from '../study/study-outline.ts';
import { chanceOfCatchingHalf, wordErrors, type ErrorRate } from '../study/word-errors.ts';
import { readContent } from './from-disk.ts';

const USAGE = 'Usage: npm run questions -- simulate [--candidates N] [--seed N]';

/**
 * `npm run questions -- simulate [--candidates N] [--seed N]`
 * @returns For each outline, which section rules send candidates to and what that gains, and how often the words are false.
 * @throws {UnreadableContent} If there is no content.
 */
export async function simulateQuestions(
	args: readonly string[],
): Promise<{ readonly text: string; readonly exitCode: 0 | 1 | 2 }> {
	const options = optionsOf(args);
	if (typeof options === 'string') return { text: `${options}\n${USAGE}`, exitCode: 2 };
	const knowledge = buildKnowledgeBase(await readContent('src/content'));
	const target = knowledge.only('team')?.target ?? 0.75;
	const parts = knowledge.all('outlines').map(({ data }) => {
		const outline = studyOutline(data);
		return [gains(outline, options), falseWords(outline, target)].join('\n\n');
	});
	return { text: parts.join('\n\n\n'), exitCode: 0 };
}

/** What was asked for, or a sentence on what is wrong with it. */
function optionsOf(args: readonly string[]): { readonly candidates: number; readonly seed: number } | string {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { candidates: { type: 'string', default: '40000' }, seed: { type: 'string', default: '1' } },
		});
		const isWhole = (text: string): boolean => /^\d{1,7}$/.test(text);
		if (!isWhole(values.candidates) || Number(values.candidates) < 2)
			return `--candidates is "${values.candidates}"; give a whole number from 2 to 9999999.`;
		if (!isWhole(values.seed)) return `--seed is "${values.seed}"; give a whole number up to 9999999.`;
		return { candidates: Number(values.candidates), seed: Number(values.seed) };
	} catch (error) {
		return `${(error as Error).message.split('. ')[0]}.`;
	}
}

function gains(outline: StudyOutline, options: Parameters<typeof simulate>[1]): string {
	const { caption, columns, rows } = simulationTable(simulate(outline, options));
	const line = (does: string, cells: readonly string[]): string =>
		`  ${does.padEnd(52)}${cells.map((cell) => cell.padEnd(22)).join('')}`.trimEnd();
	return [
		`${caption}. Gain in questions of ${outline.questions}, and in percent of the best (± one standard error).`,
		line('', columns),
		...rows.map(({ does, cells }) => line(does, cells)),
	].join('\n');
}

function falseWords({ title, sections }: StudyOutline, target: number): string {
	const quotas = sections.map(({ quota }) => quota);
	const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
	const rate = ({ any, expected }: ErrorRate): string => `${percent(any)} (${expected.toFixed(2)})`.padEnd(18);
	const sizes = [...new Set(quotas)].sort((a, b) => b - a);
	return [
		`False words after one paper, ${title}, target ${percent(target)}: reports with any, and how many on average. Exact.`,
		`  ${'said'.padEnd(8)}${'true share everywhere'.padEnd(26)}${'ours'.padEnd(18)}cut at 70%`,
		...wordErrors(quotas, target).map(({ word, share, ours, cutAt70 }) =>
			`  ${word.padEnd(8)}${percent(share).padEnd(26)}${rate(ours)}${rate(cutAt70)}`.trimEnd(),
		),
		`A section whose true share is 50% is called weak, after one paper and after three:`,
		...sizes.map((size) => {
			const after = [1, 3].map((papers) => percent(chanceOfCatchingHalf(size * papers, target)).padEnd(8));
			return `  ${`${size} a paper`.padEnd(34)}${after.join('')}`.trimEnd();
		}),
	].join('\n');
}
