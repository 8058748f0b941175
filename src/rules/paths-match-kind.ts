import { domainOf } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { PageKind } from '../schemas/page.ts';
import type { Rule, Violation } from './rule.ts';

/** Where the pages of each kind lie, in ids: folders and file names without ending and "/index". */
const PLACES: Readonly<Record<PageKind, { readonly pattern: RegExp; readonly shown: string }>> = {
	domain: { pattern: /^domains\/[a-z0-9-]+$/, shown: 'docs/domains/<domain>/index.md' },
	phase: { pattern: /^phases\/[a-z0-9-]+$/, shown: 'docs/phases/<phase>.md' },
	guide: { pattern: /^guides\/[a-z0-9-]+$/, shown: 'docs/guides/<slug>.md' },
	'write-up': {
		pattern: /^domains\/[a-z0-9-]+\/write-ups\/[a-z0-9-]+$/,
		shown: 'docs/domains/<domain>/write-ups/<slug>.md',
	},
	notebook: {
		pattern: /^domains\/[a-z0-9-]+\/notebooks\/[a-z0-9-]+$/,
		shown: 'docs/domains/<domain>/notebooks/<slug>.ipynb',
	},
	deck: { pattern: /^domains\/[a-z0-9-]+\/decks\/[a-z0-9-]+$/, shown: 'docs/domains/<domain>/decks/<slug>.md' },
};

/** Finds files whose place contradicts what they say they are. */
export const pathsMatchKind: Rule = {
	id: 'paths-match-kind',
	title: 'A file lies where its kind, id and domain say.',
	severity: 'error',
	area: 'files',
	why: 'Addresses, owners and coverage follow from the path. A file in the wrong folder is counted for the wrong domain.',
	remedy: 'Move the file, or mend the field that disagrees with its path.',
	*check(knowledge) {
		for (const page of knowledge.pages) yield* pagePlace(knowledge, page);
		yield* recordPlaces(knowledge);
	},
};

function* pagePlace(knowledge: KnowledgeBase, page: Page): Generator<Violation> {
	const { data, id } = page;
	const { pattern, shown } = PLACES[data.kind];
	if (!pattern.test(id)) {
		yield {
			message: `The page "${id}" is a ${data.kind}, and its file does not lie at ${shown}.`,
			hint: 'Move the file (lower case, hyphens), or change "kind".',
			at: page.locate(['kind']),
		};
		return;
	}
	const named = id.split('/')[1] ?? '';
	if (data.kind === 'domain' && data.domain !== named) {
		yield {
			message: `The page "${id}" says that it is about the domain "${data.domain}".`,
			hint: `Write "domain: ${named}", or move the file.`,
			at: page.locate(['domain']),
		};
	} else if (data.kind === 'phase' && data.phase !== named) {
		yield {
			message: `The page "${id}" says that it is about the phase "${data.phase}".`,
			hint: `Write "phase: ${named}", or move the file.`,
			at: page.locate(['phase']),
		};
	} else if (/^(write-up|notebook|deck)$/.test(data.kind) && !knowledge.knows('domains', named)) {
		yield {
			message: `The page "${id}" lies in the folder of a domain "${named}", which does not exist.`,
			hint: 'Move the file to the folder of a study domain.',
			at: page.locate(),
		};
	}
}

function* recordPlaces(knowledge: KnowledgeBase): Generator<Violation> {
	for (const [collection, noun] of [
		['outlines', 'outline'],
		['releases', 'release'],
	] as const) {
		for (const entry of knowledge.all(collection)) {
			if (baseName(entry.file) === entry.id) continue;
			yield {
				message: `The ${noun} "${entry.id}" is in a file named "${baseName(entry.file)}.yaml".`,
				hint: `Rename the file to "${entry.id}.yaml", or mend the id.`,
				at: entry.locate(['id']),
			};
		}
	}
	for (const collection of ['questions', 'claims'] as const) {
		for (const entry of knowledge.all(collection)) {
			const path = entry.file
				.split('/')
				.slice(-2)
				.join('/')
				.replace(/\.yaml$/, '');
			if (entry.id !== path) {
				yield {
					message: `The id "${entry.id}" is not the path "${path}" of its file in "${collection}".`,
					hint: `Write "id: ${path}", or move the file.`,
					at: entry.locate(['id']),
				};
			}
		}
	}
	for (const entry of knowledge.all('questions')) {
		const folder = entry.file.split('/').at(-2) ?? '';
		if (entry.data.domain !== folder) {
			yield {
				message: `The question "${entry.id}" names the domain "${entry.data.domain}" and lies in the folder "${folder}".`,
				hint: 'Move the file, or mend "domain".',
				at: entry.locate(['domain']),
			};
		}
	}
	for (const entry of knowledge.all('objectives')) {
		if (domainOf(entry.id) !== entry.data.domain) {
			yield {
				message: `The objective "${entry.id}" names the domain "${entry.data.domain}", and its id starts with another.`,
				hint: `Start the id with "${entry.data.domain}/", or mend "domain".`,
				at: entry.locate(['domain']),
			};
		}
	}
	const files = new Set<string>();
	for (const entry of knowledge.all('resources')) {
		const name = baseName(entry.file);
		if (files.has(entry.file) || name === 'all-domains' || knowledge.knows('domains', name)) continue;
		files.add(entry.file);
		yield {
			message: `The resource file "${name}.yaml" is named after no study domain.`,
			hint: 'Name it after a study domain, or put rows for everyone into "all-domains.yaml".',
			at: { file: entry.file, line: 1, column: 1 },
		};
	}
}

const baseName = (file: string): string => (file.split('/').at(-1) ?? '').replace(/\.yaml$/, '');
