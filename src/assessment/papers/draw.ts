import type { Release, ReleasedQuestion } from '../../schemas/release.ts';
import { enemiesOf } from './enemies.ts';
import { fractionOf, randomOf, shuffled, type Random } from './random.ts';

/** Thrown where a paper cannot be drawn. The message is for people. */
export class CannotDraw extends Error {}

/** How often a draw begins anew where enemies have left a section without enough questions. */
const ATTEMPTS = 100;

/**
 * Draws a paper from a release.
 *
 * Each section gets exactly its quota, and no two questions are enemies. Within a section a question on an objective comes only when
 * each objective that still has a question to give has been asked as often; a question counts for the first of its objectives that
 * the outline knows. Among those that this leaves, one that is not spared goes first; then one of the cognitive level that is furthest
 * behind its share of the section (as Sainte-Laguë gives seats, with a start by chance). Chance decides the rest, and the order.
 * @param outline Id of the outline whose quotas count.
 * @param seed Any text; with the release and the outline it determines the paper.
 * @param without Ids that are not to be drawn.
 * @param spared Ids that are drawn only where the objectives want it.
 * @returns Ids of the questions in their order.
 * @throws {CannotDraw} If the release does not know the outline, or cannot fill a section.
 */
export function drawQuestions(
	release: Pick<Release, 'id' | 'quotas' | 'questions'>,
	outline: string,
	seed: string,
	without: ReadonlySet<string> = new Set(),
	spared: ReadonlySet<string> = new Set(),
): string[] {
	const quotas = Object.hasOwn(release.quotas, outline) ? release.quotas[outline] : undefined;
	if (!quotas) throw new CannotDraw(`Release ${release.id} has no papers of the outline ${outline}.`);
	const pool = poolOf(release, outline, without, spared);
	// Sorted, so that the order of keys in a file says nothing.
	const sections = Object.entries(quotas)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, seats]) => ({ id, seats, candidates: pool.get(id) ?? [] }));
	for (const { id, seats, candidates } of sections) {
		if (candidates.length >= seats) continue;
		throw new CannotDraw(
			`A paper of ${outline} needs ${seats} questions of the section "${id}", and release ${release.id} has ${candidates.length} left.`,
		);
	}
	let short = '';
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const random = randomOf(`${outline}/${seed}/${attempt}`);
		const drawn = drawOnce(sections, random);
		if (typeof drawn !== 'string') return shuffled(drawn, random);
		short = drawn;
	}
	throw new CannotDraw(
		`A paper of ${outline} cannot be filled: too many questions of the section "${short}" in release ${release.id} are enemies.`,
	);
}

/** A question that can be drawn. */
interface Candidate {
	readonly id: string;
	readonly section: string;
	/** The objective that it counts for. */
	readonly objective: string;
	readonly bloom: ReleasedQuestion['bloom'];
	readonly isSpared: boolean;
	readonly enemies: ReadonlySet<string>;
}

/** What is to be drawn of a section, and from what. */
interface Section {
	readonly id: string;
	readonly seats: number;
	readonly candidates: readonly Candidate[];
}

/** The questions that can be drawn, by section. */
function poolOf(
	{ questions }: Pick<Release, 'questions'>,
	outline: string,
	without: ReadonlySet<string>,
	spared: ReadonlySet<string>,
): Map<string, Candidate[]> {
	// A question counts in no section only if the outline knows none of its objectives.
	const strange = new Set(questions.flatMap(({ sections, objectives }) => (sections[outline] ? [] : objectives)));
	const enemies = enemiesOf(questions);
	const candidates = questions.flatMap(({ id, objectives, bloom, sections }) => {
		const section = sections[outline];
		if (section === undefined || without.has(id)) return [];
		const objective = objectives.find((each) => !strange.has(each)) ?? '';
		return [{ id, section, objective, bloom, isSpared: spared.has(id), enemies: enemies.get(id) ?? new Set<string>() }];
	});
	return Map.groupBy(candidates, ({ section }) => section);
}

/** @returns The questions of all sections; or the id of the section that could not be filled. */
function drawOnce(sections: readonly Section[], random: Random): string[] | string {
	const drawn: string[] = [];
	const barred = new Set<string>();
	for (const { id: section, seats, candidates } of sections) {
		const own = shuffled(candidates, random);
		const levels = Map.groupBy(own, ({ bloom }) => bloom);
		const asked = new Map<string, number>();
		// Each level starts at a fraction that chance gives: from halves on, a level with few questions would never come.
		const reached = new Map(Array.from(levels.keys(), (level) => [level, fractionOf(random)]));
		for (let seat = 0; seat < seats; seat += 1) {
			const free = own.filter(({ id }) => !barred.has(id));
			const [next] = [
				({ objective }: Candidate) => asked.get(objective) ?? 0,
				({ isSpared }: Candidate) => Number(isSpared),
				({ bloom }: Candidate) => (reached.get(bloom) ?? 0) / (levels.get(bloom)?.length ?? 1),
			].reduce(leastBy, free);
			if (!next) return section;
			drawn.push(next.id);
			for (const id of [next.id, ...next.enemies]) barred.add(id);
			asked.set(next.objective, (asked.get(next.objective) ?? 0) + 1);
			reached.set(next.bloom, (reached.get(next.bloom) ?? 0) + 1);
		}
	}
	return drawn;
}

/** The members of a list for which a measure is least, in their order. */
function leastBy<T>(list: readonly T[], measure: (member: T) => number): T[] {
	const measures = list.map(measure);
	const least = Math.min(...measures);
	return list.filter((_, index) => measures[index] === least);
}
