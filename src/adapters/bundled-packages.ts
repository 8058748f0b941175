import type { AstroIntegration } from 'astro';

/** The package in a module's path, or that of the bundler's own modules. */
const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)|^\0(vite)\//;

/**
 * Says whose code is in the scripts that readers load. The list of licences names the same packages, and a test
 * compares the two.
 */
export function bundledPackages(): AstroIntegration {
	const packages = new Set<string>();
	return {
		name: 'podium-bundled-packages',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				const plugin = {
					name: 'podium-bundled-packages',
					applyToEnvironment: ({ name }: { name: string }) => name === 'client',
					generateBundle(_: unknown, bundle: Record<string, object>) {
						const modules = Object.values(bundle).flatMap((part) => ('moduleIds' in part ? part.moduleIds : []));
						for (const id of modules as string[]) {
							const [, installed, bundler] = PACKAGE.exec(id) ?? [];
							const name = installed ?? bundler;
							if (name) packages.add(name);
						}
					},
				};
				// Search is bundled by itself, as Vite bundles workers.
				updateConfig({ vite: { plugins: [plugin], worker: { plugins: () => [plugin] } } });
			},
			'astro:build:done': ({ logger }) => {
				logger.info(`Scripts hold code of: ${[...packages].sort().join(', ')}`);
			},
		},
	};
}
