import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { Question } from '../../schemas/question.ts';
import type { Release } from '../../schemas/release.ts';

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

/**
 * The digest of a release: of all that it holds, so that nobody edits it unnoticed.
 * @returns The first 12 hexadecimal digits of a SHA-256.
 */
export function releaseDigest({ id, on, quotas, papers, questions }: Omit<Release, 'digest'>): string {
	return bytesToHex(sha256(utf8ToBytes(canonicalJson({ id, on, quotas, papers, questions })))).slice(0, 12);
}
