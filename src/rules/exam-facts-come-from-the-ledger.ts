import { prosePassagesOf } from '../model/data-prose.ts';
import type { Entry, Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { locateNode, treeOf, walk } from '../model/markdown.ts';
import { passagesOf, sentencesOf, type Passage } from '../model/prose.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Rule, Violation } from './rule.ts';

/** Collections that are the ledger, or speak about the exam by quoting it. */
const LEDGER: readonly CollectionName[] = ['outlines', 'facts', 'sources', 'renamedNames', 'corrections', 'policy'];

/** Words that make a per cent beside a domain a statement about the exam. */
const ABOUT_THE_EXAM = /\b(?:exams?|outlines?|sections?|questions?|papers?|guides?|certification|counts?)\b/i;
const WEIGHT = /\bweigh(?:s|t|ts|ed|ted|ing|ting|tings?)?\b/i;
const PER_CENT = /(?<![\d.,])(\d{1,3})\s?(?:%|per\s?cent\b)/gi;

/** Finds exam facts typed into prose, and escapes without a reason. */
export const examFactsComeFromTheLedger: Rule = {
	id: 'exam-facts-come-from-the-ledger',
	title: 'Prose takes exam facts from the ledger instead of typing them.',
	severity: 'error',
	area: 'writing',
	why: 'The exam changes and every typed number stays behind. A fact from the ledger follows by itself and names its outline.',
	remedy: 'Write :fact[exam.questions]. Where a number only looks like an exam fact: :literal[the text]{reason="why"}.',
	*check(knowledge) {
		const patterns = patternsOf(knowledge);
		for (const entry of knowledge.entries) {
			if (LEDGER.includes(entry.collection)) continue;
			const remedy =
				entry.collection === 'docs' ? 'Phrase it without the number; front matter has no directives.' : DATA_REMEDY;
			yield* typedFacts(prosePassagesOf(entry as Entry), patterns, () => remedy);
		}
		for (const page of knowledge.pages) {
			yield* typedFacts(
				passagesOf(page),
				patterns,
				(key) => `Write :fact[${key}], or :literal[…]{reason="…"} if it is no exam fact.`,
			);
			yield* escapesWithoutReason(page);
		}
	},
};

const DATA_REMEDY = 'Phrase it without the number; data has no directives.';

interface Patterns {
	readonly questions: RegExp | undefined;
	readonly minutes: RegExp | undefined;
	readonly fee: RegExp | undefined;
	/** What can have a share of the exam, with the shares that it has. */
	readonly subjects: readonly { readonly name: RegExp; readonly key: string; readonly shares: ReadonlySet<number> }[];
}

function patternsOf(knowledge: KnowledgeBase): Patterns {
	const outlines = knowledge.all('outlines').map(({ data }) => data);
	const questions = anyOf(outlines.map((outline) => outline.questions));
	const minutes = anyOf(outlines.map((outline) => outline.minutes));
	const fee = /\d+/.exec(knowledge.find('facts', 'exam.fee')?.data.value ?? '')?.[0];
	const sharesOf = (id: string) =>
		new Set(
			outlines.flatMap(({ sections }) => sections.filter((section) => section.id === id).map(({ weight }) => weight)),
		);

	const domains = knowledge.all('domains').map(({ data }) => ({
		name: phrase([data.title, data.short]),
		key: `exam.weight.${data.id}`,
		shares: sharesOf(data.id),
	}));
	const sections = outlines.flatMap((outline) =>
		outline.sections.map(({ id, title, weight }) => ({
			name: phrase([title]),
			key: `exam.weight.${id}`,
			shares: new Set([weight]),
		})),
	);
	const pods = knowledge.all('pods').map(({ data }) => ({
		name: phrase([data.name, `Pod ${data.number}`]),
		key: 'exam.weight.<domain>',
		shares: new Set<number>(),
	}));
	return {
		questions:
			questions === undefined
				? undefined
				: new RegExp(`(?<![\\d.,])(?:${questions})[\\s-]+(?:[\\w-]+\\s+){0,2}?questions?\\b`, 'gi'),
		minutes: minutes === undefined ? undefined : new RegExp(`(?<![\\d.,])(?:${minutes})[\\s-]+minutes?\\b`, 'gi'),
		fee:
			fee === undefined
				? undefined
				: new RegExp(`(?:USD|US\\$|\\$)\\s?${fee}(?![\\d])|(?<![\\d.,])${fee}\\s(?:USD|(?:US )?dollars)\\b`, 'gi'),
		subjects: [...domains, ...sections, ...pods],
	};
}

function* typedFacts(
	passages: readonly Passage[],
	{ questions, minutes, fee, subjects }: Patterns,
	hint: (key: string) => string,
): Generator<Violation> {
	for (const passage of passages) {
		for (const sentence of sentencesOf(passage.text)) {
			const found = (match: RegExpMatchArray, key: string): Violation => ({
				message: `"${match[0].replace(/\s+/g, ' ')}" is an exam fact typed into prose.`,
				hint: hint(key),
				at: passage.at(sentence.offset + (match.index ?? 0)),
			});
			const words = `${passage.context} ${sentence.text}`;
			if (questions) for (const match of sentence.text.matchAll(questions)) yield found(match, 'exam.questions');
			if (minutes && /\bexams?\b/i.test(words)) {
				for (const match of sentence.text.matchAll(minutes)) yield found(match, 'exam.minutes');
			}
			if (fee) for (const match of sentence.text.matchAll(fee)) yield found(match, 'exam.fee');
			for (const match of sentence.text.matchAll(PER_CENT)) {
				const named = subjects.filter(({ name }) => name.test(sentence.text));
				const subject = WEIGHT.test(words)
					? named[0]
					: ABOUT_THE_EXAM.test(words)
						? named.find(({ shares }) => shares.has(Number(match[1])))
						: undefined;
				if (subject) yield found(match, subject.key);
			}
		}
	}
}

function* escapesWithoutReason(page: Page): Generator<Violation> {
	for (const { node } of walk(treeOf(page))) {
		if (node.type !== 'textDirective' || node.name !== 'literal' || node.attributes?.['reason']?.trim()) continue;
		yield {
			message: 'A literal gives no reason.',
			hint: 'Write :literal[the text]{reason="why it is no exam fact"}.',
			at: locateNode(page, node),
		};
	}
}

const anyOf = (numbers: readonly number[]): string | undefined => [...new Set(numbers)].join('|') || undefined;

/** Matches any of some names as whole words, across line breaks, in any case. */
function phrase(names: readonly string[]): RegExp {
	const alternatives = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
