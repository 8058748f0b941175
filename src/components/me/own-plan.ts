import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { MeData } from '../../study/me-data.ts';
import { ownPlan, type OwnPlan } from '../../study/plan/own-plan.ts';
import { readPlanLink, type PlanLink } from '../../study/plan/plan-link.ts';
import { records } from '../practice/own-records.ts';
import { today } from '../practice/today.ts';

/** The plan of the link that led here, while nobody has kept or left it. */
export const linked = signal<PlanLink | undefined>(undefined);
/** What is wrong with the plan of a link. */
export const linkProblem = signal('');
const day = signal(today());

function follow(): void {
	const read = readPlanLink(location.hash);
	linked.value = read && 'dates' in read ? read : undefined;
	linkProblem.value = read && 'problem' in read ? read.problem : '';
}

/** The plan that counts, as of today: it follows the records of all tabs, the address, and the day of a page that stays open. */
export function ownPlanOf(data: MeData): ReadonlySignal<OwnPlan> {
	follow();
	addEventListener('hashchange', follow);
	document.addEventListener('visibilitychange', () => (day.value = today()));
	return computed(() => ownPlan(records.value, data, { link: linked.value, today: day.value }));
}

/** Takes the plan out of the address: the page is the reader's own again. */
export function leaveLink(): void {
	history.replaceState(history.state, '', location.pathname + location.search);
	follow();
}
