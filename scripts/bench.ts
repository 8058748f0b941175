import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { withTables } from '../bench/document.ts';
import { machine } from '../bench/machine.ts';
import { readResults, RESULTS_FILE } from '../bench/results.ts';
import { PARTS, runBench, type Plan } from '../bench/run.ts';
import { TABLES } from '../bench/tables.ts';
import { couldNotRun } from '../src/adapters/could-not-run.ts';

const USAGE = `Usage: npm run bench -- [--sizes 100,1000,5000] [--runs 3] [--only ${PARTS.join('|')}] [--no-baseline]
       npm run bench -- --write    writes the tables of docs/benchmarks.md from the results of earlier runs`;
const DOCUMENT = 'docs/benchmarks.md';

function plan(): Plan | 'write' {
	const { values } = parseArgs({
		allowNegative: true,
		options: {
			sizes: { type: 'string', default: '100,1000,5000' },
			runs: { type: 'string', default: '3' },
			only: { type: 'string', multiple: true, default: [] },
			baseline: { type: 'boolean', default: true },
			write: { type: 'boolean', default: false },
		},
	});
	if (values.write) return 'write';
	const sizes = values.sizes.split(',').map(Number);
	const runs = Number(values.runs);
	if (![...sizes, runs].every((value) => Number.isInteger(value) && value > 0))
		throw new Error('Sizes and runs are whole numbers.');
	const wrong = values.only.filter((part) => !PARTS.some((known) => known === part));
	if (wrong.length > 0) throw new Error(`There is no part "${wrong.join(', ')}".`);
	return {
		sizes,
		runs,
		parts: PARTS.filter((part) => values.only.length === 0 || values.only.includes(part)),
		baseline: values.baseline,
		today: new Date().toISOString().slice(0, 10),
		tell: (sentence) => console.error(sentence),
	};
}

function asked(): Plan | 'write' {
	try {
		return plan();
	} catch (error) {
		return couldNotRun(`${(error as Error).message}\n${USAGE}`);
	}
}

const request = asked();
if (request === 'write') {
	const results = await readResults(machine());
	if (results.builds.length === 0)
		couldNotRun(`${RESULTS_FILE} has no build of this machine. Run "npm run bench" first.`);
	const text = withTables(await readFile(DOCUMENT, 'utf8'), results);
	const style = await prettier.resolveConfig(DOCUMENT);
	await writeFile(DOCUMENT, await prettier.format(text, { ...style, filepath: DOCUMENT }));
	console.log(`${DOCUMENT} has the results of ${RESULTS_FILE}.`);
} else {
	const results = await runBench(request);
	for (const [name, render] of Object.entries(TABLES)) console.log(`\n${name}\n\n${render(results)}`);
	console.log(`\nKept in ${RESULTS_FILE}; "npm run bench -- --write" puts it into ${DOCUMENT}.`);
}
