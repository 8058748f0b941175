import { h, render } from 'preact';
import type { MeData } from '../../study/me-data.ts';
import { island } from '../practice/island.ts';
import { ownStore } from '../practice/own-records.ts';
import { pageData } from '../practice/page-data.ts';
import { ownPlanOf } from './own-plan.ts';
import { PARTS } from './Parts.tsx';

const data = pageData<MeData>('me-data');
const props = { data, plan: ownPlanOf(data) };
const places = PARTS.map(([id]) => document.getElementById(id));

let reached = Promise.resolve(-1);

/** Shows the parts up to one, from the top: what is above a part is there before it, so that nothing moves in sight. */
function reach(last: number): Promise<number> {
	return (reached = reached.then(async (done) => {
		for (const [id, load] of PARTS.slice(done + 1, last + 1)) {
			const Part = await load(props);
			const root = island(id);
			render(h(Part, props), root);
			// What kept the room is there; what follows comes to be seen in the same moment.
			root.classList.remove('island-fills');
		}
		return Math.max(done, last);
	}));
}

/** Goes to what the address names, where it is a part that was not fetched yet, or lies in one. */
async function follow(): Promise<void> {
	const id = decodeURIComponent(location.hash.slice(1));
	if (id === '' || id.includes('=')) return;
	const own = places.findIndex((place) => place?.parentElement?.querySelector(`#${CSS.escape(id)}`));
	await reach(own < 0 ? PARTS.length - 1 : own);
	const target = document.getElementById(id);
	target?.closest('details')?.setAttribute('open', '');
	target?.scrollIntoView();
}

void ownStore().then(async () => {
	await reach(0);
	const seen = new IntersectionObserver((entries) => {
		for (const { isIntersecting, target } of entries)
			if (isIntersecting) void reach(places.indexOf(target as HTMLElement));
	});
	for (const place of places) if (place) seen.observe(place);
	addEventListener('hashchange', () => void follow());
	void follow();
});
