import { readFileSync } from 'node:fs';
import { check } from 'prettier';
import { describe, expect, it, test } from 'vitest';
import { openPlaces, yamlFields, fillIn } from '../../src/authoring/fill-in.ts';
import { Refused, type ProjectFile } from '../../src/authoring/project-file.ts';
import { scaffold, WrongUsage, type ScaffoldRequest } from '../../src/authoring/scaffold.ts';
import { newRule } from '../../src/authoring/scaffolds/rule.ts';
import { tagOf } from '../../src/model/notebook.ts';
import { notebookPage } from '../../src/model/notebook-file.ts';
import { parse, parseDocument } from 'yaml';
import { knowledgeOf, TODAY } from '../rules/handbook.ts';

const knowledge = knowledgeOf();

/** What a command line would write, for the small handbook. */
function make(line: string, read: (path: string) => string | undefined = () => undefined): ProjectFile[] {
	const [kind = '', ...rest] = line.split(' ').filter((part) => !part.startsWith('--'));
	const objectives = Array.from(line.matchAll(/--objective=(\S+)/g), ([, id]) => id ?? '');
	const request: ScaffoldRequest = {
		kind,
		place: rest.flatMap((part) => part.split('/')),
		objectives,
		area: /--area=(\S+)/.exec(line)?.[1],
		today: TODAY,
	};
	return scaffold(request, knowledge, read);
}

/** The front matter of the first file. */
function frontOf([file]: ProjectFile[]): Record<string, unknown> {
	return parse(file?.text.split('---\n')[1] ?? '') as Record<string, unknown>;
}

describe('a write-up', () => {
	it('is named like an objective, which it covers, and owned by the lead of the pod', () => {
		const files = make('write-up data-sharing/clean-rooms');
		expect(files.map(({ path }) => path)).toEqual([
			'src/content/docs/domains/data-sharing/write-ups/clean-rooms.md',
			'src/content/claims/data-sharing/clean-rooms.yaml',
		]);
		expect(frontOf(files)).toMatchObject({
			kind: 'write-up',
			owner: 'pod-1-lead',
			objectives: ['data-sharing/clean-rooms'],
			claims: 'data-sharing/clean-rooms',
		});
	});

	it('may have another name where its objective is named', () => {
		const files = make('write-up data-sharing/share-a-view --objective=data-sharing/recipients');
		expect(frontOf(files)).toMatchObject({ title: 'Share a view', objectives: ['data-sharing/recipients'] });
	});

	it.each([
		['write-up data-sharng/clean-rooms', 'did you mean "data-sharing"?'],
		['write-up data-sharing/clean-room', 'did you mean "data-sharing/clean-rooms"?'],
		['write-up data-sharing/Clean', 'must be lower-case'],
		['write-up data-sharing/x --objective=data-modelling/dimensions', 'belongs to "data-modelling"'],
		['write-up data-sharing/x --objective=data-sharing/recipient', 'did you mean "data-sharing/recipients"?'],
	])('is refused for "%s"', (line, says) => {
		expect(() => make(line)).toThrow(Refused);
		expect(() => make(line)).toThrow(says);
	});
});

describe('a notebook', () => {
	it('asks a question, ends as all others do, and has an exercise with a solution of its own', () => {
		const [file, solution] = make('notebook data-sharing/live-tables --objective=data-sharing/recipients');
		expect(file?.path).toBe('src/content/docs/domains/data-sharing/notebooks/live-tables.ipynb');
		expect(solution?.path).toBe('notebooks/solutions/data-sharing/live-tables.py');
		const read = notebookPage(JSON.parse(file?.text ?? ''), file?.text ?? '');
		if (!('page' in read)) throw read;
		expect(read.podium).toMatchObject({
			title: 'Live tables',
			owner: 'pod-1-lead',
			objectives: ['data-sharing/recipients'],
		});
		expect(read.page.body.match(/^## .*$/gm)).toEqual([
			'## The question',
			'## The proof',
			'## What would change your mind',
			'## Your turn',
			'## Sources',
		]);
		expect(read.page.notebook.cells.map(tagOf).filter(Boolean)).toEqual(['exercise', 'assert']);
		expect(solution?.text).toMatch(/^# %% exercise\n/);
		expect(openPlaces([file!]).map(({ what }) => what)).toContain('the task, in one sentence');
		expect(openPlaces([file!]).map(({ what }) => what)).toContain(
			'code that shows a plan, a count or a listing, sorted',
		);
	});
});

describe('a deck', () => {
	it('is named like its domain and treats all its objectives, unless told otherwise', () => {
		const [file] = make('deck data-sharing');
		expect(file?.path).toBe('src/content/docs/domains/data-sharing/decks/data-sharing.md');
		expect(frontOf([file!])).toMatchObject({
			objectives: ['data-sharing/recipients', 'data-sharing/clean-rooms'],
			marp: true,
		});
		const [other] = make('deck data-sharing/cells --objective=data-sharing/clean-rooms');
		expect(other?.path).toMatch(/decks\/cells\.md$/);
		expect(frontOf([other!])).toMatchObject({ title: 'Cells', objectives: ['data-sharing/clean-rooms'] });
	});
});

describe('a question', () => {
	it('is a draft with four options, and no key given away', () => {
		const [file] = make('question data-sharing/who-reads --objective=data-sharing/recipients');
		const question = parse(file?.text ?? '') as {
			options: { id: string; correct?: boolean }[];
			read: string;
			status: string;
		};
		expect(file?.path).toBe('src/content/questions/data-sharing/who-reads.yaml');
		expect(question.options.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
		expect(question.options.some(({ correct }) => correct)).toBe(false);
		expect(question).toMatchObject({
			status: 'draft',
			origin: 'own',
			read: 'domains/data-sharing/write-ups/open-shares',
		});
	});

	it('asks for its objective where none is named', () => {
		const files = make('question data-sharing/who-reads');
		expect(openPlaces(files).map(({ what }) => what)).toContainEqual(expect.stringContaining('the objective it tests'));
	});
});

describe('a resource', () => {
	const before =
		'# Rows of the domain.\n- {id: one, title: "One: the first"}   # kept as it is\n\n- id: two\n  why: >-\n    Long\n    text.\n';

	it('is the last row of its list, and every character before it stays', () => {
		const [file] = make('resource data-sharing talk-on-shares', () => before);
		expect(file?.replaces).toBe(before);
		expect(file?.text.startsWith(before)).toBe(true);
		const rows = parse(file?.text ?? '') as { id: string; listedOn?: string }[];
		expect(rows.map(({ id }) => id)).toEqual(['one', 'two', 'talk-on-shares']);
		expect(file?.text).toContain(`listedOn: "${TODAY}"`);
		expect(openPlaces([file!])[0]).toMatchObject({ line: 10, what: 'the title as its publisher writes it' });
	});

	it('makes the first row of a file, and serves everyone where the domain is "all-domains"', () => {
		const [file] = make('resource all-domains talk-on-all');
		expect(file).toMatchObject({ path: 'src/content/resources/all-domains.yaml' });
		expect(file?.text.startsWith('- id: talk-on-all\n  title: ""')).toBe(true);
	});

	it.each([
		[
			'an id that is taken in another domain',
			'data-modelling-docs',
			before,
			'already listed in src/content/resources/data-modelling.yaml',
		],
		['an id that an unfit row has', 'two', before, 'already listed in src/content/resources/data-sharing.yaml'],
		['a file that is no list', 'new', 'a: 1\n', 'is no YAML list'],
		['a file that does not parse', 'new', '- a: [\n', 'is no YAML list'],
	])('is refused for %s', (_, id, text, says) => {
		expect(() => make(`resource data-sharing ${id}`, () => text)).toThrow(Refused);
		expect(() => make(`resource data-sharing ${id}`, () => text)).toThrow(says);
	});
});

test('a guide comes last in the list of guides', () => {
	expect(frontOf(make('guide on-call'))).toMatchObject({ kind: 'guide', order: 1, owner: 'leads', title: 'On call' });
});

describe('a rule', () => {
	const read = (path: string) => readFileSync(path, 'utf8');

	it('stands with the others of its area, in three files that Prettier would leave alone', async () => {
		const files = make('rule decks-fit-their-minutes --area=assets', read);
		expect(files.map(({ path }) => path)).toEqual([
			'src/rules/decks-fit-their-minutes.ts',
			'src/rules/registry.ts',
			'tests/rules/cases.ts',
		]);
		const [rule, registry, cases] = files.map(({ text }) => text);
		expect(await check(rule ?? '', { parser: 'typescript', useTabs: true, singleQuote: true, printWidth: 120 })).toBe(
			true,
		);
		expect(registry).toMatch(
			/import \{ datesAreInOrder \} .*\nimport \{ decksFitTheirMinutes \} from '.\/decks-fit-their-minutes.ts';\n/,
		);
		expect(cases).toContain("'decks-fit-their-minutes': {");
	});

	it('is refused where its name is taken, or a list is laid out in another way', () => {
		expect(() => make('rule weeks-have-work', read)).toThrow('There is a rule "weeks-have-work" already');
		expect(() => make('rule new-rule', () => 'export const rules = [];\n')).toThrow('is not laid out');
		expect(() => make('rule new-rule')).toThrow('is not laid out');
	});

	it('may be the first in the alphabet', () => {
		const registry = "import { b } from './b.ts';\n\nexport const rules = [\n\tb,\n];\n";
		const [, changed] = newRule([{ id: 'b', area: 'files' }], { name: 'a', area: 'files' }, (path) =>
			path.endsWith('registry.ts') ? registry : 'export const cases = {\n};\n',
		);
		expect(changed?.text).toBe(
			"import { a } from './a.ts';\nimport { b } from './b.ts';\n\nexport const rules = [\n\tb,\n\ta,\n];\n",
		);
	});
});

describe('a command line', () => {
	it.each([
		['', 'Say what to make'],
		['writeup x', 'did you mean "write-up"?'],
		['write-up data-sharing', 'A write-up needs a domain and a name.'],
		['write-up data-sharing/a/b', 'A write-up needs a domain and a name.'],
		['deck', 'A deck needs a domain'],
		['guide', 'A guide needs a name.'],
		['guide a b', 'A guide needs a name.'],
		['rule x --area=wrting', 'did you mean "writing"?'],
	])('"%s" is answered with how to write it', (line, says) => {
		expect(() => make(line)).toThrow(WrongUsage);
		expect(() => make(line)).toThrow(says);
	});
});

describe('places to fill in', () => {
	it('are found with line and words, in new lines only', () => {
		const files = [
			{ path: 'a.md', text: 'x\n<!-- FILL IN: the decision -->\n' },
			{ path: 'b.ts', text: "old; // FILL IN: old\nnew('FILL IN: its name');\n", replaces: 'old; // FILL IN: old\n' },
		];
		expect(openPlaces(files)).toEqual([
			{ file: 'a.md', line: 2, what: 'the decision' },
			{ file: 'b.ts', line: 2, what: 'its name' },
		]);
	});

	it('stand behind values that YAML reads back', () => {
		const text = yamlFields({
			a: fillIn('what: "quoted" # and more'),
			b: 'colon: here',
			c: fillIn('ids', ['x', 'y']),
			d: '2026-11-22',
		});
		expect(parseDocument(text).errors).toEqual([]);
		expect(parse(text)).toEqual({ a: '', b: 'colon: here', c: ['x', 'y'], d: '2026-11-22' });
		expect(text).toContain('d: "2026-11-22"\n');
	});
});
