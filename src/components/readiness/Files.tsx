import { useRef, useState } from 'preact/hooks';
import { filesText } from '../../study/readiness/rollup.ts';
import { resolve, type Renames } from '../../study/store/renamed-ids.ts';
import type { Records } from '../../study/store/records.ts';
import { readExportFile } from '../me/export-file.ts';

interface Props {
	readonly exports: readonly Records[];
	/** Ids that changed since files were written. */
	readonly renames: Renames;
	/** Is given files that were read, to be added; or nothing, to start over. */
	readonly onChange: (more: readonly Records[] | undefined) => void;
}

/** Where members' files are dropped: what is no export is refused, told why, and changes nothing. */
export function Files({ exports, renames, onChange }: Props) {
	const [refused, setRefused] = useState<readonly string[]>([]);
	const [isOver, setOver] = useState(false);
	const input = useRef<HTMLInputElement>(null);

	const take = async (chosen: readonly File[]): Promise<void> => {
		const read = await Promise.all(chosen.map(async (file) => ({ name: file.name, ...(await readExportFile(file)) })));
		onChange(read.flatMap((file) => ('records' in file ? [resolve(file.records, renames)] : [])));
		setRefused(read.flatMap((file) => ('problem' in file ? [`${file.name}: ${file.problem}`] : [])));
	};
	return (
		<>
			<div
				class={`drop ${isOver ? 'over' : ''}`}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={(event) => {
					event.preventDefault();
					setOver(false);
					void take([...(event.dataTransfer?.files ?? [])]);
				}}
			>
				<label>
					Exports of members, one or many{' '}
					<input
						type="file"
						multiple
						accept=".json,application/json"
						ref={input}
						onChange={(event) => {
							void take([...(event.currentTarget.files ?? [])]);
							event.currentTarget.value = '';
						}}
					/>
				</label>
				<p class="aside">Or drop them here. They are read in this page, and neither kept nor sent.</p>
			</div>
			<div role="alert">
				{refused.length > 0 && (
					<>
						<p>
							<strong>
								{refused.length} {refused.length === 1 ? 'file was' : 'files were'} not taken.
							</strong>{' '}
							Nothing else changed.
						</p>
						<ul class="refused">
							{refused.map((sentence, index) => (
								<li key={index}>{sentence}</li>
							))}
						</ul>
					</>
				)}
			</div>
			<p role="status">{exports.length === 0 ? 'No file yet.' : filesText(exports, Date.now())}</p>
			{exports.length > 0 && (
				<p class="actions">
					<button
						type="button"
						onClick={() => {
							onChange(undefined);
							setRefused([]);
							// The button goes.
							input.current?.focus();
						}}
					>
						Start over
					</button>
				</p>
			)}
		</>
	);
}
