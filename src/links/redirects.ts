const REDIRECTS = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];
/** Parts of a host or path that a page to sign in has. */
const SIGN_IN = /(?:^|[./])(?:log-?in|sign-?in|sso|auth|oauth2?|authorize|accounts)(?:[./]|$)/i;

/** True for a status that names another address. */
export const isRedirect = (status: number): boolean => REDIRECTS.includes(status);
/** True for a redirect that means "from now on". */
export const isPermanent = (status: number): boolean => PERMANENT.includes(status);

/** Where a redirect leads; undefined if that is no address of the web. */
export function redirectTarget(location: string | undefined, from: URL): URL | undefined {
	if (!location || !URL.canParse(location, from)) return undefined;
	const target = new URL(location, from);
	target.hash = target.username = target.password = '';
	return /^https?:$/.test(target.protocol) ? target : undefined;
}

/** True if a redirect turns from a page to a sign-in: behind it nobody sees whether the page is there. */
export const turnsToSignIn = (from: URL, to: URL): boolean => isSignIn(to) && !isSignIn(from);

const isSignIn = ({ hostname, pathname }: URL): boolean => SIGN_IN.test(hostname) || SIGN_IN.test(pathname);
