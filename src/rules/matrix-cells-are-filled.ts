import { fileDomain, FOR_EVERYONE, isRecommended, resourceFile } from '../model/resources.ts';
import { TIERS } from '../schemas/resource.ts';
import type { Rule } from './rule.ts';

/** A cell holds a choice that can be read at a glance. */
const MOST = 3;

/** Finds cells of the resource matrix that are empty or crowded. */
export const matrixCellsAreFilled: Rule = {
	id: 'matrix-cells-are-filled',
	title: 'Each cell of the resource matrix holds one to three resources.',
	severity: 'error',
	area: 'resources',
	why: 'The matrix answers "what do I open first?". An empty cell has no answer, and a crowded one too many.',
	remedy: 'Mark one to three rows of each tier in resources/<domain>.yaml with "matrix: true".',
	*check(knowledge) {
		const marked = knowledge.all('resources').filter(({ data }) => data.matrix === true);
		for (const row of marked) {
			if (fileDomain(row) === FOR_EVERYONE) {
				yield {
					message: `The resource "${row.id}" is marked for the matrix, and its file belongs to no domain.`,
					hint: 'Remove "matrix", or move the row to the file of a domain.',
					at: row.locate(['matrix']),
				};
			} else if (!isRecommended(row)) {
				yield {
					message: `The resource "${row.id}" is marked for the matrix and carries a caution.`,
					hint: 'Remove "matrix", and mark a row that can be recommended.',
					at: row.locate(['matrix']),
				};
			}
		}
		for (const { id } of knowledge.all('domains')) {
			for (const tier of TIERS) {
				const cell = marked.filter((row) => fileDomain(row) === id && row.data.tier === tier && isRecommended(row));
				if (cell.length === 0) {
					yield {
						message: `No ${tier} resource of the domain "${id}" is marked for the matrix.`,
						hint: `Add "matrix: true" to one to ${MOST} rows with tier: ${tier}.`,
						at: resourceFile(knowledge, id),
					};
				}
				const surplus = cell[MOST];
				if (surplus) {
					yield {
						message: `The matrix cell of "${id}" and ${tier} holds ${cell.length} resources; at most ${MOST} fit.`,
						hint: 'Remove "matrix: true" from the weakest.',
						at: surplus.locate(['matrix']),
					};
				}
			}
		}
	},
};
