import { defineMdastPlugin, markdownToHtml } from 'satteri';
import { listedHtml } from '../../model/authored-html.ts';
import { safeLinks } from '../../model/authored-links.ts';
import { speakerNote } from '../../model/authored-markdown.ts';

/** Shows the comments of a deck, which are its speaker notes, folded under each slide of the readable page. */
export function speakerNotes() {
	return ({ fileURL }: { fileURL: URL | undefined }) =>
		fileURL?.pathname.includes('/decks/')
			? defineMdastPlugin({
					name: 'podium-speaker-notes',
					html(node) {
						const note = speakerNote(node.value);
						if (!note) return undefined;
						const { html } = markdownToHtml(note, { mdastPlugins: [listedHtml()], hastPlugins: [safeLinks()] });
						return {
							type: 'html',
							value: `<details class="speaker-notes"><summary>Speaker notes</summary>${html}</details>`,
						};
					},
				})
			: undefined;
}
