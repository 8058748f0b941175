import { rmSync, writeFileSync } from 'node:fs';
import { readContent } from '../src/adapters/from-disk.ts';
import { codeOwners } from '../src/authoring/codeowners.ts';
import { buildKnowledgeBase } from '../src/model/knowledge-base.ts';

const FILE = '.github/CODEOWNERS';

try {
	const text = codeOwners(buildKnowledgeBase(await readContent('src/content')));
	if (text === undefined) {
		rmSync(FILE, { force: true });
		console.log(`No ${FILE}: src/content/team.yaml names no repository, or none of its members has a handle.`);
	} else {
		writeFileSync(FILE, text);
		console.log(`Wrote ${FILE}.`);
	}
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 2;
}
