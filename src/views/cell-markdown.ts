import { fenceMarks } from '../model/fence.ts';
import type { CodeCell } from '../schemas/notebook.ts';
import { shownOutputs } from './cell-outputs.ts';

/** The outputs of a cell in the Markdown form of its page: texts as they are, tables in their plain form. */
export function outputsMarkdown({ outputs, metadata }: CodeCell): string {
	const plain = outputs.map((output) =>
		'data' in output && !('image/png' in output.data)
			? { ...output, data: { 'text/plain': output.data['text/plain'] } }
			: output,
	);
	return shownOutputs(plain)
		.map((output) => {
			if (output.kind !== 'text') return `Output: a picture. ${metadata.podium.alt ?? ''}`.trim();
			const marks = fenceMarks(output.text);
			return `Output:\n\n${marks}text\n${output.text}\n${marks}`;
		})
		.join('\n\n');
}
