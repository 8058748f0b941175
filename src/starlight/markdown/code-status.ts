import { defineMdastPlugin } from 'satteri';

const NOT_RUN = /\bnot-run=(?:"([^"]*)"|'([^']*)')/;

/** The reason in a fence's `not-run="…"`, or undefined. */
export function notRunReason(meta: string | null | undefined): string | undefined {
	const match = NOT_RUN.exec(meta ?? '');
	return match?.[1] ?? match?.[2];
}

/** Says under a code fence that it has not been run yet, and why. */
export function codeStatus() {
	return defineMdastPlugin({
		name: 'podium-code-status',
		code(node, context) {
			const reason = notRunReason(node.meta);
			if (reason === undefined) return;
			context.insertAfter(node, {
				type: 'html',
				value: `<p class="code-status"><strong>Not run:</strong> ${reason.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
			});
		},
	});
}
