import { h, render } from 'preact';
import type { SelfRatingsData } from '../../study/gap/self-ratings.ts';
import { island } from '../practice/island.ts';
import { ownStore } from '../practice/own-records.ts';
import { pageData } from '../practice/page-data.ts';
import { SelfRatings } from './SelfRatings.tsx';

const data = pageData<SelfRatingsData>('self-ratings-data');
void ownStore().then(() => {
	const root = island('self-ratings');
	render(h(SelfRatings, { data }), root);
	root.classList.remove('island-fills');
});
