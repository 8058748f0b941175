import { downloadAddresses, pageAddress } from '../model/addresses.ts';
import type { PageOfKind } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import { cellCounts, notebookName } from '../model/notebook.ts';
import { quantity } from '../model/wording.ts';
import type { RunRecord } from '../schemas/notebook.ts';

/** What a notebook's page says about its run. */
export interface NotebookFacts {
	/** "Executed on Spark 4.2.0, Delta 4.4.0 on 2026-11-23 in 21.4 s; 2 of 12 cells need Databricks." */
	readonly label: string;
	readonly isExecuted: boolean;
	readonly environment: string;
	/** Figures of that run, each with the id of its cell. */
	readonly figures: RunRecord['figures'];
	readonly marked: number;
	readonly downloads: { readonly notebook: string; readonly source: string };
	/** Name of the downloaded files, without ending. */
	readonly fileName: string;
	/** What the command line calls it. */
	readonly name: string;
}

/** Facts of a notebook. */
export function notebookFacts({
	id,
	data: { environment, run },
	notebook,
}: PageOfKind<'notebook'> & Required<Pick<Page, 'notebook'>>): NotebookFacts {
	const { run: ran, marked } = cellCounts(notebook);
	const versions = run && [`Spark ${run.versions.spark}`, run.versions.delta && `Delta ${run.versions.delta}`];
	const executed = run && `Executed on ${versions?.filter(Boolean).join(', ')} on ${run.on} in ${run.seconds} s`;
	const needs =
		marked === 0
			? 'no cell needs Databricks'
			: `${marked} of ${quantity(ran + marked, 'cell')} ${marked === 1 ? 'needs' : 'need'} Databricks`;
	const name = notebookName(id);
	return {
		label: `${executed ?? 'Not executed yet'}; ${needs}.`,
		isExecuted: run !== undefined,
		environment,
		figures: run?.figures ?? [],
		marked,
		downloads: downloadAddresses(pageAddress(id)),
		fileName: name.slice(name.indexOf('/') + 1),
		name,
	};
}
