import { planFault, planWeeks, type PlanDates } from '../../model/plan.ts';
import { planDatesIn } from '../../study/plan/own-plan.ts';
import type { Records } from '../../study/store/records.ts';
import { today } from '../practice/today.ts';
import { weekDatesText, type WeekDatesForm } from './week-dates.ts';

/**
 * Puts the reader's own dates, where there are some, beside the weeks of the roadmap, and marks today. The day is the reader's: a page is
 * the same whenever it was built.
 */
export function showDates(root: HTMLElement, records: Records): void {
	const team = root.dataset['dates'] ? (JSON.parse(root.dataset['dates']) as PlanDates) : undefined;
	const kept = planDatesIn(records);
	const own = kept && !planFault(kept) ? kept : undefined;
	const dates = own ?? team;
	const weeks = dates ? planWeeks(dates) : [];
	for (const place of root.querySelectorAll<HTMLElement>('.week-dates')) {
		const week = weeks.find(({ number }) => number === Number(place.dataset['week']));
		place.textContent = week ? weekDatesText(week, place.dataset['form'] as WeekDatesForm) : '';
	}
	for (const note of root.querySelectorAll<HTMLElement>('[data-when]'))
		note.hidden = note.dataset['when'] !== whose(own, team);
	const day = today();
	mark(root, weeks.find(({ from, to }) => from <= day && day <= to)?.number);
}

const whose = (own: PlanDates | undefined, team: PlanDates | undefined): string =>
	own ? 'own' : team ? 'team' : 'none';

/** Marks the week of today, in the picture and in the list; none takes the mark away. */
function mark(root: HTMLElement, week: number | undefined): void {
	for (const place of root.querySelectorAll<HTMLElement>('.roadmap-week, .week-list > li')) {
		const isNow =
			week !== undefined && Number(place.querySelector<HTMLElement>('.week-dates')?.dataset['week']) === week;
		if (isNow) place.setAttribute('aria-current', 'date');
		else place.removeAttribute('aria-current');
	}
	const line = root.querySelector<HTMLElement>('.roadmap-today');
	if (!line) return;
	const column = String((week ?? 0) + 1);
	line.hidden = week === undefined;
	if (line.style.gridColumn === column) return;
	line.style.gridColumn = column;
	// On a phone the picture is wider than the screen.
	line.closest('.roadmap')?.scrollTo({ left: line.offsetLeft - line.offsetWidth * 2 });
}
