import type { OutputFinding, OutputProof } from '../output/run.ts';

/** Findings about the built site for people; a flaw that many pages share is printed once. */
export function outputReport({ checked, findings, errors }: OutputProof, folder: string): string {
	const groups = new Map<string, OutputFinding[]>();
	for (const finding of findings) {
		const key = [finding.severity, finding.check, finding.message, finding.hint].join('\n');
		groups.set(key, [...(groups.get(key) ?? []), finding]);
	}
	const blocks = Array.from(groups.values(), (group) => {
		const [{ severity, check, message, hint }] = group as [OutputFinding];
		const [file, ...others] = new Set(group.map((finding) => finding.file));
		const more = others.length === 0 ? '' : `  and ${others.length} more: ${others[0]}${others.length > 1 ? ' …' : ''}`;
		return `${folder}/${file}  ${severity}  ${check}${more}\n  ${message}\n  ${hint}`;
	});
	const looked = `${checked.pages} pages, ${checked.files} files, ${checked.checks} checks`;
	const summary =
		errors === 0
			? `The built site holds: ${looked}.`
			: `${errors} ${errors === 1 ? 'error' : 'errors'} in the built site: ${looked}.`;
	return [...blocks, summary].join('\n\n');
}
