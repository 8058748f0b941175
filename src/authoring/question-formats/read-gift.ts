import { placeIn } from '../../model/text-place.ts';
import { giftMasked, giftUnescaped } from './gift-escapes.ts';
import type { ImportedQuestion, QuestionReader, RefusedQuestion } from './imported-question.ts';

/** Some lines without a blank one between them: what GIFT takes for one question. */
interface Chunk {
	readonly text: string;
	/** Lines before it. */
	readonly above: number;
	readonly category: string | undefined;
	/** Tags of its comments, which are no part of the text. */
	readonly tags: readonly string[];
}

/** Says why a chunk is no question for the bank. */
class Unfit extends Error {
	/** Offset in the chunk. */
	readonly offset: number;

	constructor(reason: string, offset: number) {
		super(reason);
		this.offset = offset;
	}
}

const FORMAT = /^\s*\[(html|moodle|plain|markdown)\]/;
const WEIGHT = /^\s*%-?\d[\d.]*%/;
/** What {@link writeGift} makes of objectives: `[tag:<domain>/<slug>]`. */
const TAG = /\[tag:([^\]]*)\]/g;
const OBJECTIVE = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/**
 * Reads multiple-choice questions in Moodle's GIFT: https://docs.moodle.org/en/GIFT_format. It decides as Moodle's own reader
 * does (question/format/gift/format.php), and refuses what the bank has no place for. Text of every format is taken for
 * Markdown; of HTML only paragraphs and line breaks are.
 */
export const readGift: QuestionReader = (source) => {
	const questions: ImportedQuestion[] = [];
	const refused: RefusedQuestion[] = [];
	for (const chunk of chunksOf(source)) {
		const place = (offset: number) => {
			const { line, column } = placeIn(chunk.text, offset);
			return { line: chunk.above + line, column };
		};
		try {
			questions.push({ ...questionIn(chunk), ...place(chunk.text.search(/\S/)) });
		} catch (error) {
			if (!(error instanceof Unfit)) throw error;
			refused.push({ ...place(error.offset), reason: error.message });
		}
	}
	return { questions, refused };
};

function* chunksOf(source: string): Generator<Chunk> {
	let category: string | undefined;
	let lines: string[] = [];
	let tags: string[] = [];
	for (const [index, line] of [...source.split('\n'), ''].entries()) {
		const names = /^\s*\$CATEGORY:(.*)$/.exec(line);
		if (/^\s*\/\//.test(line)) {
			for (const [, tag = ''] of line.matchAll(TAG)) tags.push(tag);
			lines.push('');
		} else if (!names && line.trim() !== '') lines.push(line);
		else {
			const text = lines.join('\n');
			if (text.trim() !== '') yield { text, above: index - lines.length, category, tags };
			[lines, tags] = [[], []];
		}
		if (names) category = giftUnescaped(names[1] ?? '').trim();
	}
}

function questionIn({ text, category, tags }: Chunk): Omit<ImportedQuestion, 'line' | 'column'> {
	const mask = giftMasked(text);
	const start = text.search(/\S/);
	const { title, after } = titleIn(text, mask, start);
	const open = mask.indexOf('{', after);
	const close = mask.indexOf('}', after);
	if (open < 0 && close < 0) throw new Unfit('It has no options in braces.', start);
	if (open < 0 || (close >= 0 && close < open))
		throw new Unfit('A "}" closes no "{"; a brace in a text is "\\}".', close);
	if (close < 0) throw new Unfit('The "{" is not closed before the next blank line.', open);
	const second = mask.slice(close + 1).search(/[{}]/);
	if (second >= 0) {
		const reason = 'There are braces behind the options; put a blank line between questions, and "\\{" into texts.';
		throw new Unfit(reason, close + 1 + second);
	}
	// A gap to be filled in, which Moodle prints like this.
	const behind = text.slice(close + 1);
	const written = text.slice(after, open) + (behind.trim() === '' ? '' : `_____${behind}`);
	const format = FORMAT.exec(written)?.[1] ?? 'moodle';
	const read = (raw: string, offset: number): string => textIn(raw, format, offset);

	const general = mask.slice(open + 1, close).lastIndexOf('####');
	const end = general < 0 ? close : open + 1 + general;
	refuseOtherTypes(mask.slice(open + 1, end).trim(), open);
	const marks = Array.from(mask.slice(open + 1, end).matchAll(/[~=]/g), ({ index }) => open + 1 + index);
	if (text.slice(open + 1, marks[0]).trim() !== '') throw new Unfit('A text stands before the first option.', open + 1);
	const options = marks.map((at, index) => {
		const body = text.slice(at + 1, marks[index + 1] ?? end);
		if (WEIGHT.test(body))
			throw new Unfit('An option has a weight in "%"; in the bank one is right and three are wrong.', at);
		const hash = mask.slice(at + 1, at + 1 + body.length).indexOf('#');
		const why = hash < 0 ? '' : read(body.slice(hash + 1), at);
		return {
			text: read(hash < 0 ? body : body.slice(0, hash), at),
			correct: text[at] === '=',
			...(why && { why }),
		};
	});
	const explanation = general < 0 ? '' : read(text.slice(end + '####'.length, close), end);
	return {
		...(title && { title }),
		...(category && { category }),
		stem: read(written, start),
		options,
		...(explanation && { explanation }),
		references: [],
		objectives: tags.filter((tag) => OBJECTIVE.test(tag)),
	};
}

/** The title between double colons, and the offset behind it. */
function titleIn(text: string, mask: string, start: number): { title: string; after: number } {
	if (!mask.startsWith('::', start)) return { title: '', after: start };
	const end = mask.indexOf('::', start + 2);
	if (end < 0) throw new Unfit('The title that starts with "::" does not end with "::".', start);
	return { title: giftUnescaped(text.slice(start + 2, end)).trim(), after: end + 2 };
}

/** The types in the order in which Moodle tells them apart; only multiple choice has a tilde. */
function refuseOtherTypes(answers: string, offset: number): void {
	const type =
		answers === ''
			? 'an essay question'
			: answers.startsWith('#')
				? 'a numerical question'
				: answers.includes('~')
					? undefined
					: answers.includes('=') && answers.includes('->')
						? 'a matching question'
						: /^(?:T|TRUE|F|FALSE)\s*(?:#|$)/.test(answers)
							? 'a true-false question'
							: 'a short-answer question';
	if (type) throw new Unfit(`This is ${type}; the bank takes multiple choice with four options only.`, offset);
}

function textIn(raw: string, inherited: string, offset: number): string {
	const [prefix = '', named] = FORMAT.exec(raw) ?? [];
	// Blank lines inside a question are comments that were taken out.
	const text = giftUnescaped(raw.slice(prefix.length).replace(/\n{2,}/g, '\n')).trim();
	return (named ?? inherited) === 'html' ? fromHtml(text, offset) : text;
}

/** HTML without its paragraphs and line breaks. Markdown knows its character references. */
function fromHtml(html: string, offset: number): string {
	const text = html
		.replace(/<br\s*\/?>\s*/gi, '\\\n')
		.replace(/<\/p>\s*/gi, '\n\n')
		.replace(/<p(?:\s[^<>]*)?>/gi, '')
		.trim();
	const [tag] = /<[/!?]?[a-z]\w*/i.exec(text) ?? [];
	if (tag)
		throw new Unfit(
			`The text is HTML and holds "${tag}"; of HTML only <p> and <br> are taken. Write Markdown.`,
			offset,
		);
	return text;
}
