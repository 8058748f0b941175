import { useEffect, useState } from 'preact/hooks';
import { readPlace, writePlace, type Place } from '../../study/places.ts';
import type { PracticeData } from '../../study/practice-data.ts';
import { attemptIn } from '../../study/responses.ts';
import type { Attempt } from '../../study/store/records.ts';
import { fetchWhatIsThere, sentenceOf } from './bank.ts';
import { begin, planOf, type Plan } from './begin.ts';
import { Exam } from './Exam.tsx';
import { ownStore, records } from './own-records.ts';
import { Sitting } from './sitting.ts';
import { Start } from './Start.tsx';
import { titleOf } from './titles.ts';

type View =
	| { readonly kind: 'loading' }
	| { readonly kind: 'nothing'; readonly sentence: string }
	| { readonly kind: 'start'; readonly plan: Plan }
	| { readonly kind: 'sitting'; readonly sitting: Sitting; readonly title: string };

/** The page that begins and carries attempts: the part of its address after "#" says which. */
export function Sit({ data }: { readonly data: PracticeData }) {
	const [view, setView] = useState<View>({ kind: 'loading' });
	const [hash, setHash] = useState(location.hash);

	useEffect(() => {
		const follow = (): void => setHash(location.hash);
		addEventListener('hashchange', follow);
		return () => removeEventListener('hashchange', follow);
	}, []);
	useEffect(() => {
		let isCurrent = true;
		let open: Sitting | undefined;
		void viewOf(readPlace(hash), data).then((next) => {
			if (!isCurrent) return next.kind === 'sitting' ? next.sitting.leave() : undefined;
			open = next.kind === 'sitting' ? next.sitting : undefined;
			setView(next);
		});
		return () => {
			isCurrent = false;
			open?.leave();
		};
	}, [hash]);

	const start = async (plan: Plan, mode: Attempt['mode']): Promise<void> => {
		try {
			const id = await begin(plan, mode, data.base, await ownStore());
			location.replace(writePlace({ kind: 'attempt', id }));
		} catch (error) {
			setView({ kind: 'nothing', sentence: sentenceOf(error) });
		}
	};

	if (view.kind === 'sitting') return <Exam sitting={view.sitting} title={view.title} base={data.base} />;
	if (view.kind === 'start')
		return <Start plan={view.plan} base={data.base} onStart={(mode) => start(view.plan, mode)} />;
	return (
		<div class="exam">
			<p role="status">{view.kind === 'loading' ? 'Fetching the questions …' : view.sentence}</p>
			{view.kind === 'nothing' && (
				<p>
					<button type="button" onClick={() => location.reload()}>
						Try again
					</button>{' '}
					<a href={`${data.base}practice/`}>Back to practice</a>
				</p>
			)}
		</div>
	);
}

async function viewOf(place: Place | undefined, data: PracticeData): Promise<View> {
	const store = await ownStore();
	try {
		if (!place) return { kind: 'nothing', sentence: 'This address names nothing to sit.' };
		const state = place.kind === 'attempt' ? attemptIn(store.records(), place.id) : undefined;
		if (!state || place.kind !== 'attempt') return { kind: 'start', plan: await planOf(place, data, records.value) };
		const files = await fetchWhatIsThere(
			data.base,
			state.attempt.questions.map(({ id }) => id),
		);
		const sitting = new Sitting(store, place.id, files, (place.question ?? 1) - 1);
		return { kind: 'sitting', sitting, title: titleOf(state.attempt.form, data) };
	} catch (error) {
		return { kind: 'nothing', sentence: sentenceOf(error) };
	}
}
