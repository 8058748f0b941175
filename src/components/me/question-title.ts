/** What a question is called: its id, as words. "data-sharing/share-that-went-stale" is "Share that went stale". */
export function questionTitle(id: string): string {
	const words = (id.split('/')[1] ?? id).replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where the hit list has a question. */
export const hitId = (question: string): string => `hit/${question}`;
