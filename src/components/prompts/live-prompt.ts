import { filledParts, filledText, promptParts, type FilledPart } from '../../model/prompt-text.ts';
import { required } from '../facets/required.ts';

for (const card of document.querySelectorAll<HTMLElement>('[data-prompt]')) enhance(card);

/** Shows a prompt with what is typed into its fields. Nothing typed is stored or sent, or read as anything but text. */
function enhance(card: HTMLElement): void {
	const shown = required(card, '[data-prompt-text]', HTMLElement);
	const actions = required(card, '[data-prompt-actions]', HTMLElement);
	const status = required(actions, '[data-status]', HTMLElement);
	const fields = [...card.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-variable]')];
	const parts = promptParts(shown.textContent);

	const filled = () => filledParts(parts, new Map(fields.map(({ name, value }) => [name, value])));

	const show = () => {
		shown.replaceChildren(...filled().map(nodeOf));
		status.textContent = '';
	};

	// A text that is already there is not read out again; so it goes first.
	const say = (message: string) => {
		status.textContent = '';
		requestAnimationFrame(() => (status.textContent = message));
	};

	const fill = (valueOf: (field: (typeof fields)[number]) => string, message: string) => {
		for (const field of fields) field.value = valueOf(field);
		show();
		say(message);
	};

	const copy = async () => {
		const empty = fields.filter(({ value }) => value.trim() === '').length;
		const left = empty > 0 ? ` ${empty} of ${fields.length} still in braces.` : '';
		try {
			await navigator.clipboard.writeText(filledText(filled()));
			say(`Copied.${left}`);
		} catch {
			// No clipboard without https, or the reader has refused it.
			getSelection()?.selectAllChildren(shown);
			say(`The browser does not let pages copy. The text is selected: copy it with the keyboard.${left}`);
		}
	};

	card.addEventListener('input', show);
	required(actions, '[data-copy]', HTMLElement).addEventListener('click', () => void copy());
	required(actions, '[data-fill]', HTMLElement).addEventListener('click', () =>
		fill(({ placeholder }) => placeholder, 'The example is filled in.'),
	);
	required(actions, '[data-clear]', HTMLElement).addEventListener('click', () => fill(() => '', 'Cleared.'));
	for (const control of [...fields, actions]) control.hidden = false;
	// Browsers bring typed text back on a reload.
	show();
}

function nodeOf({ text, variable, filled }: FilledPart): Node | string {
	if (variable === undefined) return text;
	const mark = document.createElement('mark');
	mark.className = filled ? 'prompt-filled' : '';
	mark.textContent = text;
	return mark;
}
