import { readFileSync, statSync } from 'node:fs';

/** Where packages keep the text of their licence; one has a folder. */
const PLACES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENSE/LICENSE', 'license', 'LICENCE'];
/** A bundler lists below its own licence those of what its command holds, which is in no page. */
const BUNDLED = /^# Licenses of bundled dependencies$/m;

/**
 * The text of the licence of an installed package.
 * @throws {Error} If the package is not installed, or comes without one.
 */
export function installedLicence(name: string): string {
	const file = PLACES.map((place) => `node_modules/${name}/${place}`).find((path) =>
		statSync(path, { throwIfNoEntry: false })?.isFile(),
	);
	if (!file) throw new Error(`${name} has no text of its licence; see IN_BROWSER in src/authoring/licences.ts.`);
	return readFileSync(file, 'utf8').split(BUNDLED)[0] ?? '';
}
