import { h, render } from 'preact';
import type { MeData } from '../../study/me-data.ts';
import { island } from '../practice/island.ts';
import { pageData } from '../practice/page-data.ts';
import { Readiness } from './Readiness.tsx';

render(h(Readiness, { data: pageData<Pick<MeData, 'objectives'>>('readiness-data') }), island('readiness'));
