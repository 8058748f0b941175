import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { teamRole } from './requested-place.ts';

const HEADER = `# Written by "node scripts/write-codeowners.ts" from src/content/team.yaml, pods, roles and owners of pages.
# Do not edit. The last line that matches a file counts.`;

/**
 * Who is asked to review which files, in the form that GitHub reads.
 * @returns The text of .github/CODEOWNERS; undefined where the team names no repository or no handle.
 */
export function codeOwners(knowledge: KnowledgeBase): string | undefined {
	if (!knowledge.only('team')?.repository) return undefined;
	const lines = [
		line(knowledge, '*', teamRole(knowledge)),
		...knowledge.all('roles').flatMap(({ id, data }) => {
			const domains = knowledge.all('pods').find((pod) => pod.id === data.pod)?.data.domains ?? [];
			return domains.flatMap((domain) => domainPaths(domain).map((path) => line(knowledge, path, id)));
		}),
		...knowledge.pages
			.filter((page) => !isOfDomain(page))
			.map((page) => line(knowledge, `/${page.file}`, page.data.owner)),
	];
	const owned = lines.filter((each) => each !== undefined);
	return owned.length > 0 ? `${HEADER}\n\n${owned.join('\n')}\n` : undefined;
}

const isOfDomain = ({ id }: Page): boolean => id.startsWith('domains/');

const domainPaths = (domain: string): string[] => [
	`/src/content/docs/domains/${domain}/`,
	`/src/content/claims/${domain}/`,
	`/src/content/questions/${domain}/`,
	`/src/content/resources/${domain}.yaml`,
];

/** A line for a path, or undefined where nobody who holds the role has a handle. */
function line(knowledge: KnowledgeBase, path: string, role: string): string | undefined {
	const data = knowledge.find('roles', role)?.data;
	const holders = (knowledge.only('team')?.members ?? []).filter(({ pod, podRole, level }) => {
		if (data?.heldBy === 'pod-lead') return pod === data.pod && podRole === 'lead';
		return data?.heldBy === 'everyone' || (data?.heldBy === 'experienced' && level === 'experienced');
	});
	const handles = holders.flatMap(({ handle }) => handle ?? []);
	return handles.length > 0 ? `${path} ${handles.join(' ')}` : undefined;
}
