/**
 * As much of CBOR (RFC 8949) as it takes to cut an array into its items and to write one anew. Items stay the bytes
 * they are: nothing that is not looked at can be changed.
 */

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** The head of an item: its major type, its number, length or count, and where what follows begins. */
interface Head {
	readonly type: number;
	readonly value: number;
	readonly end: number;
}

/**
 * The items of an encoded array, each still encoded.
 * @throws {Error} If the bytes are no array, or hold anything else than arrays, texts and whole numbers.
 */
export function itemsOf(array: Buffer): Buffer[] {
	const { type, value, end } = headAt(array, 0);
	if (type !== ARRAY) throw new Error(`An array was expected, not CBOR type ${type}.`);
	const items: Buffer[] = [];
	let start = end;
	for (let count = 0; count < value; count += 1) {
		const next = endAt(array, start);
		items.push(array.subarray(start, next));
		start = next;
	}
	if (start !== array.length) throw new Error('The array does not end where its bytes end.');
	return items;
}

/**
 * The text that an encoded item is.
 * @throws {Error} If it is none.
 */
export function textOf(item: Buffer): string {
	const { type, value, end } = headAt(item, 0);
	if (type !== TEXT) throw new Error(`A text was expected, not CBOR type ${type}.`);
	return item.toString('utf8', end, end + value);
}

/** Encodes an array of items that are encoded already. */
export function arrayOf(items: readonly Buffer[]): Buffer {
	return Buffer.concat([head(ARRAY, items.length), ...items]);
}

/** Encodes a text. */
export function text(value: string): Buffer {
	const bytes = Buffer.from(value);
	return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

function endAt(bytes: Buffer, start: number): number {
	const { type, value, end } = headAt(bytes, start);
	if (type === UNSIGNED || type === NEGATIVE) return end;
	if (type === TEXT) return end + value;
	if (type !== ARRAY) throw new Error(`CBOR type ${type} was not expected.`);
	let next = end;
	for (let count = 0; count < value; count += 1) next = endAt(bytes, next);
	return next;
}

function headAt(bytes: Buffer, start: number): Head {
	const first = bytes.readUInt8(start);
	const type = first >> 5;
	const short = first & 31;
	const after = start + 1;
	if (short < 24) return { type, value: short, end: after };
	if (short === 24) return { type, value: bytes.readUInt8(after), end: after + 1 };
	if (short === 25) return { type, value: bytes.readUInt16BE(after), end: after + 2 };
	if (short === 26) return { type, value: bytes.readUInt32BE(after), end: after + 4 };
	throw new Error(`A CBOR head of ${short} was not expected.`);
}

function head(type: number, value: number): Buffer {
	const first = type << 5;
	if (value < 24) return Buffer.from([first | value]);
	if (value < 0x100) return Buffer.from([first | 24, value]);
	const wide = Buffer.alloc(value < 0x10000 ? 3 : 5);
	wide[0] = first | (wide.length === 3 ? 25 : 26);
	if (wide.length === 3) wide.writeUInt16BE(value, 1);
	else wide.writeUInt32BE(value, 1);
	return wide;
}
