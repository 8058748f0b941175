import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { codeOf, sourcesIn, type SourceFile } from './sources.ts';

/** The layers of src/ and what each may import of the others; nothing points back. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
	schemas: [],
	model: ['schemas'],
	assessment: ['model', 'schemas'],
	rules: ['assessment', 'model', 'schemas'],
	study: ['assessment', 'model', 'schemas'],
	views: ['study', 'assessment', 'model', 'schemas'],
	execution: ['model', 'schemas'],
	links: ['model', 'schemas'],
	output: ['model'],
	offline: ['output', 'model', 'schemas'],
	finishing: [],
	authoring: ['rules', 'model', 'schemas'],
	adapters: [
		'authoring',
		'finishing',
		'output',
		'offline',
		'rules',
		'views',
		'execution',
		'links',
		'study',
		'assessment',
		'model',
		'schemas',
	],
	components: ['study', 'views', 'offline', 'assessment', 'model', 'schemas'],
	starlight: ['components', 'adapters', 'views', 'rules', 'model', 'schemas'],
	pages: ['starlight', 'components', 'adapters', 'study', 'views', 'offline', 'rules', 'model', 'schemas'],
};
/** Layers that run anywhere: in Node, in Astro and in a browser. */
const PURE = [
	'schemas',
	'model',
	'assessment',
	'study',
	'rules',
	'views',
	'execution',
	'links',
	'output',
	'offline',
	'finishing',
	'authoring',
];
/** Where the store meets the browser: the only files of a pure layer that know it. */
const STORE_EDGE = ['indexed-db', 'journal', 'kept-record', 'tabs'].map((name) => `src/study/store/${name}.ts`);
/** What only a browser has; a pure layer names none of it. */
const BROWSER_ONLY = [
	'document',
	'window',
	'navigator',
	'localStorage',
	'sessionStorage',
	'indexedDB',
	'HTMLElement',
	'history',
	'location',
	'BroadcastChannel',
];

const src = sourcesIn('src');
const scripts = sourcesIn('scripts');
const bench = sourcesIn('bench');
const all = [...src, ...scripts, ...bench, ...sourcesIn('tests')];

const layerOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
const isOwn = (path: string): boolean => path.startsWith('src/');
const inLayers = (layers: readonly string[]): SourceFile[] => src.filter(({ file }) => layers.includes(layerOf(file)));

/** "file -> import" for each import of the files that a test refuses. */
function refused(files: readonly SourceFile[], isRefused: (imported: string, file: string) => boolean): string[] {
	return files.flatMap(({ file, imports }) =>
		imports.filter((imported) => isRefused(imported, file)).map((imported) => `${file} -> ${imported}`),
	);
}

test('every folder of src is a layer, its content or its styles', () => {
	const folders = new Set(src.map(({ file }) => layerOf(file)));
	expect([...folders].filter((folder) => folder !== '' && !(folder in LAYERS))).toEqual([]);
	expect(src.length).toBeGreaterThan(50);
});

test.each(Object.entries(LAYERS))('%s imports only itself and the layers below it', (layer, below) => {
	const allowed = [layer, 'styles', ...below];
	expect(refused(inLayers([layer]), (imported) => isOwn(imported) && !allowed.includes(layerOf(imported)))).toEqual([]);
});

test('src knows nothing of what drives, measures or tests it', () => {
	expect(refused(src, (imported) => /^(scripts|bench|tests)\//.test(imported))).toEqual([]);
});

test('imports of own files name files that exist, with their extension', () => {
	expect(refused(all, (imported) => /^(src|scripts|bench|tests)\//.test(imported) && !existsSync(imported))).toEqual(
		[],
	);
});

test('no file imports itself by a detour', () => {
	const imports = new Map(src.map(({ file, imports: names }) => [file, names.filter(isOwn)]));
	const done = new Set<string>();
	const cycles: string[] = [];
	const visit = (file: string, path: readonly string[]): void => {
		if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
		if (done.has(file) || path.includes(file)) return;
		for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
		done.add(file);
	};
	for (const { file } of src) visit(file, []);
	expect(cycles).toEqual([]);
});

describe('who knows what', () => {
	test('only adapters/from-astro.ts, content.config.ts and starlight/ know astro:content', () => {
		const knows = (file: string): boolean =>
			file === 'src/adapters/from-astro.ts' || file === 'src/content.config.ts' || file.startsWith('src/starlight/');
		expect(refused(src, (imported, file) => imported === 'astro:content' && !knows(file))).toEqual([]);
	});

	test('only adapters know node:*, and from-astro.ts does not', () => {
		const knows = (file: string): boolean => file.startsWith('src/adapters/') && file !== 'src/adapters/from-astro.ts';
		expect(refused(src, (imported, file) => imported.startsWith('node:') && !knows(file))).toEqual([]);
	});

	test.each(PURE)('%s knows neither Astro nor Starlight', (layer) => {
		expect(refused(inLayers([layer]), (imported) => /^(astro|@astrojs)\b/.test(imported))).toEqual([]);
	});

	test.each(PURE)('%s knows no browser', (layer) => {
		const files = inLayers([layer]).filter(({ file }) => !STORE_EDGE.includes(file));
		expect(files.flatMap((source) => browserNamesIn(source))).toEqual([]);
	});

	test('study knows no interface, and nothing that readers would have to load for nothing', () => {
		const heavy = /^(preact|@preact\/signals|zod|node:.*)$/;
		expect(refused(inLayers(['study']), (imported) => heavy.test(imported))).toEqual([]);
	});

	test('components get props: they know neither content nor adapters', () => {
		const files = inLayers(['components']);
		expect(refused(files, (imported) => imported === 'astro:content' || layerOf(imported) === 'adapters')).toEqual([]);
	});

	test('what Node runs directly imports nothing that only Vite can load', () => {
		const reached = new Set<string>();
		const reach = (file: string): void => {
			if (reached.has(file)) return;
			reached.add(file);
			for (const imported of all.find((source) => source.file === file)?.imports ?? [])
				if (isOwn(imported)) reach(imported);
		};
		for (const { file, imports } of [...scripts, ...bench]) [file, ...imports].forEach(reach);
		expect(
			refused(
				all.filter(({ file }) => reached.has(file)),
				(imported) => /^astro:|\.astro$|\.css$/.test(imported),
			),
		).toEqual([]);
	});
});

describe('size and names', () => {
	test.each([
		['src/pages/', 60],
		['scripts/', 79],
	])('files of %s have at most %i lines', (folder, most) => {
		const long = all.filter(({ file, lines }) => file.startsWith(folder) && lines > most);
		expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
	});

	test('files are kebab-case, components PascalCase', () => {
		const isNamedWell = (file: string): boolean => {
			const name = basename(file, extname(file));
			if (file.startsWith('src/pages/'))
				return /^(\[(\.\.\.)?[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*)(\.(csv|ics|json|xml|txt|md|ipynb|py))?$/.test(name);
			if (/\.(astro|tsx)$/.test(file)) return /^([A-Z][a-z0-9]*)+$/.test(name);
			return /^[a-z0-9]+(-[a-z0-9]+)*(\.(config|test|d))?$/.test(name);
		};
		expect(all.map(({ file }) => file).filter((file) => !isNamedWell(file))).toEqual([]);
	});

	test('no file is named for nothing in particular', () => {
		const vague = /(^|[-/])(utils?|helpers?|commons?|managers?|misc|shared|lib)([-./]|$)/i;
		expect(all.map(({ file }) => file).filter((file) => vague.test(file))).toEqual([]);
	});

	test('no two exports of the model share a name, so that none is written or imported twice', () => {
		const names = inLayers(['model']).flatMap(({ text }) =>
			Array.from(
				text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm),
				([, name]) => name,
			),
		);
		expect(names.length).toBeGreaterThan(100);
		expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
	});

	test('own files are imported with their extension', () => {
		const bare = refused(all, (imported) => /^(src|scripts|bench|tests)\//.test(imported) && extname(imported) === '');
		expect(bare).toEqual([]);
	});
});

/** Browser names that a file uses without declaring them. */
function browserNamesIn(source: SourceFile): string[] {
	const tree = ts.createSourceFile(source.file, codeOf(source), ts.ScriptTarget.Latest, true);
	const declared = new Set<string>();
	const used = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && BROWSER_ONLY.includes(node.text)) {
			const { parent } = node;
			const isName = 'name' in parent && parent.name === node;
			if (!isName) used.add(node.text);
			else if (!ts.isPropertyAccessExpression(parent)) declared.add(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return [...used].filter((name) => !declared.has(name)).map((name) => `${source.file}: ${name}`);
}
