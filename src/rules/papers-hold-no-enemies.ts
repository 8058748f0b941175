import { paperTitle } from '../assessment/gated-sets.ts';
import { enemiesOf } from '../assessment/papers/enemies.ts';
import { newestRelease } from '../model/releases.ts';
import type { Rule } from './rule.ts';

/** Finds fixed papers in which one question gives another away. */
export const papersHoldNoEnemies: Rule = {
	id: 'papers-hold-no-enemies',
	title: 'No fixed paper of the newest release asks two questions that are enemies.',
	severity: 'error',
	area: 'questions',
	why: 'Of two enemies the one answers the other. A paper with both counts one thing twice, or gives a point away.',
	remedy: 'Make the next release with "npm run questions -- release": it knows the enemies of today.',
	*check(knowledge) {
		const release = newestRelease(knowledge);
		if (!release) return;
		const enemies = enemiesOf([...release.data.questions, ...knowledge.all('questions').map(({ data }) => data)]);
		for (const [index, paper] of release.data.papers.entries()) {
			for (const [place, id] of paper.questions.entries()) {
				const enemy = paper.questions.slice(0, place).find((other) => enemies.get(id)?.has(other));
				if (enemy === undefined) continue;
				yield {
					message: `${paperTitle(paper)} asks "${id}" together with "${enemy}", its enemy.`,
					hint: 'Make the next release with "npm run questions -- release".',
					at: release.locate(['papers', index, 'questions', place]),
				};
			}
		}
	},
};
