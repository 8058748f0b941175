/** A value of a cell. */
export type CsvValue = string | number | boolean;

/**
 * Rows as CSV by RFC 4180; a leading character that a spreadsheet would run as a formula is quoted away.
 * @param columns Names of the columns, in order; the first line.
 */
export function csv<C extends string>(columns: readonly C[], rows: readonly Readonly<Record<C, CsvValue>>[]): string {
	const lines = [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))];
	return `${lines.join('\r\n')}\r\n`;
}

function cell(value: CsvValue): string {
	const text = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
