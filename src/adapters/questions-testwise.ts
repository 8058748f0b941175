import { buildKnowledgeBase } from '../model/knowledge-base.ts';
import { readContent } from './from-disk.ts';
import { testwiseReport } from './testwise-report.ts';

/**
 * `npm run questions -- testwise`
 * @returns The table; exit code 1 where the writing of the bank gives keys away.
 * @throws {UnreadableContent} If there is no content.
 */
export async function testwiseQuestions(
	args: readonly string[],
): Promise<{ readonly text: string; readonly exitCode: 0 | 1 | 2 }> {
	if (args.length > 0) return { text: 'Usage: npm run questions -- testwise', exitCode: 2 };
	const { text, isFair } = testwiseReport(buildKnowledgeBase(await readContent('src/content')));
	return { text, exitCode: isFair ? 0 : 1 };
}
