import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { liveQuestions } from '../assessment/bank.ts';
import { Refused } from '../authoring/project-file.ts';
import { writeAnki } from '../authoring/question-formats/write-anki.ts';
import { writeGift } from '../authoring/question-formats/write-gift.ts';
import { writeJson } from '../authoring/question-formats/write-json.ts';
import { withCodeInStem } from '../authoring/question-formats/with-code-in-stem.ts';
import { domainNamed } from '../authoring/requested-place.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../model/knowledge-base.ts';
import { listOf, quantity } from '../model/wording.ts';
import type { Question } from '../schemas/question.ts';
import { renderQuestion } from '../views/question.ts';
import { foreseenFailure } from './foreseen-failure.ts';
import { readContent } from './from-disk.ts';
import { writeFiles } from './write-files.ts';

const USAGE = 'Usage: npm run questions -- export --format gift|anki|json [--domain DOMAIN] [--out FILE]';
const NOTICE = 'Keys and reasons are in it: keep it from those who are still to answer these questions.';

/** Every format that questions are written in, by the name that `--format` takes. */
const WRITERS: Readonly<
	Record<string, (knowledge: KnowledgeBase, questions: readonly Question[]) => string | Promise<string>>
> = {
	gift: (_, questions) => writeGift(questions),
	anki: ankiDeck,
	json: (_, questions) => writeJson(questions),
};

/**
 * `npm run questions -- export`: the live questions, as text or into a new file. With text, the notice that keys are in it goes to stderr.
 * @returns Exit code 0, or 2 where nothing was exported.
 * @throws {UnreadableContent} If there is no content.
 */
export async function exportQuestions(
	args: readonly string[],
): Promise<{ readonly text: string; readonly exitCode: 0 | 1 | 2 }> {
	try {
		const { format, domain, out } = requestIn(args);
		const write = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
		if (!write) throw new Refused(`Say --format with one of ${listOf(Object.keys(WRITERS))}.\n${USAGE}`);
		const knowledge = buildKnowledgeBase(await readContent('src/content'));
		if (domain !== undefined) domainNamed(knowledge, domain);
		const questions = liveQuestions(knowledge)
			.map(({ question }) => question.data)
			.filter((question) => domain === undefined || question.domain === domain);
		if (questions.length === 0) throw new Refused(`There is no live question${domain ? ` in "${domain}"` : ''}.`);

		const text = await write(knowledge, questions);
		if (out !== undefined) {
			await writeFiles(dirname(out), [{ path: basename(out), text }]);
			return { text: `Wrote ${quantity(questions.length, 'question')} to ${out}. ${NOTICE}`, exitCode: 0 };
		}
		console.error(NOTICE);
		return { text: text.trimEnd(), exitCode: 0 };
	} catch (error) {
		return { text: foreseenFailure(error), exitCode: 2 };
	}
}

function requestIn(args: readonly string[]) {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { format: { type: 'string', default: '' }, domain: { type: 'string' }, out: { type: 'string' } },
		});
		return values;
	} catch (error) {
		throw new Refused(`${(error as Error).message.split('. ')[0]}.\n${USAGE}`);
	}
}

async function ankiDeck(knowledge: KnowledgeBase, questions: readonly Question[]): Promise<string> {
	// A card stands on no page, so links into the handbook need its address.
	const { site, base = '/' } = knowledge.only('team') ?? {};
	const root = site ? new URL(base.replace(/\/?$/, '/'), site).href : '/';
	return writeAnki(
		await Promise.all(
			questions.map(async (question) => ({
				question: await renderQuestion(knowledge, withCodeInStem(question), root),
				tags: [question.domain, ...question.objectives],
			})),
		),
	);
}
