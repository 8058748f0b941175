import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { openBuiltSite } from '../../src/adapters/built-site.ts';
import { outputReport } from '../../src/adapters/output-report.ts';
import { isMissingPage, isUnlisted } from '../../src/output/built-site.ts';
import { outputChecks } from '../../src/output/registry.ts';
import { inspectSite } from '../../src/output/run.ts';
import { referencesOf } from '../../src/output/references.ts';
import { elementsWhere, pagesOf } from './pages.ts';

const ORIGIN = 'https://example.org';
const site = inject('basedSite');
const pages = await pagesOf(site);

describe('a site under /handbook/ of https://example.org', () => {
	test('passes every check of the output', async () => {
		const built = await openBuiltSite(site.folder, site.base, ORIGIN);
		const proof = await inspectSite(outputChecks, built, built.documents());
		expect(proof.findings, outputReport(proof, site.folder)).toEqual([]);
	});

	test('has the same pages as the site at a root', async () => {
		const plain = await pagesOf(inject('site'));
		expect(pages.map(({ file }) => file)).toEqual(plain.map(({ file }) => file));
	});

	test('starts every link, asset and download with the base', () => {
		const outside = pages.flatMap((page) =>
			Array.from(referencesOf(page))
				.map(({ address }) => new URL(address, ORIGIN + page.address))
				.filter(({ origin, pathname }) => origin === ORIGIN && !pathname.startsWith('/handbook/'))
				.map(({ pathname }) => `${page.file}: ${pathname}`),
		);
		expect(outside).toEqual([]);
	});

	test('serves every link, asset and download that its pages name', async () => {
		const named = pages.flatMap((page) =>
			Array.from(referencesOf(page))
				.filter(({ element }) => !(isMissingPage(page) && /^(link|meta)$/.test(element.name)))
				.map(({ address }) => new URL(address, ORIGIN + page.address))
				.filter(({ origin }) => origin === ORIGIN)
				.map(({ pathname }) => pathname),
		);
		const { origin } = new URL(site.url);
		for (const path of new Set(named)) {
			const response = await fetch(origin + path, { redirect: 'manual' });
			await response.body?.cancel();
			expect(response.status, path).toBe(200);
		}
	});

	test('names the canonical address of every listed page', () => {
		for (const page of pages.filter((each) => !isMissingPage(each) && !isUnlisted(each))) {
			const links = elementsWhere(
				page,
				({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical',
			);
			expect(links.map(({ attributes }) => attributes.get('href'))).toEqual([ORIGIN + page.address]);
		}
	});

	test('has a sitemap of addresses under the base', async () => {
		const names = await readdir(site.folder);
		expect(names.filter((name) => /^sitemap.*\.xml$/.test(name))).not.toEqual([]);
		const { origin } = new URL(site.url);
		const sitemap = await (await fetch(`${origin}${site.base}sitemap-0.xml`)).text();
		const listed = Array.from(sitemap.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address]) => address ?? '');
		expect(listed.length).toBeGreaterThan(50);
		expect(listed.filter((address) => !address.startsWith(`${ORIGIN}/handbook/`))).toEqual([]);
		const unknown = listed.filter((address) => !pages.some((page) => ORIGIN + page.address === address));
		expect(unknown).toEqual([]);
	});

	test('prints no [ERROR] while it is built', () => {
		expect(site.log).not.toContain('[ERROR]');
	});

	test('keeps its search index under the base', async () => {
		expect(await readdir(join(site.folder, 'pagefind'))).toContain('pagefind.js');
	});
});

describe('a site at the root of an unknown host', () => {
	test('has neither canonical addresses nor a sitemap', async () => {
		const plain = inject('site');
		const canonical = (await pagesOf(plain)).flatMap((page) =>
			elementsWhere(page, ({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical'),
		);
		expect(canonical).toEqual([]);
		expect((await readdir(plain.folder)).filter((name) => name.startsWith('sitemap'))).toEqual([]);
	});
});
