/** Whom something is for; everyone where nothing is named. */
export interface Audience {
	/** Ids of tracks. */
	readonly tracks?: readonly string[] | undefined;
	/** Ids of pods. */
	readonly pods?: readonly string[] | undefined;
	/** Ids of owning roles. */
	readonly roles?: readonly string[] | undefined;
	/** Ids of tracks or pods: everyone's but theirs. It stands alone. */
	readonly except?: readonly string[] | undefined;
}

/** Somebody by ids, as far as they are known. */
export interface Known {
	readonly track?: string | undefined;
	readonly pod?: string | undefined;
	readonly roles: readonly string[];
}

/** True for what is everyone's, and for what names somebody's track, pod or one of their roles. */
export const isFor = (audience: Audience | undefined, { track = '', pod = '', roles }: Known): boolean =>
	!audience ||
	Boolean(
		audience.except
			? ![track, pod].some((id) => audience.except?.includes(id))
			: audience.tracks?.includes(track) ||
					audience.pods?.includes(pod) ||
					audience.roles?.some((role) => roles.includes(role)),
	);

/** True for what everybody owes, and for what somebody's pod does; whose pod is not known, owes what any does. */
export const isOwedBy = (pods: readonly string[] | undefined, { pod }: Pick<Known, 'pod'>): boolean =>
	!pods || !pod || pods.includes(pod);
