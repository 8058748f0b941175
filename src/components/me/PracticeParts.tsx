import { Choices } from './Choices.tsx';
import { HitList } from './HitList.tsx';
import { NextHour } from './NextHour.tsx';
import type { PartProps } from './part-props.ts';
import { Report } from './Report.tsx';
import { standingOf } from './standing.ts';

/** Where the next hour is worth most. */
export const NextHourPart = ({ data }: PartProps) => <NextHour report={standingOf(data).value.report} data={data} />;

/** What the answers say. */
export const ReportPart = ({ data }: PartProps) => (
	<Report report={standingOf(data).value.report} settings={standingOf(data).value.settings} />
);

/** What to look at again. */
export const HitListPart = ({ data }: PartProps) => (
	<HitList responses={standingOf(data).value.responses} outline={standingOf(data).value.report.outline} data={data} />
);

/** What the reader chooses. */
export const ChoicesPart = ({ data }: PartProps) => <Choices data={data} settings={standingOf(data).value.settings} />;
