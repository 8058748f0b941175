import type { ModuleScript, PageScan } from './page-scan.ts';

/** What tells a module script from others: its address, or its text. */
export function keyOf({ src, text }: ModuleScript): string {
	return src ?? text ?? '';
}

/**
 * Module scripts that pages of more than one section load, in the order of the pages: they belong to the frame of the
 * site, not to a tool. They become one file, which the first page asks for and later pages do not, even where they
 * need only some of it.
 * @param pages Scans by file, such as `guides/exam-day/index.html`; the first folder is the section.
 */
export function frameModules(pages: ReadonlyMap<string, Pick<PageScan, 'modules'>>): ModuleScript[] {
	const found = new Map<string, { module: ModuleScript; sections: Set<string> }>();
	for (const [file, { modules }] of pages) {
		const section = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
		for (const module of modules) {
			const entry = found.get(keyOf(module)) ?? { module, sections: new Set() };
			found.set(keyOf(module), entry);
			entry.sections.add(section);
		}
	}
	return [...found.values()].filter(({ sections }) => sections.size > 1).map(({ module }) => module);
}
