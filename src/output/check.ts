import type { BuiltMarkup, BuiltPage, BuiltSite, BuiltStyle } from './built-site.ts';

/** What is wrong with one file of the built site, and how to mend it. */
export interface Flaw {
	/** File relative to the site's folder. */
	readonly file: string;
	/** One sentence: what is wrong. */
	readonly message: string;
	/** One sentence: what to do. */
	readonly hint: string;
	/** A notice says what the site does without; it never fails a build. */
	readonly severity?: 'error' | 'notice';
}

/** One run of a check over a site, fed file by file so that no page is kept longer than needed. */
export interface Inspection {
	page?(page: BuiltPage): Iterable<Flaw>;
	/** What holds for pages and for parts of them. */
	markup?(markup: BuiltMarkup): Iterable<Flaw>;
	style?(style: BuiltStyle): Iterable<Flaw>;
	/** What only the whole site can tell; asked once, after the last file. */
	end?(): Iterable<Flaw>;
}

/** A sentence that should be true of the built site, and what finds where it is not. */
export interface OutputCheck {
	/** File name of the check. */
	readonly id: string;
	/** The sentence that should be true. */
	readonly title: string;
	/** Starts a run over a site. */
	begin(site: BuiltSite): Inspection;
}

/** A check that needs nothing but one page at a time. */
export function pageCheck(
	id: string,
	title: string,
	page: (page: BuiltPage, site: BuiltSite) => Iterable<Flaw>,
): OutputCheck {
	return { id, title, begin: (site) => ({ page: (each) => page(each, site) }) };
}

/** A check that needs nothing but one page, or one part of a page, at a time. */
export function markupCheck(
	id: string,
	title: string,
	markup: (markup: BuiltMarkup, site: BuiltSite) => Iterable<Flaw>,
): OutputCheck {
	return { id, title, begin: (site) => ({ markup: (each) => markup(each, site) }) };
}
