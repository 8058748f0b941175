import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { didYouMean, listOf } from '../model/wording.ts';
import { rules } from '../rules/registry.ts';
import type { ProjectFile, ReadProjectFile } from './project-file.ts';
import { newDeck } from './scaffolds/deck.ts';
import { newGuide } from './scaffolds/guide.ts';
import { newNotebook } from './scaffolds/notebook.ts';
import { newQuestion } from './scaffolds/question.ts';
import { newResource } from './scaffolds/resource.ts';
import { newRule } from './scaffolds/rule.ts';
import { newWriteUp } from './scaffolds/write-up.ts';

/** Thrown when a command line asks for nothing that exists. The message is for people. */
export class WrongUsage extends Error {}

/** What `npm run new` is asked for. */
export interface ScaffoldRequest {
	readonly kind: string;
	/** The rest of the command line, split at slashes: a domain and a name, or a name. */
	readonly place: readonly string[];
	readonly objectives: readonly string[];
	/** Area of a rule. */
	readonly area: string | undefined;
	/** `YYYY-MM-DD`, for dates of listing and checking. */
	readonly today: string;
}

/** The command lines that `npm run new` understands. */
export const USAGE = `Usage:
  npm run new write-up <domain>/<objective>
  npm run new notebook <domain>/<name>
  npm run new deck <domain>[/<name>]
  npm run new question <domain>/<name>
  npm run new resource <domain> <id>
  npm run new guide <name>
  npm run new rule <id>
Options, behind "--": --objective <domain>/<objective> (again for more), for all but resource, guide and rule;
  --area <area>, for a rule. Example: npm run new question cost-performance/cold-cache -- --objective cost-performance/caching`;

/**
 * The files that a request would add or change. Writes nothing.
 * @throws {WrongUsage} If the request is incomplete or names no kind.
 * @throws {Refused} If it does not fit the handbook.
 */
export function scaffold(request: ScaffoldRequest, knowledge: KnowledgeBase, read: ReadProjectFile): ProjectFile[] {
	const { kind, place, objectives, today } = request;
	const [first = '', second = ''] = place;
	switch (kind) {
		case 'write-up':
			expectPlaces(request, 2);
			return newWriteUp(knowledge, { domain: first, name: second, objectives, today });
		case 'notebook':
			expectPlaces(request, 2);
			return newNotebook(knowledge, { domain: first, name: second, objectives });
		case 'deck':
			expectPlaces(request, 1, 2);
			return newDeck(knowledge, { domain: first, objectives, ...(second && { name: second }) });
		case 'question':
			expectPlaces(request, 2);
			return newQuestion(knowledge, { domain: first, name: second, objectives, today });
		case 'resource':
			expectPlaces(request, 2);
			return newResource(knowledge, { domain: first, name: second, today }, read);
		case 'guide':
			expectPlaces(request, 1);
			return newGuide(knowledge, { name: first });
		case 'rule':
			expectPlaces(request, 1);
			return newRule(rules, { name: first, area: areaOf(request.area) }, read);
		default: {
			const kinds = ['write-up', 'notebook', 'deck', 'question', 'resource', 'guide', 'rule'];
			throw new WrongUsage(kind ? `There is no kind "${kind}"${didYouMean(kind, kinds)}` : 'Say what to make.');
		}
	}
}

function expectPlaces({ kind, place }: ScaffoldRequest, least: number, most = least): void {
	if (place.length >= least && place.length <= most && !place.includes('')) return;
	const needs = most === 1 ? 'a name' : least === 1 ? 'a domain, and a name at most' : 'a domain and a name';
	throw new WrongUsage(`A ${kind} needs ${needs}.`);
}

function areaOf(asked = 'writing') {
	const areas = [...new Set(rules.map(({ area }) => area))];
	const area = areas.find((each) => each === asked);
	if (!area)
		throw new WrongUsage(`There is no area "${asked}"${didYouMean(asked, areas)} The areas are ${listOf(areas)}.`);
	return area;
}
