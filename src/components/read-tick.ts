import type { Done, StoredRecord } from '../study/store/records.ts';
import { keepRecord, keptRecord } from '../study/store/kept-record.ts';
import { openTabs } from '../study/store/tabs.ts';

/** Shows whether a page is marked as read, here and in other tabs, and lets the reader change it. */
function start(root: HTMLElement): void {
	// The page's own id, and those that it had before.
	const keys = (root.dataset['tick'] as string).split(' ').map((id) => `progress/done/${id}`);
	const button = root.querySelector('button') as HTMLButtonElement;
	const said = root.querySelector('[role=status]') as HTMLElement;
	let at = -1;
	let isRead = false;

	const draw = (record: Partial<StoredRecord<Partial<Done>>> | undefined): void => {
		at = record?.at ?? -1;
		isRead = record?.value?.done === true;
		button.textContent = isRead ? 'Undo' : 'Mark as read';
		said.textContent = isRead ? 'You have marked this page as read.' : '';
	};
	// What other tabs say may be of any shape, and older than what is shown.
	const tabs = openTabs((message) => {
		if (message === 'clear') draw(undefined);
		else if (Array.isArray(message))
			for (const entry of message)
				if (Array.isArray(entry) && keys.includes(entry[0]) && entry[1]?.at >= at) draw(entry[1]);
	});
	const refuse = (error: unknown): void => {
		const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
		said.textContent = isFull
			? 'The storage of this browser is full, so this was not kept: export your data on the page “Me”, and make room.'
			: 'This browser keeps nothing for this site, so pages cannot be marked as read.';
		if (!isFull) button.hidden = true;
	};
	const load = async (): Promise<void> => {
		try {
			const record = (await keptRecord(keys)) as StoredRecord<Done> | undefined;
			if ((record?.at ?? -1) >= at) draw(record);
		} catch (error) {
			refuse(error);
		}
		root.classList.remove('is-waiting');
	};
	const mark = async (done: boolean): Promise<void> => {
		try {
			// What an older page left beside the tick stays there until a page with the store takes it apart.
			const record = await keepRecord<Done>(keys, (held) => ({ ...held, done }), Date.now());
			draw(record);
			tabs.post([[keys[0] as string, record]]);
		} catch (error) {
			refuse(error);
		}
	};
	button.addEventListener('click', () => void mark(!isRead));
	addEventListener('pageshow', ({ persisted }) => void (persisted && load()));
	void load();
}

const root = document.querySelector<HTMLElement>('[data-tick]');
if (root) start(root);
