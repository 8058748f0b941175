import type { LinkProblem, LinkVerdict } from '../schemas/link-check.ts';

/** What asking for a page gave. */
export interface Outcome {
	readonly verdict: LinkVerdict;
	readonly status?: number;
	readonly problem?: LinkProblem;
	/** Where permanent redirects lead, without fragment. */
	readonly movedTo?: string;
	/** Anchors that the page did not hold, as far as its text came. */
	readonly missingAnchors: readonly string[];
}

/** Statuses of the 4xx range that may pass by themselves. */
const PASSING = [408, 425, 429];
/** Statuses of the 5xx range that will not: nothing here can be done, ever. */
const LASTING = [501, 505];

/**
 * What the status of a page says that is no redirect. Only 404 and 410 say that it is gone: all other refusals may be
 * meant for machines. 999 is LinkedIn's word for that.
 */
export function verdictOf(status: number): LinkVerdict {
	if (status >= 200 && status < 300) return 'ok';
	if (status === 404 || status === 410) return 'gone';
	return (status >= 400 && status < 500) || status >= 600 ? 'refused' : 'server-error';
}

/** True for a status after which another try may go better. */
export const mayPass = (status: number): boolean =>
	PASSING.includes(status) || (status >= 500 && status < 600 && !LASTING.includes(status));

/** Problems after which another try may go better. */
const PASSING_PROBLEMS: readonly LinkProblem[] = ['timeout', 'no-connection', 'broken-off'];

/** True for an outcome after which another try may go better. */
export const isPassing = ({ verdict, status, problem }: Outcome): boolean =>
	problem ? PASSING_PROBLEMS.includes(problem) : verdict !== 'ok' && status !== undefined && mayPass(status);

/** Problems that all pages of a host have, or none. */
const HOST_PROBLEMS: readonly LinkProblem[] = ['unknown-host', 'tls', 'not-http'];

/** True for an outcome that says more about the host, or about this moment, than about the page. */
export const isTroubleOfHost = (outcome: Outcome): boolean =>
	isPassing(outcome) || (outcome.problem !== undefined && HOST_PROBLEMS.includes(outcome.problem));

/** True if readers get the page, here or at its new address. */
export const isFound = ({ verdict }: Pick<Outcome, 'verdict'>): boolean => verdict === 'ok' || verdict === 'moved';
