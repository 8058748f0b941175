import { defineMdastPlugin, markdownToHtml } from 'satteri';

const COMMENT = /^<!--([\s\S]*?)-->$/;

/** Shows the comments of a deck, which are its speaker notes, folded under each slide of the readable page. */
export function speakerNotes() {
	return ({ fileURL }: { fileURL: URL | undefined }) =>
		fileURL?.pathname.includes('/decks/')
			? defineMdastPlugin({
					name: 'podium-speaker-notes',
					html(node) {
						const note = COMMENT.exec(node.value.trim())?.[1]?.trim();
						if (!note) return undefined;
						const { html } = markdownToHtml(note);
						return {
							type: 'html',
							value: `<details class="speaker-notes"><summary>Speaker notes</summary>${html}</details>`,
						};
					},
				})
			: undefined;
}
