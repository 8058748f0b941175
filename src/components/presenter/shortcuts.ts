/** What the presenter can do. */
export type Command =
	'next' | 'previous' | 'first' | 'last' | 'notes' | 'overview' | 'timer' | 'full-screen' | 'window' | 'help' | 'back';

/** A command with the keys that call it, and what the help says of them. */
interface Shortcut {
	readonly command: Command;
	/** Values of `KeyboardEvent.key`; letters in lower case, "Shift+" before the space bar only. */
	readonly keys: readonly string[];
	readonly shown: readonly string[];
	readonly does: string;
}

/** Every shortcut, in the order of the help. One table, so that help and keys cannot disagree. */
export const SHORTCUTS: readonly Shortcut[] = [
	{
		command: 'next',
		keys: ['ArrowRight', 'ArrowDown', ' ', 'PageDown'],
		shown: ['→', '↓', 'Space', 'Page down'],
		does: 'Next slide',
	},
	{
		command: 'previous',
		keys: ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'PageUp'],
		shown: ['←', '↑', 'Shift + Space', 'Page up'],
		does: 'Previous slide',
	},
	{ command: 'first', keys: ['Home'], shown: ['Home'], does: 'First slide' },
	{ command: 'last', keys: ['End'], shown: ['End'], does: 'Last slide' },
	{ command: 'notes', keys: ['n'], shown: ['n'], does: 'Speaker notes, on and off' },
	{ command: 'overview', keys: ['o'], shown: ['o'], does: 'Overview of all slides, on and off' },
	{ command: 'timer', keys: ['t'], shown: ['t'], does: 'Timer, start and stop' },
	{ command: 'full-screen', keys: ['f'], shown: ['f'], does: 'Full screen, on and off' },
	{
		command: 'window',
		keys: ['p'],
		shown: ['p'],
		does: 'Second window with notes and next slide, in step with this one',
	},
	{
		command: 'back',
		keys: ['Escape'],
		shown: ['Esc'],
		does: 'Close the overview; else go to the link back to the deck',
	},
	{ command: 'help', keys: ['?'], shown: ['?'], does: 'This help' },
];

/** The command of a key, or undefined. */
export function commandOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Command | undefined {
	const name = key === ' ' && shiftKey ? 'Shift+ ' : key.length === 1 ? key.toLowerCase() : key;
	return SHORTCUTS.find(({ keys }) => keys.includes(name))?.command;
}
