import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Chromium } from '../tests/browser/launch.ts';
import { measureCommand } from './process-tree.ts';
import { spreadOf, type Spread } from './statistics.ts';
import { BENCH_FOLDER } from './systems.ts';

/** What Lighthouse says about some pages, or why it says nothing. */
export type LighthouseResult =
	{ readonly version: string; readonly pages: readonly LighthousePage[] } | { readonly failed: string };

/** Scores of one page, 0 to 100. */
export interface LighthousePage {
	readonly address: string;
	readonly scores: Readonly<Record<(typeof CATEGORIES)[number], Spread>>;
	/** Audits of the last run that took something away. */
	readonly deductions: readonly string[];
}

/** What Lighthouse scores. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const VERSION = '13.5.0';
const FOLDER = join(BENCH_FOLDER, 'lighthouse');
const COMMAND = join(FOLDER, 'node_modules/lighthouse/cli/index.js');

/**
 * Runs Lighthouse with its own settings (a phone on slow 4G) on some pages. It is no dependency of this project: it
 * is installed into a folder of the bench. Where that fails, the result says so.
 * @param url The site's root.
 * @param addresses Pages, from the root of the site.
 */
export async function runLighthouse(
	chromium: Chromium,
	url: string,
	addresses: readonly string[],
	runs: number,
): Promise<LighthouseResult> {
	const missing = await install();
	if (missing) return { failed: missing };
	const pages: LighthousePage[] = [];
	for (const address of addresses) {
		const reports: Report[] = [];
		while (reports.length < runs) {
			const report = await reportOn(chromium, url + address);
			if ('failed' in report) return report;
			reports.push(report);
		}
		const score = (category: (typeof CATEGORIES)[number]) =>
			spreadOf(reports.map(({ categories }) => Math.round(100 * (categories[category]?.score ?? Number.NaN))));
		pages.push({
			address: `/${address}`,
			scores: {
				performance: score('performance'),
				accessibility: score('accessibility'),
				'best-practices': score('best-practices'),
				seo: score('seo'),
			},
			deductions: deductionsOf(reports.at(-1)),
		});
	}
	return { version: VERSION, pages };
}

/** The parts of Lighthouse's report that are read here. */
interface Report {
	readonly categories: Readonly<
		Record<string, { readonly score: number; readonly auditRefs: readonly { id: string; weight: number }[] }>
	>;
	readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string }>>;
}

/** Installs Lighthouse if it is not there; what went wrong, if anything did. */
async function install(): Promise<string | undefined> {
	if (existsSync(COMMAND)) return undefined;
	await mkdir(FOLDER, { recursive: true });
	await writeFile(join(FOLDER, 'package.json'), '{ "private": true }\n');
	const { code, log } = await measureCommand(`npm install --no-audit --no-fund lighthouse@${VERSION}`, FOLDER);
	return code === 0 ? undefined : `Lighthouse ${VERSION} could not be installed: ${lastLines(log)}`;
}

async function reportOn({ path, environment }: Chromium, url: string): Promise<Report | { failed: string }> {
	const report = resolve(FOLDER, 'report.json');
	const flags = '--headless=new --no-sandbox';
	const { code, log } = await measureCommand(
		`node ${resolve(COMMAND)} ${url} --quiet --output=json --output-path=${report} --chrome-flags="${flags}"`,
		FOLDER,
		{ ...environment, CHROME_PATH: path },
	);
	if (code !== 0) return { failed: `Lighthouse did not finish on ${new URL(url).pathname}: ${lastLines(log)}` };
	return JSON.parse(await readFile(report, 'utf8')) as Report;
}

function deductionsOf(report: Report | undefined): string[] {
	if (!report) return [];
	const weighed = Object.entries(report.categories).filter(([category]) => category !== 'performance');
	return weighed
		.flatMap(([, { auditRefs }]) => auditRefs.filter(({ weight }) => weight > 0))
		.flatMap(({ id }) => {
			const audit = report.audits[id];
			return audit && audit.score !== null && audit.score < 1 ? [audit.title] : [];
		});
}

const lastLines = (log: string): string => log.trim().split('\n').slice(-3).join(' ');
