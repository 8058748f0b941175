import type { LinkCheck, LinkProblem } from '../schemas/link-check.ts';

/** What is wrong with a link, in words for authors. */
export interface LinkTrouble {
	/** `unsure` says nothing about the page: it may be there. */
	readonly kind: 'gone' | 'moved' | 'anchor' | 'unsure';
	/** One sentence: what is wrong. */
	readonly message: string;
	/** One sentence: what to do. */
	readonly hint: string;
	/** The fragment that was not found. */
	readonly anchor?: string;
}

/** What happened where no status tells it, as a part of a sentence about the page. */
const PROBLEMS: Readonly<Record<LinkProblem, string>> = {
	'unknown-host': 'its host has no address',
	'not-public': 'it leads to an address that is not public',
	tls: 'its certificate or encryption was refused',
	timeout: 'no answer came in time',
	'no-connection': 'no connection could be made',
	'broken-off': 'the server broke the connection off',
	'not-http': 'the answer was no proper HTTP',
	'redirect-loop': 'its redirects run in a circle',
	'too-many-redirects': 'its redirects do not end',
	'redirect-nowhere': 'it redirects to no address of the web',
	'sign-in': 'it asks to sign in',
	'bot-wall': 'it wants proof that a person asks',
};

/** What the last check of a page found wrong, worst first. */
export function linkTroubles(check: LinkCheck): LinkTrouble[] {
	const { url, verdict, status, problem, movedTo, missingAnchors = [], checkedOn, okOn } = check;
	const since = okOn ? `it was last found on ${okOn}` : 'no check has ever found it';
	const troubles: LinkTrouble[] = missingAnchors.map((anchor) => ({
		kind: 'anchor',
		message: `The page "${url}" has no element "#${anchor}".`,
		hint: 'Open the page, and mend or remove the fragment.',
		anchor,
	}));
	if (verdict === 'gone') {
		troubles.unshift({
			kind: 'gone',
			message: `The page "${url}" answered ${status} on ${checkedOn}; ${since}.`,
			hint: 'Find its successor, and see that it still says what rests on it; or remove what names it.',
		});
	} else if (verdict === 'moved') {
		troubles.unshift({
			kind: 'moved',
			message: `The page "${url}" has moved to "${movedTo}".`,
			hint: isFrontPage(movedTo)
				? 'That is a front page: look for the successor of the page, or remove what names it.'
				: 'Open the new address, and write it here if it says the same.',
		});
	} else if (verdict !== 'ok') {
		troubles.unshift({
			kind: 'unsure',
			message: `The page "${url}" could not be checked on ${checkedOn}: ${problem ? PROBLEMS[problem] : `it answered ${status}`}; ${since}.`,
			hint: 'Open it in a browser; if it is there and refuses machines, list it under "notCheckedByMachine" in policy.yaml.',
		});
	}
	return troubles;
}

const isFrontPage = (address: string | undefined): boolean =>
	address !== undefined && new URL(address).pathname === '/';
