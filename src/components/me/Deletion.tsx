import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
	/** How many records there are. */
	readonly count: number;
	/** Hands all of them over as a file. */
	readonly onExport: () => void;
	readonly onDelete: () => void;
}

/** Deletes everything when a reader has said so twice: first whether to export, then whether to go on. Nobody can bring it back. */
export function Deletion({ count, onExport, onDelete }: Props) {
	const [asked, ask] = useState<'nothing' | 'export' | 'certainty'>('nothing');
	const box = useRef<HTMLDivElement>(null);
	const first = useRef<HTMLButtonElement>(null);
	const wasAsked = useRef(false);
	// The button that had the focus is gone.
	useLayoutEffect(() => {
		if (asked !== 'nothing') box.current?.focus();
		else if (wasAsked.current) first.current?.focus();
		wasAsked.current = asked !== 'nothing';
	}, [asked]);
	const keep = (
		<button type="button" onClick={() => ask('nothing')}>
			Keep it
		</button>
	);
	if (asked === 'nothing')
		return (
			<p class="actions">
				<button type="button" ref={first} onClick={() => ask('export')} disabled={count === 0}>
					Delete everything…
				</button>
			</p>
		);
	return (
		<div class="actions" role="group" aria-labelledby="deletion" ref={box} tabIndex={-1}>
			{asked === 'export' ? (
				<>
					<span id="deletion">Only a file of yours can bring it back. Export first?</span>
					<button
						type="button"
						class="primary"
						onClick={() => {
							onExport();
							ask('certainty');
						}}
					>
						Export first
					</button>
					<button type="button" onClick={() => ask('certainty')}>
						Go on without a file
					</button>
					{keep}
				</>
			) : (
				<>
					<span id="deletion">
						Delete {count === 1 ? '1 record' : `all ${count} records`} of this browser, in every tab?
					</span>
					<button
						type="button"
						class="danger"
						onClick={() => {
							ask('nothing');
							onDelete();
						}}
					>
						Delete everything, for good
					</button>
					{keep}
				</>
			)}
		</div>
	);
}
