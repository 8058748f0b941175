import { isMap, isSeq, parseDocument } from 'yaml';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { FOR_EVERYONE } from '../../model/resources.ts';
import { FORMATS, TIERS } from '../../schemas/resource.ts';
import { fillIn, yamlItem } from '../fill-in.ts';
import { Refused, type ProjectFile, type ReadProjectFile } from '../project-file.ts';
import { checkSlug, domainNamed } from '../requested-place.ts';

/**
 * A resource as the last row of a domain's list. The rows before it keep every character.
 * @param domain A study domain, or "all-domains".
 * @throws {Refused} If the id is taken, or the file holds no list.
 */
export function newResource(
	knowledge: KnowledgeBase,
	{ domain, name, today }: { domain: string; name: string; today: string },
	read: ReadProjectFile,
): ProjectFile[] {
	if (domain !== FOR_EVERYONE) domainNamed(knowledge, domain);
	const id = checkSlug(name);
	const taken = knowledge.find('resources', id);
	if (taken) throw new Refused(`The resource "${id}" is already listed in ${taken.file}.`);
	const path = `src/content/resources/${domain}.yaml`;
	const before = read(path);
	if (before === undefined) return [{ path, text: row(id, today) }];
	checkList(path, before, id);
	return [{ path, text: `${before.trimEnd()}\n\n${row(id, today)}`, replaces: before }];
}

function checkList(path: string, text: string, id: string): void {
	const { contents, errors } = parseDocument(text);
	if (errors.length > 0 || !isSeq(contents) || contents.flow) {
		throw new Refused(
			`${path} is no YAML list of rows that start with "- "; mend it first, "npm run validate" says where.`,
		);
	}
	// Rows that do not fit their schema are in no knowledge base, and yet they hold an id.
	if (contents.items.some((item) => isMap(item) && String(item.get('id')) === id)) {
		throw new Refused(`The resource "${id}" is already listed in ${path}.`);
	}
}

function row(id: string, today: string): string {
	return yamlItem({
		id,
		title: fillIn('the title as its publisher writes it'),
		url: fillIn('the https address, without tracking or fragment'),
		provider: fillIn('who publishes it'),
		tier: fillIn(`${TIERS.join(', ')}; primary only on an official host`),
		format: fillIn(FORMATS.join(', ')),
		cost: fillIn('free, mixed or paid'),
		why: fillIn('which objective it serves, one sentence; no praise for what was not read'),
		listedOn: today,
		evidence: fillIn('seen, if you met the address in a source; else recalled', 'recalled'),
	});
}
