import { costOf, keptRows, type Copies } from '../../offline/copies.ts';
import { bytesText, MANIFEST, sizeOf, type Manifest, type Size } from '../../offline/manifest.ts';
import { required } from '../facets/required.ts';
import { findKept } from './kept.ts';
import { askWorker, type Asking } from './messages.ts';
import { REFUSAL, startWorker } from './registration.ts';
import { removeCopies } from './remove.ts';

// What a browser keeps of the site, and the buttons that change it; Offline.astro prints all of it but the figures.

const NO_WAY =
	'Copies can be neither kept nor changed now: storage is forbidden here, the address is not secure (https), or the site cannot be reached.';

const base = import.meta.env.BASE_URL;
const scope = new URL(base, location.origin).href;
const root = required(document, '[data-offline]', HTMLElement);
const status = required(root, '[data-status]', HTMLElement);
const progress = required(root, 'progress', HTMLProgressElement);
const stop = required(root, '[data-stop]', HTMLButtonElement);
const all = required(root, '[data-all]', HTMLButtonElement);
const rows = Array.from(root.querySelectorAll<HTMLTableRowElement>('tr[data-set]'));

try {
	if (!('serviceWorker' in navigator)) throw new Error('There are no workers.');
	await show();
	all.addEventListener('click', () => void act(switchAll));
	for (const row of rows) row.querySelector('button')?.addEventListener('click', () => void act(() => switchSet(row)));
	stop.addEventListener('click', () => void startWorker(base).then((worker) => askWorker(worker, { ask: 'stop' })));
	// What comes unasked may still be under way; without a worker nothing does, and nobody answers.
	const { active } = await navigator.serviceWorker.ready;
	await askWorker(active!, { ask: 'start' });
	// Unless the reader has asked for something meanwhile: that shows its own end.
	if (!all.disabled) await show();
} catch {
	status.textContent = NO_WAY;
}

/** Shows what is kept, and what each set would cost. */
async function show(said = ''): Promise<void> {
	const kept = await findKept(scope);
	const copies = await kept?.copies();
	const manifest = (copies && (await kept?.manifest(copies.version))) ?? (await newestManifest());
	for (const row of rows) showSet(row, manifest, copies);
	status.textContent = `${said} ${summary(manifest, copies)}`.trim();
	all.textContent = copies ? 'Remove all offline copies' : 'Keep what I visit';
	all.disabled = false;
}

function showSet(row: HTMLTableRowElement, manifest: Manifest, copies: Copies | undefined): void {
	const id = row.dataset['set'] ?? '';
	const isKept = copies?.sets.includes(id) ?? false;
	const cost = costOf(manifest, copies, id);
	required(row, '[data-sent]', HTMLElement).textContent = isKept ? 'kept' : bytesText(cost.sent);
	required(row, '[data-bytes]', HTMLElement).textContent = isKept ? '' : bytesText(cost.bytes);
	const button = required(row, 'button', HTMLButtonElement);
	button.textContent = isKept ? 'Remove' : 'Keep';
	button.disabled = false;
}

function summary(manifest: Manifest, copies: Copies | undefined): string {
	if (!copies) return 'This browser keeps no copies.';
	const size = bytesText(sizeOf(keptRows(manifest, copies)).bytes);
	const pages = copies.visited.filter((path) => !path.endsWith('.json')).length;
	const visited = `${pages} ${pages === 1 ? 'page' : 'pages'} you visited`;
	const owed = copies.owed.length > 0 ? ' Search and practice are still to come.' : '';
	return `This browser keeps ${size}: its tools, ${visited}, and what is marked “kept” below.${owed} ${copies.problem ?? ''}`;
}

async function newestManifest(): Promise<Manifest> {
	return (await fetch(base + MANIFEST)).json() as Promise<Manifest>;
}

/** Does something that takes a while: meanwhile nothing else can be asked for. */
async function act(does: () => Promise<string>): Promise<void> {
	const buttons = root.querySelectorAll('button');
	const focused = document.activeElement;
	for (const button of buttons) button.disabled = button !== stop;
	const said = await does().catch(() => NO_WAY);
	progress.hidden = stop.hidden = true;
	await show(said).catch(() => (status.textContent = said));
	if (focused instanceof HTMLButtonElement) focused.focus();
}

async function switchSet(row: HTMLTableRowElement): Promise<string> {
	const set = row.dataset['set'] ?? '';
	const title = required(row, 'th', HTMLElement).textContent?.trim() ?? '';
	const isKept = row.querySelector('button')?.textContent === 'Remove';
	if (isKept) return (await asked({ ask: 'drop', set })) ?? `${title} is removed.`;
	status.textContent = `Fetching ${title} …`;
	progress.hidden = stop.hidden = false;
	stop.focus();
	// Who asks to keep something would not have the browser delete it when room is short.
	void navigator.storage?.persist?.();
	const problem = await asked({ ask: 'keep', set }, (done, of) => {
		progress.max = of.sent || 1;
		progress.value = done.sent;
	});
	return problem ?? `${title} is kept.`;
}

async function switchAll(): Promise<string> {
	const kept = await findKept(scope);
	if (!(await kept?.copies())) return (await asked({ ask: 'start', byReader: true })) ?? '';
	localStorage.setItem(REFUSAL, 'off');
	await removeCopies(base);
	return 'All copies are removed, and none will be made until you ask for it.';
}

async function asked(asking: Asking, told?: (done: Size, of: Size) => void): Promise<string | undefined> {
	localStorage.removeItem(REFUSAL);
	return askWorker(await startWorker(base), asking, told);
}
