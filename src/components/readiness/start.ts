import { h, render } from 'preact';
import { island } from '../practice/island.ts';
import { pageData } from '../practice/page-data.ts';
import { Readiness, type ReadinessData } from './Readiness.tsx';

render(h(Readiness, { data: pageData<ReadinessData>('readiness-data') }), island('readiness'));
