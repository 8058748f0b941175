import { parseArgs } from 'node:util';
import { readContent, UnreadableContent } from '../src/adapters/from-disk.ts';
import { testwiseReport } from '../src/adapters/testwise-report.ts';
import { buildKnowledgeBase } from '../src/model/knowledge-base.ts';

const USAGE = 'Usage: npm run questions -- testwise   plays strategies that know nothing on the live questions';

/** Ends with exit code 2: the run proved nothing. */
function couldNotRun(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}

function commandOf(): string | undefined {
	try {
		return parseArgs({ allowPositionals: true, options: {} }).positionals[0];
	} catch (error) {
		return couldNotRun(`${(error as Error).message.split('. ')[0]}.\n${USAGE}`);
	}
}

if (commandOf() !== 'testwise') couldNotRun(USAGE);

try {
	const { text, isFair } = testwiseReport(buildKnowledgeBase(await readContent('src/content')));
	console.log(text);
	process.exitCode = isFair ? 0 : 1;
} catch (error) {
	if (error instanceof UnreadableContent) couldNotRun(error.message);
	throw error;
}
