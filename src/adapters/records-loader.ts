import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { dataCollections, type DataCollectionName } from '../schemas/collections.ts';
import { contentOfBuild } from './content-of-build.ts';

/**
 * Astro's loader for a data collection. It reads through the same adapter as the validator, so that
 * a record cannot mean one thing in a page and another in a finding.
 * @param name The collection.
 */
export function recordsLoader(name: DataCollectionName): Loader {
	return {
		name: `podium-${name}`,
		async load({ config, store, watcher }) {
			const root = fileURLToPath(config.root);
			const folder = fileURLToPath(new URL('content/', config.srcDir));
			const load = async (anew = false) => {
				const { entries } = await contentOfBuild(folder, root, anew);
				store.clear();
				for (const { collection, id, data, file, locate } of entries) {
					if (collection !== name) continue;
					// The adapter has parsed it by the schema. The store sorts by id; the line lets readers restore the order of
					// the file, which means something.
					store.set({ id, data: data as Record<string, unknown>, filePath: file, body: String(locate().line) });
				}
			};
			await load();
			watcher?.on('change', (changed) => {
				const path = changed.slice(folder.length);
				if (changed.startsWith(folder) && dataCollections[name].files.test(path)) void load(true);
			});
		},
	};
}
