/**
 * JSON that is the same for equal values: keys in the order of their code units, no white space, fields without a value left out.
 * @param value What JSON can say. It calls itself for each level, so the depth of a stranger's value is to be limited before.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each)).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const fields = Object.entries(value)
		.filter(([, each]) => each !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`);
	return `{${fields.join(',')}}`;
}
