import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Question } from '../../schemas/question.ts';

/**
 * The digest of what a question asks: its text, code, options, key, and whether their order counts. Reasons and references do not
 * count, so that they can be mended.
 * @returns The first 12 hexadecimal digits of a SHA-256.
 */
export function questionDigest({
	stem,
	code,
	options,
	ordered,
}: Pick<Question, 'stem' | 'code' | 'options' | 'ordered'>): string {
	const asked = [
		stem,
		code ? [code.language, code.source] : null,
		options.map(({ id, text, correct }) => [id, text, correct === true]),
		ordered === true,
	];
	return bytesToHex(sha256(utf8ToBytes(JSON.stringify(asked)))).slice(0, 12);
}
