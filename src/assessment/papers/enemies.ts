/** A question that may name others that give it away. */
interface MayHaveEnemies {
	readonly id: string;
	readonly enemies?: readonly string[] | undefined;
}

/** The enemies of each question that has some, by id: enmity holds both ways, even where only one of the two declares it. */
export function enemiesOf(questions: readonly MayHaveEnemies[]): ReadonlyMap<string, ReadonlySet<string>> {
	const enemies = new Map<string, Set<string>>();
	const add = (one: string, other: string): void => {
		enemies.set(one, (enemies.get(one) ?? new Set()).add(other));
	};
	for (const { id, enemies: declared = [] } of questions) {
		for (const enemy of declared) {
			add(id, enemy);
			add(enemy, id);
		}
	}
	return enemies;
}
