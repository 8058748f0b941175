import type { Team } from '../schemas/programme.ts';

/** Where and how the site is published. */
export interface Publishing {
	/** Origin of the site, or undefined: then there is no canonical address and no sitemap. */
	readonly site: string | undefined;
	/** Base path with a slash at both ends. */
	readonly base: string;
	readonly repository: string | undefined;
	readonly visibility: 'public' | 'private';
	/** Whether browsers keep copies for reading offline. */
	readonly offline: boolean;
}

/**
 * Joins team.yaml and the environment; the environment wins, so that one checkout can be published
 * twice.
 * @param team The team, or undefined if there is no readable team.yaml.
 * @param environment `SITE` and `BASE` are read.
 * @throws {Error} If `SITE` is no http address or `BASE` does not start with a slash.
 */
export function publishing(team: Team | undefined, environment: Record<string, string | undefined>): Publishing {
	const site = environment['SITE'] || team?.site;
	const base = environment['BASE'] || team?.base || '/';
	if (site && !/^https?:\/\/[^/]+/.test(site)) {
		throw new Error(`SITE is "${site}"; it must be an address like "https://example.org".`);
	}
	if (!base.startsWith('/')) throw new Error(`BASE is "${base}"; it must start with a slash, like "/handbook".`);
	return {
		site,
		base: base.endsWith('/') ? base : `${base}/`,
		repository: team?.repository?.replace(/\/$/, ''),
		visibility: team?.visibility ?? 'public',
		offline: team?.offline ?? true,
	};
}
