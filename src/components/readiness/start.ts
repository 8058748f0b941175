import { h, render } from 'preact';
import type { GapData } from '../../study/gap/gap-data.ts';
import type { ReadinessData } from '../../study/readiness/readiness-data.ts';
import type { Renames } from '../../study/store/renamed-ids.ts';
import { island } from '../practice/island.ts';
import { pageData } from '../practice/page-data.ts';
import { Readiness } from './Readiness.tsx';

const root = island('readiness');
const props = {
	data: pageData<ReadinessData>('readiness-data'),
	gapData: pageData<GapData>('gap-data'),
	renames: pageData<Renames>('renamed-ids'),
};
render(h(Readiness, props), root);
// What kept the room is there.
root.classList.remove('island-fills');
