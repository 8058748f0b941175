import { describe, expect, test } from 'vitest';
import { boardOfDomain, boardTotals, podBoards, STAGES, type BoardStep } from '../../src/views/board.ts';
import { add, knowledgeOf, page, record, type Draft } from '../rules/handbook.ts';
import { realKnowledge } from './real-knowledge.ts';

const DOMAIN = 'data-sharing';
const boardOf = (change?: (draft: Draft) => void): BoardStep[] => boardOfDomain(knowledgeOf(change), DOMAIN);
const stepOf = (id: BoardStep['id'], change?: (draft: Draft) => void): BoardStep =>
	boardOf(change).find((step) => step.id === id) ?? expect.fail(`There is no step "${id}".`);
const pathOf = (folder: string): string => {
	let found = '';
	knowledgeOf((draft) => {
		found = Object.keys(draft.pages).find((path) => path.startsWith(`domains/${DOMAIN}/${folder}/`)) ?? '';
	});
	return found;
};

describe('a board', () => {
	test('has every step of Learn, Build, Review and Teach for each domain of each pod', () => {
		for (const { domains } of podBoards(realKnowledge))
			for (const { steps } of domains) {
				expect(steps).toHaveLength(7);
				expect([...new Set(steps.map(({ stage }) => stage))]).toEqual(STAGES);
			}
	});

	test.each([
		['write-ups', (draft: Draft): void => void delete draft.pages[pathOf('write-ups')]],
		['notebooks', (draft: Draft): void => void delete draft.pages[pathOf('notebooks')]],
		['deck', (draft: Draft): void => void delete draft.pages[pathOf('decks')]],
		['review', (draft: Draft): void => void delete page(draft, pathOf('write-ups')).front.review],
		['quiz', (draft: Draft): void => void (record(draft, 'releases').questions.length = 0)],
	] as const)('loses what proves "%s" when that is gone, and names who owes it', (id, change) => {
		const [before, after] = [stepOf(id), stepOf(id, change)];
		expect(before.done).toBeGreaterThan(0);
		expect(after.done).toBeLessThan(before.done);
		expect(after.state).not.toBe('done');
		expect(after.owner).not.toBe('');
	});

	test('loses an executed notebook with its record, with its code, and with its file', () => {
		const path = pathOf('notebooks');
		expect(stepOf('notebooks')).toMatchObject({ state: 'done', when: { told: 'last run on', day: '2026-11-01' } });
		const changes: ((draft: Draft) => void)[] = [
			(draft) => void delete (page(draft, path).front as { run?: unknown }).run,
			(draft) => {
				const code = page(draft, path).cells?.find(({ cell_type: type }) => type === 'code');
				if (code) code.source += '\nprint(2)';
			},
		];
		for (const change of changes) {
			const step = stepOf('notebooks', change);
			expect([step.done, step.state, step.when]).toEqual([0, 'open', undefined]);
			expect(step.missing).toHaveLength(1);
		}
	});

	test('knows an objective without a write-up by name', () => {
		const { done, of } = stepOf('write-ups');
		const more = stepOf('write-ups', (draft) => {
			const like = record(draft, 'objectives').id;
			add(draft, 'objectives', like, { id: 'data-sharing/new', domain: DOMAIN, title: 'Something new' });
		});
		expect([more.done, more.of]).toEqual([done, of + 1]);
		expect(more.missing.map(({ title }) => title)).toContain('Something new');
	});

	test('counts a session when it was held, and not when it is planned', () => {
		const held = (on?: string) =>
			stepOf('session', (draft) => {
				const teach = draft.records.sessions.find(({ data }) => data.kind === 'teach' && data.domain === DOMAIN);
				if (teach && on) teach.data.heldOn = on;
			});
		expect(held()).toMatchObject({ done: 0, state: 'open', when: undefined });
		expect(held('2026-11-20')).toMatchObject({
			done: 1,
			state: 'done',
			when: { told: 'last on', day: '2026-11-20' },
			missing: [],
		});
	});

	test('counts a page as adopted when a team says so', () => {
		expect(stepOf('adoption').done).toBe(0);
		expect(stepOf('adoption', (draft) => void (page(draft, pathOf('decks')).front.adoptedBy = 'Team 1'))).toMatchObject(
			{
				done: 1,
				state: 'partly',
			},
		);
	});

	test('has no steps of pages that lie in another domain, and totals that are their sum', () => {
		const totals = boardTotals(realKnowledge);
		const boards = realKnowledge.all('domains').map(({ id }) => boardOfDomain(realKnowledge, id));
		for (const { id, done, of } of totals) {
			const steps = boards.flatMap((board) => board.filter((step) => step.id === id));
			expect([done, of]).toEqual([
				steps.reduce((sum, step) => sum + step.done, 0),
				steps.reduce((sum, step) => sum + step.of, 0),
			]);
			for (const step of steps) expect(step.done).toBeLessThanOrEqual(step.of);
		}
	});
});
