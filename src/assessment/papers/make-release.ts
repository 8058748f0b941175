import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { newestRelease } from '../../model/releases.ts';
import type { Release } from '../../schemas/release.ts';
import { gatedSets } from '../gated-sets.ts';
import { playBlind, type ItemSet } from '../testwise.ts';
import { releaseDigest } from './digest.ts';
import { CannotDraw, drawQuestions } from './draw.ts';
import { poolDepth, shortageOf } from './pool-depth.ts';
import { toRelease } from './released.ts';

/** How many families of papers are tried. Where a section is tight most fail: what one paper takes, another lacks. */
const TRIES = 500;

/** A release, and how many families of papers were tried until one passed. */
export interface MadeRelease {
	readonly release: Release;
	readonly tries: number;
}

/**
 * Makes the next release from the live questions that were read twice. Fixed papers of one outline share no question, those of two
 * share few, and no blind strategy beats the bank or a paper. Families of papers are tried in a fixed order, so the same content
 * gives the same release.
 * @param on Its date, `YYYY-MM-DD`.
 * @returns The release; or one sentence that says why there is none.
 */
export function makeRelease(knowledge: KnowledgeBase, on: string): MadeRelease | { readonly problem: string } {
	const newest = newestRelease(knowledge)?.data;
	const wanted = Object.entries(knowledge.only('policy')?.papers ?? {});
	if (paperCount(wanted) === 0) return { problem: 'The policy wants no fixed paper: name an outline under "papers".' };
	const bare: Unsigned = { id: String(Number(newest?.id ?? 0) + 1), on, papers: [], ...toRelease(knowledge) };
	if (newest && isCurrent(newest, bare, wanted)) {
		return { problem: `There is nothing to release: release ${newest.id} holds the live questions as they are.` };
	}
	const [shortage] = poolDepth(knowledge).flatMap((section) => shortageOf(section) ?? []);
	if (shortage !== undefined) return { problem: shortage };
	const given = givenAway(gatedSets(knowledge, []), wanted);
	if (given !== undefined) return { problem: given };

	const problems: string[] = [];
	for (let tries = 1; tries <= TRIES; tries += 1) {
		const papers = fairFamily(knowledge, bare, wanted, tries);
		if (typeof papers !== 'string') return { release: withDigest({ ...bare, papers }), tries };
		problems.push(papers);
	}
	return { problem: `No family of papers passed in ${TRIES} tries. Most often: ${mostFrequent(problems)}` };
}

type Papers = Release['papers'];
/** A release before its digest is known. */
type Unsigned = Omit<Release, 'digest'>;

const withDigest = (release: Unsigned): Release => {
	const { id, on, ...rest } = release;
	return { id, on, digest: releaseDigest(release), ...rest };
};
/** How many papers of each outline. */
type Wanted = readonly (readonly [outline: string, papers: number])[];

const paperCount = (wanted: Wanted): number => wanted.reduce((sum, [, papers]) => sum + papers, 0);

function isCurrent(newest: Unsigned, today: Unsigned, wanted: Wanted): boolean {
	const shown = ({ quotas, questions }: Unsigned): string => JSON.stringify([quotas, questions]);
	const papersOf = (outline: string): number => newest.papers.filter((paper) => paper.outline === outline).length;
	return shown(newest) === shown(today) && wanted.every(([outline, papers]) => papersOf(outline) === papers);
}

/** @returns The papers of one try; or a sentence that says why it failed. */
function fairFamily(knowledge: KnowledgeBase, bare: Unsigned, wanted: Wanted, attempt: number): Papers | string {
	try {
		const papers = drawFamily(bare, wanted, attempt);
		const [, ...sets] = gatedSets(knowledge, papers);
		return givenAway(sets, wanted) ?? papers;
	} catch (error) {
		if (error instanceof CannotDraw) return error.message;
		throw error;
	}
}

/** Which blind strategy beats one of some sets, as a sentence; undefined where none does. The bank and all papers share the level. */
function givenAway(sets: readonly ItemSet[], wanted: Wanted): string | undefined {
	const unfair = playBlind(sets, 1 + paperCount(wanted)).find(({ isFair }) => !isFair);
	return unfair && `Whoever ${unfair.strategy.does} does better in ${unfair.set} than chance allows.`;
}

/** Papers of one outline share nothing; those of another outline spare what is in a paper already. */
function drawFamily(bare: Unsigned, wanted: Wanted, attempt: number): Papers {
	const papers: Papers = [];
	for (const [outline, count] of wanted) {
		const others = new Set(papers.flatMap(({ questions }) => questions));
		const own = new Set<string>();
		for (let number = 1; number <= count; number += 1) {
			const questions = drawQuestions(bare, outline, `${bare.id}/${attempt}/${number}`, own, others);
			papers.push({ outline, number, questions });
			for (const id of questions) own.add(id);
		}
	}
	return papers;
}

function mostFrequent(sentences: readonly string[]): string {
	const counts = Map.groupBy(sentences, (sentence) => sentence);
	const [[most = ''] = []] = [...counts].sort(([, a], [, b]) => b.length - a.length);
	return most;
}
