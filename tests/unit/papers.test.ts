import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { questionDigest } from '../../src/assessment/papers/digest.ts';
import { CannotDraw, drawQuestions } from '../../src/assessment/papers/draw.ts';
import { enemiesOf } from '../../src/assessment/papers/enemies.ts';
import { newSeed, parseCode } from '../../src/assessment/papers/paper-code.ts';
import { optionOrder, paperOf } from '../../src/assessment/papers/paper.ts';
import { outlineQuotas, quotas } from '../../src/assessment/papers/quotas.ts';
import { randomOf, shuffled } from '../../src/assessment/papers/random.ts';
import { toRelease } from '../../src/assessment/papers/released.ts';
import { sectionOf } from '../../src/assessment/papers/sections.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { newestRelease } from '../../src/model/releases.ts';
import type { Outline } from '../../src/schemas/outline.ts';
import type { Release, ReleasedQuestion } from '../../src/schemas/release.ts';
import { question } from '../rules/handbook.ts';
import { realContent, realKnowledge } from './real-knowledge.ts';

const weightsOf = (weights: readonly number[]) => new Map(weights.map((weight, index) => [`section-${index}`, weight]));
const released = newestRelease(realKnowledge)!.data;

describe('quotas', () => {
	test.each([
		['2025-11', [13, 4, 6, 3, 6, 8, 6, 4, 6, 3]],
		['2026-10', [14, 7, 7, 6, 9, 5, 3, 6, 3]],
	])('of %s are %j, in the order of the guide', (id, expected) => {
		expect([...outlineQuotas(realKnowledge.find('outlines', id)!.data).values()]).toEqual(expected);
	});

	it('sum to the seats, and differ from exact shares by less than one', () => {
		const weight = fc.oneof(fc.nat({ max: 1000 }), fc.double({ min: 0, max: 1000, noNaN: true }));
		fc.assert(
			fc.property(fc.array(weight, { minLength: 1, maxLength: 20 }), fc.nat({ max: 300 }), (weights, seats) => {
				const total = weights.reduce((sum, each) => sum + each, 0);
				fc.pre(total > 0.001);
				const shares = [...quotas(weightsOf(weights), seats).values()];
				expect(shares.reduce((sum, share) => sum + share, 0)).toBe(seats);
				for (const [index, share] of shares.entries()) {
					expect(Math.abs(share - (weights[index]! * seats) / total)).toBeLessThan(1 + 1e-9);
				}
			}),
		);
	});

	it('give the seat to the earlier of two equal remainders', () => {
		expect([...quotas(weightsOf([1, 1, 1]), 2).values()]).toEqual([1, 1, 0]);
		expect([...quotas(weightsOf([3, 1, 3, 1]), 2).values()]).toEqual([1, 0, 1, 0]);
	});

	test.each([
		[[], 59],
		[[0, 0], 59],
		[[10, -1], 59],
		[[Number.NaN], 59],
		[[Infinity], 59],
		[[10], -1],
		[[10], 1.5],
		[[10], Number.NaN],
	])('of %j and %d seats are refused in a sentence', (weights, seats) => {
		expect(() => quotas(weightsOf(weights), seats)).toThrow(RangeError);
		expect(() => quotas(weightsOf(weights), seats)).toThrow(/^[A-Z].*\.$/);
	});
});

describe('the section of a question', () => {
	const items = [
		['one', ['a/x', 'a/y']],
		['two', ['a/y', 'a/z']],
	].map(([section, objectives]) => ({ id: 'i', statement: 's', section, objectives })) as Outline['items'];

	test.each([
		[['a/x'], 'one'],
		[['a/y'], 'one'],
		[['a/z', 'a/x'], 'two'],
		[['a/new', 'a/z'], 'two'],
		[['a/new'], undefined],
		[[], undefined],
	])('on %j is %s', (objectives, section) => {
		expect(sectionOf({ items }, objectives)).toBe(section);
	});
});

describe('chance', () => {
	it('changes the order and nothing else, and a text determines it', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.string(), (list, text) => {
				const order = shuffled(list, randomOf(text));
				expect(order.toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b));
				expect(shuffled(list, randomOf(text))).toEqual(order);
			}),
		);
	});

	/** Chi-square of counts against equal ones. */
	const chiSquare = (seen: readonly string[], kinds: number): number => {
		const expected = seen.length / kinds;
		const counts = [...Map.groupBy(seen, (kind) => kind).values()].map(({ length }) => length);
		const absent = (kinds - counts.length) * expected;
		return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, absent);
	};
	const seeds = Array.from({ length: 20_000 }, (_, index) => `2511-1-${String(index).padStart(5, '0')}-X`);
	const orderOf = (seed: string) => optionOrder({ id: 'data-sharing/first' }, seed);

	// The bounds are exceeded by chance in one of a thousand; the texts are fixed, so the outcome is, too.
	it('gives each order of options as often', () => {
		expect(
			chiSquare(
				seeds.map((seed) => orderOf(seed).join('')),
				24,
			),
		).toBeLessThan(49.7);
	});

	it('does not give papers with neighboring codes like orders', () => {
		const first = seeds.map((seed) => orderOf(seed)[0]!);
		const pairs = first.slice(1).map((option, index) => `${first[index]}${option}`);
		expect(chiSquare(pairs, 16)).toBeLessThan(37.7);
	});
});

/** Objectives that an outline does not know, as a release tells: questions on them alone count in no section. */
const strangeTo = (outline: string, { questions }: Pick<Release, 'questions'>): Set<string> =>
	new Set(questions.flatMap(({ sections, objectives }) => (sections[outline] === undefined ? objectives : [])));

/**
 * What is wrong with a paper, in words; empty where nothing is.
 * @param without Questions that it could not have.
 */
function faultsOf(
	release: Release,
	outline: string,
	without = new Set<string>(),
): (ids: readonly string[]) => string[] {
	const pool = release.questions.filter(({ id, sections }) => sections[outline] !== undefined && !without.has(id));
	const byId = new Map(pool.map((each) => [each.id, each]));
	const enemies = enemiesOf(release.questions);
	const strange = strangeTo(outline, release);
	const objectiveOf = new Map(pool.map(({ id, objectives }) => [id, objectives.find((each) => !strange.has(each))!]));
	const bySection = Map.groupBy(pool, ({ sections }) => sections[outline]!);

	return (ids) => {
		const taken = new Set(ids);
		const counts = new Map<string, number>();
		const asked = new Map<string, number>();
		const count = (tally: Map<string, number>, key: string) => tally.set(key, (tally.get(key) ?? 0) + 1);
		for (const id of ids) {
			count(counts, byId.get(id)!.sections[outline]!);
			count(asked, objectiveOf.get(id)!);
		}
		const hasEnemy = (id: string) => [...(enemies.get(id) ?? [])].some((enemy) => taken.has(enemy));
		const faults = ids.filter(hasEnemy).map((id) => `${id} meets an enemy`);
		if (taken.size < ids.length) faults.push('a question comes twice');
		for (const [section, quota] of Object.entries(release.quotas[outline]!)) {
			if ((counts.get(section) ?? 0) !== quota) faults.push(`${section} has ${counts.get(section)} of ${quota}`);
			const own = bySection.get(section) ?? [];
			const most = Math.max(...own.map(({ id }) => asked.get(objectiveOf.get(id)!) ?? 0));
			for (const { id } of own) {
				const objective = objectiveOf.get(id)!;
				if (taken.has(id) || (asked.get(objective) ?? 0) + 1 >= most || hasEnemy(id)) continue;
				faults.push(`${objective} comes ${asked.get(objective) ?? 0} times, others ${most}, and ${id} is left`);
			}
		}
		return faults;
	};
}

describe('10,000 papers drawn from the newest release', () => {
	const chance = randomOf('seeds of this test');
	const seeds = Array.from({ length: 10_000 }, () => newSeed(() => (chance.next() >>> 0) / 2 ** 32));

	test.each(Object.keys(released.quotas))(
		'of %s have their quotas, spread over objectives, without enemies and repeats; each question comes',
		(outline) => {
			const faults = faultsOf(released, outline);
			const drawn = new Set<string>();
			for (const seed of seeds) {
				const { questions } = paperOf(released, { outline, release: released.id, paper: seed });
				const ids = questions.map(({ id }) => id);
				const found = faults(ids);
				if (found.length > 0) expect(found, seed).toEqual([]);
				for (const id of ids) drawn.add(id);
				for (const { id, options } of questions) {
					if (ordered.has(id)) expect(options).toEqual(['a', 'b', 'c', 'd']);
				}
			}
			const pool = released.questions.filter(({ sections }) => sections[outline] !== undefined);
			expect(drawn.size).toBe(pool.length);
		},
		120_000,
	);

	const ordered = new Set(released.questions.filter((each) => each.ordered).map(({ id }) => id));

	it('include questions whose options keep their order', () => {
		expect(ordered.size).toBeGreaterThan(0);
	});
});

describe('the fixed papers of the newest release', () => {
	test.each(released.papers)('paper $number of $outline has no fault, either', ({ outline, number, questions }) => {
		const before = released.papers.filter((other) => other.outline === outline && other.number < number);
		const taken = new Set(before.flatMap((other) => other.questions));
		expect(faultsOf(released, outline, taken)(questions)).toEqual([]);
	});
});

const LEVELS = ['apply', 'analyze', 'understand'] as const;

/** A release that no edit of the content changes: two sections, 5 of 20 questions and 3 of 12. */
const synthetic = (change: (question: ReleasedQuestion, index: number) => Partial<ReleasedQuestion> = () => ({})) => {
	const questions = Array.from({ length: 32 }, (_, index): ReleasedQuestion => {
		const section = index < 20 ? 'alpha' : 'beta';
		const made: ReleasedQuestion = {
			id: `${section}/question-${index}`,
			digest: String(index).padStart(12, '0'),
			objectives: [`${section}/objective-${index % 6}`],
			bloom: LEVELS[index % 3]!,
			sections: { '2025-11': section },
			ordered: index % 7 === 0,
			...(index % 5 === 0 ? { enemies: [`${section}/question-${index + 1}`] } : {}),
		};
		return { ...made, ...change(made, index) };
	});
	const papers = [{ outline: '2025-11', number: 1, questions: questions.slice(16, 24).map(({ id }) => id) }];
	const release: Release = {
		id: '3',
		on: '2026-11-23',
		digest: '0'.repeat(12),
		quotas: { '2025-11': { alpha: 5, beta: 3 } },
		papers,
		questions,
	};
	return release;
};
const draw = (release: Release, without?: ReadonlySet<string>, spared?: ReadonlySet<string>) =>
	drawQuestions(release, '2025-11', '7KQ4M', without, spared);

describe('a paper', () => {
	// Codes are shared and kept: they must give the same paper for years. A change of pure-rand, of the hash or of the drawing
	// that alters these digests breaks every code that is out. It is not to be repaired by new digests.
	test.each([
		['7KQ4M', '69ea705fc09184cb47df012b852d13c6db87c39932f0d310b09f41935a002caf'],
		[1, 'f92123333bcef8449b5921af3f73b8560588fe7a59664f7e25296c5cd13b717e'],
	])('of a known release and %s is the known one', (paper, digest) => {
		const text = JSON.stringify(paperOf(synthetic(), { outline: '2025-11', release: '3', paper }));
		expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(digest);
	});

	it('is the same for the same code, and carries that code', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e9 }), (number) => {
				const code = { outline: '2025-11', release: released.id, paper: newSeed(() => (number % 9973) / 9973) };
				const paper = paperOf(released, code);
				expect(paperOf(structuredClone(released), code)).toEqual(paper);
				expect(parseCode(paper.code)).toEqual(code);
			}),
			{ numRuns: 50 },
		);
	});

	it('does not change with the bank and the outlines', () => {
		const entries = realContent.entries
			.filter((entry) => entry.collection !== 'questions' || !entry.id.startsWith('data-sharing/'))
			.map((entry) => {
				const data = structuredClone(entry.data) as Record<string, unknown>;
				if (entry.collection === 'questions') Object.assign(data, { status: 'retired', stem: 'Edited?', enemies: [] });
				if (entry.collection === 'outlines') (data['sections'] as { weight: number }[])[0]!.weight = 1;
				return { ...entry, data } as typeof entry;
			});
		const later = newestRelease(buildKnowledgeBase({ ...realContent, entries }))!.data;
		for (const outline of Object.keys(released.quotas)) {
			for (const paper of [1, '7KQ4M']) {
				const code = { outline, release: released.id, paper };
				expect(paperOf(later, code)).toEqual(paperOf(released, code));
			}
		}
	});

	it('does not depend on the order of keys', () => {
		const release = synthetic();
		expect(draw({ ...release, quotas: { '2025-11': { beta: 3, alpha: 5 } } })).toEqual(draw(release));
	});

	test.each([
		[{ outline: '2025-11', release: '9', paper: 1 }, 'The code names release 9, and this is release 3.'],
		[{ outline: '2025-11', release: '3', paper: 7 }, 'Release 3 has no paper 7 of the outline 2025-11.'],
		[{ outline: '2031-01', release: '3', paper: '7KQ4M' }, 'Release 3 has no papers of the outline 2031-01.'],
	])('of %j does not exist, and says so', (code, message) => {
		expect(() => paperOf(synthetic(), code)).toThrow(new Error(message));
	});

	it('of questions that do not count in its outline is refused', () => {
		const release = synthetic((_, index) => (index === 17 ? { sections: {} } : {}));
		expect(() => paperOf(release, { outline: '2025-11', release: '3', paper: 1 })).toThrow(/does not count/);
	});
});

describe('a draw', () => {
	it('takes none of what is left out, and what is spared only for its objective', () => {
		const half = new Set(synthetic().questions.flatMap(({ id }, index) => (index % 2 === 0 ? [id] : [])));
		expect(draw(synthetic(), half).filter((id) => half.has(id))).toEqual([]);
		// Of six objectives three have such questions only. The one section asks five, the other three.
		expect(draw(synthetic(), undefined, half).filter((id) => half.has(id))).toHaveLength(2);
	});

	it('says which section lacks questions', () => {
		const most = new Set(synthetic().questions.flatMap(({ id }, index) => (index < 18 ? [id] : [])));
		expect(() => draw(synthetic(), most)).toThrow(
			new CannotDraw('A paper of 2025-11 needs 5 questions of the section "alpha", and release 3 has 2 left.'),
		);
	});

	it('says where enemies leave too few', () => {
		const enemies = synthetic().questions.flatMap(({ id }, index) => (index < 20 ? [id] : []));
		const release = synthetic(({ id }) => ({ enemies: enemies.filter((other) => other !== id) }));
		expect(() => draw(release)).toThrow(/too many questions of the section "alpha" in release 3 are enemies/);
	});

	it('knows enmity both ways', () => {
		const enemies = enemiesOf([{ id: 'a', enemies: ['b'] }, { id: 'b' }, { id: 'c', enemies: ['b'] }]);
		expect([...enemies.get('b')!].sort()).toEqual(['a', 'c']);
		expect([...enemies.get('a')!]).toEqual(['b']);
	});
});

describe('the digest of a question', () => {
	const asked = question('first', 'data-sharing/recipients');
	const digest = questionDigest(asked);

	it('has twelve hexadecimal digits', () => {
		expect(digest).toMatch(/^[0-9a-f]{12}$/);
	});

	it('does not change with reasons, references and readers', () => {
		const options = asked.options.map((option) => ({ ...option, why: 'Another reason.' }));
		expect(questionDigest({ ...asked, options, references: [], status: 'retired' } as typeof asked)).toBe(digest);
		expect(questionDigest({ ...asked, ordered: false, code: undefined })).toBe(digest);
	});

	test.each([
		['stem', { stem: `${asked.stem} ` }],
		['code', { code: { language: 'sql', source: 'SELECT 1' } }],
		['order', { ordered: true }],
		['text of an option', { options: asked.options.map((option) => ({ ...option, text: `${option.text}.` })) }],
		['key', { options: asked.options.map(({ correct, ...option }) => ({ ...option, correct: !correct })) }],
	])('changes with the %s', (_, change) => {
		expect(questionDigest({ ...asked, ...change })).not.toBe(digest);
	});
});

describe('what would be released', () => {
	const today = toRelease(realKnowledge);

	it('counts each question in the section of its first known objective', () => {
		for (const { id, objectives, sections } of today.questions) {
			for (const outline of realKnowledge.all('outlines')) {
				const items = outline.data.items.filter((item) => item.section === sections[outline.id]);
				const known = objectives.filter((each) => outline.data.items.some((item) => item.objectives.includes(each)));
				const isRight =
					known.length === 0 ? items.length === 0 : items.some((item) => item.objectives.includes(known[0]!));
				expect(isRight, `${id} in ${outline.id}`).toBe(true);
			}
		}
	});

	it('tells which objectives an outline does not know', () => {
		const tested = new Set(today.questions.flatMap(({ objectives }) => objectives));
		for (const { id, data } of realKnowledge.all('outlines')) {
			const known = new Set(data.items.flatMap(({ objectives }) => objectives));
			expect([...strangeTo(id, today)].sort()).toEqual([...tested.difference(known)].sort());
		}
	});

	it('names no enemy that it does not hold', () => {
		const ids = new Set(today.questions.map(({ id }) => id));
		expect(today.questions.flatMap(({ enemies = [] }) => enemies).filter((id) => !ids.has(id))).toEqual([]);
	});
});
