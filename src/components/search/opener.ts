// Search is a file of its own, and its address is all that stands here: an import would bring the bundler's loader along.
// It is no worker, but Vite has no other way to say "bundle that, and tell me where it lies".
import address from './search.ts?worker&url';

const opener = document.querySelector<HTMLAnchorElement>('[data-search-opener]');
if (opener) makeOpener(opener, document.querySelector<HTMLDialogElement>('[data-search-dialog]'));

/**
 * Makes the link to the search page open a dialog, and loads search on the first sign that it will be wanted.
 * @param dialog None on the search page, which is search itself.
 */
function makeOpener(opener: HTMLAnchorElement, dialog: HTMLDialogElement | null): void {
	const isMac = /mac|iphone|ipad/i.test(navigator.platform);
	let loading: Promise<unknown> | undefined;

	/** Starts all that is to be loaded side by side; a second call finds it under way. */
	const load = (): Promise<unknown> => {
		const files = document.querySelector<HTMLTemplateElement>('[data-search-files]');
		if (files) document.head.append(files.content);
		return (loading ??= import(/* @vite-ignore */ address));
	};

	const warm = (): void => {
		const { connection } = navigator as { connection?: { saveData: boolean } };
		if (!connection?.saveData) load().catch(() => undefined);
	};

	const toggle = (): void => {
		if (dialog?.open) return dialog.close();
		load().catch(() => location.assign(opener.href));
		// The dialog gives the focus back to what had it.
		if (document.activeElement === document.body) opener.focus();
		dialog?.showModal();
		const input = (dialog ?? document).querySelector<HTMLInputElement>('[type=search]');
		input?.focus();
		input?.select();
	};

	opener.role = 'button';
	if (dialog) opener.ariaHasPopup = 'dialog';
	opener.setAttribute('aria-keyshortcuts', isMac ? 'Meta+K' : 'Control+K');
	opener.querySelector('kbd')?.append(isMac ? '⌘ K' : 'Ctrl K');
	opener.addEventListener('pointerenter', warm);
	opener.addEventListener('focus', warm);
	opener.addEventListener('click', (event) => {
		// Another tab or window gets the page.
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		toggle();
	});
	addEventListener('keydown', (event) => {
		const isShortcut = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'k';
		const isPress = event.key === ' ' && event.target === opener;
		if (!isShortcut && !isPress) return;
		event.preventDefault();
		toggle();
	});
	if (!dialog) void load();
}
