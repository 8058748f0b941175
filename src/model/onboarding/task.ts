import type { Step } from './order.ts';

/** A step with its reason and the time it takes. */
export interface Task extends Step {
	/** One or two sentences. */
	readonly why: string;
	/** Of the reader: less than the asset's where it is skimmed. */
	readonly minutes: number;
}

/** A task with its place in the calendar of the path. */
export interface PlannedTask extends Task {
	/** Week in which it is begun, from 1; another than `week` only where it is longer than half the hours of a week. */
	readonly from: number;
	/** Week in which it is due. */
	readonly week: number;
	/** Working day of that week on which it is due at an even pace: 0 to 4. */
	readonly day: number;
}
