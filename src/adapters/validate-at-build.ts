import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentOfBuild } from './content-of-build.ts';
import { pretty } from './reports.ts';
import { proveContent } from './prove-content.ts';

/**
 * Runs the first two gates when a build starts, so that `astro build` alone cannot pass them by.
 * In development it prints the findings and goes on: an author is in the middle of something.
 */
export function validateAtBuild(): AstroIntegration {
	let folder = '';
	let root = '';
	const prove = async () => proveContent(await contentOfBuild(folder, root), new Date().toISOString().slice(0, 10));
	return {
		name: 'podium-validation',
		hooks: {
			'astro:config:done': ({ config }) => {
				root = fileURLToPath(config.root);
				folder = fileURLToPath(new URL('content/', config.srcDir));
			},
			'astro:build:start': async ({ logger }) => {
				const result = await prove();
				if (result.findings.length > 0) logger.warn(`\n${pretty(result)}`);
				if (result.errors > 0) throw new Error(`The content has ${result.errors} errors; see above.`);
			},
			'astro:server:start': async ({ logger }) => {
				const result = await prove();
				if (result.findings.length > 0) logger.warn(`\n${pretty(result)}`);
			},
		},
	};
}
