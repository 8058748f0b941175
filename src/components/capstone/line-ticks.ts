import { keepRecord, keptRecords } from '../../study/store/kept-record.ts';
import type { Done, StoredRecord } from '../../study/store/records.ts';
import { openTabs, type Tabs } from '../../study/store/tabs.ts';

/** Gives each line of the checklist a box to tick, which other tabs and the page of one's own agree on. */
async function start(said: HTMLElement): Promise<void> {
	const lines = new Map<string, Line>();
	for (const place of document.querySelectorAll<HTMLElement>('[data-line]')) {
		// Its own id, and those that it had before.
		const keys = (place.dataset['line'] as string).split(' ').map((id) => `progress/done/${id}`);
		const line = { keys, place, box: document.createElement('input'), at: -1 };
		for (const key of keys) lines.set(key, line);
	}
	const show = (key: string, record: Partial<StoredRecord<Partial<Done>>>): void => {
		const line = lines.get(key);
		if (!line || typeof record.at !== 'number' || record.at < line.at) return;
		line.at = record.at;
		line.box.checked = record.value?.done === true;
	};
	const tabs = openTabs((message) => {
		if (message === 'clear') for (const line of lines.values()) [line.at, line.box.checked] = [-1, false];
		else if (Array.isArray(message))
			for (const entry of message) if (Array.isArray(entry) && entry[1]) show(String(entry[0]), entry[1]);
	});
	const load = async (): Promise<void> => {
		for (const [key, record] of await keptRecords('progress/done/capstone/')) show(key, record as StoredRecord<Done>);
	};
	try {
		await load();
	} catch {
		said.textContent = 'This browser keeps nothing for this site, so the lines cannot be ticked here.';
		return;
	}
	for (const { keys, place, box } of new Set(lines.values())) {
		box.type = 'checkbox';
		box.setAttribute('aria-label', `Done: ${place.querySelector('[data-words]')?.textContent}`);
		box.addEventListener('change', () => void keep(keys, box, said, tabs, show));
		place.prepend(box);
		place.dataset['boxed'] = '';
	}
	said.textContent = 'What you tick stays in this browser, and counts on your own page.';
	addEventListener('pageshow', ({ persisted }) => void (persisted && load()));
}

interface Line {
	readonly keys: readonly string[];
	readonly place: HTMLElement;
	readonly box: HTMLInputElement;
	/** When what is shown was written. */
	at: number;
}

async function keep(
	keys: readonly string[],
	box: HTMLInputElement,
	said: HTMLElement,
	tabs: Tabs,
	show: (key: string, record: StoredRecord<Done>) => void,
): Promise<void> {
	const done = box.checked;
	try {
		// What an older page left beside the tick stays there until a page with the store takes it apart.
		const record = await keepRecord<Done>(keys, (held) => ({ ...held, done }), Date.now());
		const [key = ''] = keys;
		show(key, record);
		tabs.post([[key, record]]);
	} catch (error) {
		box.checked = !done;
		said.textContent =
			error instanceof DOMException && error.name === 'QuotaExceededError'
				? 'The storage of this browser is full, so this was not kept: export your data on the page “Me”, and make room.'
				: 'This browser did not keep this.';
	}
}

const said = document.querySelector<HTMLElement>('[data-line-ticks]');
if (said) void start(said);
