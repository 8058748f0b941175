import { Parser } from 'htmlparser2';

/** Looks for elements by id, or for links by their old `name`, in the text of a page as it comes. */
export class AnchorSearch {
	readonly #missing: Set<string>;
	readonly #parser: Parser;

	/** @param anchors Ids as the content names them. */
	constructor(anchors: readonly string[]) {
		this.#missing = new Set(anchors);
		this.#parser = new Parser({
			onopentag: (element, { id, name }) => {
				// Elsewhere a name is no place: that of a <meta> says what it holds.
				for (const found of [id, element === 'a' ? name : undefined]) {
					if (found === undefined) continue;
					this.#missing.delete(found);
					// GitHub writes ids of authored text with a prefix, and finds them without.
					this.#missing.delete(found.replace(/^user-content-/, ''));
				}
			},
		});
	}

	/** Takes the next piece of the page. */
	read(text: string): void {
		this.#parser.write(text);
	}

	/** Anchors not met so far. */
	get missing(): string[] {
		return [...this.#missing];
	}
}
