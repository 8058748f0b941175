import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OnboardingData } from '../../study/onboarding/onboarding-data.ts';
import { answersProblem, ownPath } from '../../study/onboarding/own-path.ts';
import { recordsOf } from '../../study/store/records-of.ts';
import { records } from '../practice/own-records.ts';
import { StorageNotice } from '../practice/StorageNotice.tsx';
import { AnswersForm } from './AnswersForm.tsx';
import { OwnPath } from './OwnPath.tsx';

/** Four questions, and the path that follows from their answers. */
export function Onboarding({ data }: { readonly data: OnboardingData }) {
	const answers = recordsOf(records.value, 'progress/onboarding').get('own');
	// What another version of the handbook took may be none for this one: the form says so.
	const isPath = answers !== undefined && answersProblem(data, answers) === undefined;
	const state = JSON.stringify(answers);
	const sent = useRef(false);
	const path = useRef<HTMLParagraphElement>(null);
	// The form is new, and with it the button that was pressed: what it made is next.
	useLayoutEffect(() => {
		if (sent.current) path.current?.focus();
		sent.current = false;
	}, [state]);
	return (
		<>
			<StorageNotice />
			{/* Another tab, or an import, may change the answers: then the form shows those. */}
			<AnswersForm
				key={state}
				data={data}
				answers={answers}
				onChange={(given) => (sent.current = JSON.stringify(given) !== state)}
			/>
			{isPath && <OwnPath data={data} answers={answers} path={ownPath(data, answers)} heard={path} />}
		</>
	);
}
