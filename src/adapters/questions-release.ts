import { parseArgs } from 'node:util';
import { gatedSets, paperTitle } from '../assessment/gated-sets.ts';
import { makeRelease, type MadeRelease } from '../assessment/papers/make-release.ts';
import { playBlind } from '../assessment/testwise.ts';
import { Refused } from '../authoring/project-file.ts';
import { releaseFile } from '../authoring/release-file.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../model/knowledge-base.ts';
import { isoDate } from '../schemas/identifiers.ts';
import { readContent } from './from-disk.ts';
import { writeFiles } from './write-files.ts';

const USAGE = 'Usage: npm run questions -- release [--today YYYY-MM-DD]';

/**
 * `npm run questions -- release`: writes the next release of the bank.
 * @returns What it holds; exit code 1 where there is nothing to release, or no papers can be made.
 * @throws {UnreadableContent} If there is no content.
 */
export async function releaseQuestions(
	args: readonly string[],
): Promise<{ readonly text: string; readonly exitCode: 0 | 1 | 2 }> {
	const today = todayIn(args);
	if (today === undefined) return { text: USAGE, exitCode: 2 };
	const knowledge = buildKnowledgeBase(await readContent('src/content'));
	if (knowledge.problems.some(({ severity }) => severity !== 'warning')) {
		return { text: 'Some records cannot be read, and would be missing: run "npm run validate" first.', exitCode: 1 };
	}
	const made = makeRelease(knowledge, today);
	if ('problem' in made) return { text: made.problem, exitCode: 1 };
	const file = releaseFile(made.release);
	try {
		await writeFiles('.', [file]);
	} catch (error) {
		if (error instanceof Refused) return { text: error.message, exitCode: 1 };
		throw error;
	}
	return { text: [`Written: ${file.path}`, ...summaryOf(knowledge, made)].join('\n'), exitCode: 0 };
}

function todayIn(args: readonly string[]): string | undefined {
	try {
		const { today } = parseArgs({ args: [...args], options: { today: { type: 'string' } } }).values;
		const date = today ?? new Date().toISOString().slice(0, 10);
		return isoDate.safeParse(date).data;
	} catch {
		return undefined;
	}
}

function summaryOf(knowledge: KnowledgeBase, { release, tries }: MadeRelease): string[] {
	const { papers, questions } = release;
	const scores = playBlind(gatedSets(knowledge, papers));
	return [
		`${questions.length} questions; families of papers tried: ${tries}`,
		...papers.map((paper) => {
			const own = new Set(paper.questions);
			const elsewhere = papers.filter((other) => other.outline !== paper.outline);
			const common = elsewhere.flatMap((other) => other.questions).filter((id) => own.has(id)).length;
			const best = scores
				.filter(({ set }) => set === paperTitle(paper))
				.reduce((most, score) => (score.tail < most.tail ? score : most));
			const percent = Math.round((100 * best.credit) / best.questions);
			return (
				`${paperTitle(paper)}: ${own.size} questions, ${common} of them in papers of other outlines; ` +
				`at best a blind strategy gets ${percent}% (p ${best.tail.toFixed(3)}: ${best.strategy.does})`
			);
		}),
	];
}
