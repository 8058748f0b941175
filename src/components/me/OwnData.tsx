import { useRef, useState } from 'preact/hooks';
import { readExport, writeExport } from '../../study/store/export.ts';
import { ownStore, records } from '../practice/own-records.ts';
import { today } from '../practice/today.ts';
import { download } from './download.ts';

/** The reader's own data: take it along, bring it back, delete it. */
export function OwnData() {
	const [said, setSaid] = useState('');
	const [isSure, setSure] = useState(false);
	const file = useRef<HTMLInputElement>(null);
	const count = Array.from(records.value.values()).filter(({ value }) => value !== null).length;

	const save = (): void =>
		download(`podium-${today()}.json`, 'application/json', writeExport(records.value, Date.now()));
	const load = async (): Promise<void> => {
		const chosen = file.current?.files?.[0];
		if (!chosen) return;
		const read = readExport(await chosen.text());
		if ('problem' in read) return setSaid(`Nothing was changed. ${read.problem}`);
		await (await ownStore()).import(read.records);
		setSaid(`Merged ${read.records.size} records: where both knew something, the newer stands.`);
		if (file.current) file.current.value = '';
	};
	const clear = async (): Promise<void> => {
		if (!isSure) return setSure(true);
		await (await ownStore()).clear();
		setSure(false);
		setSaid('Everything is deleted.');
	};
	return (
		<>
			<p>
				{count === 0
					? 'This browser keeps nothing of yours yet.'
					: `This browser keeps ${count} records of yours, and no one else has them.`}{' '}
				An export is one file with all of it.
			</p>
			<p class="actions">
				<button type="button" onClick={save}>
					Export
				</button>{' '}
				<label class="file">
					Import a file and merge it{' '}
					<input type="file" accept=".json,application/json" ref={file} onChange={() => void load()} />
				</label>
			</p>
			<p class="actions">
				<button type="button" class={isSure ? 'danger' : undefined} onClick={() => void clear()} disabled={count === 0}>
					{isSure ? 'Delete everything, for good' : 'Delete everything…'}
				</button>{' '}
				{isSure && (
					<>
						<button type="button" onClick={save}>
							Export first
						</button>{' '}
						<button type="button" onClick={() => setSure(false)}>
							Keep it
						</button>
					</>
				)}
			</p>
			<p role="status">{said}</p>
		</>
	);
}
