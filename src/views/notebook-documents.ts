import type { KnowledgeBase } from '../model/knowledge-base.ts';

/** Official pages that every notebook sends its readers to; undefined where the ledger lacks one. */
export interface NotebookDocuments {
	/** How a file comes into a workspace. */
	readonly importing: string | undefined;
	readonly freeEdition: string | undefined;
	readonly serverless: string | undefined;
}

/** The addresses of these pages, from the ledger: there they are checked with all others. */
export function notebookDocuments(knowledge: KnowledgeBase): NotebookDocuments {
	const addressOf = (source: string): string | undefined => knowledge.find('sources', source)?.data.url;
	return {
		importing: addressOf('docs-workspace-objects'),
		freeEdition: addressOf('docs-free-edition-limits'),
		serverless: addressOf('docs-serverless-limitations'),
	};
}
