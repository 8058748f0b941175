import type { Rule } from '../../rules/rule.ts';
import { MARK } from '../../model/mark.ts';
import { Refused, type ProjectFile, type ReadProjectFile } from '../project-file.ts';
import { checkSlug } from '../requested-place.ts';

const REGISTRY = 'src/rules/registry.ts';
const CASES = 'tests/rules/cases.ts';

/**
 * A rule that finds nothing yet, its line in the registry, and a test case that fails until the rule is written.
 * @param rules The rules there are, in the order of the registry.
 * @throws {Refused} If the id is taken, or one of the two lists is not laid out as expected.
 */
export function newRule(
	rules: readonly Pick<Rule, 'id' | 'area'>[],
	{ name, area }: { name: string; area: Rule['area'] },
	read: ReadProjectFile,
): ProjectFile[] {
	const id = checkSlug(name);
	if (rules.some((rule) => rule.id === id)) throw new Refused(`There is a rule "${id}" already: src/rules/${id}.ts.`);
	const before = rules.findLast((rule) => rule.area === area)?.id ?? rules.at(-1)?.id;
	return [
		{ path: `src/rules/${id}.ts`, text: ruleText(id, area) },
		changed(REGISTRY, read, (text) => withRule(text, id, before)),
		changed(CASES, read, (text) => withCases(text, id)),
	];
}

/** Name of the constant that a rule's file exports: "weeks-have-work" becomes "weeksHaveWork". */
export const constantOf = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function changed(path: string, read: ReadProjectFile, change: (text: string) => string | undefined): ProjectFile {
	const before = read(path);
	const text = before === undefined ? undefined : change(before);
	if (before === undefined || text === undefined) {
		throw new Refused(
			`${path} is not laid out as "npm run new" expects; write the rule by hand, as CONTRIBUTING.md says.`,
		);
	}
	return { path, text, replaces: before };
}

/** The registry with an import in alphabetical order, and the rule behind another one of its area. */
function withRule(text: string, id: string, before: string | undefined): string | undefined {
	const imports = text.match(/^import \{ \w+ \} from '\.\/[\w-]+\.ts';$/gm) ?? [];
	const line = `import { ${constantOf(id)} } from './${id}.ts';`;
	const after = imports.findLast((each) => pathIn(each) < pathIn(line));
	const entry = before === undefined ? undefined : `\n\t${constantOf(before)},\n`;
	if (imports.length === 0 || entry === undefined || !text.includes(entry)) return undefined;
	const imported = after === undefined ? `${line}\n${text}` : text.replace(after, `${after}\n${line}`);
	return imported.replace(entry, `${entry}\t${constantOf(id)},\n`);
}

const pathIn = (line: string): string => line.slice(line.indexOf("'"));

function withCases(text: string, id: string): string | undefined {
	if (!text.endsWith('\n};\n')) return undefined;
	return `${text.slice(0, -'};\n'.length)}
	'${id}': {
		fires: [
			{
				does: '${MARK} what breaks the sentence, as the end of "it reports …"',
				change: () => undefined,
				says: '${MARK} a part of the message',
			},
		],
		passes: [{ does: '${MARK} what looks alike and is fine', change: () => undefined }],
	},
};
`;
}

function ruleText(id: string, area: Rule['area']): string {
	return `import type { Rule } from './rule.ts';

/** ${MARK} what it finds, one sentence. */
export const ${constantOf(id)}: Rule = {
	id: '${id}',
	title: '${MARK} the sentence that should be true of the content.',
	severity: 'error',
	area: '${area}',
	why: '${MARK} why the sentence matters to somebody who reads the handbook.',
	remedy: '${MARK} how an author mends what the rule finds.',
	*check(knowledge) {
		for (const page of knowledge.pages) {
			// ${MARK} the condition that has to hold; as it stands, every page passes.
			if (page.data.title !== '') continue;
			yield {
				message: \`The page "\${page.id}" has no title.\`,
				hint: 'Give it a title.',
				at: page.locate(['title']),
			};
		}
	},
};
`;
}
