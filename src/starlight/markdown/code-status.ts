import { defineMdastPlugin } from 'satteri';
import { fenceAttributes } from '../../model/code-fence.ts';

/** Says under a code fence that it has not been run yet, and why. */
export function codeStatus() {
	return defineMdastPlugin({
		name: 'podium-code-status',
		code(node, context) {
			const reason = fenceAttributes(node.meta).get('not-run');
			if (reason === undefined) return;
			context.insertAfter(node, {
				type: 'html',
				value: `<p class="code-status"><strong>Not run:</strong> ${reason.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
			});
		},
	});
}
