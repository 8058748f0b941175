/** Whom something is for; everyone where nothing is named. */
export interface Audience {
	/** Ids of tracks. */
	readonly tracks?: readonly string[] | undefined;
	/** Ids of pods. */
	readonly pods?: readonly string[] | undefined;
	/** Ids of owning roles. */
	readonly roles?: readonly string[] | undefined;
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
	return (
		(track !== undefined && (audience.tracks?.includes(track) ?? false)) ||
		(pod !== undefined && (audience.pods?.includes(pod) ?? false)) ||
		(audience.roles?.some((role) => roles.includes(role)) ?? false)
	);
}
