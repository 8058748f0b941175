import { h, render } from 'preact';
import type { GapData } from '../../study/gap/gap-data.ts';
import { island } from '../practice/island.ts';
import { ownStore } from '../practice/own-records.ts';
import { pageData } from '../practice/page-data.ts';
import { gapStandingOf } from './gap-standing.ts';
import { Picture } from './Picture.tsx';
import { Report } from './Report.tsx';
import { Sheet } from './Sheet.tsx';

const data = pageData<GapData>('gap-data');
void ownStore().then(() => {
	const props = { data, standing: gapStandingOf(data) };
	for (const [id, Part] of [
		['gap-sheet', Sheet],
		['gap-picture', Picture],
		['gap-report', Report],
	] as const) {
		const root = island(id);
		render(h(Part, props), root);
		// What kept the room is there; what follows comes to be seen in the same moment.
		root.classList.remove('island-fills');
	}
});
