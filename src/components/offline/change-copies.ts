import { required } from '../facets/required.ts';
import { findKept } from './kept.ts';
import { askPatiently } from './ask-patiently.ts';
import { CHANGE, type Change } from './change.ts';
import { askWorker, type Asking } from './messages.ts';
import { NO_WAY, REFUSAL, startWorker } from './registration.ts';
import { removeCopies } from './remove.ts';

// What the buttons of the panel do; a file of its own, which the first press loads.

const base = import.meta.env.BASE_URL;
const scope = new URL(base, location.origin).href;
const root = required(document, '[data-offline]', HTMLElement);
const status = required(root, '[data-status]', HTMLElement);
const progress = required(root, 'progress', HTMLProgressElement);
const stop = required(root, '[data-stop]', HTMLButtonElement);
const all = required(root, '[data-all]', HTMLButtonElement);

let stopped = new AbortController();
stop.addEventListener('click', () => {
	stopped.abort();
	void startWorker(base).then((worker) => askWorker(worker, { ask: 'stop' }));
});

root.addEventListener(CHANGE, (event) => void change((event as CustomEvent<Change>).detail));

/** Does what a button says, which may take a while. */
async function change({ pressed, show }: Change): Promise<void> {
	stopped = new AbortController();
	const said = await does(pressed).catch(() => NO_WAY);
	progress.hidden = stop.hidden = true;
	await show(said).catch(() => (status.textContent = said));
	(pressed.hidden ? all : pressed).focus();
}

async function does(pressed: HTMLButtonElement): Promise<string> {
	const row = pressed.closest('tr');
	if (row) return switchSet(row);
	if (pressed === all) return switchAll();
	return (await fetched('what has changed', { ask: 'update' })) ?? 'What is kept is up to date.';
}

async function switchSet(row: HTMLTableRowElement): Promise<string> {
	const set = row.dataset['set'] ?? '';
	const title = required(row, 'th', HTMLElement).textContent?.trim() ?? '';
	const isKept = row.querySelector('button')?.textContent === 'Remove';
	if (isKept) return (await asked({ ask: 'drop', set })) ?? `${title} is removed.`;
	// Who asks to keep something would not have the browser delete it when room is short.
	void navigator.storage?.persist?.();
	return (await fetched(title, { ask: 'keep', set })) ?? `${title} is kept.`;
}

async function switchAll(): Promise<string> {
	const kept = await findKept(scope);
	if (!(await kept?.copies())) return (await asked({ ask: 'start', byReader: true })) ?? '';
	localStorage.setItem(REFUSAL, 'off');
	await removeCopies(base);
	return 'All copies are removed, and none will be made until you ask for it.';
}

/** Asks for something that is fetched, and shows how far it is. */
function fetched(what: string, asking: Asking): Promise<string | undefined> {
	status.textContent = `Fetching ${what} …`;
	progress.hidden = stop.hidden = false;
	stop.focus();
	return asked(asking);
}

async function asked(asking: Asking): Promise<string | undefined> {
	localStorage.removeItem(REFUSAL);
	return askPatiently(await startWorker(base), asking, stopped.signal, (done, of) => {
		progress.max = of.sent || 1;
		progress.value = done.sent;
	});
}
