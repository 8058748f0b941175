import { z } from 'zod';
import { httpsUrl, isoDate, slug, text } from './identifiers.ts';

/** The Python environments that notebooks run in: folders of `notebooks/environments/`. */
export const ENVIRONMENTS = ['spark-delta'] as const;
/** Name of a Python environment. */
export type EnvironmentName = (typeof ENVIRONMENTS)[number];

/** What cells of code are for; one without a tag simply runs. */
export const CELL_TAGS = ['databricks-only', 'exercise', 'assert'] as const;
/** What a cell of code is for. */
export type CellTag = (typeof CELL_TAGS)[number];

/** The record of a run over exactly the code that the notebook holds. Written by `npm run notebooks -- run` only. */
export const runRecordSchema = z.strictObject({
	on: isoDate.describe('Day of the run.'),
	seconds: z
		.number()
		.positive()
		.describe('How long a reader waits: from the start of the kernel to the end of the last cell, without solutions.'),
	versions: z
		.strictObject({
			python: text.describe('Python.'),
			java: text.describe('Java.'),
			spark: text.describe('PySpark.'),
			delta: text.optional().describe('Delta, where the environment has it.'),
		})
		.describe('What it ran on.'),
	digest: z
		.string()
		.regex(/^sha256:[0-9a-f]{64}$/, 'must be "sha256:" and 64 hexadecimal digits')
		.describe('Digest of tags and source of the code cells that ran.'),
	figures: z
		.array(z.strictObject({ cell: slug.describe('Cell that measured it.'), text: text.describe('What it measured.') }))
		.default([])
		.describe('Figures that differ from run to run; not compared.'),
});
/** The record of a run. */
export type RunRecord = z.infer<typeof runRecordSchema>;

/** Text as nbformat keeps it: in one piece, or by lines with their ends. */
const lines = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat().join(''));

const output = z.discriminatedUnion('output_type', [
	z.object({ output_type: z.literal('stream'), name: z.enum(['stdout', 'stderr']), text: lines }),
	z.object({ output_type: z.literal('display_data'), data: z.record(z.string(), z.unknown()) }),
	z.object({ output_type: z.literal('execute_result'), data: z.record(z.string(), z.unknown()) }),
	z.object({
		output_type: z.literal('error'),
		ename: z.string(),
		evalue: z.string(),
		traceback: z.array(z.string()).default([]),
	}),
]);
/** What a cell gave. */
export type CellOutput = z.infer<typeof output>;

/** What the harness in `notebooks/harness/` reports of one run. */
export const executionSchema = z.strictObject({
	/** The folder that the notebook ran in, which is gone by now. */
	folder: text,
	seconds: z.number().positive(),
	versions: runRecordSchema.shape.versions,
	/** By the id of the cell. */
	outputs: z.record(slug, z.array(output)),
	/** What became of each exercise as published and with its solution: an error in one line, or null where it passed. */
	exercises: z.array(
		z.strictObject({ cell: slug, publishedError: z.string().nullable(), solutionError: z.string().nullable() }),
	),
	/** The first cell that failed. */
	failure: z.strictObject({ cell: slug, message: z.string() }).nullable(),
});
/** What a run gave. */
export type Execution = z.infer<typeof executionSchema>;

/** Other tools keep their own words beside ours; those are left alone. */
const cellMetadata = z.looseObject({
	tags: z.array(z.enum(CELL_TAGS)).max(1).default([]).describe('What the cell is for.'),
	podium: z
		.strictObject({
			reason: text
				.regex(/^[^"`\n]*$/, 'must be one line without double quotes and backticks')
				.optional()
				.describe('Why only Databricks can run it.'),
			source: httpsUrl.optional().describe('Official page against which it was checked.'),
			alt: text.optional().describe('What the picture of its output shows.'),
		})
		.default({}),
});

const markdownCell = z.object({
	cell_type: z.literal('markdown'),
	id: slug,
	metadata: z.looseObject({}).default({}),
	source: lines,
	attachments: z.undefined({ error: 'attachments are not shown: put the picture beside the notebook' }).optional(),
});
const codeCell = z.object({
	cell_type: z.literal('code'),
	id: slug,
	metadata: cellMetadata.default({ tags: [], podium: {} }),
	source: lines,
	outputs: z.array(output).default([]),
});
/** A cell of a notebook. */
export type Cell = z.infer<typeof markdownCell> | CodeCell;
/** A cell of code with what it gave. */
export type CodeCell = z.infer<typeof codeCell>;

/** The format of a notebook: the oldest that gives cells their ids is 4.5. */
export const formatSchema = z.object({
	nbformat: z.literal(4, { error: 'only nbformat 4 is read: save the notebook with a current Jupyter' }),
	nbformat_minor: z.number().min(5, 'must be 5 or more, which gives cells their ids: save it with a current Jupyter'),
});

/** A notebook as Jupyter writes it; the rest of `metadata.podium` is read by the schema of its page. */
export const notebookSchema = formatSchema.extend({
	metadata: z.looseObject({
		podium: z.looseObject({ kind: z.undefined({ error: 'is told by the file: remove it' }).optional() }),
	}),
	cells: z
		.array(z.discriminatedUnion('cell_type', [markdownCell, codeCell]))
		.min(1)
		.superRefine((cells, context) => {
			const known = new Set<string>();
			for (const [index, { id }] of cells.entries()) {
				if (known.has(id)) {
					context.addIssue({ code: 'custom', path: [index, 'id'], message: `another cell has the id "${id}", too` });
				}
				known.add(id);
			}
		}),
});
