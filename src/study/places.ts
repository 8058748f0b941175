/**
 * Where the pages of practice are told to go, in the part of the address after "#": what to start, or which attempt to go on
 * with. A link with it can be shared; nothing of it reaches a server.
 */
export type Place =
	| { readonly kind: 'paper'; readonly code: string }
	| { readonly kind: 'drill'; readonly outline: string; readonly section: string }
	| { readonly kind: 'quiz'; readonly session: string }
	/** `question` counts from 1. */
	| { readonly kind: 'attempt'; readonly id: string; readonly question?: number | undefined };

/** "#paper=2511-1-P1-K" */
export function writePlace(place: Place): string {
	switch (place.kind) {
		case 'paper':
			return `#paper=${place.code}`;
		case 'drill':
			return `#drill=${place.outline}/${place.section}`;
		case 'quiz':
			return `#quiz=${place.session}`;
		case 'attempt':
			return `#attempt=${place.id}${place.question === undefined ? '' : `/${place.question}`}`;
	}
}

/** Reads what {@link writePlace} wrote; undefined for anything else. */
export function readPlace(hash: string): Place | undefined {
	const [, kind, value = ''] = /^#(\w+)=([\w./ -]{1,120})$/.exec(decoded(hash)) ?? [];
	if (kind === 'paper') return { kind, code: value };
	if (kind === 'quiz') return { kind, session: value };
	if (kind === 'attempt') {
		const [, id, question] = /^([a-z0-9]{8,32})(?:\/(\d{1,3}))?$/.exec(value) ?? [];
		return id ? { kind, id, question: question === undefined ? undefined : Number(question) } : undefined;
	}
	const [, outline, section] = /^([\w-]+)\/([\w-]+)$/.exec(value) ?? [];
	return kind === 'drill' && outline && section ? { kind, outline, section } : undefined;
}

function decoded(hash: string): string {
	try {
		return decodeURIComponent(hash);
	} catch {
		return hash;
	}
}
