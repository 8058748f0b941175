import type { Asset } from './next-hour.ts';
import type { PracticeData } from './practice-data.ts';

/** What the page of one's own knows when it opens: practice, and what can be read. */
export interface MeData extends PracticeData {
	/** Minutes that a card takes: as many as the policy gives a question. */
	readonly minutesPerCard: number;
	/** Write-ups, notebooks and official pages. */
	readonly assets: readonly Asset[];
	/** Questions of the newest release, by outline and section. */
	readonly questions: Readonly<Record<string, Readonly<Record<string, number>>>>;
	/** Title and address of each study objective, by id. */
	readonly objectives: Readonly<Record<string, { readonly title: string; readonly address: string }>>;
}
