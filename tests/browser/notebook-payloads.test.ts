import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { markdownProcessor } from '../../src/starlight/markdown/processor.ts';
import type { CellOutput, CodeCell } from '../../src/schemas/notebook.ts';
import { outputsHtml } from '../../src/views/cell-html.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { PAYLOADS } from './payloads.ts';
import { connect } from './visit.ts';

/** What outputs are made of, ours and what is let through of theirs. */
const ELEMENTS =
	'div p pre samp details summary img table caption thead tbody tfoot tr th td br b i em strong a h2 h3 span code ul ol li blockquote kbd sub sup abbr'.split(
		' ',
	);
const ATTRIBUTES = 'class role tabindex aria-label colspan rowspan scope data-pagefind-ignore href open title'.split(
	' ',
);
/** Long enough for what runs late: animations, toggles, errors of pictures. */
const PATIENCE = 400;

let browser: Browser;
let page: Page;
let requests: string[];
type Renderer = Awaited<ReturnType<ReturnType<typeof markdownProcessor>['createRenderer']>>;
let renderer: Renderer;

beforeAll(async () => {
	browser = await connect();
	renderer = await markdownProcessor(realKnowledge, '/', 'code').createRenderer({});
});
afterAll(() => browser.close());

// No policy protects this page: what is proved is that there is nothing to protect it from.
beforeEach(async () => {
	page = await browser.newPage();
	requests = [];
	page.on('dialog', (dialog) => void dialog.dismiss());
	await page.route('**/*', async (route) => {
		requests.push(route.request().url());
		await route.abort();
	});
});
afterEach(() => page.close());

const cell = (...outputs: CellOutput[]): CodeCell => ({
	cell_type: 'code',
	id: 'cell',
	metadata: { tags: [], podium: { alt: '"><img src=x onerror=window.harmed=1>' } },
	source: '',
	outputs,
});
const FORMS: Readonly<Record<string, (payload: string) => Promise<string> | string>> = {
	'HTML of an output': (payload) =>
		outputsHtml(
			cell({ output_type: 'display_data', data: { 'text/html': `<table><tr><td>${payload}</td></tr></table>` } }),
		) + outputsHtml(cell({ output_type: 'execute_result', data: { 'text/html': `${payload}<table></table>` } })),
	'plain text of an output': (payload) =>
		outputsHtml(cell({ output_type: 'execute_result', data: { 'text/plain': payload, 'text/html': payload } })) +
		outputsHtml(cell({ output_type: 'stream', name: 'stdout', text: `${payload}\n`.repeat(40) })),
	'an error': (payload) =>
		outputsHtml(cell({ output_type: 'error', ename: payload, evalue: payload, traceback: [payload] })),
	'a picture that is none': (payload) =>
		outputsHtml(
			cell({
				output_type: 'display_data',
				data: { 'image/png': payload, 'image/svg+xml': payload, 'text/plain': payload },
			}),
		),
	'a cell of Markdown': async (payload) =>
		(await renderer.render(`Before\n\n${payload}\n\n[x](${payload.replace(/.*?"([^"]*)".*/s, '$1')})`, {})).code,
};

test('there are enough payloads, each its own', () => {
	expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
	expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
});

describe.each(Object.entries(FORMS))('%s', (_, form) => {
	test('runs nothing, asks for nothing and brings no element or attribute of its own', async () => {
		const html = await Promise.all(PAYLOADS.map(form));
		await page.setContent(`<!doctype html><main>${html.map((each) => `<section>${each}</section>`).join('')}</main>`);
		const found = await page.evaluate(() => {
			for (const element of document.querySelectorAll<HTMLElement>('main *')) {
				if (element.localName === 'a' && !element.getAttribute('href')?.startsWith('http')) element.click();
				for (const name of ['mouseover', 'pointerenter', 'focus']) element.dispatchEvent(new Event(name));
			}
			return Array.from(document.querySelectorAll('main > section *'), ({ localName, attributes }) => ({
				localName,
				names: Array.from(attributes, ({ name }) => name),
				leads: Array.from(attributes, ({ name, value }) => (name === 'href' ? value : '')).find(Boolean) ?? '',
			}));
		});
		await page.waitForTimeout(PATIENCE);
		expect(await page.evaluate(() => (globalThis as { harmed?: number }).harmed)).toBeUndefined();
		expect(requests).toEqual([]);
		expect(found.filter(({ localName }) => !ELEMENTS.includes(localName))).toEqual([]);
		expect(found.flatMap(({ names }) => names).filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
		const protocols = found.map(({ leads }) => new URL(leads, 'https://handbook.example/').protocol);
		expect(protocols.filter((protocol) => !/^(https?|mailto):$/.test(protocol))).toEqual([]);
	});
});

test('the same payloads do harm where nothing takes them away', async () => {
	// One that leads away would take with it what the others have done.
	const staying = PAYLOADS.filter((payload) => !payload.includes('http-equiv'));
	await page.setContent(`<!doctype html><main>${staying.join('')}</main>`);
	await page.waitForTimeout(PATIENCE);
	expect(requests.length).toBeGreaterThan(0);
	expect(await page.evaluate(() => (globalThis as { harmed?: number }).harmed)).toBe(1);
});
