import { Document, isNode, isScalar, isSeq, visit } from 'yaml';
import { MARK } from '../../model/mark.ts';
import type { ProjectFile } from '../project-file.ts';
import type { QuestionDraft } from './draft-question.ts';

/** Fields that are prose: in blocks, as in the rest of the bank. */
const PROSE = new Set(['stem', 'why', 'explanation', 'author']);

/** The file of a draft: its question as YAML that gives back every text, and a mark at each guess. */
export function draftFile({ question, guesses }: QuestionDraft): ProjectFile {
	const document = new Document(question, { aliasDuplicateObjects: false });
	visit(document, {
		Pair(_, { key, value }) {
			if (!isScalar(key) || !isScalar(value)) return;
			// Folding can lose a blank line that holds spaces.
			if (String(value.value).includes('\n')) value.type = 'BLOCK_LITERAL';
			else if (PROSE.has(String(key.value))) value.type = 'BLOCK_FOLDED';
			// Some YAML parsers take a bare date for a point in time.
			if (key.value === 'on') value.type = 'QUOTE_DOUBLE';
		},
	});
	for (const { path, what } of guesses) {
		const value = document.getIn(path, true);
		// The mark of an empty list goes behind it.
		if (isSeq(value)) value.flow = true;
		if (isNode(value)) value.comment = ` ${MARK} ${what}`;
	}
	return { path: `src/content/questions/${question.id}.yaml`, text: yamlOf(document) };
}

/** Breaking lines in double quotes can part the two halves of a character, which no file can hold. */
function yamlOf(document: Document): string {
	const text = document.toString({ lineWidth: 120 });
	return text.isWellFormed() ? text : document.toString({ lineWidth: 0 });
}
