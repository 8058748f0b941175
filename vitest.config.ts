import { defineConfig } from 'vitest/config';

/** Two cores are enough for every project; more would only crowd the browser and the builds. */
const WORKERS = 2;

export default defineConfig({
	test: {
		allowOnly: false,
		maxWorkers: WORKERS,
		reporters: ['default', './tests/closing-line.ts'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['tests/{unit,rules,architecture,search}/**/*.test.ts'],
					testTimeout: 120_000,
					sequence: { groupOrder: 0 },
				},
			},
			{
				extends: true,
				test: {
					name: 'site',
					include: ['tests/site/**/*.test.ts'],
					globalSetup: './tests/site/global-setup.ts',
					testTimeout: 60_000,
					sequence: { groupOrder: 1 },
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: ['./tests/site/global-setup.ts', './tests/browser/global-setup.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					sequence: { groupOrder: 2 },
				},
			},
			{
				extends: true,
				test: {
					name: 'fixtures',
					include: ['tests/fixtures/**/*.test.ts'],
					globalSetup: './tests/browser/global-setup.ts',
					testTimeout: 300_000,
					hookTimeout: 300_000,
					sequence: { groupOrder: 3 },
				},
			},
		],
	},
});
