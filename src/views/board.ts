import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { peopleOfPod } from './people.ts';
import { assets, domainBadge, domainWeight, share, type Asset } from './syllabus.ts';

/** A step of Learn, Build, Teach for one domain: how much of it exists in data, and where. */
export interface BoardStep {
	readonly name: 'Learn' | 'Build' | 'Reviewed' | 'Teach';
	readonly what: string;
	readonly done: number;
	readonly of: number | undefined;
	readonly assets: readonly Asset[];
}

/** The board of one domain: computed from what exists, never from what is planned. */
export function boardOfDomain(knowledge: KnowledgeBase, domain: string): BoardStep[] {
	const own = assets(knowledge).filter((asset) => asset.domain === domain);
	const of = (kind: Asset['kind']) => own.filter((asset) => asset.kind === kind);
	const reviewed = own.filter((asset) => asset.reviewedOn);
	const sessions = knowledge.all('sessions').filter(({ data }) => data.kind === 'teach' && data.domain === domain);
	const held = sessions.filter(({ data }) => data.heldOn);
	return [
		{ name: 'Learn', what: 'write-ups', done: of('write-up').length, of: undefined, assets: of('write-up') },
		{
			name: 'Build',
			what: 'notebooks and decks',
			done: of('notebook').length + of('deck').length,
			of: undefined,
			assets: [...of('notebook'), ...of('deck')],
		},
		{ name: 'Reviewed', what: 'assets read a second time', done: reviewed.length, of: own.length, assets: [] },
		{ name: 'Teach', what: 'sessions held', done: held.length, of: sessions.length, assets: of('quiz') },
	];
}

/** A pod with its people, its share of the exam, and the board of each of its domains. */
export function podBoard(knowledge: KnowledgeBase, id: string) {
	const pod = knowledge.find('pods', id)?.data;
	if (!pod) throw new Error(`There is no pod "${id}".`);
	return {
		pod,
		people: peopleOfPod(knowledge, id),
		share: share(knowledge, pod.domains),
		domains: pod.domains.flatMap((domain) => {
			const badge = domainBadge(knowledge, domain);
			return badge ? [{ badge, weight: domainWeight(knowledge, domain), steps: boardOfDomain(knowledge, domain) }] : [];
		}),
	};
}
/** A pod's board as data. */
export type PodBoard = ReturnType<typeof podBoard>;

/** The boards of all pods, in order. */
export function podBoards(knowledge: KnowledgeBase): PodBoard[] {
	return knowledge.all('pods').map(({ id }) => podBoard(knowledge, id));
}
