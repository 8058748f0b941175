import { isFound, isPassing, isTroubleOfHost, verdictOf, type Outcome } from '../links/outcome.ts';
import { pauseBefore, retryAfter } from '../links/patience.ts';
import { isPermanent, isRedirect, redirectTarget, turnsToSignIn } from '../links/redirects.ts';
import type { ExternalLink } from '../model/external-links.ts';
import type { LinkProblem } from '../schemas/link-check.ts';
import type { PageAsker, Question } from './ask-page.ts';
import { HostTurns, type LinkClock } from './host-turns.ts';

/** What a run needs from outside. */
export interface CheckingWith {
	readonly asker: PageAsker;
	readonly clock: LinkClock;
	/** A number from 0 to 1 by chance. */
	readonly random: () => number;
	/** Ends the run; what is done is kept. */
	readonly signal: AbortSignal;
	/** When nothing is asked any more, in milliseconds since 1970. */
	readonly until?: number;
	/** Is told of each page that is done. */
	readonly onDone?: () => void;
}

/** Why a page was not asked for after all. */
export type LeftBecause =
	'interrupted' | 'out of time' | 'its host failed three times in a row' | 'its host asked to be left alone';

/** What a run gave, by address of the page. */
export interface LinkRun {
	readonly outcomes: ReadonlyMap<string, Outcome>;
	readonly left: ReadonlyMap<string, LeftBecause>;
}

/** Milliseconds for one request, headers and text. */
const TIMEOUT = 20_000;
const TRIES = 3;
const MOST_REDIRECTS = 10;
/** Pages of a host that fail in a row before the rest of them is left for another day. */
const PATIENCE_WITH_HOST = 3;
/** Milliseconds for which a server is waited; one that asks for more is left for another day. */
const LONGEST_REST = 5 * 60_000;

/**
 * Asks for pages with manners: hosts side by side, the pages of one host one after the other.
 * @param links Pages in the order in which they matter.
 */
export async function checkLinks(links: readonly ExternalLink[], given: CheckingWith): Promise<LinkRun> {
	const byHost = Map.groupBy(links, ({ url }) => new URL(url).hostname);
	const checking = new Checking(given);
	await Promise.all([...byHost].map(([host, pages]) => checking.host(host, pages)));
	return checking;
}

/** Thrown instead of a request that is not made any more. */
class LeftAlone extends Error {
	readonly because: LeftBecause;

	constructor(because: LeftBecause) {
		super();
		this.because = because;
	}
}

class Checking implements LinkRun {
	readonly outcomes = new Map<string, Outcome>();
	readonly left = new Map<string, LeftBecause>();
	readonly #with: CheckingWith;
	readonly #turns: HostTurns;
	/** Hosts that asked for more rest than a run has. */
	readonly #alone = new Set<string>();
	readonly #until: number;

	constructor(given: CheckingWith) {
		this.#with = given;
		this.#until = given.until ?? Infinity;
		this.#turns = new HostTurns(given.clock, given.signal);
	}

	async host(host: string, pages: readonly ExternalLink[]): Promise<void> {
		let failed = 0;
		for (const page of pages) {
			const outcome = this.#leave(host, failed) ?? (await this.#page(page));
			if (typeof outcome === 'string') this.left.set(page.url, outcome);
			else {
				this.outcomes.set(page.url, outcome);
				failed = isTroubleOfHost(outcome) ? failed + 1 : 0;
				this.#with.onDone?.();
			}
		}
	}

	#leave(host: string, failed: number): LeftBecause | undefined {
		if (this.#with.signal.aborted) return 'interrupted';
		return this.#forbidden(host) ?? (failed >= PATIENCE_WITH_HOST ? 'its host failed three times in a row' : undefined);
	}

	/** Why a host is not asked for anything now. */
	#forbidden(host: string): LeftBecause | undefined {
		if (this.#alone.has(host)) return 'its host asked to be left alone';
		return this.#with.clock.now() >= this.#until ? 'out of time' : undefined;
	}

	/** Asks for a page until an answer stands. */
	async #page(page: ExternalLink): Promise<Outcome | LeftBecause> {
		try {
			for (let tries = 1; ; tries += 1) {
				const outcome = await this.#headOrGet(page);
				if (!isPassing(outcome) || tries === TRIES) return outcome;
				await this.#with.clock.sleep(pauseBefore(tries, this.#with.random()), this.#with.signal);
			}
		} catch (error) {
			if (this.#with.signal.aborted) return 'interrupted';
			if (error instanceof LeftAlone) return error.because;
			throw error;
		}
	}

	/** HEAD costs a server least, but many answer it oddly: only GET can say that something is wrong. */
	async #headOrGet(page: ExternalLink): Promise<Outcome> {
		if (page.anchors.length === 0) {
			const outcome = await this.#follow(page, 'HEAD');
			const { status, problem } = outcome;
			const isSure = problem === 'unknown-host' || problem === 'not-public' || problem === 'tls';
			if (isFound(outcome) || isSure || status === 429) return outcome;
		}
		return this.#follow(page, 'GET');
	}

	async #follow(page: ExternalLink, method: Question['method']): Promise<Outcome> {
		const anchors = [...new Set(page.anchors.map(({ anchor }) => anchor))];
		const met = new Set<string>();
		let url = new URL(page.url);
		let permanent = true;
		let movedTo: string | undefined;
		for (;;) {
			if (met.has(url.href)) return failed('redirect-loop');
			if (met.size > MOST_REDIRECTS) return failed('too-many-redirects');
			met.add(url.href);
			const reply = await this.#request({ url, method, anchors });
			if ('problem' in reply) return failed(reply.problem);
			const { status, isWall, missingAnchors } = reply;
			if (!isRedirect(status)) {
				if (isWall) return { verdict: 'refused', status, problem: 'bot-wall', missingAnchors: [] };
				const verdict = verdictOf(status);
				if (verdict !== 'ok') return { verdict, status, missingAnchors: [] };
				return movedTo === undefined || movedTo === page.url
					? { verdict, status, missingAnchors }
					: { verdict: 'moved', status, movedTo, missingAnchors };
			}
			const target = redirectTarget(reply.location, url);
			if (!target) return failed('redirect-nowhere', status);
			if (turnsToSignIn(url, target)) return { verdict: 'refused', status, problem: 'sign-in', missingAnchors: [] };
			// What follows a redirect "for now" is not where the page has moved to.
			permanent &&= isPermanent(status);
			if (permanent) movedTo = target.href;
			url = target;
		}
	}

	#request({ url, method, anchors }: Omit<Question, 'signal'>) {
		const { asker, clock, signal } = this.#with;
		return this.#turns.take(url.hostname, async () => {
			const forbidden = this.#forbidden(url.hostname);
			if (forbidden) throw new LeftAlone(forbidden);
			const reply = await asker.ask({
				url,
				method,
				anchors,
				signal: AbortSignal.any([signal, clock.deadline(TIMEOUT)]),
			});
			signal.throwIfAborted();
			if ('status' in reply && (reply.status === 429 || reply.status === 503)) {
				const rest = retryAfter(reply.retryAfter, clock.now()) ?? 0;
				if (rest > LONGEST_REST || clock.now() + rest > this.#until) this.#alone.add(url.hostname);
				else this.#turns.rest(url.hostname, rest);
			}
			return reply;
		});
	}
}

const failed = (problem: LinkProblem, status?: number): Outcome => ({
	verdict: 'unreachable',
	problem,
	...(status === undefined ? {} : { status }),
	missingAnchors: [],
});
