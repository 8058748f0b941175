import { describe, expect, test } from 'vitest';
import type { Proof } from '../../src/adapters/prove-content.ts';
import { github, json, pretty } from '../../src/adapters/reports.ts';
import type { Finding } from '../../src/rules/rule.ts';

const finding: Finding = {
	rule: 'domain-has-three-tiers',
	severity: 'error',
	message: 'Domain "data-sharing" has no supplementary resource; every domain needs at least one.',
	hint: 'Add a row with tier: supplementary.',
	file: 'src/content/resources/data-sharing.yaml',
	line: 1,
	column: 1,
	url: '/rules/domain-has-three-tiers/',
};
const checked = { files: 86, records: 632, rules: 49 };
const proof: Proof = { checked, findings: [finding], errors: 1, warnings: 0 };

describe('pretty', () => {
	test('prints place, severity and rule, then the sentence, the remedy and the page of the rule', () => {
		expect(pretty(proof)).toBe(
			[
				'src/content/resources/data-sharing.yaml:1:1  error  domain-has-three-tiers',
				'  Domain "data-sharing" has no supplementary resource; every domain needs at least one.',
				'  Add a row with tier: supplementary.  rules/domain-has-three-tiers/',
				'',
				'1 error, 0 warnings in 86 files, 632 records, 49 rules.',
			].join('\n'),
		);
	});

	test('lets no text steer a terminal or pass for a finding', () => {
		const message = 'The title "a\u001b[2J\u202e\nsrc/b.yaml:1:1  error  x" is odd.';
		const [place, sentence] = pretty({ ...proof, findings: [{ ...finding, file: 'a\u009bb.md', message }] }).split(
			'\n',
		);
		expect(place).toBe('a<U+009B>b.md:1:1  error  domain-has-three-tiers');
		expect(sentence).toBe('  The title "a<U+001B>[2J<U+202E> src/b.yaml:1:1  error  x" is odd.');
	});

	test('says what was proven when nothing was found: silence would be failure', () => {
		expect(pretty({ checked, findings: [], errors: 0, warnings: 0 })).toBe(
			'Clean: 86 files, 632 records, 49 rules; every rule holds.',
		);
	});
});

describe('json', () => {
	test('is one document of the agreed shape', () => {
		expect(JSON.parse(json(proof))).toEqual({ version: 1, checked, findings: [finding] });
	});
});

describe('github', () => {
	test('prints a workflow command for each finding', () => {
		expect(github(proof).split('\n')[0]).toBe(
			'::error file=src/content/resources/data-sharing.yaml,line=1,col=1,title=domain-has-three-tiers::' +
				'Domain "data-sharing" has no supplementary resource; every domain needs at least one. Add a row with tier: supplementary.',
		);
	});

	test('lets no text break out of its command', () => {
		const hostile = { ...finding, file: 'a,b:c%.yaml', message: 'one\r\n::error::two 100%', hint: '' };
		const [command, ...rest] = github({ ...proof, findings: [hostile] }).split('\n');
		expect(command).toBe(
			'::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=domain-has-three-tiers::one%0D%0A::error::two 100%25 ',
		);
		expect(rest).toEqual(['1 error, 0 warnings in 86 files, 632 records, 49 rules.']);
	});
});
