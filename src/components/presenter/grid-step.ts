/**
 * Where an arrow key leads in a grid that is filled row by row.
 * @returns The new index, or undefined if the key moves nothing or leads out of the grid.
 */
export function gridStep(key: string, index: number, columns: number, count: number): number | undefined {
	const steps: Readonly<Record<string, number>> = {
		ArrowRight: index + 1,
		ArrowLeft: index - 1,
		ArrowDown: index + columns,
		ArrowUp: index - columns,
		Home: 0,
		End: count - 1,
	};
	const to = steps[key];
	return to !== undefined && to >= 0 && to < count ? to : undefined;
}
