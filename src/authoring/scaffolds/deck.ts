import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { fillIn, pageText, prompt } from '../fill-in.ts';
import type { ProjectFile } from '../project-file.ts';
import { checkObjectives, checkSlug, domainNamed, objectivesOf, ownerOf, titleFrom } from '../requested-place.ts';

/** The slides of a session, to be filled in, divided and multiplied. */
const SLIDES: Readonly<Record<string, string>> = {
	Agenda:
		'a table of blocks and minutes; end each slide with a comment that holds its notes: what to say, and the minutes',
	'The decision of this domain': 'short bullets: which choice the session teaches, and what decides it',
	'How it works': 'short bullets, a table, or code of ten lines at most; one idea a slide, so copy this one',
	'Watch it run':
		'code to run before everybody; after python, sql or scala write not-run="the reason" or from=<notebook>#<cell>',
	'Over to you': 'two or three questions to discuss',
	Quiz: 'a link to the quiz of the domain, once it has live questions',
	'Wrap-up': 'what to remember, and what to read next',
	Sources: 'links to the official pages, each with its title as text',
};

/**
 * A deck in Marp Markdown; the validator asks for the speaker's notes of each slide.
 * @param name Named like the domain if left out.
 * @param objectives What it treats; all objectives of the domain if none is named.
 * @throws {Refused} If domain, name or objectives do not fit the handbook.
 */
export function newDeck(
	knowledge: KnowledgeBase,
	{ domain: domainId, name = domainId, objectives }: { domain: string; name?: string; objectives: readonly string[] },
): ProjectFile[] {
	const { id: domain, short } = domainNamed(knowledge, domainId);
	const title = name === domain ? `${short}: session deck` : titleFrom(checkSlug(name));
	const slides = Object.entries(SLIDES).map(([heading, what]) => `## ${heading}\n\n${prompt(what)}\n\n-\n`);
	return [
		{
			path: `src/content/docs/domains/${domain}/decks/${name}.md`,
			text: pageText(
				{
					title,
					description: fillIn('one sentence for search results, 50 to 200 characters'),
					kind: 'deck',
					owner: ownerOf(knowledge, domain),
					author: fillIn('who writes it, as your team agreed to publish it'),
					objectives: fillIn(
						'keep those that the deck really treats',
						objectives.length > 0 ? checkObjectives(knowledge, domain, objectives) : objectivesOf(knowledge, domain),
					),
					level: fillIn('novice, intermediate or experienced', 'intermediate'),
					minutes: fillIn('the sum of the minutes in the notes', 60),
					marp: true,
					theme: 'default',
					headingDivider: 2,
					paginate: true,
				},
				slides.join('\n'),
			),
		},
	];
}
