import { readFileSync, writeFileSync } from 'node:fs';
import { installedLicence } from '../src/adapters/installed-licence.ts';
import {
	licencedPackages,
	licenceList,
	licenceNotices,
	refusedLicences,
	type Lock,
} from '../src/authoring/licences.ts';

const LIST = 'docs/licences.md';
const NOTICES = 'public/licences.txt';

try {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock };
	writeFileSync(LIST, licenceList(packages));
	writeFileSync(NOTICES, licenceNotices(installedLicence));
	console.log(`Wrote ${LIST} and ${NOTICES}.`);
	const refused = refusedLicences(licencedPackages(packages));
	if (refused.length > 0) console.error(`Not accepted:\n  ${refused.join('\n  ')}`);
	process.exitCode = refused.length > 0 ? 1 : 0;
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 2;
}
