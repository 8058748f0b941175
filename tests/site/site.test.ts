import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, describe, expect, test } from 'vitest';
import { metaOf, firstOf, textOf, elementsOf } from '../../src/output/built-site.ts';
import { openBuiltSite } from '../../src/adapters/built-site.ts';
import { outputReport } from '../../src/adapters/output-report.ts';
import { referencesOf } from '../../src/output/references.ts';
import { outputChecks } from '../../src/output/registry.ts';
import { inspectSite } from '../../src/output/run.ts';
import { externalLinksOf, pageUrlOf } from '../../src/model/external-links.ts';
import { rules } from '../../src/rules/registry.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { expectedAddresses, PAGE_TYPES } from './addresses.ts';
import { elementsWhere, isPresenter, mainTextOf, pagesOf } from './pages.ts';

const site = inject('site');
const pages = await pagesOf(site);
const addresses = new Set(pages.map(({ address }) => address));

/**
 * What Astro and Starlight warn of by themselves: a collection that a site in one language has no use for, a mark
 * for the bundler, no sitemap without an address, and the cache that the tests have cleared.
 */
const FOREIGN_WARNINGS =
	/The collection "i18n" does not exist|"use astro:head-inject"|Sitemap integration requires the `site`|data store cleared/;

describe('the build', () => {
	test('prints no [ERROR], which Astro prints without failing', () => {
		expect(site.log.split('\n').filter((line) => line.includes('[ERROR]'))).toEqual([]);
	});

	test('warns of nothing of ours but of content that has grown old', () => {
		for (const { log } of [site, inject('basedSite')]) {
			const warnings = log.split('\n').filter((line) => line.includes('[WARN]'));
			expect(warnings.filter((line) => !FOREIGN_WARNINGS.test(line) && !line.includes('[podium-validation]'))).toEqual(
				[],
			);
		}
	});

	test('says what each of its gates has proven', () => {
		expect(site.log).toMatch(/\d+ files, \d+ records, \d+ rules/);
		expect(site.log).toMatch(new RegExp(`The built site holds: ${pages.length} pages`));
	});

	test('says that the address of the site is not known', () => {
		expect(site.log).toMatch(/notice {2}pages-have-a-canonical-address/);
	});

	test('leaves a site that passes every check of the output', async () => {
		const built = await openBuiltSite(site.folder, site.base);
		const proof = await inspectSite(outputChecks, built, built.documents());
		expect(proof.errors, outputReport(proof, site.folder)).toBe(0);
		expect(proof.checked.pages).toBe(pages.length);
	});
});

describe('the pages', () => {
	test('link to no page of another site that the link check does not know', () => {
		const known = new Set(externalLinksOf(realKnowledge).map(({ url }) => url));
		// Places of this handbook itself at its host, which a team names in its own file.
		const own = realKnowledge.only('team')?.repository;
		const external = pages.flatMap((page) =>
			elementsWhere(page, ({ name }) => name === 'a').flatMap(({ attributes }) => {
				const address = attributes.get('href') ?? '';
				const url = own && address.startsWith(own) ? undefined : pageUrlOf(address);
				return url === undefined ? [] : [{ url, on: page.file }];
			}),
		);
		expect(external.length).toBeGreaterThan(1000);
		expect(external.filter(({ url }) => !known.has(url))).toEqual([]);
	});

	test('are those that the content demands', () => {
		console.info(`${pages.length} pages`);
		const missing = [...expectedAddresses(), ...rules.map(({ id }) => `/rules/${id}/`)].filter(
			(address) => !addresses.has(address),
		);
		expect(missing).toEqual([]);
		expect(addresses).toContain('/404.html');
	});

	test('are all known: nothing is published by accident', () => {
		const known = new Set([...expectedAddresses(), ...rules.map(({ id }) => `/rules/${id}/`), '/404.html']);
		expect([...addresses].filter((address) => !known.has(address))).toEqual([]);
	});

	test('are whole documents, but for the panel that the dialog of search fetches', async () => {
		const parts: string[] = [];
		for await (const document of (await openBuiltSite(site.folder, site.base)).documents()) {
			if (document.kind === 'fragment') parts.push(document.address);
		}
		expect(parts).toEqual(['/search/panel/']);
	});

	test('of every type have an example among those that the browser tests open', () => {
		for (const [type, address] of Object.entries(PAGE_TYPES)) {
			if (type !== 'not found') expect(addresses, type).toContain(address);
		}
	});

	test.each(pages.map((page) => [page.address, page] as const))(
		'%s has a title, a description and a way back',
		(address, page) => {
			const title = firstOf(page, 'title');
			expect(title && textOf(title)).toMatch(/\S/);
			if (address !== '/404.html') expect(metaOf(page, 'description')).toMatch(/^.{50,200}$/);
			if (address === '/') return;
			const back = elementsWhere(
				page,
				({ name, attributes }) => name === 'a' && isAbove(attributes.get('href') ?? '', address),
			);
			expect(back.length).toBeGreaterThan(0);
		},
	);

	test.each(pages.filter((page) => !isPresenter(page)).map((page) => [page.address, page] as const))(
		'%s has text, a main part and a skip link',
		(_, page) => {
			expect(mainTextOf(page).length).toBeGreaterThan(80);
			expect(elementsWhere(page, ({ name }) => name === 'main')).toHaveLength(1);
			expect(elementsWhere(page, ({ attributes }) => attributes.get('href') === '#_top').length).toBeGreaterThan(0);
		},
	);

	test('show no directive that was left unread', () => {
		const prose = pages.filter(({ address }) => !address.startsWith('/rules/'));
		const unread = prose.filter((page) => /:(fact|literal|sources)\b|:::/.test(withoutCode(mainTextOf(page), page)));
		expect(unread.map(({ address }) => address)).toEqual([]);
	});

	test('show no value that is missing', () => {
		const broken = pages.filter((page) =>
			/\bundefined\b|\[object Object\]|\bNaN\b/.test(withoutCode(mainTextOf(page), page)),
		);
		expect(broken.map(({ address }) => address)).toEqual([]);
	});

	test('name no path of the machine that built them', async () => {
		for (const { file } of pages)
			expect(await readFile(join(site.folder, file), 'utf8'), file).not.toContain(process.cwd());
	});
});

describe('the content', () => {
	test('every page is reached from home by links and forms', () => {
		const links = new Map(
			pages.map((page) => [page.address, Array.from(referencesOf(page), (reference) => reference.address)]),
		);
		const reached = new Set(['/']);
		for (const address of reached) {
			for (const link of links.get(address) ?? []) {
				const { pathname, origin } = new URL(link, `https://site.invalid${address}`);
				if (origin === 'https://site.invalid' && links.has(pathname)) reached.add(pathname);
			}
		}
		expect([...addresses].filter((address) => !reached.has(address) && address !== '/404.html')).toEqual([]);
	});

	test('every resource, prompt, term, question and correction is printed somewhere', () => {
		const text = pages.map((page) => Array.from(elementsOf(page.root), textOf).join('\n')).join('\n');
		const links = new Set(
			pages.flatMap((page) =>
				elementsWhere(page, ({ name }) => name === 'a').map(({ attributes }) => attributes.get('href')),
			),
		);
		const lacks = (what: string): boolean => !text.includes(what.replace(/\s+/g, ' ').trim());
		expect(
			realKnowledge
				.all('resources')
				.filter(({ data }) => !links.has(data.url))
				.map(({ id }) => id),
		).toEqual([]);
		expect(
			realKnowledge
				.all('terms')
				.filter(({ data }) => lacks(data.term))
				.map(({ id }) => id),
		).toEqual([]);
		expect(
			realKnowledge
				.all('prompts')
				.filter(({ data }) => lacks(data.title))
				.map(({ id }) => id),
		).toEqual([]);
		expect(
			realKnowledge
				.all('corrections')
				.filter(({ data }) => lacks(data.why))
				.map(({ id }) => id),
		).toEqual([]);
		expect(
			realKnowledge
				.all('milestones')
				.filter(({ data }) => data.activities.some(lacks))
				.map(({ id }) => id),
		).toEqual([]);
	});

	test('every week page has its mentor hour, and every track page its plan', () => {
		const textOf = (address: string): string => {
			const page = pages.find((each) => each.address === address);
			return page ? mainTextOf(page).replace(/\s+/g, ' ') : '';
		};
		for (const { data } of realKnowledge.all('mentorHours')) {
			const text = textOf(`/weeks/${data.week}/`);
			for (const { question, shows, otherwise } of data.questions.ask) {
				for (const part of [question, shows, otherwise]) expect(text, `week ${data.week}`).toContain(part);
			}
		}
		for (const { id, data } of realKnowledge.all('tracks')) {
			const text = textOf(`/tracks/${id}/`);
			for (const item of data.plan.flatMap(({ items }) => items)) {
				expect(text, id).toContain(item.do);
				expect(text, id).toContain(item.can);
			}
		}
	});

	test('every member has a cell in the roles matrix for every phase', () => {
		const team = pages.find(({ address }) => address === '/team/');
		const table = team && elementsWhere(team, ({ name }) => name === 'table')[0];
		const rows = table ? Array.from(elementsOf(table)).filter(({ name }) => name === 'tr') : [];
		expect(rows).toHaveLength(1 + (realKnowledge.only('team')?.members.length ?? 0));
		for (const row of rows) expect(row.children.filter((child) => typeof child !== 'string')).toHaveLength(5);
	});

	test('the downloads hold every resource', async () => {
		const csv = await readFile(join(site.folder, 'resources.csv'), 'utf8');
		const json = JSON.parse(await readFile(join(site.folder, 'resources.json'), 'utf8')) as unknown;
		const count = realKnowledge.all('resources').length;
		expect(csv.trimEnd().split('\r\n')).toHaveLength(count + 1);
		expect(JSON.stringify(json).match(/"listedOn"/g)).toHaveLength(count);
	});
});

/** True for a link to a page above an address: its folder's, or the home page. */
function isAbove(link: string, address: string): boolean {
	const { pathname } = new URL(link, `https://site.invalid${address}`);
	return pathname !== address && (pathname === '/' || address.startsWith(pathname));
}

/** A page's text without that of its code, which may say what it likes. */
function withoutCode(text: string, page: Parameters<typeof mainTextOf>[0]): string {
	return (
		elementsWhere(page, ({ name }) => name === 'code' || name === 'pre')
			.map(textOf)
			.filter((code) => code !== '')
			// The longest first: a word of code stands in whole blocks of it, too.
			.sort((a, b) => b.length - a.length)
			.reduce((rest, code) => rest.replaceAll(code, ''), text)
	);
}
