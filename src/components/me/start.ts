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
	for (const [id, Part] of Object.entries(PARTS)) render(h(Part, { data, standing }), island(id));
	render(h(OwnData, {}), island('me-own-data'));
});
