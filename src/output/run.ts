import type { BuiltDocument, BuiltSite } from './built-site.ts';
import type { Flaw, OutputCheck } from './check.ts';

/** A flaw with the check that found it: what printers print. */
export interface OutputFinding extends Flaw {
	readonly check: string;
	readonly severity: 'error' | 'notice';
}

/** What one run over a built site proved. */
export interface OutputProof {
	readonly checked: { readonly pages: number; readonly files: number; readonly checks: number };
	readonly findings: readonly OutputFinding[];
	readonly errors: number;
}

/**
 * Runs checks over a built site.
 * @param documents Its pages and stylesheets, each looked at once.
 * @returns Findings in the order of files; the same site gives the same list.
 */
export async function inspectSite(
	checks: readonly OutputCheck[],
	site: BuiltSite,
	documents: AsyncIterable<BuiltDocument>,
): Promise<OutputProof> {
	const findings: OutputFinding[] = [];
	const inspections = checks.map((check) => ({ id: check.id, inspection: check.begin(site) }));
	const note = (check: string, flaws: Iterable<Flaw> = []): void => {
		for (const flaw of flaws) findings.push({ severity: 'error', ...flaw, check });
	};
	let pages = 0;
	for await (const document of documents) {
		if (document.kind === 'page') pages += 1;
		for (const { id, inspection } of inspections) {
			if (document.kind === 'style') note(id, inspection.style?.(document));
			else note(id, inspection.markup?.(document));
			if (document.kind === 'page') note(id, inspection.page?.(document));
		}
	}
	for (const { id, inspection } of inspections) note(id, inspection.end?.());
	findings.sort((a, b) => compare(a.file, b.file) || compare(a.check, b.check) || compare(a.message, b.message));
	return {
		checked: { pages, files: site.files.size, checks: checks.length },
		findings,
		errors: findings.filter(({ severity }) => severity === 'error').length,
	};
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
