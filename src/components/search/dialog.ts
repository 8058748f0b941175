import { writeQuery } from '../../views/search-query.ts';
import { required } from '../facets/required.ts';
import type { SearchEngine } from './engine.ts';
import { startPanel } from './panel.ts';

/** Few: each result is a request, and who wants more says so. */
const BATCH = 4;

/**
 * Puts the panel into the dialog of the header, which may be open already, and closes the dialog as one expects.
 * @param dialog Holds nothing but an input that takes what is typed in the meantime.
 * @throws If the panel cannot be loaded.
 */
export async function fillDialog(dialog: HTMLDialogElement, engine: SearchEngine): Promise<void> {
	const [markup] = await Promise.all([textAt(addressOf('panel')), addStyle(addressOf('style'))]);
	const draft = required(dialog, 'input', HTMLInputElement);
	const { body } = new DOMParser().parseFromString(markup, 'text/html');
	const input = required(body, '[name=q]', HTMLInputElement);
	const page = required(body, '[data-as-page]', HTMLAnchorElement);
	const { value, selectionStart, selectionEnd } = draft;
	const isFocused = document.activeElement === draft;
	dialog.replaceChildren(...body.children);
	dialog.style.opacity = '';
	input.value = value;
	closeAsExpected(dialog);
	void startPanel(required(dialog, '[data-search]', HTMLElement), engine, {
		scope: dialog,
		batch: BATCH,
		unfolded: false,
		start: '',
		remember(query) {
			page.search = writeQuery(query);
		},
	});
	if (isFocused) input.focus();
	input.setSelectionRange(selectionStart, selectionEnd);
}

/** Closes by the button, Escape, a press outside, and a link to the page that lies below. */
function closeAsExpected(dialog: HTMLDialogElement): void {
	let pressed: EventTarget | null = null;
	required(dialog, '[data-close]', HTMLButtonElement).addEventListener('click', () => dialog.close());
	dialog.addEventListener('pointerdown', ({ target }) => (pressed = target));
	dialog.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
		// Not where a selection of text only ends outside.
		if (target === dialog && pressed === dialog) dialog.close();
		const link = target instanceof Element ? target.closest('a') : null;
		if (link?.pathname === location.pathname && !ctrlKey && !metaKey && !shiftKey) dialog.close();
	});
	// A search field would empty itself first.
	dialog.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || event.isComposing) return;
		event.preventDefault();
		dialog.close();
	});
}

/** Where SearchOpener.astro says that a part of the dialog lies. */
function addressOf(part: 'panel' | 'style'): string {
	return required(document, `[data-search-${part}]`, HTMLLinkElement).href;
}

async function textAt(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} for ${address}`);
	return response.text();
}

/** Adds a stylesheet; resolves when it counts. Without it the dialog is plain and works. */
function addStyle(address: string): Promise<void> {
	const style = document.createElement('link');
	style.rel = 'stylesheet';
	style.href = address;
	document.head.append(style);
	return new Promise((done) => {
		style.onload = style.onerror = () => done();
	});
}
