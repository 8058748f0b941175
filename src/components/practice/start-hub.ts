import { h, render } from 'preact';
import type { PracticeData } from '../../study/practice-data.ts';
import { Hub } from './Hub.tsx';
import { island } from './island.ts';
import { ownStore } from './own-records.ts';
import { pageData } from './page-data.ts';

void ownStore().then(() => render(h(Hub, { data: pageData<PracticeData>('practice-data') }), island('practice')));
