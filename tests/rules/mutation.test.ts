import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../src/adapters/from-disk.ts';
import { poolDepth } from '../../src/assessment/papers/pool-depth.ts';
import { sectionOf } from '../../src/assessment/papers/sections.ts';
import { assetPlace, assetsOf, isNotebook } from '../../src/model/assets.ts';
import type { Content, Entry, FieldPath, Page } from '../../src/model/entry.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { codeCellsOf, type Notebook } from '../../src/model/notebook.ts';
import { referencesOf } from '../../src/model/references.ts';
import { ownRows } from '../../src/model/resources.ts';
import { newestRelease } from '../../src/model/releases.ts';
import { roleOf } from '../../src/model/roles.ts';
import { stringsOf } from '../../src/model/strings.ts';
import type { Severity } from '../../src/rules/rule.ts';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run.ts';
import type { Prompt } from '../../src/schemas/prompts.ts';
import type { Question } from '../../src/schemas/question.ts';
import { TIERS } from '../../src/schemas/resource.ts';
import { TODAY } from './handbook.ts';

/** One change to the real content, and the rule that must notice it. */
interface Mutant {
	readonly name: string;
	readonly rule: string;
	readonly severity?: Severity;
	/** A part of the message, where the rule could have found something else. */
	readonly says?: string;
	readonly change: (content: Content) => Content;
}

/** Mutants are many; a handful would pass for a proof if content went missing. */
const AT_LEAST = 300;
/** So many of a family are tried at most. */
const MOST_OF_A_FAMILY = 150;

const root = fileURLToPath(new URL('../../', import.meta.url));
const content = await readContent(`${root}src/content`, root);
const knowledge = buildKnowledgeBase(content);

const without =
	(...gone: readonly Entry[]) =>
	(from: Content): Content => ({
		...from,
		entries: from.entries.filter((entry) => !gone.includes(entry)),
		pages: from.pages.filter((page) => !gone.includes(page)),
	});

/** Replaces entries by copies with changed data; the original stays as it is. */
const changed =
	(wanted: (entry: Entry) => boolean, change: (data: never) => void) =>
	(from: Content): Content => {
		const copy = <E extends Entry>(entry: E): E => {
			if (!wanted(entry)) return entry;
			const data = structuredClone(entry.data);
			change(data as never);
			return { ...entry, data };
		};
		return {
			...from,
			entries: from.entries.map((entry) => copy(entry)),
			pages: from.pages.map((page) => copy<Page>(page)),
		};
	};

const changedOne = <E extends Entry>(entry: E, change: (data: E['data']) => void) =>
	changed((other) => other === entry, change as (data: never) => void);

function setAt(data: unknown, path: FieldPath, value: unknown): void {
	const holder = path.slice(0, -1).reduce((inner, key) => (inner as Record<string | number, unknown>)[key], data);
	(holder as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
}

function* tiers(): Generator<Mutant> {
	for (const { id } of knowledge.all('domains')) {
		for (const tier of TIERS) {
			const rows = ownRows(knowledge, id)[tier];
			yield {
				name: `${id}: no ${tier} resource`,
				rule: 'domain-has-three-tiers',
				says: `"${id}" has no ${tier}`,
				change: without(...rows),
			};
		}
	}
}

function* promised(): Generator<Mutant> {
	const promises = knowledge.only('policy')?.promises ?? {};
	for (const [domain, promise] of Object.entries(promises)) {
		const assets = assetsOf(knowledge).filter(({ id }) => assetPlace(id)?.domain === domain);
		const questions = knowledge.all('questions').filter(({ data }) => data.domain === domain && data.status === 'live');
		for (const [minimum, held] of [
			[promise.writeUps, assets.filter(({ data }) => data.kind === 'write-up')],
			[promise.notebooks, assets.filter(({ data }) => data.kind === 'notebook')],
			[promise.decks, assets.filter(({ data }) => data.kind === 'deck')],
			[promise.questions, questions],
		] as [number, Entry[]][]) {
			if (minimum === 0 || held.length !== minimum) continue;
			for (const asset of held) {
				yield { name: `${asset.id} is gone`, rule: 'promises-are-kept', says: `"${domain}"`, change: without(asset) };
			}
		}
	}
}

function* glossary(): Generator<Mutant> {
	const terms = knowledge.all('terms');
	if (knowledge.only('policy')?.termMinimum !== terms.length) return;
	for (const term of terms) {
		yield { name: `"${term.id}" is no term`, rule: 'glossary-has-enough-terms', change: without(term) };
	}
}

function* mappings(): Generator<Mutant> {
	for (const outline of knowledge.all('outlines')) {
		for (const [index, item] of outline.data.items.entries()) {
			yield {
				name: `${outline.id}: ${item.id} maps to nothing`,
				rule: 'outline-items-map-to-objectives',
				says: `"${item.id}"`,
				change: changedOne(outline, (data) => void (data.items[index]!.objectives = [])),
			};
		}
		for (const [index, section] of outline.data.sections.entries()) {
			yield {
				name: `${outline.id}: ${section.id} weighs one more`,
				rule: 'outline-weights-sum-to-100',
				says: `"${outline.id}"`,
				change: changedOne(outline, (data) => void (data.sections[index]!.weight += 1)),
			};
			yield {
				name: `${outline.id}: ${section.id} is gone`,
				rule: 'outline-items-map-to-objectives',
				says: `"${section.id}"`,
				change: changedOne(outline, (data) => void data.sections.splice(index, 1)),
			};
		}
	}
	for (const { id } of knowledge.all('objectives')) {
		yield {
			name: `${id} is mapped by no item`,
			rule: 'objectives-are-in-an-outline',
			says: `"${id}"`,
			change: changed(
				({ collection }) => collection === 'outlines',
				(data: { items: { objectives: string[] }[] }) => {
					for (const item of data.items) item.objectives = item.objectives.filter((objective) => objective !== id);
				},
			),
		};
	}
}

function* programme(): Generator<Mutant> {
	for (const week of knowledge.all('weeks')) {
		yield { name: `week ${week.id} is gone`, rule: 'weeks-have-work', says: `Week ${week.id} `, change: without(week) };
	}
	for (const hour of knowledge.all('mentorHours')) {
		yield { name: `the guide of hour ${hour.id} is gone`, rule: 'mentor-hours-last-an-hour', change: without(hour) };
	}
	const ratings = knowledge.find('selfRatings', 'self-ratings')!;
	for (const { id } of knowledge.all('domains')) {
		yield {
			name: `no self-rating speaks of ${id}`,
			rule: 'self-ratings-cover-domains',
			says: `"${id}"`,
			change: changedOne(ratings, (data) => {
				for (const statement of data.statements)
					statement.objectives = statement.objectives.filter((objective) => !objective.startsWith(`${id}/`));
			}),
		};
	}
	for (const track of knowledge.all('tracks')) {
		for (const [index, { week, items }] of track.data.plan.entries()) {
			yield {
				name: `track ${track.id} does not plan week ${week}`,
				rule: 'tracks-plan-their-weeks',
				says: `no plan for week ${week}`,
				change: changedOne(track, (data) => void data.plan.splice(index, 1)),
			};
			yield {
				name: `track ${track.id} keeps one item in week ${week}`,
				rule: 'weeks-fit-budgets',
				says: `Week ${week} asks`,
				change: changedOne(track, (data) => void (data.plan[index]!.items = [items.at(-1)!])),
			};
			yield {
				name: `track ${track.id} has a course more in week ${week}`,
				rule: 'weeks-fit-budgets',
				says: `Week ${week} asks`,
				change: changedOne(
					track,
					(data) => void data.plan[index]!.items.push({ do: 'Go on.', own: 240, can: 'go on.' }),
				),
			};
		}
	}
	for (const phase of knowledge.all('phases')) {
		yield { name: `${phase.id} is gone`, rule: 'phases-tile-twelve-weeks', change: without(phase) };
	}
	for (const milestone of knowledge.all('milestones')) {
		yield { name: `${milestone.id} is gone`, rule: 'milestones-tile-twelve-weeks', change: without(milestone) };
	}
	for (const session of knowledge.all('sessions').filter(({ data }) => data.kind === 'teach')) {
		yield {
			name: `${session.id} is gone`,
			rule: 'sessions-fit-pods',
			says: `"${session.data.domain}" has no teach session`,
			change: without(session),
		};
		for (const part of ['before', 'during', 'after'] as const) {
			yield {
				name: `${session.id} says nothing of ${part}`,
				rule: 'sessions-are-prepared',
				says: `"${session.id}" says nothing under "${part}.`,
				change: changedOne(session, (data) => delete data[part]),
			};
		}
	}
	for (const pod of knowledge.all('pods')) {
		for (const domain of pod.data.domains) {
			yield {
				name: `${pod.id} loses ${domain}`,
				rule: 'pods-partition-domains',
				says: `"${domain}"`,
				change: changedOne(pod, (data) => void (data.domains = data.domains.filter((id) => id !== domain))),
			};
		}
	}
	for (const { id } of knowledge.all('domains')) {
		yield {
			name: `the capstone leaves out ${id}`,
			rule: 'capstone-touches-all-domains',
			says: `"${id}"`,
			change: changed(
				({ collection }) => collection === 'capstone',
				(data: { components: { checklist: { objectives: string[] }[] }[] }) => {
					for (const point of data.components.flatMap(({ checklist }) => checklist)) {
						point.objectives = point.objectives.filter((objective) => !objective.startsWith(`${id}/`));
					}
				},
			),
		};
	}
}

/** Without an item some line of the checklist is closed by nobody; without the order, nothing can be begun. */
function* backlog(): Generator<Mutant> {
	const items = knowledge.all('backlog');
	const lines = knowledge.only('capstone')?.components.flatMap(({ checklist }) => checklist) ?? [];
	for (const item of items) {
		const others = items.filter((other) => other !== item).flatMap(({ data }) => data.checklist ?? []);
		const alone = lines.filter(({ id }) => item.data.checklist?.includes(id) && !others.includes(id));
		for (const { id, addition } of alone) {
			yield {
				name: `${item.id} is gone`,
				rule: 'backlog-closes-the-checklist',
				severity: addition ? 'warning' : 'error',
				says: `"${id}"`,
				change: without(item),
			};
		}
		for (const before of item.data.dependsOn ?? []) {
			yield {
				name: `${before} waits for ${item.id}`,
				rule: 'backlog-can-be-worked-off',
				says: `"${item.id}"`,
				change: changed(
					({ collection, id }) => collection === 'backlog' && id === before,
					(data: { dependsOn?: string[] }) => void (data.dependsOn = [item.id]),
				),
			};
		}
	}
}

function* people(): Generator<Mutant> {
	const team = knowledge.find('team', 'team');
	if (!team) return;
	for (const [index, member] of team.data.members.entries()) {
		if (member.podRole === 'lead') {
			yield {
				name: `${member.id} no longer leads ${member.pod}`,
				rule: 'pods-have-lead-and-pair',
				says: `"${member.pod}" has no lead`,
				change: changedOne(team, (data) => void (data.members[index]!.podRole = 'member')),
			};
		}
		if (member.mentor !== undefined) {
			yield {
				name: `${member.id} mentors themselves`,
				rule: 'mentors-are-experienced',
				says: `"${member.id}"`,
				change: changedOne(team, (data) => void (data.members[index]!.mentor = member.id)),
			};
		}
	}
	const assignments = knowledge.all('roleAssignments');
	for (const assignment of assignments) {
		const others = assignments.filter((other) => other !== assignment).map(({ data }) => data);
		const lacks = team.data.members.some((member) => !roleOf(member, assignment.data.phase, others));
		if (!lacks) continue;
		yield { name: `${assignment.id} is gone`, rule: 'roles-matrix-is-complete', change: without(assignment) };
	}
	for (const phase of knowledge.all('phases')) {
		yield {
			name: `${phase.id} has no roles`,
			rule: 'roles-matrix-is-complete',
			says: `"${phase.id}"`,
			change: without(...assignments.filter(({ data }) => data.phase === phase.id)),
		};
	}
}

/** Some of the live questions: they are many, and all alike. */
const someQuestions = knowledge
	.all('questions')
	.filter(({ data }) => data.status === 'live')
	.filter((_, index) => index % 8 === 0);
const otherQuestions = new Set<string>(
	knowledge.all('questions').flatMap((question) => (someQuestions.includes(question) ? [] : [question.file])),
);

function* questions(): Generator<Mutant> {
	for (const question of someQuestions) {
		yield {
			name: `${question.id} loses its key`,
			rule: 'question-has-one-key-and-four-options',
			says: `"${question.id}" has no key`,
			change: changedOne(question, (data) => {
				for (const option of data.options) delete option.correct;
			}),
		};
		yield {
			name: `${question.id} loses its references`,
			rule: 'question-cites-official-page',
			says: `"${question.id}"`,
			change: changedOne(question, (data) => {
				data.references = [];
				delete data.cells;
			}),
		};
		for (const [index, { id }] of question.data.options.entries()) {
			yield {
				name: `${question.id} does not explain ${id}`,
				rule: 'question-explains-every-option',
				says: `"${id}" of the question "${question.id}"`,
				change: changedOne(question, (data) => void (data.options[index]!.why = 'It is wrong.')),
			};
		}
	}
}

function* papers(): Generator<Mutant> {
	const release = newestRelease(knowledge);
	if (!release) return;
	for (const [index, { outline, number, questions: asked }] of release.data.papers.entries()) {
		const name = `Paper ${number} of ${outline}`;
		const [first = '', other = ''] = asked;
		const others = release.data.papers.filter((paper) => paper.outline === outline && paper.number !== number);
		yield {
			name: `${name} lacks its last question`,
			rule: 'papers-meet-their-quotas',
			says: name,
			change: changedOne(release, (data) => void data.papers[index]!.questions.pop()),
		};
		yield {
			name: `${name} is gone`,
			rule: 'papers-meet-their-quotas',
			says: `of ${outline}; the policy wants`,
			change: changedOne(release, (data) => void data.papers.splice(index, 1)),
		};
		for (const { questions: taken } of others) {
			yield {
				name: `${name} asks a question of another`,
				rule: 'papers-share-no-question',
				says: `"${taken[0]}"`,
				change: changedOne(release, (data) => void data.papers[index]!.questions.splice(0, 1, taken[0]!)),
			};
		}
		yield {
			name: `${name}: its first two questions become enemies`,
			rule: 'papers-hold-no-enemies',
			says: `"${other}" together with "${first}"`,
			change: changed(
				({ collection, id }) => collection === 'questions' && id === first,
				(data: { enemies?: string[] }) => void (data.enemies = [other]),
			),
		};
		yield {
			name: `${first} is a draft again`,
			rule: 'released-questions-stay',
			says: `"${first}"`,
			change: changed(
				({ collection, id }) => collection === 'questions' && id === first,
				(data: { status: string }) => void (data.status = 'draft'),
			),
		};
		yield {
			name: `${first} was edited`,
			rule: 'releases-are-current',
			severity: 'warning',
			says: '1 changed',
			change: changed(
				({ collection, id }) => collection === 'questions' && id === first,
				(data: { stem: string }) => void (data.stem += ' '),
			),
		};
		yield {
			name: `the keys of ${name} become the longest options`,
			rule: 'bank-is-not-testwise',
			says: `of ${name}`,
			change: changed(
				({ collection, id }) => collection === 'questions' && asked.includes(id),
				(data: Question) => {
					for (const option of data.options) if (option.correct) option.text += 'x'.repeat(400);
				},
			),
		};
	}
	for (const { outline, section } of poolDepth(knowledge).filter(({ papers: wanted }) => wanted > 0)) {
		yield {
			name: `${outline.id}: ${section} has no questions`,
			rule: 'sections-have-enough-questions',
			says: `"${section}" of ${outline.id}`,
			change: without(
				...knowledge.all('questions').filter(({ data }) => sectionOf(outline.data, data.objectives) === section),
			),
		};
	}
	for (const { id } of knowledge.all('domains')) {
		yield {
			name: `${id} asks by heart`,
			rule: 'bloom-mix-is-kept',
			severity: 'warning',
			says: `"${id}"`,
			change: changed(
				({ collection, data }) => collection === 'questions' && (data as Question).domain === id,
				(data: Question) => void (data.bloom = 'remember'),
			),
		};
	}
}

function* claims(): Generator<Mutant> {
	for (const entry of knowledge.all('claims')) {
		yield {
			name: `${entry.id} is recalled`,
			rule: 'claims-support-write-ups',
			says: entry.id.split('/')[1] ?? '',
			change: changedOne(entry, (data) => {
				for (const claim of data.claims) claim.evidence = 'recalled';
			}),
		};
	}
	for (const fact of knowledge.all('facts').filter(({ data }) => data.sources.length > 0)) {
		yield {
			name: `${fact.id} loses its sources`,
			rule: 'facts-have-sources',
			says: `"${fact.id}"`,
			change: changedOne(fact, (data) => void (data.sources = [])),
		};
		yield {
			name: `${fact.id} was checked long ago`,
			rule: 'facts-are-fresh',
			severity: 'warning',
			says: `"${fact.id}"`,
			change: changedOne(fact, (data) => void (data.checkedOn = '2020-01-01')),
		};
	}
}

function* prompts(): Generator<Mutant> {
	for (const { id } of knowledge.all('promptUses')) {
		const own = knowledge.all('prompts').filter(({ data }) => data.use === id);
		const least = knowledge.only('policy')?.promptsPerUse ?? 0;
		yield {
			name: `${id} has a prompt less than promised`,
			rule: 'uses-have-enough-prompts',
			says: `"${id}"`,
			change: without(...own.slice(0, own.length - least + 1)),
		};
		yield {
			name: `${id} judges no answer`,
			rule: 'uses-have-enough-prompts',
			says: `"${id}"`,
			change: changed(
				({ collection, data }) => collection === 'prompts' && (data as Prompt).use === id,
				(data: Prompt) => void delete data.worked,
			),
		};
	}
	for (const prompt of knowledge.all('prompts')) {
		for (const [index, { name }] of prompt.data.variables.entries()) {
			yield {
				name: `${prompt.id}: {${name}} is not explained`,
				rule: 'prompts-name-their-variables',
				says: `no variable "${name}"`,
				change: changedOne(prompt, (data) => void data.variables.splice(index, 1)),
			};
		}
		for (const index of prompt.data.worked?.claims.keys() ?? []) {
			yield {
				name: `${prompt.id}: claim ${index} is judged by somebody else`,
				rule: 'worked-examples-cite-official-pages',
				says: `"${prompt.id}"`,
				change: changedOne(prompt, (data) => void (data.worked!.claims[index]!.page.url = 'https://example.org/')),
			};
		}
	}
}

/** The notebook with one character of its first cell of code changed. */
function otherCode(notebook: Notebook): Notebook {
	const [first] = codeCellsOf(notebook);
	const cells = notebook.cells.map((cell) =>
		cell === first ? { ...cell, source: `${cell.source.slice(0, -1)}~` } : cell,
	);
	return { ...notebook, cells };
}

function* writing(): Generator<Mutant> {
	for (const page of knowledge.pages) {
		if (isNotebook(page) && page.data.run) {
			yield {
				name: `${page.id}: a character of code`,
				rule: 'executed-means-run',
				says: `The code of "${page.id}" has changed`,
				change: (from) => ({
					...from,
					pages: from.pages.map((other) => (other === page ? { ...page, notebook: otherCode(page.notebook) } : other)),
				}),
			};
		}
		const spoil = (name: string, rule: string, says: string, line: string): Mutant => ({
			name: `${page.id}: ${name}`,
			rule,
			says,
			change: (from) => ({
				...from,
				pages: from.pages.map((other) =>
					other === page ? { ...page, body: `${page.body.trimEnd()}\n\n${line}\n` } : other,
				),
			}),
		});
		const old = knowledge.all('renamedNames').find(({ data }) => data.forbid.length > 0)?.data.forbid[0] ?? '';
		yield spoil('an old name', 'old-product-names', `"${old}"`, `Set up ${old} first.`);
		yield spoil('a typed fact', 'exam-facts-come-from-the-ledger', '"59 questions"', 'It has 59 questions.');
		yield spoil('a dead link', 'internal-links-exist', '/no/such/page/', 'See [this](/no/such/page/).');
		yield spoil('an unknown fact', 'directives-are-known', '"exam.nothing-like-it"', ':fact[exam.nothing-like-it]');
		yield spoil(
			'a script',
			'html-is-on-the-list',
			'"script"',
			page.file.endsWith('x') ? '<script/>' : '<script>1</script>',
		);
		yield spoil('a link that runs', 'links-lead-to-pages', '"javascript:alert(1)"', '[x](javascript:alert(1))');
		yield spoil('a skipped level', 'headings-in-order', '"Deep"', '##### Deep');
	}
}

/** A drawing that loses its words, or its page, is noticed. */
function* drawings(): Generator<Mutant> {
	for (const drawing of knowledge.all('drawings')) {
		const spoil = (name: string, says: string, pattern: RegExp, to: string): Mutant => ({
			name: `${drawing.id}: ${name}`,
			rule: 'drawings-describe-themselves',
			says,
			change: (from) => ({
				...from,
				texts: from.texts.map((other) =>
					other.file === drawing.file ? { ...other, text: other.text.replace(pattern, () => to) } : other,
				),
			}),
		});
		yield spoil('no title', 'no <title>', /<title>[^<]*<\/title>/, '');
		yield spoil('no description', 'no <desc>', /<desc>[^<]*<\/desc>/, '');
		yield spoil('a color', '"fill" of "svg"', /<svg /, '<svg fill="red" ');
		yield spoil('a script', '"script"', /<\/desc>/, '</desc><script>1</script>');
		yield {
			name: `${drawing.id} is gone`,
			rule: 'drawings-are-used',
			says: `"${drawing.id}"`,
			change: without(drawing),
		};
		yield {
			name: `${drawing.id} is shown nowhere`,
			rule: 'drawings-are-used',
			says: `"${drawing.id}"`,
			change: (from) => ({
				...from,
				pages: from.pages.map((page) => ({ ...page, body: page.body.replace(`::drawing[${drawing.id}]`, '') })),
			}),
		};
	}
}

function* texts(): Generator<Mutant> {
	for (const text of content.texts.filter(({ file }) => !otherQuestions.has(file))) {
		const add = (name: string, rule: string, says: string, line: string): Mutant => ({
			name: `${text.file}: ${name}`,
			rule,
			says,
			change: (from) => ({
				...from,
				texts: from.texts.map((other) => (other === text ? { ...text, text: `${text.text}${line}\n` } : other)),
			}),
		});
		yield add('a hidden character', 'text-hides-nothing', 'U+202E', '# \u202e');
		yield add('a mark', 'marks-are-filled-in', 'the rest', '# FILL IN: the rest');
	}
}

/** Every reference with its first letter changed, by one letter; of a release some, for its hundreds are all alike. */
function* references(): Generator<Mutant> {
	for (const entry of knowledge.entries.filter(({ file }) => !otherQuestions.has(file))) {
		for (const [index, { id, path }] of referencesOf(entry).entries()) {
			if (entry.collection === 'releases' && index % 16 > 0) continue;
			const renamed = `${id.startsWith('q') ? 'x' : 'q'}${id.slice(1)}`;
			yield {
				name: `${entry.collection} ${entry.id}: ${path.join('.')} names ${renamed}`,
				rule: 'references-resolve',
				says: `"${renamed}"`,
				change: changedOne(entry, (data) => setAt(data, path, renamed)),
			};
		}
	}
}

/** The rule alone, so that hundreds of mutants take seconds; that no other crashes is tried on a sample. */
function isCaught({ rule: id, severity = 'error', says = '', change }: Mutant, all: boolean): boolean {
	const chosen = all ? rules : rules.filter((rule) => rule.id === id);
	return runRules(chosen, buildKnowledgeBase(change(content)), { today: TODAY }).some(
		(finding) => finding.rule === id && finding.severity === severity && finding.message.includes(says),
	);
}

const families = {
	tiers,
	promised,
	glossary,
	mappings,
	programme,
	backlog,
	people,
	questions,
	papers,
	claims,
	prompts,
	writing,
	drawings,
	texts,
	references,
};

describe('the real content', () => {
	let made = 0;
	let caught = 0;

	it('breaks no rule, or mutants would prove nothing', () => {
		const errors = runRules(rules, knowledge, { today: TODAY }).filter(({ severity }) => severity === 'error');
		expect(errors.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`)).toEqual([]);
	});

	it('has every id that it quotes known as a reference', () => {
		const ids = new Set(
			(['objectives', 'questions', 'claims', 'resources', 'pods'] as const).flatMap((name) =>
				knowledge.all(name).map(({ id }) => id),
			),
		);
		for (const page of knowledge.pages) ids.add(page.id);
		const unknown = knowledge.entries.flatMap((entry) => {
			const known = new Set(referencesOf(entry).map(({ path }) => path.join('.')));
			return Array.from(stringsOf(entry))
				.filter(
					({ path, value }) =>
						!['id', 'example'].includes(String(path.at(-1))) && ids.has(value) && !known.has(path.join('.')),
				)
				.map(({ path, value }) => `${entry.collection} ${entry.id}: ${path.join('.')} is "${value}"`);
		});
		expect(unknown).toEqual([]);
	});

	it.each(Object.entries(families))('has every mutant caught: %s', (_, family) => {
		const all = [...family()];
		// Content grows, and the time for it does not: of a large family a part is tried, spread over all of it.
		const stride = Math.ceil(all.length / MOST_OF_A_FAMILY);
		const mutants = all.filter((_, index) => index % stride === 0);
		const survivors = mutants
			.filter((mutant, index) => !isCaught(mutant, index % 50 === 0))
			.map(({ name, rule }) => `${rule}: ${name}`);
		made += mutants.length;
		caught += mutants.length - survivors.length;
		expect(survivors).toEqual([]);
		expect(mutants.length).toBeGreaterThan(0);
	});

	it('had enough mutants', () => {
		console.info(`${made} mutants, ${caught} caught`);
		expect(made).toBeGreaterThan(AT_LEAST);
		expect(caught).toBe(made);
	});
});
