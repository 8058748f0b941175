import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPublicAddress } from '../../src/adapters/public-addresses.ts';
import { checkRecord, checksFile } from '../../src/links/check-record.ts';
import { dueLinks, linksOf } from '../../src/links/due.ts';
import type { Outcome } from '../../src/links/outcome.ts';
import { pauseBefore, retryAfter } from '../../src/links/patience.ts';
import { hasGone, jsonLinks, prettyLinks, type LinkReport } from '../../src/links/report.ts';
import { externalLinksOf, pageUrlOf, type ExternalLink } from '../../src/model/external-links.ts';
import { linkCheckSchema, LINK_PROBLEMS, LINK_VERDICTS, type LinkCheck } from '../../src/schemas/link-check.ts';
import { notebookDocuments } from '../../src/views/notebook-documents.ts';
import { linkCheckOfResource, resourceRecords } from '../../src/views/resources.ts';
import { knowledgeOf, page, record } from '../rules/handbook.ts';
import { realKnowledge } from './real-knowledge.ts';

const PAGE = 'https://docs.databricks.com/aws/en/sharing';
const GUIDE = 'guides/exam-day.md';
const guideWith = (body: string) =>
	externalLinksOf(knowledgeOf((draft) => void (page(draft, GUIDE).body = body))).filter(({ places }) =>
		places.some(({ file }) => file.endsWith(GUIDE)),
	);

describe('the links of the content', () => {
	test('are each listed once, with every place', () => {
		const links = externalLinksOf(knowledgeOf());
		expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
		const places = links.find(({ url }) => url === PAGE)?.places.map(({ file }) => file) ?? [];
		expect(places.filter((place) => place.endsWith('[data-sharing/first].references.0.url'))).toHaveLength(1);
		expect(places.filter((file) => file.endsWith('live-tables.ipynb[share]'))).toHaveLength(1);
		expect(places.filter((file) => file.endsWith('live-tables.ipynb[sources]'))).toHaveLength(1);
	});

	test('stand in Markdown as links, definitions and bare addresses, and in notes of decks; not in code', () => {
		const links = guideWith(`[a](https://a.dev/x_(y)), <https://b.dev>, https://c.dev/z. And [d][d].

\`https://e.dev\` and a fence:

\`\`\`sh
curl https://f.dev
\`\`\`

[d]: https://d.dev/?q=1&r=2
`);
		expect(links.map(({ url }) => url)).toEqual([
			'https://a.dev/x_(y)',
			'https://b.dev/',
			'https://c.dev/z',
			'https://d.dev/?q=1&r=2',
		]);
		expect(links.map(({ places: [place] }) => `${place?.line}:${place?.column}`)).toEqual([
			'10:1',
			'10:27',
			'10:44',
			'18:1',
		]);
		const deck = externalLinksOf(
			knowledgeOf(
				(draft) =>
					void (page(draft, 'domains/data-sharing/decks/data-sharing.md').body += '\n<!-- Show https://n.dev/ -->\n'),
			),
		);
		expect(deck.map(({ url }) => url)).toContain('https://n.dev/');
	});

	test('are pages: fragments are kept apart, sign-ins and other spellings away', () => {
		const [link, ...more] = guideWith(
			'[a](https://A.dev:443/x#one) [b](https://me:secret@a.dev/x#t%C3%A9) [c](https://a.dev/x#:~:text=y)',
		);
		expect(more).toEqual([]);
		expect(link?.url).toBe('https://a.dev/x');
		expect(link?.anchors.map(({ anchor }) => anchor)).toEqual(['one', 'té']);
		expect(link?.places).toHaveLength(3);
	});

	test('are those, too, that pages compose: the commit of a public bank, at its place', () => {
		for (const { data } of realKnowledge.all('publicBanks')) {
			const link = externalLinksOf(realKnowledge).find(({ url }) => url === `${data.repository}/tree/${data.commit}`);
			expect(link?.places[0]?.file, data.id).toContain('ledger/public-banks.yaml');
		}
	});

	test('are those, too, that notebooks send their readers to: the ledger has all of them', () => {
		const known = externalLinksOf(realKnowledge).map(({ url }) => url);
		for (const [name, address] of Object.entries(notebookDocuments(realKnowledge)))
			expect(known, name).toContain(address);
	});

	test('are found in texts of data, without the full stop behind them', () => {
		const knowledge = knowledgeOf(
			(draft) => void (record(draft, 'terms').definition = 'See https://t.dev/a. Or (https://t.dev/b).'),
		);
		expect(linksOf(externalLinksOf(knowledge), 't.dev').map(({ url }) => url)).toEqual([
			'https://t.dev/a',
			'https://t.dev/b',
		]);
	});

	test('are none of settings, examples and other schemes', () => {
		const knowledge = knowledgeOf((draft) => {
			record(draft, 'team').repository = 'https://code.dev/own';
			record(draft, 'linkChecks').movedTo = 'https://moved.dev/';
			record(draft, 'policy').notCheckedByMachine = [{ where: 'https://policy.dev/', reason: 'No.' }];
		});
		expect(externalLinksOf(knowledge).filter(({ url }) => /code|moved|policy/.test(new URL(url).hostname))).toEqual([]);
		for (const address of [
			'https://x.example.com/',
			'https://example.org',
			'http://localhost:4321/',
			'mailto:a@b.dev',
			'/weeks/1/',
			'https://[',
			'ftp://a.dev/',
		])
			expect(pageUrlOf(address), address).toBeUndefined();
	});

	test('of the handbook include what every collection names', () => {
		const links = externalLinksOf(realKnowledge);
		const known = new Set(links.map(({ url }) => url));
		for (const { data } of realKnowledge.all('resources')) expect(known).toContain(pageUrlOf(data.url));
		for (const { data } of realKnowledge.all('claims'))
			for (const { url } of data.claims) expect(known).toContain(pageUrlOf(url));
		for (const { data } of realKnowledge.all('questions'))
			for (const { url } of data.references) expect(known).toContain(pageUrlOf(url));
		for (const { url, places } of links) {
			expect(url).not.toContain('#');
			for (const { file, line } of places)
				expect(file.startsWith('src/content/') && line > 0, `${url} in ${file}`).toBe(true);
		}
	});
});

test.each([
	['8.8.8.8', true],
	['1.1.1.1', true],
	['172.15.255.255', true],
	['172.32.0.0', true],
	['2606:4700::1111', true],
	['127.0.0.1', false],
	['10.1.2.3', false],
	['172.16.0.1', false],
	['192.168.1.1', false],
	['169.254.169.254', false],
	['100.64.0.1', false],
	['0.0.0.0', false],
	['224.0.0.1', false],
	['255.255.255.255', false],
	['::1', false],
	['::', false],
	['fe80::1', false],
	['fd00::1', false],
	['ff02::1', false],
	['::ffff:127.0.0.1', false],
	['::ffff:8.8.8.8', false],
	['64:ff9b::7f00:1', false],
	['2002:7f00:1::', false],
	['2001:db8::1', false],
	['localhost', false],
	['', false],
])('the address "%s" is public: %s', (address, isPublic) => {
	expect(isPublicAddress(address)).toBe(isPublic);
});

describe('patience', () => {
	const now = Date.UTC(2026, 10, 23);

	test('a date and the seconds until it ask for the same rest', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10_000_000 }), (seconds) => {
				const date = new Date(now + seconds * 1000).toUTCString();
				expect(retryAfter(date, now)).toBe(seconds * 1000);
				expect(retryAfter(` ${seconds} `, now)).toBe(seconds * 1000);
			}),
		);
		expect(retryAfter(new Date(now - 5000).toUTCString(), now)).toBe(0);
	});

	test('whatever a server sends, the rest is none, or a time that is not negative', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.constantFrom('-1', '1e9', 'never', '12 monkeys')), (header) => {
				expect(retryAfter(header, now) ?? 0).toBeGreaterThanOrEqual(0);
			}),
		);
		expect(retryAfter(undefined, now)).toBeUndefined();
	});

	test('each pause lies between half and all of its step, and each step is twice the one before', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 6 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
				const pause = pauseBefore(tries, random);
				expect(pause).toBeGreaterThanOrEqual(1000 * 2 ** (tries - 1));
				expect(pause).toBeLessThanOrEqual(2000 * 2 ** (tries - 1));
			}),
		);
	});
});

const at = (line: number) => ({ file: 'src/content/ledger/terms.yaml', line, column: 8 });
const link = (url: string): ExternalLink => ({ url, places: [at(3), at(9)], anchors: [] });
const ok = (url: string, on: string): LinkCheck => ({ url, verdict: 'ok', status: 200, checkedOn: on, okOn: on });
const checksOf = (...checks: LinkCheck[]) => new Map(checks.map((check) => [check.url, check]));

describe('what is due', () => {
	const by = { policy: undefined, today: '2026-11-23', freshDays: 14 };

	test('is what was not found within the days that a check holds, never checked first, then the oldest', () => {
		const urls = ['https://a.dev/', 'https://b.dev/', 'https://c.dev/', 'https://d.dev/', 'https://e.dev/'];
		const [a = '', b = '', c = '', d = '', e = ''] = urls;
		const gone: LinkCheck = { url: c, verdict: 'gone', status: 404, checkedOn: '2026-11-20', failures: 1 };
		const checks = checksOf(ok(a, '2026-11-10'), ok(b, '2026-11-09'), gone, {
			...ok(d, '2026-11-22'),
			verdict: 'moved',
		});
		const { ask, fresh } = dueLinks(urls.map(link), { ...by, checks });
		expect(ask.map(({ url }) => url)).toEqual([e, b, c]);
		expect(fresh.map(({ url }) => url)).toEqual([a, d]);
		expect(dueLinks(urls.map(link), { ...by, checks, freshDays: 0 }).ask).toHaveLength(5);
	});

	test('is nothing that the policy leaves out, by host with its subdomains or by page', () => {
		const policy = realKnowledge.only('policy');
		if (!policy) throw new Error('There is no policy.');
		const notCheckedByMachine = [
			{ where: 'wall.dev', reason: 'A wall.' },
			{ where: 'https://b.dev/one', reason: 'One page.' },
		];
		const urls = [
			'https://wall.dev/x',
			'https://www.wall.dev/',
			'https://firewall.dev/',
			'https://b.dev/one',
			'https://b.dev/one/two',
		];
		const { ask, notByMachine } = dueLinks(urls.map(link), {
			...by,
			checks: new Map(),
			policy: { ...policy, notCheckedByMachine },
		});
		expect(ask.map(({ url }) => url)).toEqual(['https://b.dev/one/two', 'https://firewall.dev/']);
		expect(notByMachine.map(({ reason }) => reason)).toEqual(['A wall.', 'A wall.', 'One page.']);
	});

	test('can be narrowed to a host or a file', () => {
		const links = [link('https://a.dev/'), link('https://docs.a.dev/'), link('https://b.dev/')];
		expect(linksOf(links, 'a.dev')).toHaveLength(2);
		expect(linksOf(links, 'src/content/ledger/terms.yaml')).toHaveLength(3);
		expect(linksOf(links, './src/content/ledger/')).toHaveLength(3);
		expect(linksOf(links, 'src/content/led')).toEqual([]);
	});
});

describe('a record', () => {
	const outcome = fc.record<Outcome>({
		verdict: fc.constantFrom(...LINK_VERDICTS),
		status: fc.option(fc.integer({ min: 100, max: 999 }), { nil: undefined }),
		problem: fc.option(fc.constantFrom(...LINK_PROBLEMS), { nil: undefined }),
		movedTo: fc.option(fc.webUrl(), { nil: undefined }),
		missingAnchors: fc.array(
			fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
			{ maxLength: 3 },
		),
	});
	const days = fc.array(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }), {
		minLength: 1,
		maxLength: 8,
	});

	test('knows the last try, the last success and the days without one, fits its schema, and comes back from its file', () => {
		fc.assert(
			fc.property(days, fc.array(outcome, { minLength: 8, maxLength: 8 }), (dates, outcomes) => {
				const tries = dates.map((date) => date.toISOString().slice(0, 10)).sort();
				let check: LinkCheck | undefined;
				tries.forEach((on, index) => void (check = checkRecord(PAGE, outcomes[index] as Outcome, check, on)));
				const found = tries.filter((_, index) => ['ok', 'moved'].includes(outcomes[index]?.verdict ?? ''));
				expect(check?.checkedOn).toBe(tries.at(-1));
				expect(check?.okOn).toBe(found.at(-1));
				const lastFound = tries.findLastIndex((_, index) => ['ok', 'moved'].includes(outcomes[index]?.verdict ?? ''));
				const since = new Set(tries.slice(lastFound + 1)).size;
				expect(check?.failures ?? 0).toBe(since);
				expect(linkCheckSchema.parse(check)).toEqual(check);
				expect(parse(checksFile([check as LinkCheck]))).toEqual([check]);
			}),
		);
	});

	test('has the same file whatever the order in which answers came', () => {
		const checks = ['https://b.dev/', 'https://a.dev/', 'https://c.dev/'].map((url) => ok(url, '2026-11-23'));
		expect(checksFile(checks)).toBe(checksFile([...checks].reverse()));
		expect(checksFile([])).toMatch(/^# .*\n\[\]\n$/);
	});
});

describe('the report', () => {
	const gone: LinkCheck = {
		url: 'https://g.dev/',
		verdict: 'gone',
		status: 404,
		checkedOn: '2026-11-23',
		okOn: '2026-11-01',
		failures: 1,
	};
	const report: LinkReport = {
		today: '2026-11-23',
		links: [
			{ link: link(PAGE), check: ok(PAGE, '2026-11-23') },
			{ link: link(gone.url), check: gone },
			{
				link: link('https://m.dev/a'),
				check: { ...ok('https://m.dev/a', '2026-11-20'), verdict: 'moved', movedTo: 'https://m.dev/' },
			},
			{ link: link('https://n.dev/'), check: undefined },
		],
		asked: 2,
		left: new Map([['out of time', 1]]),
		notByMachine: [{ link: link('https://wall.dev/'), reason: 'A wall.' }],
	};

	test('counts, then says what to mend, where and how', () => {
		expect(prettyLinks(report)).toBe(`4 pages named in 8 places; 2 asked for on 2026-11-23.

     1  found
     1  found at another address
     1  gone
     1  not yet checked
     1  not checked by machine
1 page left for another run: out of time.

Gone: to be mended
  The page "https://g.dev/" answered 404 on 2026-11-23; it was last found on 2026-11-01.
  Find its successor, and see that it still says what rests on it; or remove what names it.
    src/content/ledger/terms.yaml:3:8
    src/content/ledger/terms.yaml:9:8

Moved
  The page "https://m.dev/a" has moved to "https://m.dev/".
  That is a front page: look for the successor of the page, or remove what names it.
    src/content/ledger/terms.yaml:3:8
    src/content/ledger/terms.yaml:9:8

Not checked by machine
  https://wall.dev/
    A wall.`);
	});

	test('says the same to programs', () => {
		const json = JSON.parse(jsonLinks(report)) as {
			pages: { url: string; verdict: string | null; places: unknown[] }[];
		};
		expect(json).toMatchObject({ version: 1, on: '2026-11-23', asked: 2, left: { 'out of time': 1 } });
		expect(json.pages.map(({ verdict }) => verdict)).toEqual(['ok', 'gone', 'moved', null]);
		expect(json.pages.every(({ places }) => places.length === 2)).toBe(true);
	});

	test('fails a run for what is gone, and for nothing else', () => {
		expect(hasGone(report)).toBe(true);
		expect(hasGone({ ...report, links: report.links.filter(({ check }) => check !== gone) })).toBe(false);
	});
});

describe('the site says of a resource', () => {
	const url = 'https://docs.databricks.com/aws/en/sharing';
	const said = (check?: Partial<LinkCheck>) =>
		linkCheckOfResource(
			knowledgeOf((draft) => {
				if (check) Object.assign(record(draft, 'linkChecks'), check);
				else draft.records.linkChecks.length = 0;
			}),
			{ url },
		).text;

	test.each([
		['the day of its last successful check', {}, 'found on 2026-11-01'],
		[
			'that day, where the last try gave nothing',
			{ verdict: 'refused', status: 403, checkedOn: '2026-11-20', failures: 1 },
			'found on 2026-11-01',
		],
		[
			'that it was gone since',
			{ verdict: 'gone', status: 404, checkedOn: '2026-11-20', failures: 1 },
			'found on 2026-11-01; gone on 2026-11-20',
		],
		['that it is not yet checked', undefined, 'not yet checked'],
		[
			'that it is not yet checked where no try succeeded',
			{ verdict: 'unreachable', okOn: undefined, failures: 2 },
			'not yet checked',
		],
	] as const)('%s', (_, check, text) => {
		expect(said(check)).toBe(text);
	});

	test('that no machine checks it, where the policy says so', () => {
		expect(linkCheckOfResource(knowledgeOf(), { url: 'https://medium.com/a' }).text).toBe('not checked by machine');
	});

	test('the day in its download, too', () => {
		const knowledge = knowledgeOf((draft) => void (record(draft, 'resources', 'data-sharing-docs').url = url));
		expect(resourceRecords(knowledge).find(({ id }) => id === 'data-sharing-docs')?.linkCheckedOn).toBe('2026-11-01');
	});
});
