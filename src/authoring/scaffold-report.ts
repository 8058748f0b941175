import { openPlaces } from './fill-in.ts';
import type { ProjectFile } from './project-file.ts';

/**
 * What was written, and what is left to do, for people.
 * @param files What was written.
 * @param findings The validator's findings about these files as text; empty if there are none.
 */
export function scaffoldReport(files: readonly ProjectFile[], findings: string): string {
	const places = openPlaces(files).map(({ file, line, what }) => `  ${file}:${line}  ${what}`);
	return [
		files.map(({ path, replaces }) => `${replaces === undefined ? 'Wrote' : 'Added to'} ${path}`).join('\n'),
		`Fill in, and remove each mark as you go:\n${places.join('\n')}`,
		findings === ''
			? 'The validator finds nothing wrong with it as it stands.'
			: `The validator says of it so far:\n\n${findings}`,
		files.some(({ path }) => path.startsWith('src/rules/'))
			? 'Then run: npm run validate, and npm run test:unit, which fails until the cases say what must fire.'
			: files.some(({ path }) => path.endsWith('.ipynb'))
				? 'Then run: npm run notebooks -- run <domain>/<notebook>, which writes its outputs, and npm run validate'
				: 'Then run: npm run validate',
	].join('\n\n');
}
