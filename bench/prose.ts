import type { Random } from './random.ts';
import { ADJECTIVES, NAME_PARTS, NOUNS, OPENERS, PREPOSITIONS, VERBS } from './vocabulary.ts';

/** Words that one page says more often than others do: as in real text, a page has its own subject. */
export interface Subject {
	readonly nouns: readonly string[];
	readonly verbs: readonly string[];
	readonly adjectives: readonly string[];
	readonly identifiers: readonly string[];
}

/** Share of the words that a page takes from its own subject. */
const OWN_WORDS = 0.4;
/** Share of a page's identifiers that are found on no other page. */
const RARE = 0.5;
/** How many identifiers all pages share. */
const KNOWN_IDENTIFIERS = 2000;

/** Draws the subject of a page. */
export function subject(random: Random): Subject {
	const some = (count: number, words: readonly string[]) => Array.from({ length: count }, () => random.pick(words));
	return {
		nouns: some(14, NOUNS),
		verbs: some(8, VERBS),
		adjectives: some(7, ADJECTIVES),
		identifiers: Array.from({ length: 9 }, () => identifier(random)),
	};
}

/** A name as code has them: a setting with dots, a table or column with underscores, an option in camel case. */
export function identifier(random: Random): string {
	const parts = Array.from({ length: random.between(2, 4) }, () => random.pick(NAME_PARTS));
	const last = random.chance(RARE) ? parts.join('_') + random.between(0, 9999) : parts.join('_');
	const known = random.between(1, KNOWN_IDENTIFIERS);
	return random.pick([
		`spark.${parts.join('.')}`,
		last,
		`${parts[0]}_${known}`,
		parts.map((part, index) => (index === 0 ? part : capital(part))).join(''),
	]);
}

/** Writes sentences about a subject. */
export class Prose {
	private readonly random: Random;
	private readonly about: Subject;

	constructor(random: Random, about: Subject) {
		this.random = random;
		this.about = about;
	}

	/** One sentence with its full stop. */
	sentence(): string {
		const { random } = this;
		const clause = () => this.clause();
		const form = random.pickRanked<() => string>([
			() => clause(),
			() => `when ${clause()}, ${clause()}`,
			() => `${clause()}, so ${clause()}`,
			() => `${clause()} because ${clause()}`,
			() => `${random.pickRanked(OPENERS)} ${clause()}`,
			() => `if ${clause()}, ${this.verb()} ${this.thing()}`,
			() => `${this.name()} ${third(this.verb())} ${this.thing()}`,
			() => `${clause()}; ${clause()}`,
			() => `${this.verb()} ${this.thing()} before ${clause()}`,
			() => `set ${this.name()} where ${clause()}`,
			() => `${clause()}, and ${this.thing()} ${third(this.verb())} ${this.thing()}`,
			() => `what ${third(this.verb())} ${this.thing()} is ${this.thing()}, not ${this.thing()}`,
			() => `do not ${this.verb()} ${this.thing()} until ${clause()}`,
			() => `${clause()}, which ${third(this.verb())} ${this.thing()}`,
			() => `although ${clause()}, ${clause()}`,
			() => `after ${random.between(2, 48)} ${plural(this.noun())} ${clause()}`,
		]);
		return `${capital(form())}.`;
	}

	/** One question. */
	question(): string {
		const start = this.random.pick(['Why does', 'When does', 'How does', 'What happens if', 'Who sees that']);
		const clause = start.endsWith('does')
			? `${this.thing()} ${this.verb()} ${this.thing()} ${this.random.pickRanked(PREPOSITIONS)} ${this.thing()}`
			: this.clause();
		return `${start} ${clause}?`;
	}

	/** A heading of a few words, without a full stop. */
	heading(): string {
		const { random } = this;
		const first = `${this.adjective()} ${plural(this.noun())}`;
		return capital(
			random.pick([
				`${first} ${random.pickRanked(PREPOSITIONS)} ${plural(this.noun())}`,
				`${first} and ${this.adjective()} ${plural(this.noun())}`,
				`how ${plural(this.noun())} ${this.verb()} ${plural(this.noun())}`,
			]),
		);
	}

	/** A few words for the cell of a table. */
	cell(): string {
		return capital(
			this.random.pick([
				() => this.clause(),
				() => `${this.verb()} ${this.thing()}`,
				() => `only ${this.thing()}`,
				() => this.name(),
			])(),
		);
	}

	/** A paragraph of two to five sentences. */
	paragraph(): string {
		return Array.from({ length: this.random.between(2, 5) }, () => this.sentence()).join(' ');
	}

	/** An identifier of the subject, set as code. */
	name(): string {
		return `\`${this.random.pick(this.about.identifiers)}\``;
	}

	noun(): string {
		return this.word(this.about.nouns, NOUNS);
	}

	private clause(): string {
		const { random } = this;
		const many = random.chance(0.35);
		const who = many ? this.things() : this.thing();
		const does = many ? this.verb() : third(this.verb());
		const what = random.chance(0.5) ? this.thing() : this.things();
		const where = random.chance(0.45) ? ` ${random.pickRanked(PREPOSITIONS)} ${this.thing()}` : '';
		return `${who} ${does} ${what}${where}`;
	}

	/** One thing, with its article. */
	private thing(): string {
		const { random } = this;
		if (random.chance(0.06)) return this.name();
		const words = random.chance(0.4) ? `${this.adjective()} ${this.noun()}` : this.noun();
		const article = random.pickRanked(['the', 'a', 'each', 'this', 'its', 'another', 'one', 'no', 'every']);
		return `${article === 'a' && /^[aeiou]/.test(words) ? 'an' : article} ${words}`;
	}

	/** Several things. */
	private things(): string {
		const { random } = this;
		const start = random.pickRanked(['', 'the ', 'all ', 'some ', 'many ', 'these ', 'most ', 'few ', 'such ']);
		return `${start}${random.chance(0.4) ? `${this.adjective()} ` : ''}${plural(this.noun())}`;
	}

	private adjective(): string {
		return this.word(this.about.adjectives, ADJECTIVES);
	}

	private verb(): string {
		return this.word(this.about.verbs, VERBS);
	}

	private word(own: readonly string[], all: readonly string[]): string {
		return this.random.chance(OWN_WORDS) ? this.random.pick(own) : this.random.pickRanked(all);
	}
}

/** Words of a text, code marks and all: what stands between spaces. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function plural(noun: string): string {
	if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The third person of a verb follows the rule of the plural of a noun. */
const third = plural;
