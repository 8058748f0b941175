import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Backend } from '../../src/study/store/backend.ts';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import type { Journal } from '../../src/study/store/journal.ts';
import { merge } from '../../src/study/store/merge.ts';
import type { StoredRecord } from '../../src/study/store/records.ts';
import { openStore, type Store } from '../../src/study/store/store.ts';
import type { TabMessage, Tabs } from '../../src/study/store/tabs.ts';

/** A disk in memory that can be told to fail. */
class Disk implements Backend {
	held: Map<string, unknown> = new Map();
	/** Names of the errors with which the next calls fail; undefined is a call that works. */
	failures: (string | undefined)[] = [];
	isFailing = false;
	isBusy = false;

	async load(): Promise<(readonly [string, unknown])[]> {
		return this.#call(() => [...this.held]);
	}

	async write(entries: readonly (readonly [string, StoredRecord])[]): Promise<void> {
		return this.#call(() => void (this.held = merge(this.held as Map<string, StoredRecord>, new Map(entries))));
	}

	async clear(): Promise<void> {
		return this.#call(() => this.held.clear());
	}

	async #call<T>(work: () => T): Promise<T> {
		if (this.isBusy) throw new Error('two calls at once');
		this.isBusy = true;
		await new Promise((resolve) => setImmediate(resolve));
		this.isBusy = false;
		const failure = this.failures.shift() ?? (this.isFailing ? 'UnknownError' : undefined);
		if (failure !== undefined) throw new DOMException('It failed.', failure);
		return work();
	}
}

/** Tabs of one browser; what they post arrives when it is delivered. */
class Browser {
	readonly #waiting: (() => void)[] = [];
	readonly #tabs: ((message: unknown) => void)[] = [];

	readonly openTabs = (receive: (message: unknown) => void): Tabs => {
		this.#tabs.push(receive);
		return { post: (message) => this.say(message, receive) };
	};

	say(message: TabMessage | unknown, from?: unknown): void {
		for (const receive of this.#tabs) if (receive !== from) this.#waiting.push(() => receive(structuredClone(message)));
	}

	deliver(): void {
		for (const arrive of this.#waiting.splice(0)) arrive();
	}
}

const alone = {
	openTabs: () => ({ post: () => undefined }),
	journal: { note: () => true, left: () => [], forget: () => undefined, clear: () => undefined },
};
const open = (backend: Backend, now = () => 1000): Promise<Store> => openStore({ backend, now, ...alone });
const plain = (records: ReadonlyMap<string, unknown>): string => canonicalJson(Object.fromEntries(records));
const ATTEMPT = 'practice/attempts/aaaaaaaa';
const attempt = {
	form: { kind: 'drill' as const, outline: '2025-11', section: 'ingestion' },
	mode: 'exam' as const,
	startedAt: 1,
	minutes: null,
	questions: [
		{
			id: 'a/old',
			digest: '0123456789ab',
			key: 'a' as const,
			objectives: ['o/p'],
			options: ['a' as const, 'b' as const],
		},
	],
};

describe('the store', () => {
	it('has a value at once, keeps it, and has it when it is opened again', async () => {
		const disk = new Disk();
		const store = await open(disk);
		const saved = store.put('practice/answers', 'aaaaaaaa/0', { option: 'b', confidence: 'sure' });
		expect(store.get('practice/answers', 'aaaaaaaa/0')).toEqual({ option: 'b', confidence: 'sure' });
		await saved;
		expect((await open(disk)).get('practice/answers', 'aaaaaaaa/0')).toEqual({ option: 'b', confidence: 'sure' });
		expect([store.state, store.problem]).toEqual(['kept', undefined]);
	});

	it('remembers that a value was deleted', async () => {
		const disk = new Disk();
		const store = await open(disk);
		await store.put('practice/hits', 'a/b', { note: 'x' });
		const older = store.records();
		await store.remove('practice/hits', 'a/b');
		await store.import(older);
		expect(store.get('practice/hits', 'a/b')).toBeUndefined();
		expect((await open(disk)).get('practice/hits', 'a/b')).toBeUndefined();
	});

	it('lets the later of its own writes count, whatever the clock does', async () => {
		const disk = new Disk();
		const clock = [5000, 5000, 10];
		const store = await open(disk, () => clock.shift() ?? 0);
		for (const note of ['first', 'second', 'third', 'fourth']) await store.put('practice/hits', 'a/b', { note });
		expect(store.records().get('practice/hits/a/b')).toEqual({ at: 5003, value: { note: 'fourth' } });
		expect(plain(disk.held)).toBe(plain(store.records()));
	});

	it.each([
		['practice/hits', '../b', {}, 'The record "practice/hits/../b" is of no known kind.'],
		['practice/hits', 'a/b', { note: 'x'.repeat(4001) }, 'The record "practice/hits/a/b" has a wrong "note".'],
	] as const)('refuses %s %s that no export could hold', async (kind, rest, value, sentence) => {
		const disk = new Disk();
		const store = await open(disk);
		await expect(store.put(kind, rest, value)).rejects.toThrow(new TypeError(sentence));
		expect([store.records().size, disk.held.size]).toEqual([0, 0]);
	});

	it('is not changed through what was put into it', async () => {
		const store = await open(new Disk());
		const struck: ('a' | 'b')[] = ['a'];
		await store.put('practice/answers', 'aaaaaaaa/0', { struck });
		struck.push('b');
		expect(store.get('practice/answers', 'aaaaaaaa/0')).toEqual({ struck: ['a'] });
	});

	it('gives a map that stays as it was', async () => {
		const store = await open(new Disk());
		const before = store.records();
		await store.put('progress/done', 'exam', { done: true });
		expect([before.size, store.records().size]).toEqual([0, 1]);
	});

	it('tells listeners which keys changed, until they end it', async () => {
		const store = await open(new Disk());
		const told: (readonly string[])[] = [];
		const end = store.subscribe((keys) => told.push(keys));
		await store.put('progress/done', 'exam', { done: true });
		await store.import(new Map([...store.records(), ['progress/done/weeks', { at: 1, value: { done: true } }]]));
		await store.clear();
		end();
		await store.put('progress/done', 'exam', { done: true });
		expect(told).toEqual([
			['progress/done/exam'],
			['progress/done/weeks'],
			['progress/done/exam', 'progress/done/weeks'],
		]);
	});

	it('goes on where a listener throws', async () => {
		const disk = new Disk();
		const store = await open(disk);
		const end = store.subscribe(() => {
			throw new Error('a listener failed');
		});
		disk.failures = ['UnknownError', 'UnknownError'];
		await expect(store.put('progress/done', 'exam', { done: true })).rejects.toThrow('a listener failed');
		await expect(store.put('progress/done', 'weeks', { done: true })).rejects.toThrow('a listener failed');
		end();
		await store.put('progress/done', 'roadmap', { done: true });
		expect(disk.held.size).toBe(3);
		expect(store.problem).toBeUndefined();
	});

	it('passes over what has no shape it knows, and leaves it where it lies', async () => {
		const disk = new Disk();
		disk.held = new Map<string, unknown>([
			['practice/future/x', { at: 1, value: { a: 1 } }],
			['practice/hits/a/b', { at: 1, value: { note: 7 } }],
			['practice/hits/a/c', null],
			['progress/done/exam', { at: 1, value: { done: true } }],
		]);
		const store = await open(disk);
		await store.put('progress/done', 'weeks', { done: true });
		expect([...store.records().keys()]).toEqual(['progress/done/exam', 'progress/done/weeks']);
		expect(disk.held.size).toBe(5);
	});

	it('knows ids by their names of today', async () => {
		const disk = new Disk();
		const today = {
			backend: disk,
			renames: { questions: [{ from: 'a/old', to: ['a/new'] as [string] }], objectives: [], ticks: [] },
			...alone,
		};
		await (await open(disk)).put('practice/attempts', 'aaaaaaaa', attempt);
		await (await open(disk)).put('practice/hits', 'a/old', { note: 'from before' });
		const store = await openStore(today);
		expect(store.get('practice/hits', 'a/new')).toEqual({ note: 'from before' });
		expect(store.get('practice/attempts', 'aaaaaaaa')?.questions[0]?.id).toBe('a/new');
		await store.import(new Map([['practice/hits/a/old', { at: 9e9, value: { note: 'from an export' } }]]));
		expect(store.get('practice/hits', 'a/new')).toEqual({ note: 'from an export' });
		await store.remove('practice/hits', 'a/new');
		expect((await openStore(today)).get('practice/hits', 'a/new')).toBeUndefined();
	});
});

describe('where the browser does not keep it', () => {
	it('a full storage leaves records in memory, says so, and gets them all when it has room', async () => {
		const disk = new Disk();
		const store = await open(disk);
		await store.put('practice/attempts', 'aaaaaaaa', attempt);
		const told: (readonly string[])[] = [];
		store.subscribe((keys) => told.push(keys));
		disk.failures = ['QuotaExceededError', 'QuotaExceededError'];
		await store.put('practice/answers', 'aaaaaaaa/0', { option: 'a' });
		expect([store.state, store.problem?.kind]).toEqual(['memory', 'full']);
		expect(store.problem?.sentence).toMatch(/full/);
		expect(store.get('practice/answers', 'aaaaaaaa/0')).toEqual({ option: 'a' });
		expect([...disk.held.keys()]).toEqual([ATTEMPT]);
		await store.put('practice/answers', 'aaaaaaaa/1', { option: 'b' });
		expect([store.state, store.problem]).toEqual(['kept', undefined]);
		expect(plain(disk.held)).toBe(plain(store.records()));
		expect(told).toEqual([['practice/answers/aaaaaaaa/0'], [], ['practice/answers/aaaaaaaa/1'], []]);
	});

	it('a forbidden storage opens empty, says so, and may be allowed later', async () => {
		const disk = new Disk();
		await (await open(disk)).put('practice/hits', 'a/b', { note: 'from before' });
		disk.isFailing = true;
		const store = await open(disk);
		expect([store.state, store.problem?.kind, store.records().size]).toEqual(['memory', 'forbidden', 0]);
		await store.put('progress/done', 'exam', { done: true });
		expect(store.get('progress/done', 'exam')).toEqual({ done: true });
		disk.isFailing = false;
		await store.put('progress/done', 'weeks', { done: true });
		expect([store.state, store.problem]).toEqual(['kept', undefined]);
		expect(store.get('practice/hits', 'a/b')).toEqual({ note: 'from before' });
		expect(plain(disk.held)).toBe(plain(store.records()));
	});

	it('a database that was deleted while it was open gets everything again', async () => {
		const disk = new Disk();
		const store = await open(disk);
		await store.put('practice/attempts', 'aaaaaaaa', attempt);
		disk.held.clear();
		disk.failures = ['InvalidStateError'];
		await store.put('practice/answers', 'aaaaaaaa/0', { option: 'a' });
		expect([store.state, store.problem]).toEqual(['kept', undefined]);
		expect([...disk.held.keys()].sort()).toEqual(['practice/answers/aaaaaaaa/0', ATTEMPT]);
	});

	it('a storage that does not answer is told as such', async () => {
		const disk = new Disk();
		const store = await open(disk);
		disk.isFailing = true;
		await store.put('progress/done', 'exam', { done: true });
		expect([store.state, store.problem?.kind]).toEqual(['memory', 'broken']);
	});

	it('holds after any failures what memory holds, once it works again', async () => {
		const failure = fc.option(fc.constantFrom('QuotaExceededError', 'InvalidStateError', 'AbortError'), {
			nil: undefined,
		});
		const step = fc.record({
			id: fc.constantFrom('a/a', 'a/b', 'a/c'),
			isRemoved: fc.boolean(),
			isAwaited: fc.boolean(),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(step, { maxLength: 8 }),
				fc.array(failure, { maxLength: 20 }),
				async (steps, failures) => {
					const disk = new Disk();
					disk.failures = [...failures];
					const store = await open(disk);
					for (const [index, { id, isRemoved, isAwaited }] of steps.entries()) {
						const saved = isRemoved
							? store.remove('practice/hits', id)
							: store.put('practice/hits', id, { note: `${index}` });
						if (isAwaited) await saved;
						if (!isRemoved) expect(store.get('practice/hits', id)).toEqual({ note: `${index}` });
					}
					disk.failures = [];
					await store.put('practice/settings', 'own', {});
					expect([store.state, plain(disk.held)]).toEqual(['kept', plain(store.records())]);
				},
			),
		);
	});
});

describe('deleting everything', () => {
	it('leaves nothing, also when it is opened again', async () => {
		const disk = new Disk();
		const store = await open(disk);
		void store.put('progress/done', 'exam', { done: true });
		const cleared = store.clear();
		expect(store.records().size).toBe(0);
		await cleared;
		expect([(await open(disk)).records().size, disk.held.size]).toEqual([0, 0]);
	});

	it('says where the browser did not delete, and tries again', async () => {
		const disk = new Disk();
		const store = await open(disk);
		await store.put('progress/done', 'exam', { done: true });
		disk.failures = ['UnknownError', 'UnknownError'];
		await store.clear();
		expect(store.problem?.sentence).toMatch(/did not delete/);
		expect(store.records().size).toBe(0);
		await store.put('progress/done', 'weeks', { done: true });
		expect([...disk.held.keys()]).toEqual(['progress/done/weeks']);
		expect(store.problem).toBeUndefined();
	});

	it('is not undone by a storage that could not be read before', async () => {
		const disk = new Disk();
		await (await open(disk)).put('progress/done', 'exam', { done: true });
		disk.failures = ['UnknownError', 'UnknownError'];
		const store = await open(disk);
		await store.clear();
		expect([store.records().size, disk.held.size, store.problem]).toEqual([0, 0, undefined]);
	});
});

describe('what an older version kept', () => {
	const old = { at: 10, value: { done: true, minutes: 25, note: 'Of the laptop.' } };
	const parts = {
		'progress/done/exam': { at: 10, value: { done: true } },
		'progress/minutes/exam': { at: 10, value: { minutes: 25 } },
		'progress/notes/exam': { at: 10, value: { note: 'Of the laptop.' } },
	};

	it('is taken apart on the disk, too, once: a tick then takes neither minutes nor note along', async () => {
		const disk = new Disk();
		disk.held.set('progress/done/exam', old);
		const store = await open(disk);
		expect(Object.fromEntries(disk.held)).toEqual(parts);
		await store.put('progress/minutes', 'exam', { minutes: 40 });
		await store.put('progress/done', 'exam', { done: false });
		const later = await open(disk);
		expect(later.get('progress/minutes', 'exam')).toEqual({ minutes: 40 });
		expect(later.get('progress/notes', 'exam')).toEqual({ note: 'Of the laptop.' });
		expect(later.get('progress/done', 'exam')).toEqual({ done: false });
	});

	it('is read of a tab that is still of that version, and of its journal, whatever lies there already', async () => {
		const browser = new Browser();
		const disk = new Disk();
		const journal = { ...alone.journal, left: () => [['progress/notes/exam', { at: 20, value: null }]] };
		disk.held.set('progress/done/exam', old);
		const store = await openStore({ backend: disk, openTabs: browser.openTabs, now: () => 1000, journal });
		expect(store.get('progress/notes', 'exam')).toBeUndefined();
		browser.say([['progress/done/exam', { at: 30, value: { done: false, minutes: 50 } }]]);
		browser.deliver();
		expect(store.get('progress/minutes', 'exam')).toEqual({ minutes: 50 });
		expect(store.get('progress/done', 'exam')).toEqual({ done: false });
		expect(store.get('progress/notes', 'exam')).toBeUndefined();
	});

	it('under an id that was renamed since lies under that of today, too, for pages without a store, also after a later word', async () => {
		const disk = new Disk();
		disk.held.set('progress/done/guides/old', { at: 10, value: { done: true } });
		disk.held.set('progress/notes/guides/old', { at: 11, value: { note: 'n' } });
		const renames = { questions: [], objectives: [], ticks: [{ from: 'guides/old', to: ['guides/new'] as [string] }] };
		const open = () => openStore({ backend: disk, now: () => 1000, renames, ...alone });
		await open();
		expect(disk.held.get('progress/done/guides/new')).toEqual({ at: 10, value: { done: true } });
		expect(disk.held.get('progress/notes/guides/new')).toEqual({ at: 11, value: { note: 'n' } });
		const kept = plain(disk.held);
		await open();
		expect(plain(disk.held)).toBe(kept);
		// A tab of the older site, open for long, takes it back; a tick made there earlier than one's own does not count.
		disk.held.set('progress/done/guides/old', { at: 20, value: { done: false } });
		await open();
		expect(disk.held.get('progress/done/guides/new')).toEqual({ at: 20, value: { done: false } });
		await (await open()).put('progress/done', 'guides/new', { done: true });
		disk.held.set('progress/done/guides/old', { at: 30, value: { done: false } });
		expect((await open()).get('progress/done', 'guides/new')).toEqual({ done: true });
		expect(disk.held.get('progress/done/guides/new')).toEqual({ at: 1000, value: { done: true } });
	});

	it('moves in two tabs at once without an end', async () => {
		const browser = new Browser();
		const disk = new Disk();
		disk.held.set('progress/done/guides/old', { at: 10, value: { done: true } });
		const posted: unknown[] = [];
		const renames = { questions: [], objectives: [], ticks: [{ from: 'guides/old', to: ['guides/new'] as [string] }] };
		const backend = turns(disk);
		await Promise.all(
			[1, 2].map(() =>
				openStore({
					...{ backend, now: () => 1000, renames, journal: alone.journal },
					openTabs: (receive) => {
						const tabs = browser.openTabs(receive);
						return { post: (message) => (posted.push(message), tabs.post(message)) };
					},
				}),
			),
		);
		browser.deliver();
		expect([...disk.held.keys()]).toEqual(['progress/done/guides/old', 'progress/done/guides/new']);
		expect(posted).toEqual([]);
	});

	it('is not written where nothing has another id or shape today', async () => {
		const disk = new Disk();
		for (const [key, record] of Object.entries(parts)) disk.held.set(key, record);
		disk.held.set('future/kind/x', { at: 1, value: 7 });
		let writes = 0;
		await open({
			load: () => disk.load(),
			clear: () => disk.clear(),
			write: () => Promise.resolve(void writes++),
		});
		expect(writes).toBe(0);
	});
});

describe('two tabs', () => {
	const twoTabs = async (disk = new Disk(), clocks = [() => 1000, () => 1000]) => {
		const browser = new Browser();
		const [a, b] = await Promise.all(
			clocks.map((now) => openStore({ backend: turns(disk), openTabs: browser.openTabs, now })),
		);
		return { browser, disk, a: a!, b: b! };
	};

	it('know what the other wrote', async () => {
		const { browser, a, b } = await twoTabs();
		const told: (readonly string[])[] = [];
		b.subscribe((keys) => told.push(keys));
		await a.put('practice/answers', 'aaaaaaaa/0', { option: 'c' });
		browser.deliver();
		expect(b.get('practice/answers', 'aaaaaaaa/0')).toEqual({ option: 'c' });
		expect(told).toEqual([['practice/answers/aaaaaaaa/0']]);
	});

	it('write after the other, not before it, whatever their clocks', async () => {
		const { browser, a, b } = await twoTabs(undefined, [() => 9000, () => 10]);
		await a.put('practice/answers', 'aaaaaaaa/0', { option: 'c' });
		browser.deliver();
		await b.put('practice/answers', 'aaaaaaaa/0', { option: 'd' });
		browser.deliver();
		expect(a.get('practice/answers', 'aaaaaaaa/0')).toEqual({ option: 'd' });
	});

	it('both forget when one deletes everything', async () => {
		const { browser, disk, a, b } = await twoTabs();
		await a.put('progress/done', 'exam', { done: true });
		browser.deliver();
		await b.clear();
		browser.deliver();
		expect([a.records().size, b.records().size, disk.held.size]).toEqual([0, 0, 0]);
	});

	it('do not bring back what was deleted while one of them was opened', async () => {
		const [disk, browser] = [new Disk(), new Browser()];
		await (await open(disk)).put('progress/done', 'exam', { done: true });
		const opening = openStore({ backend: disk, openTabs: browser.openTabs });
		await Promise.resolve();
		browser.say('clear');
		browser.deliver();
		expect((await opening).records().size).toBe(0);
	});

	it.each([
		['nothing', undefined],
		['a number', 7],
		['a word', 'clean'],
		['an object', { entries: [] }],
		['entries that are none', [null, 7, 'x', [], [7, {}]]],
		['an unknown kind', [['__proto__/x/y', { at: 1, value: {} }]]],
		['a wrong value', [['progress/done/exam', { at: 1, value: { done: 'yes' } }]]],
		['a moment that wins for ever', [['progress/done/exam', { at: Infinity, value: { done: true } }]]],
	])('take no notice of %s', async (_, message) => {
		const { browser, a } = await twoTabs();
		await a.put('progress/done', 'exam', { done: false });
		browser.say(message);
		browser.deliver();
		expect([...a.records()]).toEqual([['progress/done/exam', { at: 1000, value: { done: false } }]]);
	});

	it('agree with each other and with the disk in the end, whatever they write and when they hear of it', async () => {
		const step = fc.record({
			isFirst: fc.boolean(),
			id: fc.constantFrom('a/a', 'a/b'),
			clock: fc.integer({ min: 1, max: 3 }),
			isDelivered: fc.boolean(),
			isAwaited: fc.boolean(),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
				let clock = 1;
				const { browser, disk, a, b } = await twoTabs(undefined, [() => clock, () => clock]);
				for (const [index, each] of steps.entries()) {
					clock = each.clock;
					const saved = (each.isFirst ? a : b).put('practice/hits', each.id, { note: `${index}` });
					if (each.isAwaited) await saved;
					if (each.isDelivered) browser.deliver();
				}
				await Promise.all([a.put('progress/done', 'a', { done: true }), b.put('progress/done', 'b', { done: true })]);
				browser.deliver();
				expect(plain(a.records())).toBe(plain(disk.held));
				expect(plain(b.records())).toBe(plain(disk.held));
			}),
		);
	});
});

/** What pages of one browser note. */
class Notes {
	readonly held = new Map<number, unknown[]>();
	#pages = 0;

	readonly journal = (): Journal => {
		const page = (this.#pages += 1);
		let found: number[] = [];
		return {
			note: (entries) => {
				if (entries.length > 0) this.held.set(page, [...entries]);
				else this.held.delete(page);
				return true;
			},
			left: () => {
				found = [...this.held.keys()].filter((each) => each !== page);
				return [...this.held.values()].flat();
			},
			forget: () => found.forEach((each) => this.held.delete(each)),
			clear: () => this.held.clear(),
		};
	};
}

describe('a page that is killed', () => {
	const killed: Backend = {
		load: async () => [],
		write: () => new Promise(() => undefined),
		clear: async () => undefined,
	};

	it('leaves what was on its way to the next page, which keeps it', async () => {
		const notes = new Notes();
		const first = await openStore({ ...alone, backend: killed, journal: notes.journal(), now: () => 1000 });
		void first.put('progress/done', 'exam', { done: true });
		void first.put('progress/done', 'team', { done: true });
		const disk = new Disk();
		const second = await openStore({ ...alone, backend: disk, journal: notes.journal() });
		expect([...second.records().keys()]).toEqual(['progress/done/exam', 'progress/done/team']);
		expect([...disk.held.keys()]).toEqual(['progress/done/exam', 'progress/done/team']);
		expect(notes.held.size).toBe(0);
	});

	it('leaves one note, however many pages could not keep it', async () => {
		const notes = new Notes();
		for (let page = 0; page < 3; page += 1) {
			const disk = new Disk();
			disk.isFailing = true;
			const store = await openStore({ ...alone, backend: disk, journal: notes.journal(), now: () => 1000 + page });
			await store.put('progress/done', `exam${page}`, { done: true });
		}
		expect(notes.held.size).toBe(1);
		expect([...notes.held.values()].flat()).toHaveLength(3);
	});

	it('leaves nothing once it is kept, and nothing after all was deleted', async () => {
		const notes = new Notes();
		const store = await openStore({ ...alone, backend: new Disk(), journal: notes.journal() });
		const saved = store.put('progress/done', 'exam', { done: true });
		expect(notes.held.size).toBe(1);
		await saved;
		expect(notes.held.size).toBe(0);
		void store.put('progress/done', 'exam', { done: false });
		await store.clear();
		expect(notes.held.size).toBe(0);
	});

	it('does not win over what is newer, and strange notes are left alone', async () => {
		const notes = new Notes();
		notes.held.set(9, [['progress/done/exam', { at: 1, value: { done: false } }], 7, ['x', null]]);
		const disk = new Disk();
		disk.held.set('progress/done/exam', { at: 5, value: { done: true } });
		const store = await openStore({ ...alone, backend: disk, journal: notes.journal() });
		expect(store.get('progress/done', 'exam')).toEqual({ done: true });
	});
});

/** The disk for one of several tabs: it waits while another is at it. */
function turns(disk: Disk): Backend {
	const free = async (): Promise<void> => {
		while (disk.isBusy) await new Promise((resolve) => setImmediate(resolve));
	};
	return {
		load: () => free().then(() => disk.load()),
		write: (entries) => free().then(() => disk.write(entries)),
		clear: () => free().then(() => disk.clear()),
	};
}
