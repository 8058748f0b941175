import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { MARK } from '../../model/mark.ts';
import { storedLines } from '../../model/notebook.ts';
import { prompt } from '../fill-in.ts';
import type { ProjectFile } from '../project-file.ts';
import { checkObjectives, checkSlug, domainNamed, ownerOf, titleFrom } from '../requested-place.ts';

/** A cell of the skeleton: its id, its source, and what a cell of code is for. */
interface NewCell {
	readonly id: string;
	readonly source: string;
	/** Of a cell of code; left out for Markdown. */
	readonly tags?: readonly string[];
}

const CELLS: readonly NewCell[] = [
	{
		id: 'question',
		source: `## The question\n\n${prompt('the question in a sentence or two, who needs the answer, and what will prove it')}`,
	},
	{
		id: 'session',
		tags: [],
		source: 'from pyspark.sql import SparkSession\n\nspark = SparkSession.builder.getOrCreate()',
	},
	{ id: 'proof', source: `## The proof\n\n${prompt('what the next cell does, and behind it what its output shows')}` },
	{ id: 'show', tags: [], source: `# ${MARK} code that shows a plan, a count or a listing, sorted` },
	{
		id: 'doubt',
		source: `## What would change your mind\n\n${prompt('which observation would turn the decision')}`,
	},
	{ id: 'your-turn', source: `## Your turn\n\n${prompt('the task, in one sentence')}` },
	{ id: 'exercise', tags: ['exercise'], source: `answer = None  # ${MARK} what the reader is to fill in` },
	{
		id: 'exercise-check',
		tags: ['assert'],
		source: `# ${MARK} an assert that fails on None and passes on the answer\nassert answer is not None`,
	},
	{ id: 'sources', source: `## Sources\n\n${prompt('links to the official pages, each with what it settles')}` },
];

/**
 * A notebook with an exercise, and the file of its solution.
 * @param objectives What it shows; the objective "<domain>/<name>" if none is named.
 * @throws {Refused} If domain, name or objectives do not fit the handbook.
 */
export function newNotebook(
	knowledge: KnowledgeBase,
	{ domain: domainId, name, objectives: named }: { domain: string; name: string; objectives: readonly string[] },
): ProjectFile[] {
	const { id: domain } = domainNamed(knowledge, domainId);
	const id = `${domain}/${checkSlug(name)}`;
	const podium = {
		title: titleFrom(name),
		description: `${MARK} one sentence for search results, 50 to 200 characters`,
		objectives: checkObjectives(knowledge, domain, named.length > 0 ? named : [id]),
		minutes: 25,
		level: 'intermediate',
		environment: 'spark-delta',
		owner: ownerOf(knowledge, domain),
		author: `${MARK} who writes it, as your team agreed to publish it`,
	};
	const notebook = {
		cells: CELLS.map(({ id: cell, source, tags }) =>
			tags
				? {
						id: cell,
						cell_type: 'code',
						metadata: { tags },
						source: storedLines(source),
						execution_count: null,
						outputs: [],
					}
				: { id: cell, cell_type: 'markdown', metadata: {}, source: storedLines(source) },
		),
		metadata: {
			kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
			language_info: { name: 'python' },
			podium,
		},
		nbformat: 4,
		nbformat_minor: 5,
	};
	return [
		{
			path: `src/content/docs/domains/${domain}/notebooks/${name}.ipynb`,
			text: `${JSON.stringify(notebook, null, 1)}\n`,
		},
		{
			path: `notebooks/solutions/${id}.py`,
			text: `# %% exercise\n# ${MARK} what passes the check\nanswer = None\n`,
		},
	];
}
