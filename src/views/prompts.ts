import { pageAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Prompt, PromptUse, WorkedExample } from '../schemas/prompts.ts';

/** A worked example with the page that it leads to. */
export type ShownExample = Omit<WorkedExample, 'read'> & {
	readonly read: { readonly title: string; readonly address: string };
};

/** A prompt as the library shows it. */
export type ShownPrompt = Omit<Prompt, 'worked'> & { readonly worked: ShownExample | undefined };

/** A use of a language model with its prompts, in the order of the file. */
export interface PromptSection {
	readonly use: PromptUse;
	readonly prompts: readonly ShownPrompt[];
}

/**
 * The prompts of one use, with its risks.
 * @throws {Error} If there is no such use.
 */
export function promptSection(knowledge: KnowledgeBase, id: string): PromptSection {
	const use = knowledge.find('promptUses', id)?.data;
	if (!use) throw new Error(`There is no use of prompts "${id}".`);
	const prompts = knowledge.all('prompts').flatMap(({ data }) => (data.use === id ? [data] : []));
	return {
		use,
		prompts: prompts.map(({ worked, ...prompt }) => ({ ...prompt, worked: worked && shown(knowledge, worked) })),
	};
}

function shown(knowledge: KnowledgeBase, { read, ...example }: WorkedExample): ShownExample {
	const title = knowledge.find('docs', read)?.data.title ?? read;
	return { ...example, read: { title, address: pageAddress(read) } };
}

/** The name of a variable as the label of its field: `page-text` is "Page text". */
export function fieldLabel(name: string): string {
	const words = name.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
