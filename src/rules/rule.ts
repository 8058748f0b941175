import type { Location } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';

/** What is wrong at one place, and how to mend it. */
export interface Violation {
	/** One sentence: what is wrong. */
	readonly message: string;
	/** One sentence: what to do. */
	readonly hint: string;
	readonly at: Location;
	/** Set where one violation weighs less than the rule usually does. */
	readonly severity?: Severity;
}

/** Errors fail the build; warnings never do. */
export type Severity = 'error' | 'warning';

/** What a rule may know besides the content. */
export interface RuleContext {
	/** Today as `YYYY-MM-DD`; passed in, so that a run can be repeated. */
	readonly today: string;
}

/** A sentence that should be true of the content, and the function that finds where it is not. */
export interface Rule {
	/** File name and address of the rule. */
	readonly id: string;
	/** The sentence that should be true. */
	readonly title: string;
	readonly severity: Severity;
	/** What it concerns, for the list of rules. */
	readonly area: 'files' | 'programme' | 'outlines' | 'resources' | 'assets' | 'questions' | 'writing';
	/** Why the sentence matters to a reader; Markdown-free prose. */
	readonly why: string;
	/** How to mend it; prose. */
	readonly remedy: string;
	/** Finds every violation. Pure; must not throw on any content that an adapter can deliver. */
	check(knowledge: KnowledgeBase, context: RuleContext): Iterable<Violation>;
}

/** A violation with the rule that found it: what printers print. */
export interface Finding {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly hint: string;
	readonly file: string;
	readonly line: number;
	readonly column: number;
	/** Address of the rule's page, without base. */
	readonly url: string;
}
