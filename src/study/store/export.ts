import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../model/canonical-json.ts';
import { checkRecord, isMoment, isObject, quoted } from './check-record.ts';
import { EXPORT_VERSION, migrate, MIGRATIONS, type Migration } from './migrations.ts';
import type { Records, StoredRecord } from './records.ts';

/** The most characters that an export may have; a file with more bytes than three times this need not be read at all. */
export const LONGEST_EXPORT = 20_000_000;

const DAY = 24 * 60 * 60 * 1000;
/** Levels of lists and objects in an export: 7 are in use. */
const DEEPEST = 16;
const FIELDS = ['format', 'version', 'exportedAt', 'digest', 'records'];

/**
 * All records as the text of one file: compact JSON, the same for the same records.
 *
 * No record is dated after the export. A clock that ran ahead would else give records that win every merge for years; as it is, they
 * count as written now.
 * @param at When it is written, in milliseconds since 1970.
 */
export function writeExport(records: Records, at: number): string {
	const kept = Object.fromEntries(
		[...records]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, record]) => [key, { at: Math.min(record.at, at), value: record.value }]),
	);
	return JSON.stringify({
		format: 'podium',
		version: EXPORT_VERSION,
		exportedAt: at,
		digest: digestOf(kept),
		records: kept,
	});
}

/**
 * Reads the text of an export. Whoever wrote the file is a stranger: all of it is right, or none of it is returned.
 * @param now Against which the file's own date is held, in milliseconds since 1970.
 * @param migrations Steps from older versions.
 * @returns The records, or one sentence that says what is wrong and what to do.
 */
export function readExport(
	text: string,
	{ now = Date.now(), migrations = MIGRATIONS }: { now?: number; migrations?: ReadonlyMap<number, Migration> } = {},
): { readonly records: Records } | { readonly problem: string } {
	try {
		return { records: recordsOf(contentOf(text), now, migrations) };
	} catch (error) {
		if (error instanceof Refusal) return { problem: error.message };
		throw error;
	}
}

/** Why a file is not read: a sentence for its reader. */
class Refusal extends Error {}

const CHANGED = 'was changed, or is incomplete: export it again, and leave it as it is';
const NEWER = 'was made by a newer version of Podium: reload this page to update it, then try again';

/** The JSON of a file: small and flat enough to work on, and exactly as it was written. */
function contentOf(text: string): unknown {
	if (text.length > LONGEST_EXPORT)
		throw new Refusal('The file is larger than any export of Podium: choose the file that the export wrote.');
	// Editors and mail may put a byte order mark before it and a line break behind it; `trim` takes both.
	const json = text.trim();
	const content = parsed(json);
	if (isDeeper(content, DEEPEST))
		throw new Refusal('The file is nested deeper than any export of Podium: choose the file that the export wrote.');
	// JSON.parse keeps the last of two equal keys, and makes what it can of numbers; written again, both show.
	if (JSON.stringify(content) !== json) throw new Refusal(`The file ${CHANGED}.`);
	return content;
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		// Beside what is no JSON, engines refuse what is nested too deep for them.
		throw new Refusal('The file is not JSON, or only a part of it: choose the whole file that the export wrote.');
	}
}

function recordsOf(content: unknown, now: number, migrations: ReadonlyMap<number, Migration>): Records {
	if (!isObject(content) || content.format !== 'podium')
		throw new Refusal('The file is no export of Podium: choose the file that the export wrote.');
	const { version, exportedAt, digest, records } = content;
	if (!Number.isSafeInteger(version)) throw new Refusal(`The file has a wrong "version", so it ${CHANGED}.`);
	if ((version as number) > EXPORT_VERSION) throw new Refusal(`The file ${NEWER}.`);
	const stranger = Object.keys(content).find((field) => !FIELDS.includes(field));
	if (stranger !== undefined) throw new Refusal(`The file has an unknown field ${quoted(stranger)}, so it ${CHANGED}.`);
	if (!isMoment(exportedAt)) throw new Refusal(`The file has a wrong "exportedAt", so it ${CHANGED}.`);
	if (exportedAt > now + DAY)
		throw new Refusal(
			'The file is dated in the future: set the date of the device that wrote it, and export it again.',
		);
	if (!isObject(records) || digest !== digestOf(records)) throw new Refusal(`The file ${CHANGED}.`);
	const migrated = migrate(new Map(Object.entries(records)), version as number, migrations);
	if (!migrated)
		throw new Refusal('The file was made by a version of Podium that is no longer read: there is no way to import it.');
	return new Map(Array.from(migrated, ([key, record]) => [key, recordOf(key, record, exportedAt)]));
}

function recordOf(key: string, record: unknown, exportedAt: number): StoredRecord {
	const checked = checkRecord(key, record);
	// Its digest is right: what we do not know, somebody else's code knew.
	if ('problem' in checked)
		throw new Refusal(`${checked.problem}, so the file ${checked.isUnknown ? NEWER : CHANGED}.`);
	if (checked.record.at > exportedAt)
		throw new Refusal(`The record ${quoted(key)} is dated after its own export, so the file ${CHANGED}.`);
	return checked.record;
}

const digestOf = (records: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(records))));

/** True if lists and objects lie in each other more than so many levels deep. */
const isDeeper = (value: unknown, levels: number): boolean =>
	typeof value === 'object' &&
	value !== null &&
	(levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1)));
