import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentOfBuild } from './content-of-build.ts';
import { pretty } from './reports.ts';
import { proveContent, type Proof } from './prove-content.ts';

/**
 * Runs the first two gates when a build starts, so that `astro build` alone cannot pass them by.
 * In development it prints the findings and goes on: an author is in the middle of something.
 */
export function validateAtBuild(): AstroIntegration {
	let prove: () => Promise<Proof>;
	return {
		name: 'podium-validation',
		hooks: {
			// Before Astro reads the content: it would stop at the first fault, and say less of it.
			'astro:config:setup': async ({ command, config, logger }) => {
				const folder = fileURLToPath(new URL('content/', config.srcDir));
				prove = async () =>
					proveContent(await contentOfBuild(folder, fileURLToPath(config.root)), new Date().toISOString().slice(0, 10));
				if (command !== 'build') return;
				const result = await prove();
				if (result.findings.length > 0) logger.warn(`\n${pretty(result)}`);
				else logger.info(pretty(result).trim());
				if (result.errors > 0) throw new Error(`The content has ${result.errors} errors; see above.`);
			},
			'astro:server:start': async ({ logger }) => {
				const result = await prove();
				if (result.findings.length > 0) logger.warn(`\n${pretty(result)}`);
			},
		},
	};
}
