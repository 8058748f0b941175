import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** A source file of the project with the modules it names. */
export interface SourceFile {
	/** Path from the project's root, with forward slashes. */
	readonly file: string;
	readonly text: string;
	readonly lines: number;
	/** What it imports: a path from the root for its own files, without Vite's queries; a package's name as written. */
	readonly imports: readonly string[];
}

/** Source files below some folders, sorted; content and generated files are none. */
export function sourcesIn(...folders: readonly string[]): SourceFile[] {
	return folders
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
				posix.join(folder, name.replaceAll('\\', '/')),
			),
		)
		.filter((file) => /\.(tsx?|mjs|astro)$/.test(file) && !file.startsWith('src/content/'))
		.sort()
		.map(readSource);
}

/** The code of a source file: of an Astro file its front matter and scripts. */
export function codeOf({ file, text }: Pick<SourceFile, 'file' | 'text'>): string {
	if (!file.endsWith('.astro')) return text;
	const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
	const scripts = Array.from(text.matchAll(/<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g), ([, script = '']) => script);
	return [frontMatter, ...scripts].join('\n');
}

function readSource(file: string): SourceFile {
	const text = readFileSync(file, 'utf8');
	const { importedFiles } = ts.preProcessFile(codeOf({ file, text }), true, true);
	const imports = importedFiles.map(({ fileName }) =>
		fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName.replace(/\?.*$/, '')) : fileName,
	);
	return { file, text, lines: text.replace(/\n$/, '').split('\n').length, imports };
}
