import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourcesIn } from './sources.ts';

const tests = sourcesIn('tests').filter(({ file }) => !file.startsWith('tests/architecture/bench'));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Files of the tests whose text holds a pattern. */
const holding = (pattern: RegExp): string[] => tests.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('no test is skipped, alone or still to be written', () => {
	expect(holding(/\b(?:test|it|describe|bench)\.(skip|only|todo|skipIf|runIf|fails)\b\s*[(.]/)).toEqual([]);
});

test('no test compares with a snapshot', () => {
	expect(holding(/toMatch(Inline|File)?Snapshot|toMatchScreenshot/)).toEqual([]);
});

test('no test replaces a part by a mock', () => {
	expect(holding(/\bvi\.(mock|fn|spyOn|stub\w+|doMock|useFakeTimers)\b|from 'vitest-mock|__mocks__/)).toEqual([]);
});

test('no test measures time', () => {
	expect(holding(/performance\.now\(|Date\.now\(|process\.hrtime|console\.time\b/)).toEqual([]);
});

test('the bench builds a site as "npm run build" does', () => {
	expect(scripts['build']).toBe('astro build && node scripts/check-output.ts');
});

test('"npm test" runs every project', () => {
	expect(scripts['test']).toMatch(/vitest run$/);
	expect(scripts['test:unit']).toBe('vitest run --project unit');
});
