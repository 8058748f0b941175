import { keptRecords } from '../../study/store/kept-record.ts';
import type { Records } from '../../study/store/records.ts';
import { showDates } from './own-dates.ts';
import { showTicks } from './own-ticks.ts';

async function show(root: HTMLElement): Promise<void> {
	// Where the browser keeps nothing, there is still the team's plan to show.
	const records = await keptRecords('progress/').catch((): Records => new Map());
	showDates(root, records);
	await showTicks(root, records);
}

const root = document.querySelector<HTMLElement>('[data-plan]');
if (root) {
	void show(root);
	// Plan and ticks may change in another tab, and the day on a page that stays open.
	document.addEventListener('visibilitychange', () => void (document.hidden || show(root)));
	addEventListener('pageshow', ({ persisted }) => void (persisted && show(root)));
}
