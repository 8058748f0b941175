import type { Rule } from './rule.ts';

/** Finds exam facts that rest on nothing and do not say so. */
export const factsHaveSources: Rule = {
	id: 'facts-have-sources',
	title: 'Each exam fact names a source, or says that it has none.',
	severity: 'error',
	area: 'assets',
	why: 'A number without a source cannot be checked again, and readers take it for official.',
	remedy: 'Name the source, or set "confidence: unsourced" and let pages print it so.',
	*check(knowledge) {
		for (const fact of knowledge.all('facts')) {
			const { confidence, sources } = fact.data;
			if (sources.length > 0 === (confidence !== 'unsourced')) continue;
			yield sources.length === 0
				? {
						message: `The fact "${fact.id}" has ${confidence} confidence and no source.`,
						hint: 'Name the source, or set "confidence: unsourced".',
						at: fact.locate(['sources']),
					}
				: {
						message: `The fact "${fact.id}" is marked as unsourced and names a source.`,
						hint: 'Set how well the source supports it.',
						at: fact.locate(['confidence']),
					};
		}
	},
};
