import { h, render } from 'preact';
import type { PracticeData } from '../../study/practice-data.ts';
import { island } from './island.ts';
import { pageData } from './page-data.ts';
import { Print } from './Print.tsx';

render(h(Print, { data: pageData<PracticeData>('practice-data') }), island('practice'));
