import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	LEVELS,
	type OnboardingAsset,
	type OnboardingGraph,
	type PathAnswers,
} from '../../src/model/onboarding/graph.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { libraryGraph } from '../../src/model/onboarding/library-graph.ts';
import { newHire } from '../../src/model/onboarding/new-hire.ts';
import { FIRST_NOTEBOOK_BY, stepsInOrder } from '../../src/model/onboarding/order.ts';
import { hoursProblem, onboardingPath, weeksOf, type OnboardingPath } from '../../src/model/onboarding/path.ts';
import { standardProfiles } from '../../src/model/onboarding/profiles.ts';
import { withReadingFirst } from '../../src/model/onboarding/reading-first.ts';
import { realContent, realKnowledge } from './real-knowledge.ts';

const real = libraryGraph(realKnowledge)!;
const DOMAINS = ['sharing', 'modelling', 'governance'].map((id, index) => ({
	id,
	title: id,
	question: `What of ${id}?`,
	pod: index < 2 ? 'pod-1' : 'pod-2',
	weight: [10, 22, 10][index] ?? 0,
}));

const workspace: OnboardingAsset = {
	id: 'guides/workspace',
	kind: 'set-up',
	title: 'Set up',
	address: '/guides/workspace/',
	minutes: 45,
	isEstimate: true,
	objectives: [],
	prerequisites: [],
	owner: 'leads',
	why: 'First.',
};

const assetOf = (index: number): fc.Arbitrary<OnboardingAsset> =>
	fc
		.record({
			kind: fc.constantFrom('write-up', 'write-up', 'write-up', 'notebook', 'notebook', 'quiz', 'guide', 'start'),
			level: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
			domain: fc.constantFrom('sharing', 'modelling', 'governance'),
			minutes: fc.oneof(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 60, max: 400 })),
			objectives: fc.uniqueArray(fc.constantFrom('o/1', 'o/2', 'o/3', 'o/4'), { maxLength: 3 }),
			// Only what stands before: authors make no circles.
			before: fc.array(fc.nat(Math.max(0, index - 1)), { maxLength: 2 }),
			isExecuted: fc.boolean(),
			onlyFor: fc.option(fc.subarray([...LEVELS], { minLength: 1 }), { nil: undefined }),
		})
		.map(({ before, kind, domain, isExecuted, onlyFor, ...rest }) => ({
			...rest,
			kind: kind as OnboardingAsset['kind'],
			id: `asset-${index}`,
			title: `Asset ${index}`,
			address: `/asset-${index}/`,
			isEstimate: true,
			owner: 'leads',
			domain: kind === 'start' || kind === 'guide' ? undefined : domain,
			onlyFor: kind === 'start' ? onlyFor : undefined,
			isExecuted: kind === 'notebook' && isExecuted ? true : undefined,
			prerequisites: kind === 'write-up' && index > 0 ? [...new Set(before.map((each) => `asset-${each}`))] : [],
		}));

const graph: fc.Arbitrary<OnboardingGraph> = fc
	.nat(30)
	.chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => assetOf(index))))
	.map((assets) => ({
		workspace,
		assets: withReadingFirst(assets),
		domains: DOMAINS,
		hours: { least: 2, usual: 4, most: 40 },
		marks: [30, 60, 90],
		skimShare: 0.5,
	}));

const answers: fc.Arbitrary<PathAnswers> = fc.record({
	level: fc.constantFrom(...LEVELS),
	role: fc.constantFrom('any', 'pod-1', 'pod-2'),
	hours: fc.integer({ min: 2, max: 40 }),
});

/** Generated libraries, and the real one under any answers. */
const asked = fc.tuple(fc.oneof({ weight: 4, arbitrary: graph }, fc.constant(real)), answers);
const ids = (list: readonly { readonly asset: OnboardingAsset }[]): string[] => list.map(({ asset }) => asset.id);
const order = ({ tasks, later }: OnboardingPath) => [...tasks, ...later];

function holds(law: (path: OnboardingPath, graph: OnboardingGraph, answers: PathAnswers) => void): void {
	fc.assert(fc.property(asked, ([of, given]) => law(onboardingPath(of, given), of, given)));
}

describe('a path', () => {
	test('begins with the workspace, and holds each asset of the library once: as a task, later, or left out with a reason', () => {
		holds((path, { workspace: first, assets }) => {
			expect(path.tasks[0]?.asset).toBe(first);
			const rest = [...ids(order(path)).slice(1), ...ids(path.leftOut)];
			expect(rest.toSorted()).toEqual(assets.map(({ id }) => id).sort());
			expect(path.leftOut.filter(({ why }) => !why.endsWith('.'))).toEqual([]);
			expect(order(path).filter(({ why, asset }) => why === '' && asset.domain !== undefined)).toEqual([]);
		});
	});

	test('puts nothing before what it needs, and needs nothing that was left out', () => {
		holds((path) => {
			const place = new Map(ids(order(path)).map((id, index) => [id, index]));
			const left = new Set(ids(path.leftOut));
			for (const { asset } of order(path))
				for (const id of asset.prerequisites) {
					expect(left.has(id)).toBe(false);
					expect(place.get(id)).toBeLessThan(place.get(asset.id)!);
				}
		});
	});

	test('plans no week above the hours, tasks in order, and all of their minutes', () => {
		holds((path, of, { hours }) => {
			const { tasks, weeks } = path;
			expect(weeks.filter(({ minutes }) => minutes > 60 * hours)).toEqual([]);
			for (const { number, minutes } of weeks) {
				const whole = tasks.filter(({ from, week }) => from === number && week === number);
				const touching = tasks.filter(({ from, week }) => from <= number && number <= week);
				const sum = (list: typeof tasks) => list.reduce((total, task) => total + task.minutes, 0);
				expect(minutes).toBeGreaterThanOrEqual(sum(whole));
				expect(minutes).toBeLessThanOrEqual(sum(touching));
			}
			expect(weeks.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(
				tasks.reduce((sum, task) => sum + task.minutes, 0),
			);
			for (const [index, { from, week, day }] of tasks.entries()) {
				const before = tasks[index - 1];
				expect(from).toBeLessThanOrEqual(week);
				expect(week).toBeLessThanOrEqual(weeksOf(of));
				expect(day === 0 || (day > 0 && day < 5)).toBe(true);
				if (before) expect(5 * before.week + before.day).toBeLessThanOrEqual(5 * week + day);
			}
		});
	});

	test('spreads over weeks only what is longer than half a week', () => {
		holds(({ tasks }, _, { hours }) => {
			expect(tasks.filter(({ from, week, minutes }) => from < week && minutes <= 30 * hours)).toEqual([]);
		});
	});

	test('has a notebook that ran among its first five steps, wherever one needs at most three pages', () => {
		holds((path, { assets }) => {
			const at = order(path).findIndex(({ isFirstNotebook }) => isFirstNotebook);
			const known = new Map(assets.map((asset) => [asset.id, asset]));
			const needs = (asset: OnboardingAsset, met = new Set<string>()): Set<string> => {
				for (const id of asset.prerequisites)
					if (!met.has(id)) {
						met.add(id);
						needs(known.get(id)!, met);
					}
				return met;
			};
			const some = assets.some((asset) => asset.isExecuted && needs(asset).size <= 3);
			expect(at >= 0).toBe(some);
			expect(at).toBeLessThan(FIRST_NOTEBOOK_BY);
			if (at >= 0) expect(order(path)[at]).toMatchObject({ isSkimmed: false, asset: { isExecuted: true } });
		});
	});

	test('is the same for the same answers', () => {
		holds((path, of, given) => {
			expect(onboardingPath(structuredClone(of), structuredClone(given))).toEqual(path);
		});
	});

	test('loses nothing when the library grows', () => {
		fc.assert(
			fc.property(graph, assetOf(31), answers, (of, more, given) => {
				const before = stepsInOrder(of, given);
				// As the library would be read: reading is put before running once more.
				const bare = of.assets.map((asset) => (asset.kind === 'notebook' ? { ...asset, prerequisites: [] } : asset));
				const grown = stepsInOrder({ ...of, assets: withReadingFirst([...bare, more]) }, given);
				const kept = new Set(ids(grown.steps));
				// What is there only because something needs it may go: an easier page can take its place.
				const { isFor } = newHire(of, given);
				expect(before.steps.filter(({ asset }) => isFor(asset) && !kept.has(asset.id))).toEqual([]);
				const all = new Set([...kept, ...ids(grown.leftOut)]);
				expect(of.assets.filter(({ id }) => !all.has(id))).toEqual([]);
				expect(all.has(more.id)).toBe(true);
			}),
		);
	});

	test('puts the domains of the own pod before others, and reads them in full', () => {
		for (const role of ['pod-1', 'pod-2', 'pod-3']) {
			const { tasks } = onboardingPath(real, { level: 'experienced', role, hours: 40 });
			const own = tasks.filter(({ isOwn }) => isOwn);
			expect(own.length).toBeGreaterThan(15);
			expect(own.filter(({ isSkimmed }) => isSkimmed)).toEqual([]);
			const domains = new Set(real.domains.filter(({ pod }) => pod === role).map(({ id }) => id));
			const beforeLast = tasks.slice(
				0,
				tasks.findLastIndex(({ isOwn }) => isOwn),
			);
			const needed = new Set(own.flatMap(({ asset }) => asset.prerequisites));
			// What stands between them is there because they need it.
			const between = beforeLast.filter(
				({ asset, isOwn }) => !isOwn && asset.kind !== 'start' && asset.kind !== 'set-up',
			);
			expect(between.filter(({ asset }) => domains.has(asset.domain ?? ''))).toEqual([]);
			expect(
				between.every(
					({ asset }) => needed.has(asset.id) || between.some((other) => other.asset.prerequisites.includes(asset.id)),
				),
			).toBe(true);
		}
	});

	test('of an experienced engineer skips the foundations and says which and why', () => {
		const { leftOut, tasks } = onboardingPath(real, { level: 'experienced', role: 'any', hours: 4 });
		expect(leftOut.map(({ asset, why }) => `${asset.id}: ${why}`)).toContain(
			'resources/course-lakehouse-architecture: It is for novice engineers.',
		);
		expect(tasks.some(({ isSkimmed }) => isSkimmed)).toBe(true);
		const novice = onboardingPath(real, { level: 'novice', role: 'any', hours: 4 });
		expect(novice.tasks.some(({ isSkimmed }) => isSkimmed)).toBe(false);
	});

	test('says at its marks what was met by then, never less at a later one', () => {
		holds(({ marks, tasks }) => {
			expect(marks.map(({ day, week }) => [day, week])).toEqual([
				[30, 4],
				[60, 8],
				[90, 12],
			]);
			for (const [index, { answers: now }] of marks.entries())
				expect(now).toEqual(expect.arrayContaining([...(marks[index - 1]?.answers ?? [])]));
			expect(tasks.every(({ week }) => week <= 12)).toBe(true);
		});
	});

	test('takes hours that are none with a sentence', () => {
		for (const hours of [1, 41, 2.5, Number.NaN]) {
			expect(hoursProblem(real, hours)).toMatch(/^[A-Z].+\.$/);
			expect(() => onboardingPath(real, { level: 'novice', role: 'any', hours })).toThrow(RangeError);
		}
		expect(hoursProblem(real, 1)).toBe(
			'With less than 2 hours a week the first steps do not fit into 90 days: agree on 2 hours with your lead.',
		);
		expect(hoursProblem(real, 2)).toBeUndefined();
	});
});

describe('the library', () => {
	test('counts a page as confirmed once a team has adopted it, and not by a second reading alone', () => {
		const read = realContent.pages.find(({ data }) => data.kind === 'write-up' && data.review);
		expect(real.assets.find(({ id }) => id === read?.id)).toMatchObject({ confirmedOn: undefined });
		const adopted = buildKnowledgeBase({
			...realContent,
			pages: realContent.pages.map((page) =>
				page === read ? { ...page, data: { ...page.data, adoptedBy: 'team-a' } as typeof page.data } : page,
			),
		});
		expect(libraryGraph(adopted)?.assets.find(({ id }) => id === read?.id)).toMatchObject({
			confirmedOn: read?.data.review?.on,
		});
	});

	test('has every write-up, every notebook and every quiz in every path', () => {
		const pages = realKnowledge.pages.filter(({ data }) => data.kind === 'write-up' || data.kind === 'notebook');
		expect(real.assets.filter(({ kind }) => kind === 'write-up' || kind === 'notebook')).toHaveLength(pages.length);
		expect(real.assets.filter(({ kind }) => kind === 'quiz')).toHaveLength(realKnowledge.all('domains').length);
		for (const profile of standardProfiles(real)) {
			const path = onboardingPath(real, profile);
			const held = new Set([...ids(order(path)), ...ids(path.leftOut)]);
			expect(pages.filter(({ id }) => !held.has(id))).toEqual([]);
		}
		expect(standardProfiles(real)).toHaveLength(24);
	});

	test('stands in the order of the syllabus, whatever the order in which files are read', () => {
		const otherwise = buildKnowledgeBase({ ...realContent, pages: realContent.pages.toReversed() });
		expect(libraryGraph(otherwise)).toEqual(real);
	});

	test('puts one page before a notebook for each objective, and none where a page waits for the notebook', () => {
		const asset = (id: string, changes: Partial<OnboardingAsset>): OnboardingAsset => ({
			...workspace,
			kind: 'write-up',
			id,
			...changes,
		});
		const [, , , notebook] = withReadingFirst([
			asset('hard', { objectives: ['o/1'], level: 'experienced' }),
			asset('easy', { objectives: ['o/1'], level: 'novice' }),
			asset('after', { objectives: ['o/2'], prerequisites: ['notebook'] }),
			asset('notebook', { kind: 'notebook', objectives: ['o/1', 'o/2', 'o/3'] }),
		]);
		expect(notebook?.prerequisites).toEqual(['easy']);
	});
});
