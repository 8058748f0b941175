/**
 * Circles in what waits for what.
 * @param ids Where to begin, in order.
 * @param before What comes before an item; ids that are not among `ids` end the way.
 * @returns Each circle once, its first id repeated at the end; empty where everything can be begun.
 */
export function cyclesIn(ids: Iterable<string>, before: (id: string) => readonly string[]): string[][] {
	const known = new Set(ids);
	const done = new Set<string>();
	const cycles: string[][] = [];
	const visit = (id: string, trail: readonly string[]): void => {
		if (done.has(id)) return;
		const here = [...trail, id];
		for (const next of before(id)) {
			const start = here.indexOf(next);
			if (start >= 0) cycles.push([...here.slice(start), next]);
			else if (known.has(next)) visit(next, here);
		}
		done.add(id);
	};
	for (const id of known) visit(id, []);
	return cycles;
}
