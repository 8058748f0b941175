import { parseArgs } from 'node:util';
import { couldNotRun } from '../src/adapters/could-not-run.ts';
import { readContent, UnreadableContent } from '../src/adapters/from-disk.ts';
import { namedNotebooks, NotebookRuns, NotUnderstood } from '../src/adapters/notebook-runs.ts';
import { NoEnvironment } from '../src/adapters/python-environment.ts';

const USAGE = `Usage: npm run notebooks -- run [<domain>/<notebook>…]     runs notebooks, writes outputs and records
       npm run notebooks -- check [<domain>/<notebook>…]   runs them afresh and compares`;

function argumentsOf() {
	try {
		return parseArgs({ allowPositionals: true, options: {} });
	} catch (error) {
		return couldNotRun(`${(error as Error).message.split('. ')[0]}.\n${USAGE}`);
	}
}

const {
	positionals: [command, ...names],
} = argumentsOf();
if (command !== 'run' && command !== 'check') couldNotRun(USAGE);

try {
	const { pages, problems } = await readContent('src/content');
	const unfit = problems.filter(({ at, severity }) => at.file.endsWith('.ipynb') && severity !== 'warning');
	for (const { message, at } of unfit) console.error(`${at.file}:${at.line}:${at.column}  ${message}`);
	const waiting = namedNotebooks(pages, names);
	const runs = new NotebookRuns((line) => console.log(line));
	const today = new Date().toISOString().slice(0, 10);
	let [passed, failed] = [0, unfit.length];
	const work = async (): Promise<void> => {
		for (let page = waiting.shift(); page; page = waiting.shift()) {
			if (await (command === 'run' ? runs.run(page, today) : runs.check(page))) passed += 1;
			else failed += 1;
		}
	};
	// A record's seconds are those of a notebook that has the machine for itself; a comparison may share it.
	await Promise.all(command === 'run' ? [work()] : [work(), work()]);
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
	if (error instanceof UnreadableContent || error instanceof NotUnderstood || error instanceof NoEnvironment)
		couldNotRun(error.message);
	throw error;
}
