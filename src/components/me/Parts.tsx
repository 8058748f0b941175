import type { ComponentType } from 'preact';
import { StorageNotice } from '../practice/StorageNotice.tsx';
import type { PartProps } from './part-props.ts';
import { prepareThisWeek, ThisWeek } from './ThisWeek.tsx';

const Opening = ({ data, plan }: PartProps) => (
	<>
		<StorageNotice />
		<ThisWeek data={data} plan={plan} />
	</>
);

/**
 * The parts of the page in their order, each by the island that it fills. All but the first are fetched when a reader comes near them, so
 * that the page opens with a fraction of its script.
 */
export const PARTS: readonly (readonly [
	island: string,
	load: (props: PartProps) => Promise<ComponentType<PartProps>>,
])[] = [
	[
		'me-this-week',
		async ({ plan }) => {
			await prepareThisWeek(plan.value);
			return Opening;
		},
	],
	['me-progress', async () => (await import('./Progress.tsx')).Progress],
	['me-next-hour', async () => (await import('./PracticeParts.tsx')).NextHourPart],
	['me-cards', async () => (await import('./CardsPart.tsx')).CardsPart],
	['me-report', async () => (await import('./PracticeParts.tsx')).ReportPart],
	['me-hit-list', async () => (await import('./PracticeParts.tsx')).HitListPart],
	['me-choices', async () => (await import('./PracticeParts.tsx')).ChoicesPart],
	['me-own-data', async () => (await import('./OwnData.tsx')).OwnData],
];
