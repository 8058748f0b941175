import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { checksAfter, checksFile } from '../links/check-record.ts';
import { dueLinks, linksOf } from '../links/due.ts';
import { isFound, type Outcome } from '../links/outcome.ts';
import type { LinkReport } from '../links/report.ts';
import { externalLinksOf, type ExternalLink } from '../model/external-links.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../model/knowledge-base.ts';
import { quantity } from '../model/wording.ts';
import { PageAsker } from './ask-page.ts';
import { checkLinks, type CheckingWith, type LinkRun } from './check-links.ts';
import { readContent } from './from-disk.ts';
import { writeFiles } from './write-files.ts';

/** What a run is asked for. */
export interface LinkCheckRequest extends Omit<CheckingWith, 'asker'> {
	/** The content folder. */
	readonly content: string;
	/** `YYYY-MM-DD`. */
	readonly today: string;
	/** Days for which a page that was found is not asked for again. */
	readonly freshDays: number;
	/** True to ask this machine and private networks, too; never for content that others wrote. */
	readonly alsoPrivate: boolean;
	/** A host, or a file or folder of the content; everything if left out. */
	readonly only?: string | undefined;
}

/** Thrown when a run proved nothing; nothing was written. The message is for people. */
export class ProvedNothing extends Error {}

/**
 * Asks for the external pages of the content that are due, and writes what they answered.
 * @throws {UnreadableContent} If there is no content.
 * @throws {ProvedNothing} If a part of the content cannot be read, nothing fits `only`, or this machine seems to have no
 * way to the web.
 * @throws {Refused} If the file of results was changed meanwhile.
 */
export async function runLinkCheck(request: LinkCheckRequest): Promise<LinkReport> {
	const { content, today, freshDays, only } = request;
	const results = await resultsIn(content);
	const knowledge = await wholeContent(content);
	const every = externalLinksOf(knowledge);
	const links = only === undefined ? every : linksOf(every, only);
	if (links.length === 0)
		throw new ProvedNothing(`No page of another site is named${only ? ` by or on "${only}"` : ''}.`);

	const before = new Map(knowledge.all('linkChecks').map(({ data }) => [data.url, data]));
	const by = { checks: before, policy: knowledge.only('policy'), today, freshDays };
	const due = dueLinks(links, by);
	const controls = dueLinks(every, by).fresh;
	const { outcomes, left } = await askAndBelieve(due.ask, controls, userAgent(knowledge), request);

	const after = checksAfter(every, { before, outcomes, policy: by.policy, today });
	const text = checksFile([...after.values()]);
	if (text !== results.replaces) await writeFiles('.', [{ ...results, text }]);
	return {
		today,
		links: [...due.ask, ...due.fresh].map((link) => ({ link, check: after.get(link.url) })),
		asked: outcomes.size,
		left: new Map(
			Array.from(
				Map.groupBy(left.values(), (reason) => reason),
				([reason, all]) => [reason, all.length],
			),
		),
		notByMachine: due.notByMachine,
	};
}

/** The whole content: results of pages that only an unreadable file names would be thrown away. */
async function wholeContent(folder: string): Promise<KnowledgeBase> {
	const knowledge = buildKnowledgeBase(await readContent(folder));
	const unfit = knowledge.problems.filter(({ severity }) => severity !== 'warning');
	if (unfit.length === 0) return knowledge;
	throw new ProvedNothing(
		`${quantity(unfit.length, 'problem')} of the content hide links: run "npm run validate" first.`,
	);
}

/** Who asks, so that the keeper of a server knows whom to tell. */
function userAgent(knowledge: KnowledgeBase): string {
	const repository = knowledge.find('team', 'team')?.data.repository;
	return `PodiumLinks/1 (${repository ? `+${new URL(repository).href}` : 'a handbook checks the pages that it links to'})`;
}

/**
 * Asks, and sees that failures are those of the pages. Where no page was found, one that was found lately is asked, too:
 * if that fails, this machine has no way to the web, or something in between answers for it.
 * @throws {ProvedNothing} In that case.
 */
async function askAndBelieve(
	due: readonly ExternalLink[],
	controls: readonly ExternalLink[],
	agent: string,
	request: LinkCheckRequest,
): Promise<LinkRun> {
	const asker = new PageAsker({ userAgent: agent, ...(request.alsoPrivate ? { mayReach: () => true } : {}) });
	try {
		const run = await checkLinks(due, { ...request, asker });
		const answers = [...run.outcomes.values()];
		const isBelieved = answers.length === 0 || answers.some((answer) => isFound(answer) || answer.verdict === 'gone');
		if (isBelieved) return run;
		const control = await checkLinks(controls.slice(0, 1), { ...request, asker });
		if ([...control.outcomes.values()].some(isFound)) return run;
		throw new ProvedNothing(
			`None of ${quantity(answers.length, 'page')} was found (${reasonsOf(answers)}): probably this machine has no way to the web. Nothing was written.`,
		);
	} finally {
		asker.close();
	}
}

/** What kept pages from being found, the commonest first. */
function reasonsOf(outcomes: readonly Outcome[]): string {
	const byReason = Map.groupBy(outcomes, ({ problem, status }) => problem ?? `status ${status}`);
	const sorted = [...byReason].sort(([, a], [, b]) => b.length - a.length);
	return sorted.map(([reason, { length }]) => `${length} × ${reason}`).join(', ');
}

/** The file of results as it is before a run: whoever changes it meanwhile keeps the change. */
async function resultsIn(content: string): Promise<{ path: string; replaces?: string }> {
	const path = join(relative('.', content), 'ledger/link-checks.yaml');
	const replaces = await readFile(path, 'utf8').catch(() => undefined);
	return { path, ...(replaces === undefined ? {} : { replaces }) };
}
