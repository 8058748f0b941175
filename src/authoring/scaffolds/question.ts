import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { MARK } from '../../model/mark.ts';
import { fillIn, yamlFields, yamlItem } from '../fill-in.ts';
import { LEFT_TO_AUTHOR } from '../left-to-author.ts';
import type { ProjectFile } from '../project-file.ts';
import { checkObjectives, checkSlug, domainNamed, objectivesOf } from '../requested-place.ts';

/**
 * A question as a draft, which no quiz serves.
 * @param objectives What it tests; without one the first objective of the domain stands in, to be changed.
 * @throws {Refused} If domain, name or objectives do not fit the handbook.
 */
export function newQuestion(
	knowledge: KnowledgeBase,
	{
		domain: domainId,
		name,
		objectives,
		today,
	}: { domain: string; name: string; objectives: readonly string[]; today: string },
): ProjectFile[] {
	const { id: domain } = domainNamed(knowledge, domainId);
	const id = `${domain}/${checkSlug(name)}`;
	const tested = checkObjectives(knowledge, domain, objectives);
	const option = (letter: string) =>
		yamlItem(
			{
				id: letter,
				text: fillIn(`option ${letter}; no longer than the others`),
				why: fillIn(LEFT_TO_AUTHOR.why),
			},
			2,
		);
	return [
		{
			path: `src/content/questions/${id}.yaml`,
			text: [
				yamlFields({
					id,
					domain,
					objectives:
						tested.length > 0
							? tested
							: fillIn(LEFT_TO_AUTHOR.objectives(domain), objectivesOf(knowledge, domain).slice(0, 1)),
					bloom: fillIn(LEFT_TO_AUTHOR.bloom, 'apply'),
					difficulty: fillIn(LEFT_TO_AUTHOR.difficulty, 'medium'),
					stem: fillIn('the situation and the question; answerable with the options covered; your own words'),
				}),
				`options: # ${MARK} add "correct: true" to one of them, and vary the letter from question to question\n`,
				...['a', 'b', 'c', 'd'].map(option),
				yamlFields({ explanation: fillIn(LEFT_TO_AUTHOR.explanation) }),
				'references:\n',
				yamlItem(
					{
						url: fillIn(LEFT_TO_AUTHOR.references),
						title: fillIn('the title of that page'),
						evidence: fillIn(LEFT_TO_AUTHOR.evidence, 'recalled'),
						on: today,
					},
					2,
				),
				yamlFields({
					...readNext(knowledge, domain, tested),
					author: fillIn(LEFT_TO_AUTHOR.author),
					origin: 'own',
					status: fillIn(LEFT_TO_AUTHOR.status, 'draft'),
				}),
			].join(''),
		},
	];
}

/** The write-up on what the question tests, else the page of the domain. */
function readNext(knowledge: KnowledgeBase, domain: string, objectives: readonly string[]): { read?: string } {
	const writeUp = knowledge.pages.find(
		({ data }) => data.kind === 'write-up' && data.objectives.some((id) => objectives.includes(id)),
	);
	const read = writeUp?.id ?? `domains/${domain}`;
	return knowledge.knows('docs', read) ? { read } : {};
}
