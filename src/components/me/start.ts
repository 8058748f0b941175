import { h, render } from 'preact';
import type { MeData } from '../../study/me-data.ts';
import { island } from '../practice/island.ts';
import { ownStore } from '../practice/own-records.ts';
import { pageData } from '../practice/page-data.ts';
import { OwnData } from './OwnData.tsx';
import { PARTS } from './Parts.tsx';
import { standingOf } from './standing.ts';

const data = pageData<MeData>('me-data');
const standing = standingOf(data);
void ownStore().then(() => {
	for (const [id, Part] of Object.entries(PARTS)) {
		const root = island(id);
		render(h(Part, { data, standing }), root);
		// What kept the room is there; what follows comes to be seen in the same moment, so that nothing moves in sight.
		root.classList.remove('island-fills');
	}
	render(h(OwnData, {}), island('me-own-data'));
});
