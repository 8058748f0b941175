import type { ReadonlySignal } from '@preact/signals';
import type { MeData } from '../../study/me-data.ts';
import type { OwnPlan } from '../../study/plan/own-plan.ts';

/** What every part of the page may read: `plan` is a signal, so that each follows by itself. */
export interface PartProps {
	readonly data: MeData;
	readonly plan: ReadonlySignal<OwnPlan>;
}
