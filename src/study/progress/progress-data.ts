/** What can be ticked besides the work of the weeks: data for JSON, made by `views/progress.ts`. Write-ups and notebooks are assets. */
export interface ProgressData {
	/** Study domains in the order of the syllabus. */
	readonly domains: readonly { readonly id: string; readonly title: string }[];
	readonly decks: readonly ReadingLine[];
	readonly guides: readonly ReadingLine[];
	/** Components of the capstone with the lines of their checklists. */
	readonly capstone: readonly {
		readonly title: string;
		readonly address: string;
		readonly lines: readonly { readonly tick: string; readonly what: string }[];
	}[];
}

/** A page to read. */
export interface ReadingLine {
	/** Its id among ticks. */
	readonly tick: string;
	readonly title: string;
	/** With the base. */
	readonly address: string;
	/** An estimate of its author's. */
	readonly minutes?: number | undefined;
}
