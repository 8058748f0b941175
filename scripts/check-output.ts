import { parseArgs } from 'node:util';
import { openBuiltSite } from '../src/adapters/built-site.ts';
import { couldNotRun } from '../src/adapters/could-not-run.ts';
import { readContent } from '../src/adapters/from-disk.ts';
import { outputReport } from '../src/adapters/output-report.ts';
import { buildKnowledgeBase } from '../src/model/knowledge-base.ts';
import { outputChecks } from '../src/output/registry.ts';
import { inspectSite } from '../src/output/run.ts';
import { publishing } from '../src/starlight/publishing.ts';

const USAGE = 'Usage: node scripts/check-output.ts [--folder DIR] [--content DIR]';

function options() {
	try {
		return parseArgs({
			options: {
				folder: { type: 'string', default: 'dist' },
				content: { type: 'string', default: 'src/content' },
			},
		}).values;
	} catch (error) {
		return couldNotRun(`${(error as Error).message.split('. ')[0]}.\n${USAGE}`);
	}
}

const { folder, content } = options();
try {
	const knowledge = buildKnowledgeBase(await readContent(content, process.cwd(), ['team']));
	const { base, site } = publishing(knowledge.only('team'), process.env);
	const built = await openBuiltSite(folder, base, site);
	const proof = await inspectSite(outputChecks, built, built.documents());
	console.log(outputReport(proof, folder));
	process.exitCode = proof.errors > 0 ? 1 : 0;
} catch (error) {
	couldNotRun((error as Error).message);
}
