import { CST, isSeq, Lexer, parseDocument, type Document, type Node } from 'yaml';
import { z } from 'zod';
import { placeIn } from '../../model/text-place.ts';
import { httpsUrl, text } from '../../schemas/identifiers.ts';
import { questionSchema } from '../../schemas/question.ts';
import type { ImportedQuestion, QuestionReader, RefusedQuestion } from './imported-question.ts';

/** What the prompts for quizzes in src/content/ledger/prompts.yaml ask a model to write for each question. */
const quizQuestion = questionSchema.pick({ stem: true, code: true, explanation: true, objectives: true }).extend({
	title: text.optional(),
	options: z.array(z.strictObject({ text, correct: z.boolean().optional(), why: text })),
	references: z.array(z.strictObject({ url: httpsUrl, title: text })).min(1, 'must name a page'),
});

/** A question has about two thousand. The parser takes half a minute for ten times as many in short lines. */
const MOST_CHARACTERS = 200_000;
/** A question has about forty. Deeper nesting than this can crash the parser, or keep it busy for years. */
const MOST_FIELDS = 200;
const FIELD_MARKS = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind', 'flow-seq-start', 'flow-map-start']);

/** An item of the list, with the lines of the file that are its own. */
interface Item {
	readonly text: string;
	/** Lines before it. */
	readonly above: number;
}

/**
 * Reads the YAML that the quiz prompts ask for, a list of questions; the fence that models put around it may stay. Each
 * item is parsed by itself, so that a quotation mark that is missing in one does not take the others along.
 */
export const readQuizYaml: QuestionReader = (source) => {
	const read = itemsOf(source).map(questionIn);
	return {
		questions: read.filter((each) => 'stem' in each),
		refused: read.filter((each) => 'reason' in each),
	};
};

function itemsOf(source: string): Item[] {
	const lines = withoutFence(source.split('\n'));
	const first = lines.findIndex((line) => !/^\s*(?:#|$)|^---\s*$/.test(line));
	if (first < 0) return [];
	const margin = /^ */.exec(lines[first] ?? '')?.[0] ?? '';
	const starts = lines.flatMap((line, index) => (line === `${margin}-` || line.startsWith(`${margin}- `) ? index : []));
	// What stands before the first item is read as one, to be refused.
	const bounds = [...new Set([first, ...starts]), lines.length];
	return bounds.slice(1).map((end, index) => {
		const above = bounds[index] ?? 0;
		return { text: lines.slice(above, end).join('\n'), above };
	});
}

/** The lines between the marks of code fences at the margin; all of them where there is none. */
function withoutFence(lines: readonly string[]): string[] {
	const isMark = (line: string): boolean => line.startsWith('```');
	let isInside = !lines.some(isMark);
	return lines.map((line) => {
		if (isMark(line)) isInside = !isInside;
		return isInside && !isMark(line) ? line : '';
	});
}

function questionIn({ text: source, above }: Item): ImportedQuestion | RefusedQuestion {
	const place = (offset: number) => {
		const { line, column } = placeIn(source, offset);
		return { line: above + line, column };
	};
	const refuse = (offset: number, reason: string): RefusedQuestion => ({ ...place(offset), reason });
	const start = source.search(/\S/);
	if (source.length > MOST_CHARACTERS) return refuse(start, `It has more than ${MOST_CHARACTERS} characters.`);
	if (countOfFields(source) > MOST_FIELDS)
		return refuse(start, `It has more than ${MOST_FIELDS} fields and list items.`);
	const document = parseDocument(source, { prettyErrors: false, logLevel: 'error' });
	const [fault] = [...document.errors, ...document.warnings];
	if (fault)
		return refuse(fault.pos[0], `The YAML does not parse: ${fault.message.split('\n')[0]}.`.replace(/\.\.$/, '.'));
	if (!isSeq(document.contents)) return refuse(start, 'This is no item of a list; start each question with "- ".');
	const plain = plainOf(document);
	if (!plain) return refuse(start, 'It has anchors and aliases; write each text out.');
	const result = quizQuestion.safeParse(plain[0]);
	if (result.success) {
		const { options, ...rest } = result.data;
		return {
			...place(start),
			...rest,
			options: options.map((option) => ({ ...option, correct: option.correct === true })),
		};
	}
	const [issue] = result.error.issues;
	const path = issue?.path.map(String) ?? [];
	return refuse(offsetOf(document, ['0', ...path]), sentenceOf(path.join('.'), issue));
}

/** How many fields and items a YAML text has, or more. Lexing cannot recurse. */
function countOfFields(source: string): number {
	let count = 0;
	for (const token of new Lexer().lex(source)) if (FIELD_MARKS.has(CST.tokenType(token) ?? '')) count += 1;
	return count;
}

/** The value of a document, or undefined where it uses aliases. */
function plainOf(document: Document): unknown[] | undefined {
	try {
		return document.toJS({ maxAliasCount: 0 }) as unknown[];
	} catch {
		return undefined;
	}
}

/** Where a value stands; what is not there is where its nearest parent is. */
function offsetOf(document: Document, path: readonly string[]): number {
	const node = document.getIn(path, true) as Node | undefined;
	return node?.range?.[0] ?? (path.length > 1 ? offsetOf(document, path.slice(0, -1)) : 0);
}

function sentenceOf(path: string, issue: z.core.$ZodIssue | undefined): string {
	const field = path === '' ? 'The question' : `Field "${path}"`;
	if (issue?.code === 'unrecognized_keys') return `${field} has an unknown field "${issue.keys[0]}".`;
	if (/received undefined/.test(issue?.message ?? '')) return `${field} is missing.`;
	if (issue?.code === 'invalid_type' && issue.expected === 'string')
		return `${field} is no text; quotation marks make it one.`;
	return `${field}: ${issue?.message ?? 'does not fit'}.`;
}
