import { costOf, keptRows, type Copies } from '../../offline/copies.ts';
import { bytesText, MANIFEST, sizeOf, type Manifest } from '../../offline/manifest.ts';
import { required } from '../facets/required.ts';
import { findKept } from './kept.ts';
import address from './change-copies.ts?worker&url';
import { CHANGE, type Change } from './change.ts';
import { askWorker } from './messages.ts';
import { NO_WAY } from './registration.ts';

// What a browser keeps of the site, and the buttons that change it; OfflinePanel.astro prints all of it but the figures.

const base = import.meta.env.BASE_URL;
const scope = new URL(base, location.origin).href;
const root = required(document, '[data-offline]', HTMLElement);
const status = required(root, '[data-status]', HTMLElement);
const update = required(root, '[data-update]', HTMLButtonElement);
const stop = required(root, '[data-stop]', HTMLButtonElement);
const all = required(root, '[data-all]', HTMLButtonElement);
let said = '';
const rows = Array.from(root.querySelectorAll<HTMLTableRowElement>('tr[data-set]'));

try {
	if (!('serviceWorker' in navigator)) throw new Error('There are no workers.');
	await show();
	for (const button of root.querySelectorAll('button'))
		if (button !== stop) button.addEventListener('click', () => void press(button));
	// What comes unasked may still be under way; without a worker nothing does, and nobody answers.
	const { active } = await navigator.serviceWorker.ready;
	await askWorker(active!, { ask: 'start' });
	// Unless the reader has asked for something meanwhile: that shows its own end.
	if (!all.disabled) await show();
} catch {
	status.textContent = NO_WAY;
}

/**
 * Shows what is kept, and what each set would cost.
 * @param text What to say before; what was said last, if nothing else is to be said.
 */
async function show(text = said): Promise<void> {
	said = text;
	const kept = await findKept(scope);
	const copies = await kept?.copies();
	const manifest = (copies && (await kept?.manifest(copies.version))) ?? (await newestManifest());
	for (const row of rows) showSet(row, manifest, copies);
	status.textContent = `${said} ${summary(manifest, copies)}`.trim();
	all.textContent = copies ? 'Remove all offline copies' : 'Keep what I visit';
	all.disabled = update.disabled = false;
	update.hidden = !copies?.problem;
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

/** Does what a button says; meanwhile nothing else can be asked for. */
async function press(pressed: HTMLButtonElement): Promise<void> {
	for (const button of root.querySelectorAll('button')) button.disabled = button !== stop;
	try {
		await import(/* @vite-ignore */ address);
		root.dispatchEvent(new CustomEvent<Change>(CHANGE, { detail: { pressed, show } }));
	} catch {
		status.textContent = NO_WAY;
	}
}
