import { assetsOf, isNotebook } from '../model/assets.ts';
import { objectiveAddress, pageAddress, quizAddress, sessionAddress } from '../model/addresses.ts';
import { derived } from '../model/derived.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { codeDigest } from '../model/notebook.ts';
import { newestRelease } from '../model/releases.ts';
import { ownerTitle, peopleOfPod } from './people.ts';
import { domainBadge, domainOf, domainWeight, ownerOf, share } from './syllabus.ts';

/** Something that proves a step, or that it lacks. */
export interface BoardLink {
	readonly title: string;
	readonly address: string;
}

/**
 * A step of Learn, Build, Teach for one domain: how much of it is in the data, and what proves it. What should be there comes from the
 * syllabus, from what the policy promises, or from the assets themselves; what is there never comes from a plan.
 */
export interface BoardStep {
	readonly id: 'write-ups' | 'notebooks' | 'deck' | 'quiz' | 'review' | 'adoption' | 'session';
	/** The column that it stands in. */
	readonly stage: 'Learn' | 'Build' | 'Review' | 'Teach';
	/** "notebooks executed" */
	readonly what: string;
	readonly done: number;
	readonly of: number;
	readonly state: 'done' | 'partly' | 'open';
	/** The day of what was done last, and what it is the day of: "last run on"; undefined where nothing was done. */
	readonly when: { readonly told: string; readonly day: string } | undefined;
	readonly proofs: readonly BoardLink[];
	/** What is missing by name; fewer than are missing where it has no name yet. */
	readonly missing: readonly BoardLink[];
	/** Title of the role that owes what is missing. */
	readonly owner: string;
}

/** Columns of the board, in order. */
export const STAGES = ['Learn', 'Build', 'Review', 'Teach'] as const satisfies readonly BoardStep['stage'][];

type Facts = Pick<BoardStep, 'id' | 'stage' | 'what' | 'proofs'> & {
	/** Where it is not the number of what proves it. */
	readonly done?: number;
	readonly of: number;
	readonly on?: readonly (string | undefined)[];
	readonly missing?: readonly BoardLink[];
	/** How the last day is told: "last run on". */
	readonly told?: string;
};

/** The board of one domain: computed from what exists, never from what is planned. */
export function boardOfDomain(knowledge: KnowledgeBase, domain: string): BoardStep[] {
	const owner = ownerTitle(knowledge, ownerOf(knowledge, domain));
	return [
		writeUps(knowledge, domain),
		notebooks(knowledge, domain),
		deck(knowledge, domain),
		quiz(knowledge, domain),
		review(knowledge, domain),
		adoption(knowledge, domain),
		session(knowledge, domain),
	].map(({ on = [], told = 'on', missing = [], done, ...facts }) => {
		const count = done ?? facts.proofs.length;
		const day = on
			.filter((each) => each !== undefined)
			.sort()
			.at(-1);
		return {
			...facts,
			done: count,
			state: count === 0 ? 'open' : count < facts.of ? 'partly' : 'done',
			when: day === undefined ? undefined : { told, day },
			missing,
			owner,
		};
	});
}

const pagesIn = (knowledge: KnowledgeBase, domain: string) =>
	assetsOf(knowledge)
		.filter((page) => domainOf(page) === domain)
		.sort((a, b) => (a.data.title < b.data.title ? -1 : 1));

const linkOf = ({ id, data }: { readonly id: string; readonly data: { readonly title: string } }): BoardLink => ({
	title: data.title,
	address: pageAddress(id),
});

const promised = (knowledge: KnowledgeBase, domain: string) => knowledge.only('policy')?.promises[domain];

/** By objective: a domain with many write-ups on one objective is not a domain that has been learned. */
function writeUps(knowledge: KnowledgeBase, domain: string): Facts {
	const own = pagesIn(knowledge, domain).filter(({ data }) => data.kind === 'write-up');
	const objectives = knowledge.all('objectives').filter(({ data }) => data.domain === domain);
	// An objective may be explained in another domain.
	const explained = new Set<string>(
		assetsOf(knowledge).flatMap(({ data }) => (data.kind === 'write-up' ? data.objectives : [])),
	);
	const open = objectives.filter(({ id }) => !explained.has(id));
	return {
		id: 'write-ups',
		stage: 'Learn',
		what: 'objectives have a write-up',
		done: objectives.length - open.length,
		of: objectives.length,
		proofs: own.map(linkOf),
		missing: open.map(({ id, data }) => ({ title: data.title, address: objectiveAddress(id) })),
	};
}

/** Executed is a notebook with the record of a run over exactly its code. */
function notebooks(knowledge: KnowledgeBase, domain: string): Facts {
	const own = pagesIn(knowledge, domain).filter(isNotebook);
	const executed = own.filter(({ data, notebook }) => data.run?.digest === codeDigest(notebook));
	return {
		id: 'notebooks',
		stage: 'Build',
		what: 'notebooks executed',
		of: Math.max(own.length, promised(knowledge, domain)?.notebooks ?? 0),
		proofs: executed.map(linkOf),
		missing: own.filter((page) => !executed.includes(page)).map(linkOf),
		on: executed.map(({ data }) => data.run?.on),
		told: 'last run on',
	};
}

function deck(knowledge: KnowledgeBase, domain: string): Facts {
	const own = pagesIn(knowledge, domain).filter(({ data }) => data.kind === 'deck');
	return {
		id: 'deck',
		stage: 'Build',
		what: 'decks',
		of: Math.max(own.length, promised(knowledge, domain)?.decks ?? 1),
		proofs: own.map(linkOf),
	};
}

/** Accepted is a question that a release holds: it has passed the gates of the bank. */
function quiz(knowledge: KnowledgeBase, domain: string): Facts {
	const asked = teachSessions(knowledge, domain).flatMap(({ data }) => data.quiz ?? []);
	const release = newestRelease(knowledge)?.data;
	const released = new Set<string>(release?.questions.map(({ id }) => id));
	const accepted = asked.filter((id) => released.has(id));
	return {
		id: 'quiz',
		stage: 'Build',
		what: 'questions of the session’s quiz accepted',
		done: accepted.length,
		of: Math.max(1, asked.length),
		proofs: accepted.length > 0 ? [{ title: 'Quiz', address: quizAddress(domain) }] : [],
		on: accepted.length > 0 ? [release?.on] : [],
		told: 'released on',
	};
}

function review(knowledge: KnowledgeBase, domain: string): Facts {
	const own = pagesIn(knowledge, domain);
	const read = own.filter(({ data }) => data.review);
	return {
		id: 'review',
		stage: 'Review',
		what: 'pages read a second time',
		of: Math.max(1, own.length),
		proofs: read.map(linkOf),
		missing: own.filter(({ data }) => !data.review).map(linkOf),
		on: read.map(({ data }) => data.review?.on),
		told: 'last on',
	};
}

/** A team adopts a page when its own people have reviewed it and take it over. */
function adoption(knowledge: KnowledgeBase, domain: string): Facts {
	const own = pagesIn(knowledge, domain);
	return {
		id: 'adoption',
		stage: 'Review',
		what: 'pages adopted by a team',
		of: Math.max(1, own.length),
		proofs: own.filter(({ data }) => data.adoptedBy).map(linkOf),
	};
}

function session(knowledge: KnowledgeBase, domain: string): Facts {
	const own = teachSessions(knowledge, domain);
	const link = ({ id, data }: (typeof own)[number]): BoardLink => ({ title: data.title, address: sessionAddress(id) });
	const held = own.filter(({ data }) => data.heldOn);
	return {
		id: 'session',
		stage: 'Teach',
		what: 'sessions held',
		of: Math.max(1, own.length),
		proofs: held.map(link),
		missing: own.filter(({ data }) => !data.heldOn).map(link),
		on: held.map(({ data }) => data.heldOn),
		told: 'last on',
	};
}

const teachSessions = (knowledge: KnowledgeBase, domain: string) =>
	knowledge.all('sessions').filter(({ data }) => data.kind === 'teach' && data.domain === domain);

/** A step of all domains together. */
export type BoardTotal = Pick<BoardStep, 'id' | 'what' | 'done' | 'of'>;

/** Steps of all domains added up: what exists of the library, and how much of it there should be. */
export const boardTotals = derived((knowledge: KnowledgeBase): BoardTotal[] => {
	const boards = knowledge.all('domains').map(({ id }) => boardOfDomain(knowledge, id));
	return (boards[0] ?? []).map(({ id, what }, index) => ({
		id,
		what,
		done: boards.reduce((sum, steps) => sum + (steps[index]?.done ?? 0), 0),
		of: boards.reduce((sum, steps) => sum + (steps[index]?.of ?? 0), 0),
	}));
});

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
