/** HTML that the build made from our own Markdown, and nothing else. */
export function Html({ html, class: name, block = false }: { html: string; class?: string; block?: boolean }) {
	const content = { __html: html };
	return block ? (
		<div class={name} dangerouslySetInnerHTML={content} />
	) : (
		<span class={name} dangerouslySetInnerHTML={content} />
	);
}
