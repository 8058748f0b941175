import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withFieldReference } from '../src/authoring/field-reference.ts';
import { jsonSchemas, withYamlSchemas } from '../src/authoring/json-schemas.ts';

const SETTINGS = '.vscode/settings.json';
const GUIDE = 'CONTRIBUTING.md';

try {
	const schemas = jsonSchemas();
	const folder = dirname(schemas[0]?.path ?? '');
	mkdirSync(folder, { recursive: true });
	const current = new Set(schemas.map(({ path }) => path));
	const gone = readdirSync(folder).filter((name) => name.endsWith('.schema.json') && !current.has(`${folder}/${name}`));
	for (const name of gone) rmSync(join(folder, name));
	for (const { path, text } of schemas) writeFileSync(path, text);
	writeFileSync(SETTINGS, withYamlSchemas(readFileSync(SETTINGS, 'utf8')));
	writeFileSync(GUIDE, withFieldReference(readFileSync(GUIDE, 'utf8')));
	console.log(`Wrote ${schemas.length} schemas to ${folder}/, and brought ${SETTINGS} and ${GUIDE} up to date.`);
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 2;
}
