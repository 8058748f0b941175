import type { OutputFinding, OutputProof } from '../output/run.ts';

/** Findings about the built site for people; a flaw that many pages share is printed once. */
export function outputReport({ checked, findings, errors }: OutputProof, folder: string): string {
	const groups = new Map<string, OutputFinding[]>();
	for (const finding of findings) {
		const key = [finding.severity, finding.check, finding.message, finding.hint].join('\n');
		groups.set(key, [...(groups.get(key) ?? []), finding]);
	}
	const blocks = Array.from(groups.values(), ([first, ...others]) => {
		if (!first) return '';
		const more = others.length === 0 ? '' : `  and ${others.length} more: ${others[0]?.file}${others.length > 1 ? ' …' : ''}`;
		return `${folder}/${first.file}  ${first.severity}  ${first.check}${more}\n  ${first.message}\n  ${first.hint}`;
	});
	const looked = `${checked.pages} pages, ${checked.files} files, ${checked.checks} checks`;
	const summary =
		errors === 0 ? `The built site holds: ${looked}.` : `${errors} ${errors === 1 ? 'error' : 'errors'} in the built site: ${looked}.`;
	return [...blocks, summary].join('\n\n');
}
