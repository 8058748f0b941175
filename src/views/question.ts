import { codeToHtml } from 'shiki';
import { markdownToHtml } from 'satteri';
import { objectiveAddress, pageAddress } from '../model/addresses.ts';
import { listedHtml } from '../model/authored-html.ts';
import { baseLinks } from '../model/base-links.ts';
import { safeLinks } from '../model/authored-links.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Question } from '../schemas/question.ts';

/** A question with its Markdown rendered and its references resolved. */
export interface RenderedQuestion {
	readonly id: string;
	readonly stem: string;
	readonly code: string | undefined;
	readonly options: readonly {
		readonly id: Question['options'][number]['id'];
		readonly html: string;
		readonly why: string;
		readonly correct: boolean;
	}[];
	readonly explanation: string;
	readonly objectives: readonly { readonly title: string; readonly address: string }[];
	readonly references: Question['references'];
	readonly read: { readonly title: string; readonly address: string } | undefined;
	readonly reviewed: string | undefined;
}

/**
 * Renders a question for its page.
 * @param base Base path with a slash at both ends.
 * @throws {Error} If its code names a language that Shiki does not know.
 */
export async function renderQuestion(
	knowledge: KnowledgeBase,
	question: Question,
	base: string,
): Promise<RenderedQuestion> {
	const html = (markdown: string) => htmlOf(markdown, base);
	const { id, stem, code, options, explanation, objectives, references, read, review } = question;
	const page = read ? knowledge.find('docs', read) : undefined;
	return {
		id,
		stem: html(stem),
		code: code && (await highlight(code.source, code.language)),
		options: options.map((option) => ({
			id: option.id,
			html: html(option.text),
			why: html(option.why),
			correct: option.correct === true,
		})),
		explanation: html(explanation),
		objectives: objectives.flatMap((objective) => {
			const title = knowledge.find('objectives', objective)?.data.title;
			return title ? [{ title, address: objectiveAddress(objective) }] : [];
		}),
		references,
		read: page && { title: page.data.title, address: pageAddress(page.id) },
		reviewed: review?.on,
	};
}

function highlight(source: string, lang: string): Promise<string> {
	return codeToHtml(source.trimEnd(), {
		lang,
		// As on every page: see starlight/highlighting.ts.
		tokenizeTimeLimit: 0,
		themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
		defaultColor: false,
	});
}

function htmlOf(markdown: string, base: string): string {
	return markdownToHtml(markdown, {
		features: { gfm: true },
		mdastPlugins: [listedHtml()],
		hastPlugins: [safeLinks(), baseLinks(base)],
	}).html;
}
