import { domainOf } from '../../model/assets.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { Refused } from '../project-file.ts';
import { checkObjectives, domainNamed, objectivesOf } from '../requested-place.ts';
import { draftQuestion, type QuestionDraft } from './draft-question.ts';
import type { ImportedQuestion, ImportPlace, ReadQuestions, RefusedQuestion } from './imported-question.ts';

/** A question that is taken, and where it was read. */
export interface TakenQuestion extends QuestionDraft {
	readonly place: ImportPlace;
}

/** What becomes of the questions of a file, in its order. */
export interface TakenQuestions {
	readonly taken: readonly TakenQuestion[];
	readonly refused: readonly RefusedQuestion[];
}

/** Longest slug: a file name that still fits a line. */
const LONGEST_SLUG = 50;

/**
 * Turns what was read into drafts for the bank, one by one: a question that does not fit prevents no other.
 * @param asked The domain of all of them; without it a question has to name one, by objective or category.
 * @param today `YYYY-MM-DD`.
 * @throws {Refused} If there is no such domain.
 */
export function takeQuestions(
	knowledge: KnowledgeBase,
	{ questions, refused: unread }: ReadQuestions,
	{ domain: asked, today }: { domain: string | undefined; today: string },
): TakenQuestions {
	if (asked !== undefined) domainNamed(knowledge, asked);
	const taken: TakenQuestion[] = [];
	const refused: RefusedQuestion[] = [...unread];
	for (const imported of questions) {
		const { line, column } = imported;
		try {
			const domain = asked ?? domainIn(knowledge, imported);
			checkObjectives(knowledge, domain, imported.objectives);
			const id = idFor(knowledge, taken, domain, imported);
			const guess = objectivesOf(knowledge, domain).slice(0, 1);
			taken.push({ ...draftQuestion(imported, { id, domain, guess }, today), place: { line, column } });
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			refused.push({ line, column, reason: error.message });
		}
	}
	return { taken, refused: refused.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** The domain of its first objective, or the innermost category that is called like a domain. */
function domainIn(knowledge: KnowledgeBase, { objectives: [objective], category = '' }: ImportedQuestion): string {
	const named = category
		.split('/')
		.findLast((part) => knowledge.find('domains', part.trim()))
		?.trim();
	const domain = objective === undefined ? named : domainOf(objective);
	if (domain === undefined) throw new Refused('It names no study domain; say --domain, or name an objective.');
	return domainNamed(knowledge, domain).id;
}

/**
 * The id that follows from its title, else from its stem. One that is taken is not made another: a file that is imported
 * again, with its refused questions mended, shall not give the others twice.
 */
function idFor(
	knowledge: KnowledgeBase,
	taken: readonly TakenQuestion[],
	domain: string,
	{ title, stem }: ImportedQuestion,
): string {
	const slug = slugOf(title ?? stem);
	const remedy =
		title === undefined ? 'give it a title, or let its stem begin with other words' : 'give it another title';
	if (slug === '') throw new Refused(`No id can be made of its ${title === undefined ? 'stem' : 'title'}: ${remedy}.`);
	const id = `${domain}/${slug}`;
	const other = taken.find(({ question }) => question.id === id);
	if (other) throw new Refused(`It would get the id "${id}", as that of line ${other.place.line}; ${remedy}.`);
	const isReleased = knowledge
		.all('releases')
		.some(({ data }) => data.questions.some((question) => question.id === id));
	if (isReleased || knowledge.knows('questions', id)) {
		throw new Refused(`The bank has or had a question "${id}", and an id is never used again; ${remedy}.`);
	}
	return id;
}

/** The first words of a text, in the letters of an id; empty where it has none. */
function slugOf(text: string): string {
	const letters = text
		.slice(0, 10 * LONGEST_SLUG)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase();
	const whole = (letters.match(/[a-z0-9]+/g) ?? []).join('-');
	if (whole.length <= LONGEST_SLUG) return whole;
	const cut = whole.slice(0, LONGEST_SLUG + 1);
	return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, LONGEST_SLUG);
}
