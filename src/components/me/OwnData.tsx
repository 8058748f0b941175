import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { importChange, importText, isOfAnother } from '../../study/import-change.ts';
import { writeExport } from '../../study/store/export.ts';
import type { Records } from '../../study/store/records.ts';
import { teamExport, teamExportParts } from '../../study/team-export.ts';
import { removeCopies } from '../offline/remove.ts';
import { ownStore, records } from '../practice/own-records.ts';
import { today } from '../practice/today.ts';
import { download } from '../practice/download.ts';
import { Deletion } from './Deletion.tsx';
import { readExportFile } from './export-file.ts';
import type { PartProps } from './part-props.ts';

/** The reader's own data: take it along, bring it back, delete it. */
export function OwnData({ data }: PartProps) {
	const [said, setSaid] = useState('');
	/** Read from a file that may be somebody else's. */
	const [doubtful, setDoubtful] = useState<Records>();
	const file = useRef<HTMLInputElement>(null);
	const heard = useRef<HTMLParagraphElement>(null);
	const count = Array.from(records.value.values()).filter(({ value }) => value !== null).length;

	const save = (): void =>
		download(`podium-${today()}.json`, 'application/json', writeExport(records.value, Date.now()));
	const forTeam = (now: number): Records => teamExport(records.value, now, data.programme.members);
	const saveForTeam = (): void => {
		const now = Date.now();
		download(`podium-team-${today()}.json`, 'application/json', writeExport(forTeam(now), now));
	};
	const say = (text: string): void => {
		setSaid(text);
		setDoubtful(undefined);
	};
	const load = async (): Promise<void> => {
		const chosen = file.current?.files?.[0];
		if (!chosen) return;
		const read = await readExportFile(chosen);
		// The same file may be chosen again, mended.
		if (file.current) file.current.value = '';
		if ('problem' in read) return say(`Nothing was changed. ${read.problem}`);
		if (!isOfAnother(records.value, read.records)) return mergeIn(read.records);
		say('');
		setDoubtful(read.records);
	};
	const mergeIn = async (imported: Records): Promise<void> => {
		const before = records.value;
		const store = await ownStore();
		await store.import(imported);
		say(importText(importChange(before, store.records())));
	};
	const answerDoubt = (answer: () => void): void => {
		answer();
		heard.current?.focus();
	};
	const clear = async (): Promise<void> => {
		const store = await ownStore();
		await store.clear();
		// The pages that were visited say something of a reader, too.
		await removeCopies(import.meta.env.BASE_URL).catch(() => undefined);
		say(store.problem?.sentence ?? 'Everything is deleted.');
		heard.current?.focus();
	};
	return (
		<>
			<p>
				{count === 0
					? 'This browser keeps nothing of yours yet.'
					: `This browser keeps ${count} ${count === 1 ? 'record' : 'records'} of yours, and nobody else has ${count === 1 ? 'it' : 'them'}.`}{' '}
				“Export” writes one file with all of it: every answer, tick, mark, note, card and choice. No name is in it, but
				whoever gets a file from you can read it.
			</p>
			{count > 0 && (
				<>
					<p>
						“Export for the team” writes only this, and nothing that you wrote in words. Track, pod and role may still
						tell who you are:
					</p>
					<ul>
						{teamExportParts(forTeam(Date.now())).map((part) => (
							<li key={part}>{part}</li>
						))}
					</ul>
				</>
			)}
			<p class="actions">
				<button type="button" onClick={save}>
					Export
				</button>{' '}
				<button type="button" onClick={saveForTeam} disabled={count === 0}>
					Export for the team
				</button>{' '}
				<label class="file">
					Import a file and merge it{' '}
					<input type="file" accept=".json,application/json" ref={file} onChange={() => void load()} />
				</label>
			</p>
			{doubtful && (
				<Doubt
					onMerge={() => answerDoubt(() => void mergeIn(doubtful))}
					onLeave={() => answerDoubt(() => say('Nothing was changed.'))}
				/>
			)}
			<Deletion count={count} onExport={save} onDelete={() => void clear()} />
			<p role="status" ref={heard} tabIndex={-1}>
				{said}
			</p>
		</>
	);
}

interface DoubtProps {
	readonly onMerge: () => void;
	readonly onLeave: () => void;
}

/** Asks before what a stranger did, chose and noted becomes the reader's own: there is no way to take them apart again. */
function Doubt({ onMerge, onLeave }: DoubtProps) {
	const box = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => box.current?.focus(), []);
	return (
		<div class="actions" role="group" aria-labelledby="import-doubt" ref={box} tabIndex={-1}>
			<span id="import-doubt">This file shares nothing with yours. Merge it all the same?</span>
			<button type="button" onClick={onMerge}>
				Merge it
			</button>
			<button type="button" onClick={onLeave}>
				Leave it
			</button>
		</div>
	);
}
