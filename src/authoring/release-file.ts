import { Document, isCollection } from 'yaml';
import type { Release } from '../schemas/release.ts';
import type { ProjectFile } from './project-file.ts';

const NOTE = ' Written by "npm run questions -- release", and never edited: the codes of papers rest on it.';

/** The file of a release: each question that was live, and the quotas of each outline, on a line of their own. */
export function releaseFile(release: Release): ProjectFile {
	// What YAML 1.1 takes for a date is quoted.
	const document = new Document(release, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
	document.commentBefore = NOTE;
	const lines = [
		...Object.keys(release.quotas).map((outline) => ['quotas', outline]),
		...release.questions.map((_, index) => ['questions', index]),
	];
	for (const path of lines) {
		const node = document.getIn(path, true);
		if (isCollection(node)) node.flow = true;
	}
	return { path: `src/content/releases/${release.id}.yaml`, text: document.toString({ lineWidth: 0 }) };
}
