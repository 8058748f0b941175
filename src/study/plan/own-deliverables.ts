import { isOwedBy } from '../../model/audience.ts';
import type { ProgrammeWeek } from './plan-programme.ts';
import type { Reader } from './reader.ts';

/** What a week wants of a reader at its end: what everybody owes, and what their pod does. */
export const ownDeliverables = (
	{ deliverables }: Pick<ProgrammeWeek, 'deliverables'>,
	reader: Reader,
): ProgrammeWeek['deliverables'] => deliverables.filter(({ pods }) => isOwedBy(pods, reader));
