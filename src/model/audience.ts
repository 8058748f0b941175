/** Whom something is for; everyone where nothing is named. */
export interface Audience {
	/** Ids of tracks. */
	readonly tracks?: readonly string[] | undefined;
	/** Ids of pods. */
	readonly pods?: readonly string[] | undefined;
	/** Ids of owning roles. */
	readonly roles?: readonly string[] | undefined;
	/** Ids of tracks: everyone's but theirs. It stands alone. */
	readonly except?: readonly string[] | undefined;
}

/** Somebody by ids, as far as they are known. */
export interface Known {
	readonly track?: string | undefined;
	readonly pod?: string | undefined;
	readonly roles: readonly string[];
}

/** True for what is everyone's, and for what names somebody's track, pod or one of their roles. */
export function isFor(audience: Audience | undefined, { track, pod, roles }: Known): boolean {
	if (!audience) return true;
	const { tracks, pods, roles: held, except } = audience;
	if (except) return !names(except, track);
	return names(tracks, track) || names(pods, pod) || (held?.some((role) => roles.includes(role)) ?? false);
}

const names = (ids: readonly (string | undefined)[] | undefined, id: string | undefined): boolean =>
	ids?.includes(id) ?? false;
