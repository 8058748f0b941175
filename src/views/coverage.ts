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
	/** Ids of the outlines that ask for it. */
	readonly outlines: readonly string[];
}

/** Coverage of every study objective, in syllabus order: holes are empty lists. */
export function coverage(knowledge: KnowledgeBase): CoverageRow[] {
	const all = assets(knowledge);
	return knowledge.all('objectives').map(({ id, data }) => ({
		objective: { id, title: data.title, statement: data.statement, domain: data.domain },
		byKind: Object.fromEntries(
			ASSET_KINDS.map((kind) => [kind, all.filter((asset) => asset.kind === kind && asset.objectives.includes(id))]),
		) as unknown as CoverageRow['byKind'],
		outlines: knowledge
			.all('outlines')
			.filter((outline) => outline.data.items.some((item) => item.objectives.includes(id)))
			.map((outline) => outline.id)
			.sort(),
	}));
}

/** How many objectives have at least one asset of each kind. */
export function coverageTotals(rows: readonly CoverageRow[]) {
	return {
		objectives: rows.length,
		covered: rows.filter(({ byKind }) => ASSET_KINDS.some((kind) => byKind[kind].length > 0)).length,
		byKind: Object.fromEntries(
			ASSET_KINDS.map((kind) => [kind, rows.filter(({ byKind }) => byKind[kind].length > 0).length]),
		) as Record<AssetKind, number>,
	};
}
