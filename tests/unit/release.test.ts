import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { gatedSets } from '../../src/assessment/gated-sets.ts';
import { makeRelease, type MadeRelease } from '../../src/assessment/papers/make-release.ts';
import { playBlind } from '../../src/assessment/testwise.ts';
import { releaseFile } from '../../src/authoring/release-file.ts';
import type { Entry } from '../../src/model/entry.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run.ts';
import { releaseSchema, type Release } from '../../src/schemas/release.ts';
import type { Question } from '../../src/schemas/question.ts';
import { knowledgeOf, record } from '../rules/handbook.ts';
import { realContent, realKnowledge } from './real-knowledge.ts';

const TODAY = '2026-11-23';

/** The handbook with no release but the given ones, and with changed questions. */
function handbookWith(
	releases: readonly Release[],
	change: (data: Question) => Question = (data) => data,
): KnowledgeBase {
	const kept = realContent.entries
		.filter(({ collection }) => collection !== 'releases')
		.map((entry) => (entry.collection === 'questions' ? { ...entry, data: change(entry.data as Question) } : entry));
	const added = releases.map((data): Entry<'releases'> => {
		const file = `src/content/releases/${data.id}.yaml`;
		return { collection: 'releases', id: data.id, data, file, locate: () => ({ file, line: 1, column: 1 }) };
	});
	return buildKnowledgeBase({ ...realContent, entries: [...kept, ...added] as Entry[], broken: realContent.broken });
}

function made(knowledge: KnowledgeBase): MadeRelease {
	const result = makeRelease(knowledge, TODAY);
	if ('problem' in result) throw new Error(result.problem);
	return result;
}
const problemOf = (knowledge: KnowledgeBase): string | undefined => {
	const result = makeRelease(knowledge, TODAY);
	return 'problem' in result ? result.problem : undefined;
};

describe('a release of the real bank', () => {
	const { release, tries } = made(handbookWith([]));

	it('has the papers that the policy wants', () => {
		const counts = Map.groupBy(release.papers, ({ outline }) => outline);
		for (const [outline, count] of Object.entries(realKnowledge.only('policy')!.papers)) {
			expect(counts.get(outline)?.map(({ number }) => number)).toEqual(
				Array.from({ length: count }, (_, index) => index + 1),
			);
		}
		expect(release).toMatchObject({ id: '1', on: TODAY });
		expect(tries).toBeGreaterThan(0);
	});

	it('breaks no rule about papers', () => {
		const about = rules.filter(({ id }) => /paper|release|testwise/.test(id));
		expect(about.length).toBeGreaterThan(4);
		expect(runRules(about, handbookWith([release]), { today: TODAY })).toEqual([]);
	});

	it('lets the paper of another outline share few questions with the others, where the bank is too small for none', () => {
		const [ofSome, others] = [release.papers.slice(-1), release.papers.slice(0, -1)].map(
			(papers) => new Set(papers.flatMap(({ questions }) => questions)),
		);
		// At random three of four would be shared.
		expect(ofSome!.intersection(others!).size / ofSome!.size).toBeLessThan(0.3);
	});

	it('is the same for the same content', () => {
		expect(made(handbookWith([])).release).toEqual(release);
	});

	it('is followed by none where nothing has changed', () => {
		expect(problemOf(handbookWith([release]))).toBe(
			'There is nothing to release: release 1 holds the live questions as they are.',
		);
	});

	it('is followed by another after an edit, and by another after that', () => {
		const edited = (data: Question): Question => ({ ...data, stem: `${data.stem} ` });
		const second = made(handbookWith([release], edited)).release;
		expect(second.id).toBe('2');
		expect(second.questions.map(({ id }) => id)).toEqual(release.questions.map(({ id }) => id));
		expect(made(handbookWith([second, release])).release.id).toBe('3');
	});

	it('leaves out what is no longer live, and what only its author has read', () => {
		const [retired = '', unread = ''] = release.questions
			.map(({ id }) => id)
			.filter((id) => /developing-code/.test(id));
		const { questions, papers } = made(
			handbookWith([], (data) =>
				data.id === retired
					? { ...data, status: 'retired' }
					: data.id === unread
						? { ...data, review: undefined }
						: data,
			),
		).release;
		const ids = new Set([...questions.map(({ id }) => id), ...papers.flatMap((paper) => paper.questions)]);
		expect([ids.has(retired), ids.has(unread)]).toEqual([false, false]);
	});

	it('cannot be made where a section is too small, and says which', () => {
		const without = (data: Question): Question =>
			data.domain === 'data-governance' ? { ...data, status: 'retired' } : data;
		expect(problemOf(handbookWith([], without))).toMatch(
			/^The section "data-governance" of 2025-11 has 0 live questions; its fixed papers need \d+ \(\d+ × \d+\)\.$/,
		);
	});

	it('cannot be made of a bank whose keys are longest', () => {
		const longest = (data: Question): Question => ({
			...data,
			options: data.options.map((option) => (option.correct ? { ...option, text: option.text.repeat(9) } : option)),
		});
		expect(problemOf(handbookWith([], longest))).toBe(
			'Whoever takes the longest option does better in the bank than chance allows.',
		);
	});

	it('cannot be made where the policy wants no paper', () => {
		const knowledge = knowledgeOf((draft) => void (draft.records.policy[0]!.data.papers = {}));
		expect(problemOf(knowledge)).toBe('The policy wants no fixed paper: name an outline under "papers".');
	});

	it('cannot be made where enemies leave no paper', () => {
		const knowledge = knowledgeOf((draft) => {
			draft.records.releases.length = 0;
			record(draft, 'questions', 'data-sharing/second').enemies = ['data-sharing/first'];
		});
		expect(problemOf(knowledge)).toMatch(/too many questions of the section "ingestion" in release 1 are enemies\.$/);
	});
});

describe('the file of a release', () => {
	const { release } = made(handbookWith([]));
	const { path, text } = releaseFile(release);

	it('lies under its number, and gives the release back', () => {
		expect(path).toBe('src/content/releases/1.yaml');
		expect(releaseSchema.parse(parse(text))).toEqual(release);
		// Older readers of YAML must not see dates and numbers.
		expect(releaseSchema.parse(parse(text, { version: '1.1' }))).toEqual(release);
	});

	it('has each question on a line', () => {
		const lines = text.split('\n').filter((line) => line.includes(', digest:'));
		expect(lines).toHaveLength(release.questions.length);
	});
});

describe('npm run questions -- release', () => {
	const script = resolve('scripts/questions.ts');
	const run = (folder: string, ...line: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
		new Promise((done) => {
			execFile(process.execPath, [script, 'release', ...line], { cwd: folder }, (error, stdout, stderr) =>
				done({ code: Number(error?.code ?? 0), stdout, stderr }),
			);
		});

	test('writes the next release once, and refuses a second one', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'release-'));
		onTestFinished(() => rm(folder, { recursive: true }));
		await cp('src/content', join(folder, 'src/content'), { recursive: true });
		await rm(join(folder, 'src/content/releases'), { recursive: true });

		const first = await run(folder, '--today', TODAY);
		expect(first.stdout).toMatch(
			/^Written: src\/content\/releases\/1\.yaml\n\d+ questions; families of papers tried: \d+$/m,
		);
		expect(first.stdout).toMatch(
			/^Paper 1 of 2026-10: 60 questions, \d+ of them in papers of other outlines; at best/m,
		);
		expect(first.code).toBe(0);
		const written = await readFile(join(folder, 'src/content/releases/1.yaml'), 'utf8');
		expect(written).toBe(releaseFile(made(handbookWith([])).release).text);
		expect(
			playBlind(gatedSets(handbookWith([releaseSchema.parse(parse(written))]))).every(({ isFair }) => isFair),
		).toBe(true);

		const second = await run(folder, '--today', TODAY);
		expect(second).toMatchObject({ code: 1, stdout: expect.stringContaining('There is nothing to release') as string });
	});

	test.each([[['--today', 'tomorrow']], [['--today', '2026-02-30']], [['all']], [['--all']]])(
		'says how it is used where it is told %j',
		async (line) => {
			const { code, stderr } = await run('.', ...line);
			expect(code).toBe(2);
			expect(stderr).toContain('Usage: npm run questions -- release [--today YYYY-MM-DD]');
		},
	);
});
