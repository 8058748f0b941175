import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/registry.ts';
import { cases } from './cases.ts';

const folder = fileURLToPath(new URL('../../src/rules/', import.meta.url));
const ids = rules.map(({ id }) => id);

describe('the registry', () => {
	it('lists every rule of the folder, each once', () => {
		const files = readdirSync(folder)
			.filter((name) => !['rule.ts', 'run.ts', 'registry.ts'].includes(name))
			.map((name) => name.replace(/\.ts$/, ''));
		expect([...ids].sort()).toEqual(files.sort());
	});

	it.each(rules)('$id is the export of the file with its name', async (rule) => {
		const module = (await import(`../../src/rules/${rule.id}.ts`)) as Record<string, unknown>;
		const name = rule.id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
		expect(module[name]).toBe(rule);
		expect(Object.keys(module)).toEqual([name]);
	});

	it.each(rules)('$id says what should be true, why, and how to mend it', ({ title, why, remedy }) => {
		expect(title).toMatch(/^[A-Z].{20,}\.$/);
		expect(why).toMatch(/^[A-Z].{40,}\.$/);
		expect(remedy).toMatch(/^[A-Z].{30,}\.$/);
	});

	it('has cases for every rule, and none for others', () => {
		expect(Object.keys(cases).sort()).toEqual([...ids].sort());
		for (const [id, { fires, passes }] of Object.entries(cases)) {
			expect(fires.length, `${id} must fire`).toBeGreaterThan(0);
			expect(passes.length, `${id} must not fire`).toBeGreaterThan(0);
		}
	});

	it('keeps the rules of an area together', () => {
		const areas = rules.map(({ area }) => area).filter((area, index, all) => area !== all[index - 1]);
		expect(new Set(areas).size).toBe(areas.length);
	});
});
