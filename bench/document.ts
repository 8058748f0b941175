import type { Results } from './results.ts';
import { TABLES } from './tables.ts';

/** Stands where nothing was measured. */
const NOTHING = 'Not measured yet.';

/**
 * Puts the tables of results between the markers of a Markdown document: `<!-- bench:NAME -->` to
 * `<!-- bench:end -->`.
 * @throws {Error} If a marker names no table, has no end, or a table has no marker.
 */
export function withTables(document: string, results: Results): string {
	const written = new Set<string>();
	const filled = document.replace(
		/(<!-- bench:(?!end)([a-z]+) -->\n)[\s\S]*?(<!-- bench:end -->)/g,
		(_, start: string, name: string, end: string) => {
			const render = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
			if (!render) throw new Error(`No table is called "${name}".`);
			written.add(name);
			return `${start}\n${render(results) || NOTHING}\n\n${end}`;
		},
	);
	const missing = Object.keys(TABLES).filter((name) => !written.has(name));
	if (missing.length > 0) throw new Error(`The document has no place for: ${missing.join(', ')}.`);
	return filled;
}
