import type { Question } from '../../schemas/question.ts';
import { giftEscaped } from './gift-escapes.ts';
import { withCodeInStem } from './with-code-in-stem.ts';

/** Starts that GIFT takes for a text format or a weight, and cannot escape. */
const READ_OTHERWISE = /^(?:\[(?:html|moodle|plain|markdown)\]|%)/;

/**
 * Questions in Moodle's GIFT, https://docs.moodle.org/en/GIFT_format: reasons as feedback, explanation and references as general
 * feedback, domains as categories, ids and objectives as id numbers and tags. Texts are Markdown.
 */
export function writeGift(questions: readonly Question[]): string {
	let category = '';
	const blocks = questions.flatMap((question) => {
		const block = blockOf(question);
		if (question.domain === category) return [block];
		category = question.domain;
		return [`$CATEGORY: ${category}`, block];
	});
	return blocks.map((block) => `${block}\n`).join('\n');
}

function blockOf(question: Question): string {
	const { id, domain, objectives, stem, options } = withCodeInStem(question);
	const tags = [domain, ...objectives].map((tag) => `[tag:${tag}]`).join(' ');
	return [
		`// [id:${id}] ${tags}`,
		`::${giftEscaped(id.slice(id.lastIndexOf('/') + 1))}::[markdown]${giftEscaped(stem)}{`,
		...options.map(({ text, correct, why }) => `\t${correct ? '=' : '~'}${guarded(text)}#${guarded(why)}`),
		`\t####${guarded(explanationOf(question))}`,
		'}',
	].join('\n');
}

const guarded = (text: string): string => `${READ_OTHERWISE.test(text) ? '[markdown]' : ''}${giftEscaped(text)}`;

/** What to take away, and where it stands. */
function explanationOf({ explanation, references }: Question): string {
	const links = references.map(({ url, title }) => `- [${title.replace(/[[\]\\]/g, '\\$&')}](<${url}>)`);
	return links.length > 0 ? `${explanation}\n\n${links.join('\n')}` : explanation;
}
