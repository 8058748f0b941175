import { written } from '../model/hidden-characters.ts';
import type { Proof } from './prove-content.ts';

/** Findings for people: place, severity, rule; the sentence; the remedy and the rule's page. */
export function pretty(proof: Proof): string {
	const blocks = proof.findings.map(
		({ file, line, column, severity, rule, message, hint, url }) =>
			`${written(file)}:${line}:${column}  ${severity}  ${rule}\n  ${oneLine(written(message))}\n  ${hint}  ${url.slice(1)}`,
	);
	return [...blocks, summary(proof)].join('\n\n');
}

/** Findings for programs, as one JSON document. */
export function json({ checked, findings }: Proof): string {
	return JSON.stringify({ version: 1, checked, findings }, null, '\t');
}

/** Findings as annotations of a pull request on GitHub, and the summary. */
export function github(proof: Proof): string {
	const lines = proof.findings.map(
		({ severity, file, line, column, rule, message, hint }) =>
			`::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(`${written(message)} ${hint}`)}`,
	);
	return [...lines, summary(proof)].join('\n');
}

function summary({ checked, findings, errors, warnings }: Proof): string {
	const read = `${checked.files} files, ${checked.records} records, ${checked.rules} rules`;
	return findings.length === 0
		? `Clean: ${read}; every rule holds.`
		: `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${read}.`;
}

/** A message may quote a text of several lines; what looks like a finding must be one. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Escapes text for the data of a workflow command. */
function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes text for a property of a workflow command. */
function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
