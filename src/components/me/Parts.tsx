import type { ReadonlySignal } from '@preact/signals';
import type { MeData } from '../../study/me-data.ts';
import { StorageNotice } from '../practice/StorageNotice.tsx';
import { Cards } from './Cards.tsx';
import { Choices } from './Choices.tsx';
import { HitList } from './HitList.tsx';
import { NextHour } from './NextHour.tsx';
import { Report } from './Report.tsx';
import type { Standing } from './standing.ts';

interface Props {
	readonly data: MeData;
	readonly standing: ReadonlySignal<Standing>;
}

/** The parts of the page, each in its island: they read the signal, so that each follows by itself. */
export const PARTS = {
	'me-next-hour': ({ data, standing }: Props) => (
		<>
			<StorageNotice />
			<NextHour report={standing.value.report} data={data} />
		</>
	),
	'me-cards': ({ data, standing }: Props) => <Cards data={data} {...standing.value} />,
	'me-report': ({ standing }: Props) => <Report report={standing.value.report} settings={standing.value.settings} />,
	'me-hit-list': ({ data, standing }: Props) => (
		<HitList responses={standing.value.responses} outline={standing.value.report.outline} data={data} />
	),
	'me-choices': ({ data, standing }: Props) => <Choices data={data} settings={standing.value.settings} />,
} as const;
