import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { MARK } from '../../model/mark.ts';
import { fillIn, pageText, prompt, yamlFields, yamlItem } from '../fill-in.ts';
import type { ProjectFile } from '../project-file.ts';
import { checkObjectives, checkSlug, domainNamed, ownerOf, titleFrom } from '../requested-place.ts';

/** What each section of a write-up is for; a test compares the headings with the rule. */
const SECTIONS: Readonly<Record<string, string>> = {
	'The decision': 'two sentences: the choice, and the constraint that decides it',
	'When you meet it': 'situations at work, concrete',
	'How it works': 'the mechanism, with a table or a small diagram in text',
	'The code':
		'one to three code fences; after python, sql or scala write not-run="the reason" or from=<notebook>#<cell>',
	'Traps and limits': 'bullets, each the symptom and the cure',
	'How the exam frames it':
		'which constraint decides, in our words; numbers by :fact[…] alone; nothing recalled from an exam',
	'Check yourself':
		'at least three open questions, each a details block with the question in its summary and the answer below',
};

/**
 * A write-up with its list of claims.
 * @param objectives What it covers; the objective "<domain>/<name>" if none is named.
 * @throws {Refused} If domain, name or objectives do not fit the handbook.
 */
export function newWriteUp(
	knowledge: KnowledgeBase,
	{
		domain: domainId,
		name,
		objectives: named,
		today,
	}: { domain: string; name: string; objectives: readonly string[]; today: string },
): ProjectFile[] {
	const { id: domain } = domainNamed(knowledge, domainId);
	const id = `${domain}/${checkSlug(name)}`;
	const objectives = checkObjectives(knowledge, domain, named.length > 0 ? named : [id]);
	const title = knowledge.find('objectives', id)?.data.title ?? titleFrom(name);
	const body = Object.entries(SECTIONS).map(([heading, what]) => `## ${heading}\n\n${prompt(what)}\n`);
	return [
		{
			path: `src/content/docs/domains/${domain}/write-ups/${name}.md`,
			text: pageText(
				{
					title,
					description: fillIn('one sentence for search results, 50 to 200 characters'),
					kind: 'write-up',
					owner: ownerOf(knowledge, domain),
					author: fillIn('who writes it, as your team agreed to publish it'),
					objectives,
					level: fillIn('novice, intermediate or experienced', 'intermediate'),
					minutes: fillIn('minutes to read, an estimate', 10),
					claims: id,
				},
				[...body, '## Sources\n\n::sources\n'].join('\n'),
			),
		},
		{
			path: `src/content/claims/${id}.yaml`,
			text: `${yamlFields({ id })}claims:\n  # ${MARK} one entry for each claim of the page, in its order\n${claim(today)}`,
		},
	];
}

function claim(today: string): string {
	return yamlItem(
		{
			claim: fillIn('the claim, one sentence, as checked'),
			url: fillIn('the official page that settles it'),
			title: fillIn('the title of that page'),
			verdict: fillIn('confirmed, narrowed or unconfirmed', 'unconfirmed'),
			evidence: fillIn('live, stored-copy, ran or recalled; recalled counts for nothing', 'recalled'),
			on: today,
		},
		2,
	);
}
