import { h, render } from 'preact';
import type { PracticeData } from '../../study/practice-data.ts';
import { island } from './island.ts';
import { pageData } from './page-data.ts';
import { Sit } from './Sit.tsx';

render(h(Sit, { data: pageData<PracticeData>('practice-data') }), island('practice'));
