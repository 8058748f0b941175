import type { PlanDates } from '../model/plan.ts';
import type { Asset } from './next-hour.ts';
import type { PlanProgramme } from './plan/plan-programme.ts';
import type { PracticeData } from './practice-data.ts';
import type { ProgressData } from './progress/progress-data.ts';

/** What the page of one's own knows when it opens: practice, and what can be read. */
export interface MeData extends PracticeData {
	readonly programme: PlanProgramme;
	/** The dates that the team has set, or undefined. */
	readonly teamDates: PlanDates | undefined;
	/** Where the site is published, "https://example.org"; undefined where nobody knows. */
	readonly site: string | undefined;
	/** Minutes that a card takes: as many as the policy gives a question. */
	readonly minutesPerCard: number;
	/** Write-ups, notebooks and official pages. */
	readonly assets: readonly Asset[];
	readonly progress: ProgressData;
	/** Questions of the newest release, by outline and section. */
	readonly questions: Readonly<Record<string, Readonly<Record<string, number>>>>;
	/** Title and address of each study objective, by id. */
	readonly objectives: Readonly<Record<string, { readonly title: string; readonly address: string }>>;
}
