import { Parser } from 'htmlparser2';
import type { Drawing } from '../schemas/drawing.ts';

/** As wide as a drawing may be, in its own units: at 390 pixels its text is then still 11 pixels high. */
export const WIDEST = 480;
/** As many characters as the file of a drawing may have: it stands in the page itself. */
const LONGEST = 6_000;
/** Characters of a title and of a description. */
const TITLE = { least: 10, most: 90 };
const DESCRIPTION = { least: 60, most: 700 };

/** Classes by which the styles of drawings color and shape; `arrow` also gets its head. */
const CLASSES: readonly string[] = ['arrow', 'key', 'soft', 'strong', 'code', 'dashed', 'area', 'dot'];

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const CLASS = new RegExp(`^(?:${CLASSES.join('|')})(?: (?:${CLASSES.join('|')}))*$`);
const ANCHOR = /^(?:middle|end)$/;
const PATH = /^[Mm][MmLlHhVvCcSsQqTtAaZz\d\s,.-]*$/;
/** Units of a drawing lie on a grid of eight. */
const VIEW_BOX = /^0 0 ([1-9]\d*) ([1-9]\d*)$/;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Elements of a drawing, each with its attributes and the values that they take. No other can be printed. */
const LIST: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
	svg: { xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/, viewBox: VIEW_BOX },
	title: {},
	desc: {},
	g: { class: CLASS, 'text-anchor': ANCHOR },
	path: { d: PATH, class: CLASS },
	rect: { x: NUMBER, y: NUMBER, width: NUMBER, height: NUMBER, rx: NUMBER, class: CLASS },
	circle: { cx: NUMBER, cy: NUMBER, r: NUMBER, class: CLASS },
	text: { x: NUMBER, y: NUMBER, class: CLASS, 'text-anchor': ANCHOR },
	tspan: { x: NUMBER, y: NUMBER, dx: NUMBER, dy: NUMBER, class: CLASS },
};
/**
 * Elements that hold words, each with the elements that it may hold besides. HTML parsers take what stands in a title
 * or description of a drawing for HTML, and might take the rest of the page into it.
 */
const HOLDS_TEXT: Readonly<Record<string, readonly string[]>> = {
	title: [],
	desc: [],
	text: ['tspan'],
	tspan: ['tspan'],
};

/** Why a usual attribute is not on the list, in a few words. */
const REASONS: readonly (readonly [name: RegExp, reason: string])[] = [
	[/^(?:fill|stroke|color|opacity|stop|flood|lighting)/i, 'colors and lines follow the theme, by classes'],
	[/^font|^letter|^word/i, 'words have the font of the page'],
	[/^style$/i, 'a style escapes the theme and may load something'],
	[/^on/i, 'a drawing does not run'],
	[/href$|^src$/i, 'a drawing loads and links nothing'],
	[/^id$|^marker/i, 'the build gives ids and heads of arrows'],
];

/** What is wrong with the file of a drawing, and where. */
export interface DrawingProblem {
	/** Place of its first character in the file. */
	readonly offset: number;
	/** One sentence. */
	readonly message: string;
	/** One sentence: what to do. */
	readonly hint: string;
}

/** The file of a drawing, read: the drawing where nothing is wrong with it. */
export interface ReadDrawing {
	readonly problems: readonly DrawingProblem[];
	readonly drawing?: Drawing;
}

interface DrawnElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: (DrawnElement | string)[];
	readonly offset: number;
}

/** True for a file in the folder of drawings; other pictures lie beside pages. */
export const isDrawingFile = (file: string): boolean => /(?:^|\/)drawings\/[^/]+\/[^/]+\.svg$/.test(file);

/**
 * Reads the file of a drawing. What is not on the list is a problem; only what is on it is printed again, so that no
 * drawing can run, load or link, whoever has written it.
 * @param text The file.
 * @param id "<domain>/<slug>"; the ids in the page are made of it.
 */
export function readDrawing(text: string, id: string): ReadDrawing {
	const { root, problems } = parsed(text);
	if (root) problems.push(...describes(root), ...fits(root));
	if (text.length > LONGEST) {
		const message = `The drawing has ${text.length} characters; at most ${LONGEST} stand in a page.`;
		problems.push({ offset: 0, message, hint: 'Show one thing, and leave the rest out.' });
	}
	problems.sort((a, b) => a.offset - b.offset);
	if (!root || problems.length > 0) return { problems };
	const [title, description] = ['title', 'desc'].map((name) => wordsOf(childNamed(root, name)));
	const words = [...elementsOf(root)].filter(({ name }) => name === 'text').map(wordsOf);
	return {
		problems,
		drawing: { id, title: title ?? '', description: description ?? '', words, svg: printed(root, id) },
	};
}

/** Parses a file into a tree of listed elements. */
function parsed(text: string): { root?: DrawnElement; problems: DrawingProblem[] } {
	const problems: DrawingProblem[] = [];
	const top: DrawnElement = { name: '', attributes: {}, children: [], offset: 0 };
	const open = [top];
	const report = (offset: number, message: string, hint: string) => void problems.push({ offset, message, hint });
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				const offset = parser.startIndex;
				const element = { name, attributes, children: [], offset };
				const holder = open.at(-1)?.name ?? '';
				open.at(-1)?.children.push(element);
				open.push(element);
				// A drawing within a drawing would have a size of its own.
				const isListed = Object.hasOwn(LIST, name) && (name !== 'svg' || open.length === 2);
				const allowed = isListed ? LIST[name] : undefined;
				if (!allowed) {
					report(
						offset,
						`The element "${name}" is not on the list of drawings.`,
						`Use ${Object.keys(LIST).join(', ')}.`,
					);
					return;
				}
				const fitting = heldBy(holder);
				if (fitting && !fitting.includes(name)) {
					const hint =
						fitting.length === 0 ? 'Leave only words in it.' : `Close it before, or use ${fitting.join(', ')}.`;
					report(offset, `The element "${name}" stands in a <${holder}>, which holds words.`, hint);
				}
				for (const [attribute, value] of Object.entries(attributes)) {
					const pattern = Object.hasOwn(allowed, attribute) ? allowed[attribute] : undefined;
					if (pattern?.test(value)) continue;
					const [problem, hint] = refused(name, attribute, value, pattern !== undefined);
					report(offset, problem, hint);
				}
			},
			ontext(words) {
				const holder = open.at(-1);
				if (holder && heldBy(holder.name)) holder.children.push(words);
				else if (words.trim() !== '') {
					const offset = parser.startIndex + words.search(/\S/);
					report(offset, `The words "${words.trim()}" stand outside of any text.`, 'Put them into <text>.');
				}
			},
			onclosetag(name, isImplied) {
				const closed = open.pop();
				// A tag that ends in "/>" is closed where it was opened.
				if (isImplied && closed && !text.slice(closed.offset, parser.endIndex + 1).endsWith('/>')) {
					report(closed.offset, `The element "${name}" is never closed.`, `Write </${name}> behind it.`);
				}
			},
			onprocessinginstruction(name) {
				const hint = 'Begin the file with <svg, and write characters as themselves.';
				report(parser.startIndex, `The drawing holds "${name}", which is no shape.`, hint);
			},
			oncdatastart() {
				report(
					parser.startIndex,
					'The drawing holds a CDATA section, which is no shape.',
					'Write the words as themselves.',
				);
			},
		},
		{ xmlMode: true },
	);
	parser.end(text);
	const [root, ...others] = top.children.filter((child) => typeof child !== 'string');
	if (root?.name !== 'svg' || others.length > 0) {
		report(others[0]?.offset ?? 0, 'The file is not one <svg> element.', 'Begin it with <svg and end it with </svg>.');
	}
	return { ...(root ? { root } : {}), problems };
}

/** What an element may hold beside words; undefined for one that holds none. */
const heldBy = (name: string): readonly string[] | undefined =>
	Object.hasOwn(HOLDS_TEXT, name) ? HOLDS_TEXT[name] : undefined;

/** Message and hint for an attribute that is not on the list, or has a value that is not. */
function refused(element: string, name: string, value: string, isListed: boolean): [message: string, hint: string] {
	if (name === 'class') {
		return [`The class "${value}" of "${element}" is not one of drawings.`, `Use ${CLASSES.join(', ')}.`];
	}
	if (isListed) return [`The attribute "${name}" of "${element}" cannot be "${value}".`, 'Write plain numbers.'];
	const reason = REASONS.find(([pattern]) => pattern.test(name.replace(/^.*:/, '')))?.[1];
	const known = Object.keys(LIST[element] ?? {}).join(', ') || 'none';
	return [
		`The attribute "${name}" of "${element}" is not on the list of drawings${reason ? `: ${reason}` : ''}.`,
		`Remove it; "${element}" takes ${known}.`,
	];
}

/** What is wrong with title and description. */
function* describes(root: DrawnElement): Generator<DrawingProblem> {
	for (const [name, { least, most }, place] of [
		['title', TITLE, 0],
		['desc', DESCRIPTION, 1],
	] as const) {
		const element = root.children.filter((child) => typeof child !== 'string')[place];
		const words = element?.name === name ? wordsOf(element) : '';
		if (words.length >= least && words.length <= most) continue;
		yield {
			offset: element?.name === name ? element.offset : root.offset,
			message:
				words === ''
					? `The drawing has no <${name}>.`
					: `The <${name}> of the drawing has ${words.length} characters; ${least} to ${most} are asked for.`,
			hint:
				name === 'title'
					? 'Say in a few words what it shows, in <title>, as the first element.'
					: 'Say in sentences what one sees, in <desc>, behind the title.',
		};
	}
	const first = ['title', 'desc'].map((name) => childNamed(root, name));
	for (const other of elementsOf(root)) {
		if ((other.name !== 'title' && other.name !== 'desc') || first.includes(other)) continue;
		yield {
			offset: other.offset,
			message: `The drawing has another <${other.name}>.`,
			hint: 'One title and one description stand for the whole drawing.',
		};
	}
}

/** What is wrong with its size. */
function* fits(root: DrawnElement): Generator<DrawingProblem> {
	const [, width = '', height = ''] = VIEW_BOX.exec(root.attributes['viewBox'] ?? '') ?? [];
	if (root.attributes['xmlns'] !== NAMESPACE || width === '') {
		yield {
			offset: root.offset,
			message: 'The drawing lacks its namespace or its size.',
			hint: `Begin it with <svg xmlns="${NAMESPACE}" viewBox="0 0 ${WIDEST} 320">.`,
		};
	} else if (Number(width) > WIDEST || Number(width) % 8 > 0 || Number(height) % 8 > 0) {
		yield {
			offset: root.offset,
			message: `The drawing is ${width} by ${height} units; width and height are multiples of 8, the width at most ${WIDEST}.`,
			hint: 'Draw it narrower, from top to bottom: on a phone a wider one has words that nobody can read.',
		};
	}
}

/** The drawing as HTML: with ids of its own, its size in pixels, and heads for its arrows. */
function printed(root: DrawnElement, id: string): string {
	const own = `drawing-${id.replace('/', '-')}`;
	const head = `${own}-head`;
	const [, width, height] = VIEW_BOX.exec(root.attributes['viewBox'] ?? '') ?? [];
	const hasArrows = [...elementsOf(root)].some(isArrow);
	const marker = `<marker id="${head}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0 0 8 4 0 8z"/></marker>`;
	const print = (child: DrawnElement | string): string => {
		if (typeof child === 'string') return escaped(child.replace(/\s+/g, ' '));
		const { name, attributes, children } = child;
		const named = name === 'title' || name === 'desc' ? { ...attributes, id: `${own}-${name}` } : attributes;
		const all = Object.entries(isArrow(child) ? { ...named, 'marker-end': `url(#${head})` } : named);
		const tag = `${name}${all.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}`;
		return children.length === 0 ? `<${tag}/>` : `<${tag}>${children.map(print).join('')}</${name}>`;
	};
	const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
	const shapes = root.children.map(print).join('');
	return `<svg ${size} role="img" aria-labelledby="${own}-title ${own}-desc">${shapes}${hasArrows ? marker : ''}</svg>`;
}

const isArrow = ({ name, attributes }: DrawnElement): boolean =>
	name === 'path' && (attributes['class'] ?? '').split(' ').includes('arrow');

const childNamed = (root: DrawnElement, name: string): DrawnElement | undefined =>
	root.children.find((child): child is DrawnElement => typeof child !== 'string' && child.name === name);

function* elementsOf(element: DrawnElement): Generator<DrawnElement> {
	for (const child of element.children) {
		if (typeof child === 'string') continue;
		yield child;
		yield* elementsOf(child);
	}
}

/** The words in an element, on one line. */
const wordsOf = (element: DrawnElement | undefined): string =>
	(element?.children ?? [])
		.map((child) => (typeof child === 'string' ? child : wordsOf(child)))
		.join('')
		.replace(/\s+/g, ' ')
		.trim();

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
