import { describe, expect, it } from 'vitest';
import { schemaOf } from '../../src/model/references.ts';
import { dataCollectionNames } from '../../src/schemas/collections.ts';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run.ts';
import { cases } from './cases.ts';
import { knowledgeOf, TODAY, type Draft } from './handbook.ts';

const context = { today: TODAY };
/** All rules run on every change, so that none of them crashes on it. */
const findingsOf = (id: string, change?: (draft: Draft) => void) =>
	runRules(rules, knowledgeOf(change), context).filter(({ rule }) => rule === id);

describe('the small handbook', () => {
	it('breaks no rule', () => {
		expect(runRules(rules, knowledgeOf(), context)).toEqual([]);
	});

	it('fits every schema', () => {
		for (const entry of knowledgeOf().entries) {
			expect(schemaOf(entry).safeParse(entry.data).error?.issues, `${entry.collection} ${entry.id}`).toBeUndefined();
		}
	});
});

for (const rule of rules) {
	const tried = cases[rule.id];
	describe(rule.id, () => {
		for (const { does, change, says, at, severity = rule.severity } of tried?.fires ?? []) {
			it(`reports ${does}`, () => {
				const findings = findingsOf(rule.id, change);
				const found = findings.filter((finding) => finding.severity === severity && finding.message.includes(says));
				expect(found, `no ${severity} with "${says}" among ${JSON.stringify(findings, null, 1)}`).not.toEqual([]);
				if (at !== undefined) {
					const places = found.flatMap(({ file, line, column }) => [file, `${file}:${line}:${column}`]);
					expect(
						places.some((place) => place.endsWith(at)),
						`${at} among ${places.join(' ')}`,
					).toBe(true);
				}
				for (const { message, hint, url } of findings) {
					expect(message).toMatch(/^["A-Z].*[.?]$/s);
					expect(hint).toMatch(/^[A-Z].*[.]$/s);
					expect(url).toBe(`/rules/${rule.id}/`);
				}
			});
		}
		for (const { does, change } of tried?.passes ?? []) {
			it(`accepts ${does}`, () => {
				expect(findingsOf(rule.id, change)).toEqual([]);
			});
		}
	});
}

describe('an empty handbook', () => {
	it('makes no rule crash', () => {
		const knowledge = knowledgeOf((draft) => {
			for (const list of Object.values(draft.records)) list.length = 0;
			draft.pages = {};
		});
		const found = new Set(runRules(rules, knowledge, context).map(({ rule }) => rule));
		expect([...found]).toEqual(['handbook-is-complete']);
	});

	it.each(dataCollectionNames)('makes no rule crash without any record of "%s"', (collection) => {
		const knowledge = knowledgeOf((draft) => void (draft.records[collection].length = 0));
		expect(() => runRules(rules, knowledge, context)).not.toThrow();
	});
});
