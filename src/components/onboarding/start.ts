import { h, render } from 'preact';
import type { OnboardingData } from '../../study/onboarding/onboarding-data.ts';
import { island } from '../practice/island.ts';
import { ownStore } from '../practice/own-records.ts';
import { pageData } from '../practice/page-data.ts';
import { Onboarding } from './Onboarding.tsx';

const data = pageData<OnboardingData>('onboarding-data');
void ownStore().then(() => {
	const root = island('own-path');
	render(h(Onboarding, { data }), root);
	// What kept the room is there; what follows comes to be seen in the same moment, so that nothing moves in sight.
	root.classList.remove('island-fills');
});
