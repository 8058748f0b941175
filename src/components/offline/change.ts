/** What the panel sends to itself when a button was pressed, once what the buttons do is loaded. */
export const CHANGE = 'podium-change';

/** A button that was pressed. */
export interface Change {
	readonly pressed: HTMLButtonElement;
	/** Shows what is kept then, behind a sentence. */
	show(said: string): Promise<void>;
}
