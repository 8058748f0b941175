import { forgetBuilds, measureBuilds, runSteps, type BuildRun } from './build-cost.ts';
import { buildCostOf, type BuildCost } from './build-spread.ts';
import { withBrowser } from './browser.ts';
import { measuredAddress, type Corpus } from './corpus.ts';
import { measureFirstView } from './first-view.ts';
import { runLighthouse } from './lighthouse.ts';
import { machine } from './machine.ts';
import { measureNextPage } from './next-page.ts';
import { profileBuild } from './profile.ts';
import { readResults, withResult, writeResults, type Part, type Results } from './results.ts';
import { measureSearch } from './search-cost.ts';
import { HANDBOOK, STARLIGHT, type System } from './systems.ts';

/** Parts of the bench that can be run by themselves, in the order in which they run. */
export const PARTS = ['build', 'profile', 'view', 'search', 'lighthouse'] as const;

/** What to measure. */
export interface Plan {
	/** Numbers of write-ups. */
	readonly sizes: readonly number[];
	/** How often each build and each time is measured. */
	readonly runs: number;
	readonly parts: readonly (typeof PARTS)[number][];
	/** True measures default Starlight too. */
	readonly baseline: boolean;
	/** Today, as a date. */
	readonly today: string;
	/** Says what is under way. */
	readonly tell: (sentence: string) => void;
}

/** Larger handbooks are built once, and not looked at in a browser: hours for what this size says already. */
const LARGEST_REPEATED = 1000;
/** The table of peers has medians of five. */
const VIEWS = 5;

/**
 * Measures what a plan asks for. Each measurement is kept as soon as it is there.
 * @returns All results of this machine, those of earlier runs included.
 * @throws {Error} If a build fails or something is not on a page where it should be.
 */
export async function runBench(plan: Plan): Promise<Results> {
	let results = await readResults(machine());
	const keep = async <P extends Part>(part: P, added: Results[P][number]): Promise<void> => {
		results = withResult(results, part, added);
		await writeResults(results);
	};
	const largest = Math.max(...plan.sizes.filter((size) => size <= LARGEST_REPEATED));
	for (const size of plan.sizes) {
		for (const system of plan.baseline ? [HANDBOOK, STARLIGHT] : [HANDBOOK]) {
			const subject = { system: system.name, size, on: plan.today };
			const asked = (part: (typeof PARTS)[number]): boolean => plan.parts.includes(part);
			plan.tell(`${system.title}: ${size} write-ups.`);
			const corpus = await system.write(size);
			if (asked('build')) await keep('builds', { ...subject, cost: await repeatedBuilds(plan, system, corpus) });
			if (size > LARGEST_REPEATED) continue;
			if (asked('profile') && system === HANDBOOK && size === largest) {
				plan.tell('Under the profiler.');
				await keep('profiles', { ...subject, shares: await profileBuild(corpus) });
			}
			if (!asked('view') && !asked('search') && !asked('lighthouse')) continue;
			if (!asked('build')) await buildToLookAt(plan, system, corpus);
			await withBrowser(corpus, async ({ browser, chromium, server }) => {
				const address = measuredAddress(corpus);
				if (asked('view')) {
					plan.tell('First view, and the next page.');
					const view = await measureFirstView(browser, server, address, VIEWS);
					const next = await measureNextPage(browser, server, address, VIEWS);
					await keep('views', { ...subject, view, next });
				}
				if (asked('search')) {
					plan.tell('Search.');
					const cost = await measureSearch(browser, server, system.search, address, plan.runs);
					await keep('searches', { ...subject, cost });
				}
				if (asked('lighthouse') && system === HANDBOOK && size === largest) {
					plan.tell('Lighthouse.');
					const pages = ['', 'domains/data-ingestion/', address, 'resources/'];
					await keep('lighthouse', { ...subject, result: await runLighthouse(chromium, server.url, pages, plan.runs) });
				}
			});
		}
	}
	return results;
}

async function repeatedBuilds({ tell, runs }: Plan, system: System, corpus: Corpus): Promise<BuildCost> {
	const wanted = corpus.writeUps.length > LARGEST_REPEATED ? 1 : runs;
	const done: BuildRun[] = [];
	while (done.length < wanted) {
		tell(`Build ${done.length + 1} of ${wanted}, cold and after an edit.`);
		done.push(await measureBuilds(corpus, system.commands()));
	}
	return buildCostOf(done);
}

async function buildToLookAt({ tell }: Plan, system: System, corpus: Corpus): Promise<void> {
	tell('A build to look at.');
	await forgetBuilds(corpus);
	await runSteps(corpus.folder, system.commands());
}
