import type { CollectionName } from '../schemas/collections.ts';
import type { Entry } from './entry.ts';
import { dataPassagesOf, type Passage } from './prose.ts';

/** Fields that hold names, addresses or other people's words, and never our prose. */
const NO_PROSE = new Set([
	'id',
	'url',
	'to',
	'page',
	'pages',
	'sources',
	'site',
	'base',
	'repository',
	'handle',
	'language',
	'svg',
]);

/** Fields of single collections that hold other people's words. */
const FOREIGN: Partial<Record<CollectionName, readonly string[]>> = {
	resources: ['title', 'provider'],
	sources: ['title', 'publisher'],
	claims: ['title'],
	corrections: ['said'],
	terms: ['formerly'],
	sessions: ['asked'],
	searchPhrases: ['asked'],
	prompts: ['said', 'code'],
};

/** The passages of a record that the handbook says itself; for a page, those of its front matter. */
export function prosePassagesOf(entry: Entry): Passage[] {
	const foreign = FOREIGN[entry.collection] ?? [];
	return dataPassagesOf(entry, ({ path }) => {
		const fields = path.filter((part): part is string => typeof part === 'string');
		if (entry.collection === 'docs') return fields[0] === 'title' || fields[0] === 'description';
		if (entry.collection === 'questions' && (fields[0] === 'code' || fields[0] === 'references')) return false;
		return !fields.some((field) => NO_PROSE.has(field) || foreign.includes(field));
	});
}
