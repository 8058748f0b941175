import { liveQuestions } from '../assessment/bank.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { ASSET_KINDS, assets, type Asset, type AssetKind } from './syllabus.ts';

/** An objective with the assets that cover it, by kind. */
export interface CoverageRow {
	readonly objective: {
		readonly id: string;
		readonly title: string;
		readonly statement: string;
		readonly domain: string;
	};
	readonly byKind: Readonly<Record<AssetKind, readonly Asset[]>>;
	/** Live questions of the bank on it: those of sessions and those that papers and drills draw. */
	readonly questions: number;
	/** Why no notebook shows it; undefined where one does. */
	readonly withoutNotebook: string | undefined;
	/** Ids of the outlines that ask for it. */
	readonly outlines: readonly string[];
}

/** Kinds of assets that each objective is to have. */
export const COVERING = ['write-up', 'notebook', 'deck'] as const;

/** Columns of a coverage table behind the objective, with what stands over them. */
export const COVERAGE_COLUMNS = {
	'write-up': 'Write-up',
	notebook: 'Notebook',
	deck: 'Deck',
	questions: 'Questions',
} as const;

/** Coverage of every study objective, in syllabus order: a hole is an empty list without a reason, or no question. */
export function coverage(knowledge: KnowledgeBase): CoverageRow[] {
	const all = assets(knowledge);
	const asked = liveQuestions(knowledge).flatMap(({ question }) => question.data.objectives);
	return knowledge.all('objectives').map(({ id, data }) => ({
		objective: { id, title: data.title, statement: data.statement, domain: data.domain },
		byKind: Object.fromEntries(
			ASSET_KINDS.map((kind) => [kind, all.filter((asset) => asset.kind === kind && asset.objectives.includes(id))]),
		) as unknown as CoverageRow['byKind'],
		questions: asked.filter((objective) => objective === id).length,
		withoutNotebook: data.withoutNotebook,
		outlines: knowledge
			.all('outlines')
			.filter((outline) => outline.data.items.some((item) => item.objectives.includes(id)))
			.map((outline) => outline.id)
			.sort(),
	}));
}

/** How many objectives have at least one asset of each kind, and the fewest live questions that one of them has. */
export function coverageTotals(rows: readonly CoverageRow[]) {
	return {
		objectives: rows.length,
		covered: rows.filter(({ byKind }) => ASSET_KINDS.some((kind) => byKind[kind].length > 0)).length,
		fewestQuestions: Math.min(...rows.map(({ questions }) => questions)),
		byKind: Object.fromEntries(
			ASSET_KINDS.map((kind) => [kind, rows.filter(({ byKind }) => byKind[kind].length > 0).length]),
		) as Record<AssetKind, number>,
	};
}
