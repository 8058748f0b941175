import { parseArgs } from 'node:util';
import { couldNotRun } from '../src/adapters/could-not-run.ts';
import { readContent, UnreadableContent } from '../src/adapters/from-disk.ts';
import { proveContent } from '../src/adapters/prove-content.ts';
import { github, json, pretty } from '../src/adapters/reports.ts';
import { rules } from '../src/rules/registry.ts';
import { RuleCrashed } from '../src/rules/run.ts';

const USAGE = 'Usage: npm run validate -- [--json | --github] [--rule ID] [--content DIR] [--today YYYY-MM-DD]';

function options() {
	try {
		return parseArgs({
			options: {
				json: { type: 'boolean', default: false },
				github: { type: 'boolean', default: false },
				rule: { type: 'string', multiple: true },
				content: { type: 'string', default: 'src/content' },
				today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
			},
		}).values;
	} catch (error) {
		return couldNotRun(`${(error as Error).message.split('. ')[0]}.\n${USAGE}`);
	}
}

const { json: asJson, github: asGithub, rule: ids, content: folder, today } = options();
if (asJson && asGithub) couldNotRun(`--json and --github exclude each other.\n${USAGE}`);
if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) couldNotRun(`--today is "${today}"; it must be a date like 2026-11-22.`);
const unknown = ids?.find((id) => !rules.some((rule) => rule.id === id));
if (unknown) couldNotRun(`There is no rule "${unknown}". The rules are listed under /rules/ and in src/rules/.`);

try {
	const selected = ids ? rules.filter(({ id }) => ids.includes(id)) : rules;
	const proof = proveContent(await readContent(folder), today, selected);
	console.log(asJson ? json(proof) : asGithub ? github(proof) : pretty(proof));
	process.exitCode = proof.errors > 0 ? 1 : 0;
} catch (error) {
	if (error instanceof UnreadableContent || error instanceof RuleCrashed) couldNotRun(error.message);
	throw error;
}
