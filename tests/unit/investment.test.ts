import { describe, expect, it } from 'vitest';
import { podMemberOf, weekTime } from '../../src/model/minutes.ts';
import { evidence, phasePlan, teamCost } from '../../src/views/investment.ts';
import { evidenceMarkdown, phasePlanMarkdown, teamCostMarkdown } from '../../src/views/investment-markdown.ts';
import { knowledgeOf, record } from '../rules/handbook.ts';
import { realKnowledge } from './real-knowledge.ts';

const found = (what: string, knowledge = realKnowledge): string | undefined => {
	const { there, missing } = evidence(knowledge);
	return [...there, ...missing].find((row) => row.what.startsWith(what))?.found;
};

describe('the cost', () => {
	it('adds up what the week pages ask of each member', () => {
		const minutes = (realKnowledge.only('team')?.members ?? []).map((member) => {
			const track = realKnowledge.find('tracks', member.track)!.data;
			const who = podMemberOf(realKnowledge, track, member.pod, member.podRole);
			return realKnowledge.all('weeks').reduce((sum, { data }) => sum + weekTime(realKnowledge, data, who).minutes, 0);
		});
		const cost = teamCost(realKnowledge);
		expect(cost.hours).toBe(Math.round(minutes.reduce((sum, each) => sum + each, 0) / 60));
		expect(cost.least).toBe(Math.round(Math.min(...minutes) / 60));
		expect(cost.most).toBe(Math.round(Math.max(...minutes) / 60));
		expect(cost.people).toBe(minutes.length);
	});

	it('grows with the plan, and with the team', () => {
		const before = teamCost(knowledgeOf());
		const longer = teamCost(knowledgeOf((draft) => void (record(draft, 'weeks').activities[0]!.minutes = 600)));
		expect(longer.hours).toBeGreaterThan(before.hours);
		const larger = teamCost(
			knowledgeOf((draft) => {
				const { members } = record(draft, 'team');
				members.push({ ...structuredClone(members[0]!), id: 'one-more' });
			}),
		);
		expect(larger.people).toBe(before.people + 1);
	});
});

describe('the plan', () => {
	it('gives each phase the deliverables of its milestones', () => {
		const { phases } = phasePlan(knowledgeOf());
		expect(phases.map(({ title, deliverables }) => [title, deliverables])).toEqual([
			['Learn', ['Notes.']],
			['Build', ['A pipeline.']],
		]);
	});

	it('leaves no hour of the cost out', () => {
		const sum = phasePlan(realKnowledge).phases.reduce((all, { hours }) => all + hours, 0);
		// Each phase is rounded by itself.
		expect(Math.abs(sum - teamCost(realKnowledge).hours)).toBeLessThanOrEqual(2);
	});
});

describe('the evidence', () => {
	it('says "not yet" until something has happened', () => {
		expect(found('Sessions held', knowledgeOf())).toBe('not yet');
		const sessions = knowledgeOf().all('sessions').length;
		const held = knowledgeOf((draft) => void (record(draft, 'sessions').heldOn = '2026-11-01'));
		expect(found('Sessions held', held)).toBe(`1 of ${sessions}`);
		const unset = knowledgeOf((draft) => void delete record(draft, 'team').startDate);
		expect(evidence(unset).missing.map(({ what }) => what)).toContain('First day of week 1');
		const set = knowledgeOf((draft) => void (record(draft, 'team').startDate = '2027-01-04'));
		expect(found('First day', set)).toBe('2027-01-04');
		expect(evidence(set).missing.map(({ what }) => what)).not.toContain('First day of week 1');
	});

	it('counts neither recalled claims nor questions that nobody else has read', () => {
		const all = realKnowledge.all('claims').reduce((sum, { data }) => sum + data.claims.length, 0);
		expect(found('Claims checked')).toMatch(new RegExp(`^\\d+ of ${all}$`));
		const [checked] = found('Claims checked', knowledgeOf())!.split(' ');
		const recalled = knowledgeOf((draft) => void (record(draft, 'claims').claims[0]!.evidence = 'recalled'));
		expect(found('Claims checked', recalled)).toMatch(new RegExp(`^${Number(checked) - 1} of `));
		const unread = knowledgeOf((draft) => {
			for (const { data } of draft.records.questions) delete data.review;
		});
		expect(found('Practice questions', unread)).toMatch(/^0 of /);
	});

	it('says the same as Markdown', () => {
		const { there, missing } = evidence(realKnowledge);
		const text = evidenceMarkdown(realKnowledge, (address) => address);
		for (const row of [...there, ...missing]) expect(text).toContain(`: ${row.found}. `);
		const cost = teamCostMarkdown(realKnowledge, (address) => address);
		expect(cost).toContain(`about ${teamCost(realKnowledge).hours}`);
		expect(cost).toMatch(/free workspace .* non-commercial use, \[limits\]\(\/guides\/free-edition\/\)/);
		expect(cost).toMatch(/Not counted: a workspace of the company/);
		for (const { hours } of phasePlan(realKnowledge).phases)
			expect(phasePlanMarkdown(realKnowledge)).toContain(`about ${hours} hours of the team`);
	});
});
