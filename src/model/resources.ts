import type { Tier } from '../schemas/resource.ts';
import { contentFile } from './content-files.ts';
import type { Entry, Location } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** File name of the rows that serve everyone and count for no domain. */
export const FOR_EVERYONE = 'all-domains';

/** A row of a resource file. */
export type ResourceEntry = Entry<'resources'>;

/** The domain whose file holds a row, or `all-domains`. */
export const fileDomain = (entry: ResourceEntry): string => (entry.file.split('/').at(-1) ?? '').replace(/\.yaml$/, '');

/** True for a row that is recommended: one with a caution is only named. */
export const isRecommended = (entry: ResourceEntry): boolean => entry.data.caution === undefined;

/** Rows of a domain's own file that count, by tier. */
export function ownRows(knowledge: KnowledgeBase, domain: string): Readonly<Record<Tier, readonly ResourceEntry[]>> {
	const rows = knowledge.all('resources').filter((entry) => fileDomain(entry) === domain && isRecommended(entry));
	const ofTier = (tier: Tier) => rows.filter(({ data }) => data.tier === tier);
	return { primary: ofTier('primary'), course: ofTier('course'), supplementary: ofTier('supplementary') };
}

/** The start of a domain's resource file, whether it exists or not. */
export const resourceFile = (knowledge: KnowledgeBase, domain: string): Location =>
	contentFile(knowledge, `resources/${domain}.yaml`);
