import { stringify } from 'yaml';
import { pythonSample, sqlSample } from './code-samples.ts';
import { countWords, Prose, subject } from './prose.ts';
import { Random } from './random.ts';

/** Where write-ups may belong: a domain, the role that owns it, and its objectives. */
export interface Place {
	readonly domain: string;
	readonly owner: string;
	readonly objectives: readonly string[];
}

/** What a synthetic write-up rests on; a record of the collection `claims`. */
export interface Claim {
	readonly claim: string;
	readonly url: string;
	readonly title: string;
	readonly verdict: 'confirmed';
	readonly evidence: 'stored-copy';
	readonly on: string;
}

/** A synthetic write-up. */
export interface WriteUp {
	readonly domain: string;
	readonly slug: string;
	readonly title: string;
	/** Front matter as data. */
	readonly matter: Readonly<Record<string, unknown>>;
	/** The body in Markdown. */
	readonly body: string;
	readonly claims: readonly Claim[];
}

/** The last paragraph may take a page up to 60 words further. */
const WORDS = { from: 600, to: 832 } as const;
const NOT_RUN = 'not-run="synthetic code of the bench"';
const CLAIMS = { from: 5, to: 8 } as const;
const DAY = '2026-11-22';

/** What other write-ups must know to link to one: it depends on the number alone. */
interface Named {
	readonly title: string;
	readonly slug: string;
	readonly domain: string;
	readonly address: string;
}

function named(number: number, places: readonly Place[]): Named {
	const random = new Random(number);
	// Headings repeat among thousands of pages, and no two pages may have one title.
	const title = `${new Prose(random, subject(random)).heading()}, case ${number}`;
	const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	const { domain } = placeOf(number, places);
	return { title, slug, domain, address: `/domains/${domain}/write-ups/${slug}/` };
}

function placeOf(number: number, places: readonly Place[]): Place {
	const place = places[(number - 1) % places.length];
	if (!place) throw new Error('A write-up needs a domain to belong to.');
	return place;
}

/**
 * Writes a synthetic write-up: the eight sections of a real one, 600 to 900 words, a table, one block of
 * Python and one of SQL, and links to two other write-ups. The same number always gives the same words, however
 * many others there are: links lead to lower numbers only (those of the first two to the first three).
 * @param number Its number, from 1.
 * @param places The domains, over which write-ups are dealt out in turn.
 */
export function writeUp(number: number, places: readonly Place[]): WriteUp {
	const { title, slug, domain } = named(number, places);
	const random = new Random(number + 1_000_000);
	const prose = new Prose(random, subject(new Random(number)));
	const { owner, objectives } = placeOf(number, places);
	const body = bodyOf(random, prose, linksFrom(number, random, places));
	return {
		domain,
		slug,
		title,
		matter: {
			title,
			description: descriptionOf(prose),
			kind: 'write-up',
			owner,
			author: 'bench',
			review: { by: 'bench', on: DAY },
			objectives: [objectives[Math.floor((number - 1) / places.length) % objectives.length]],
			level: random.pick(['novice', 'intermediate', 'experienced']),
			minutes: Math.ceil(countWords(body) / 150),
			prerequisites: [],
			claims: `${domain}/${slug}`,
		},
		body,
		claims: Array.from({ length: random.between(CLAIMS.from, CLAIMS.to) }, () => claim(random, prose)),
	};
}

/** A write-up as the file of a page. Astro reads front matter as YAML 1.1, where a bare date is no text. */
export const markdownOf = ({ matter, body }: WriteUp): string =>
	`---\n${stringify(matter, { version: '1.1' })}---\n\n${body}`;

function linksFrom(number: number, random: Random, places: readonly Place[]): string[] {
	const others = number > 2 ? number - 1 : 3;
	const first = differing(number, random.between(1, others));
	const second = differing(number, (first % others) + 1);
	return [first, second === first ? 3 : second].map((other) => {
		const { title, address } = named(other, places);
		return `[${title}](${address})`;
	});

	function differing(own: number, drawn: number): number {
		return drawn === own ? (drawn % others) + 1 : drawn;
	}
}

function bodyOf(random: Random, prose: Prose, [first, second]: readonly string[]): string {
	const target = random.between(WORDS.from, WORDS.to);
	const bullets = (count: number) => list(Array.from({ length: count }, () => `- ${prose.sentence()}`));
	const traps = (count: number) =>
		list(Array.from({ length: count }, () => `- **${prose.heading()}.** ${prose.sentence()} ${prose.sentence()}`));
	const decision = [prose.sentence(), prose.sentence()].join(' ');
	const meeting = [bullets(random.between(3, 4)), `${prose.sentence()} See ${first}.`];
	const code = [
		prose.paragraph(),
		`\`\`\`sql ${NOT_RUN}\n${sqlSample(random, prose)}\n\`\`\``,
		prose.sentence(),
		`\`\`\`python ${NOT_RUN}\n${pythonSample(random, prose)}\n\`\`\``,
	];
	const ends = [
		`## Traps and limits\n\n${traps(3)}`,
		`## How the exam frames it\n\n${prose.paragraph()}`,
		`## Check yourself\n\n${Array.from({ length: 3 }, () => check(prose)).join('\n\n')}`,
		'## Sources\n\n::sources',
	];
	const starts = [
		`## The decision\n\n${decision}`,
		`## When you meet it\n\n${meeting.join('\n\n')}`,
		`## How it works\n\n${table(random, prose)}\n\n${prose.sentence()} It rests on ${second}.`,
	];
	const fixed = countWords([...starts, code[0], code[2], ...ends].join('\n'));
	return `${[...starts, ...filling(prose, target - fixed), `## The code\n\n${code.join('\n\n')}`, ...ends].join('\n\n')}\n`;
}

/** Paragraphs under small headings until the page has its words. */
function filling(prose: Prose, wanted: number): string[] {
	const parts: string[] = [];
	for (let words = 0; words < wanted; words = countWords(parts.join('\n'))) {
		if (parts.length % 3 === 0) parts.push(`### ${prose.heading()}`);
		parts.push(prose.paragraph());
	}
	return parts;
}

function table(random: Random, prose: Prose): string {
	const row = (cell: () => string) => `| ${[cell(), cell(), cell()].join(' | ')} |`;
	const rows = Array.from({ length: random.between(4, 6) }, () => row(() => prose.cell()));
	return [row(() => prose.heading()), '| --- | --- | --- |', ...rows].join('\n');
}

function check(prose: Prose): string {
	const question = prose.question().replaceAll('`', '');
	return `<details>\n<summary>${question}</summary>\n\n${prose.sentence()} ${prose.sentence()}\n\n</details>`;
}

function claim(random: Random, prose: Prose): Claim {
	const title = prose.heading();
	const address = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	return {
		claim: prose.sentence().replaceAll('`', ''),
		url: `https://docs.databricks.com/aws/en/bench/${address}-${random.between(1, 400)}`,
		title,
		verdict: 'confirmed',
		evidence: 'stored-copy',
		on: DAY,
	};
}

function descriptionOf(prose: Prose): string {
	const sentences = [prose.sentence(), prose.sentence(), prose.sentence(), prose.sentence()];
	const text = sentences.join(' ').replaceAll('`', '');
	return text.length <= 160 ? text : `${text.slice(0, text.lastIndexOf(' ', 150))}.`;
}

const list = (items: readonly string[]): string => items.join('\n');
