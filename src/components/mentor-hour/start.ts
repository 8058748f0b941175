import { h, render } from 'preact';
import type { MentorHourData } from '../../study/mentor-hour/mentor-hour-data.ts';
import { island } from '../practice/island.ts';
import { ownStore } from '../practice/own-records.ts';
import { pageData } from '../practice/page-data.ts';
import { MentorHour } from './MentorHour.tsx';

const data = pageData<MentorHourData>('mentor-hour-data');
const asked = Number(new URLSearchParams(location.search).get('week'));
void ownStore().then(() => {
	const root = island('mentor-agenda');
	render(h(MentorHour, { data, asked: data.guides.find(({ week }) => week === asked)?.week }), root);
	root.classList.remove('island-fills');
});
