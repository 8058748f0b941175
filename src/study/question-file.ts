import type { OptionId } from './store/records.ts';

/** One question as the site serves it: `/practice/bank/<id>.json`. All HTML in it was made by the build from our own Markdown. */
export interface QuestionFile {
	readonly id: string;
	/** Of its text and options as they are now; another one in an attempt means "edited since". */
	readonly digest: string;
	readonly isRetired: boolean;
	readonly stem: string;
	readonly code: string | undefined;
	/** True where the options keep their stored order. */
	readonly ordered?: boolean | undefined;
	/** In their stored order. */
	readonly options: readonly { readonly id: OptionId; readonly html: string; readonly why: string }[];
	readonly key: OptionId;
	readonly explanation: string;
	/** Ids of study objectives. */
	readonly objectives: readonly string[];
	/** What to open next: its page of the handbook, its objectives, the official pages; addresses with their base. */
	readonly further: readonly { readonly title: string; readonly address: string }[];
}
