import { Marp } from '@marp-team/marp-core';
import { slug } from 'github-slugger';
import { bundledLanguages, createHighlighter, type Highlighter } from 'shiki';
import { HTML_LIST } from '../model/authored-html.ts';
import { fenceAttributes } from '../model/code-fence.ts';
import { slideTheme } from './slide-theme.ts';

/** Slides as Marp draws them. */
export interface RenderedSlides {
	/** One SVG for each slide, to stand in a `div.marpit`. */
	readonly html: readonly string[];
	/** The stylesheet of the slides; it touches nothing outside a `div.marpit`. */
	readonly css: string;
}

const CODE_THEME = 'github-light-high-contrast';
/** On the slides' tinted code background its gray comments alone fall short of a contrast of 4.5. */
const DARKER = { '#66707b': '#4c5d60' };
const OPENING_FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*([^\s`]+)/gm;

/** Marp's form of the list. */
const authoredHtml = Object.fromEntries(Object.entries(HTML_LIST).map(([name, attributes]) => [name, [...attributes]]));

let started: Promise<Highlighter> | undefined;

/**
 * Draws slides with Marp. What its defaults would fetch from other hosts (emoji pictures, mathematics,
 * its script) is switched off, and HTML of authors is shown as text.
 * @param slides The Markdown of each slide.
 * @param base Path the site is published under, with a slash at both ends.
 * @throws {Error} If Marp sees another number of slides.
 */
export async function renderSlides(slides: readonly string[], base: string): Promise<RenderedSlides> {
	const marp = new Marp({
		script: false,
		math: false,
		emoji: { unicode: false, shortcode: false },
		// What pages allow, and what facts are wrapped in.
		html: { ...authoredHtml, small: ['class'], span: ['class'] },
		inlineSVG: true,
		printable: false,
		minifyCSS: true,
		slug: { slugifier: slug },
	});
	marp.themeSet.default = marp.themeSet.add(slideTheme);
	const code = await highlighterFor(slides.join('\n'));
	marp.highlighter = (source, language) =>
		code.codeToHtml(source.replace(/\n$/, ''), {
			tokenizeTimeLimit: 0,
			lang: isBundled(language) ? language : 'text',
			theme: CODE_THEME,
			colorReplacements: DARKER,
			rootStyle: false,
			tabindex: false,
		});
	marp.use(linksUnder, base).use(notRunMarks).use(noStyles);

	const { html, css } = marp.render(`---\npaginate: true\n---\n\n${slides.join('\n\n---\n\n')}`, { htmlAsArray: true });
	if (html.length !== slides.length) {
		throw new Error(`Marp made ${html.length} slides out of ${slides.length}; is there a thematic break inside one?`);
	}
	return { html, css };
}

/** Shiki with the languages that the fences name. */
async function highlighterFor(markdown: string): Promise<Highlighter> {
	started ??= createHighlighter({ themes: [CODE_THEME], langs: [] });
	const highlighter = await started;
	const languages = Array.from(markdown.matchAll(OPENING_FENCE), ([, language = '']) => language).filter(isBundled);
	await highlighter.loadLanguage(...languages);
	return highlighter;
}

function isBundled(language: string): language is keyof typeof bundledLanguages {
	return Object.hasOwn(bundledLanguages, language);
}

/** The little of markdown-it that the plugins below touch; Marp hands it out untyped. */
interface MarkdownIt {
	readonly block: { readonly ruler: { disable(name: string): void } };
	readonly core: { readonly ruler: { push(name: string, rule: (state: { tokens: Token[] }) => void): void } };
	readonly renderer: { readonly rules: Record<string, (...parts: RuleArguments) => string> };
}
interface Token {
	readonly info: string;
	readonly children: Token[] | null;
	attrGet(name: string): string | null;
	attrSet(name: string, value: string): void;
}
type RuleArguments = [tokens: Token[], index: number, ...rest: unknown[]];

/** Root-relative links and pictures get the base path. */
function linksUnder(markdown: MarkdownIt, base: string): void {
	markdown.core.ruler.push('podium-base', ({ tokens }) => {
		for (const token of tokens.flatMap(({ children }) => children ?? [])) {
			for (const name of ['href', 'src']) {
				const address = token.attrGet(name);
				if (address && /^\/(?!\/)/.test(address)) token.attrSet(name, base + address.slice(1));
			}
		}
	});
}

/** A `<style>` would go into the sheet of all slides, whatever is said of HTML. */
function noStyles(markdown: MarkdownIt): void {
	markdown.block.ruler.disable('marpit_style_parse');
}

/** Code that nobody ran yet says so. */
function notRunMarks(markdown: MarkdownIt): void {
	const fence = markdown.renderer.rules['fence'];
	if (!fence) throw new Error('Marp has no rule for code fences any more.');
	markdown.renderer.rules['fence'] = (tokens, index, ...rest) => {
		const html = fence(tokens, index, ...rest);
		const reason = fenceAttributes(tokens[index]?.info).get('not-run');
		return reason === undefined
			? html
			: `<div class="unproven">${html}<p class="code-status"><strong>Not run:</strong> ${escapeHtml(reason)}</p></div>\n`;
	};
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
