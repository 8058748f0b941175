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

/**
 * Whether a page stands in the frame: it has some of its scripts that not every page has. What every page has, such as
 * the one that fetches pages ahead, stands outside of it too, where the rest would miss what it works on.
 * @param frame The modules of the frame.
 * @param everywhere Keys of the modules that every page loads.
 */
export function isFramed(
	{ modules }: Pick<PageScan, 'modules'>,
	frame: readonly ModuleScript[],
	everywhere: ReadonlySet<string>,
): boolean {
	const telling = new Set(frame.map(keyOf).filter((key) => !everywhere.has(key)));
	return modules.some((module) => telling.has(keyOf(module))) || (telling.size === 0 && modules.length > 0);
}

/** Keys of the modules that every page loads. */
export function modulesEverywhere(pages: ReadonlyMap<string, Pick<PageScan, 'modules'>>): Set<string> {
	const [first, ...others] = Array.from(pages.values(), ({ modules }) => new Set(modules.map(keyOf)));
	return new Set(Array.from(first ?? []).filter((key) => others.every((keys) => keys.has(key))));
}
