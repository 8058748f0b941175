import type { GapData } from '../../study/gap/gap-data.ts';
import type { Records } from '../../study/store/records.ts';
import type { StudyOutline } from '../../study/study-outline.ts';
import { Part, PARTS } from './Part.tsx';
import { TeamGapMap } from './TeamGapMap.tsx';

interface Props {
	readonly exports: readonly Records[];
	readonly data: GapData;
	readonly outline: StudyOutline;
}

/** The team's gap map. It has its own mask: two people of track C are to use it. */
export const GapMap = ({ exports, data, outline }: Props) => (
	<Part
		id="gaps"
		title={PARTS.gaps}
		about={<>From the marks of the gap analysis: what nobody in the team can do, and what to stress in phase 2.</>}
	>
		<TeamGapMap exports={exports} data={data} outline={outline} />
	</Part>
);
