import { useState } from 'preact/hooks';
import { recordsOfAttempt } from '../../study/discard.ts';
import { ownStore } from './own-records.ts';

interface Props {
	/** Of the attempt. */
	readonly id: string;
	/** What it is called. */
	readonly title: string;
}

/** Forgets an attempt and its answers, at the second press. */
export function Discard({ id, title }: Props) {
	const [isSure, setSure] = useState(false);
	const discard = async (): Promise<void> => {
		if (!isSure) return setSure(true);
		const store = await ownStore();
		await Promise.all(recordsOfAttempt(store.records(), id).map(([kind, rest]) => store.remove(kind, rest)));
	};
	return (
		<>
			<button
				type="button"
				class="quiet-button"
				aria-label={isSure ? `Discard for good: ${title}` : `Discard: ${title}`}
				onClick={() => void discard()}
			>
				{isSure ? 'Discard for good' : 'Discard'}
			</button>
			{isSure && (
				<button type="button" class="quiet-button" onClick={() => setSure(false)}>
					Keep
				</button>
			)}
		</>
	);
}
