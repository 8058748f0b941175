import { written } from '../../model/hidden-characters.ts';
import { MARK } from '../../model/mark.ts';
import { quantity } from '../../model/wording.ts';
import { openPlaces } from '../fill-in.ts';
import type { ProjectFile } from '../project-file.ts';
import type { RefusedQuestion } from './imported-question.ts';

/** What an import did, or with `--dry-run` would do. */
export interface ImportResult {
	/** The file, as the user named it. */
	readonly file: string;
	readonly drafts: readonly ProjectFile[];
	readonly refused: readonly RefusedQuestion[];
	/** What the validator says of the drafts, as text; empty where it finds nothing. */
	readonly findings: string;
	readonly isDryRun: boolean;
}

/** The report of an import, for people. */
export function importReport({ file, drafts, refused, findings, isDryRun }: ImportResult): string {
	const verb = isDryRun ? 'Would write' : 'Wrote';
	const [total, unfit] = [drafts.length + refused.length, refused.length];
	const parts = [
		`${written(file)}: ${quantity(total, 'question')}, ${drafts.length} taken, ${unfit} refused.${isDryRun ? ' Nothing was written.' : ''}`,
		drafts
			.map((draft) => `${verb} ${draft.path} (${quantity(openPlaces([draft]).length, 'place')} to fill in)`)
			.join('\n'),
		refused
			.map(({ line, column, reason }) => `${written(file)}:${line}:${column}  refused\n  ${oneLine(reason)}`)
			.join('\n'),
		findings && `The validator says of the drafts so far, by their place in ${written(file)}:\n\n${findings}`,
		drafts.length > 0 && !isDryRun
			? `Replace what is marked "${MARK}". Then run: npm run validate, which names each place.`
			: '',
	];
	return parts.filter((part) => part !== '').join('\n\n');
}

/** A reason may quote the file. */
const oneLine = (text: string): string => written(text).replace(/\s+/g, ' ');
