import { parse, type AtRule, type ChildNode, type Container, type Declaration, type Root, type Rule } from 'postcss';
import parseSelectors, { type Node as SelectorNode } from 'postcss-selector-parser';
import type { Names } from './page-scan.ts';

/** Says whether something can apply to a page with these names. */
type Test = (has: Lookup) => boolean;
/** Looks up a name of a page, or of its scripts. */
type Lookup = (kind: 'tags' | 'classes' | 'ids', name: string) => boolean;
/** One selector of a rule: its text, and when it is needed. */
interface Selector {
	readonly text: string;
	readonly isNeeded: Test;
}

/**
 * Style sheets of which every page gets what it needs. The answer rests on the page alone, never on its
 * neighbors, so that a page built again after an edit elsewhere is the same to the byte.
 */
export class NeededStyles {
	readonly #root: Root;
	readonly #selectors = new Map<ChildNode, readonly Selector[]>();
	readonly #named = { tags: new Set<string>(), classes: new Set<string>(), ids: new Set<string>() };
	readonly #scriptWords: ReadonlySet<string>;
	readonly #overridden: ReadonlySet<Declaration>;
	readonly #done = new Map<string, string>();

	/**
	 * @param css Style sheets in their order.
	 * @param script What scripts may add to a page: whatever word of theirs is a class, an id or a tag stays styled.
	 * @throws {CssSyntaxError} If the style sheets cannot be parsed.
	 */
	constructor(css: string, script: string) {
		this.#root = parse(css);
		this.#scriptWords = new Set(script.match(/[A-Za-z_-][\w-]*/g));
		this.#overridden = overriddenAtRoot(this.#root);
		this.#root.walkRules((rule) => {
			if (isInKeyframes(rule)) return;
			const selectors = parseSelectors().astSync(rule.selector).nodes;
			selectors.forEach((selector) => this.#remember(selector));
			this.#selectors.set(
				rule,
				selectors.map((selector) => ({ text: String(selector).trim(), isNeeded: needs(selector.nodes) })),
			);
		});
	}

	/** The rules that can apply to a page with these names, or after its scripts have run. */
	of(names: Names): string {
		const known = (kind: 'tags' | 'classes' | 'ids') =>
			[...names[kind]].filter((name) => this.#named[kind].has(name)).sort();
		const key = JSON.stringify([known('tags'), known('classes'), known('ids'), [...names.properties].sort()]);
		let css = this.#done.get(key);
		if (css === undefined) this.#done.set(key, (css = this.#write(names)));
		return css;
	}

	#remember(selector: SelectorNode): void {
		if (selector.type === 'tag') this.#named.tags.add(selector.value.toLowerCase());
		else if (selector.type === 'class') this.#named.classes.add(selector.value);
		else if (selector.type === 'id') this.#named.ids.add(selector.value);
		else if ('nodes' in selector) selector.nodes.forEach((node) => this.#remember(node));
	}

	#write(names: Names): string {
		const has: Lookup = (kind, name) => names[kind].has(name) || this.#scriptWords.has(name);
		const rules = new Map<ChildNode, string>();
		for (const [rule, selectors] of this.#selectors) {
			const needed = selectors.filter(({ isNeeded }) => isNeeded(has));
			if (needed.length > 0) rules.set(rule, needed.map(({ text }) => text).join());
		}
		const properties = this.#propertiesOf(rules, names);
		const body = (node: Container): string => (node.nodes ?? []).map((child) => write(child)).join('');
		const write = (node: ChildNode): string => {
			if (node.type === 'comment') return '';
			if (node.type === 'decl') {
				const isIdle = node.prop.startsWith('--') && !properties.has(node.prop);
				return isIdle || this.#overridden.has(node) ? '' : declarationText(node);
			}
			if (node.type === 'rule') {
				const selector = isInKeyframes(node) ? node.selector : rules.get(node);
				const inner = selector === undefined ? '' : body(node);
				return inner && `${selector}{${inner.replace(/;$/, '')}}`;
			}
			if (!node.nodes) return `@${node.name} ${node.params};`;
			const inner = body(node);
			return inner && `@${node.name} ${node.params}{${inner.replace(/;$/, '')}}`;
		};
		return body(this.#root);
	}

	/** Custom properties that something needs, straight or by way of others. */
	#propertiesOf(rules: ReadonlyMap<ChildNode, string>, names: Names): ReadonlySet<string> {
		const used = new Set([...names.properties, ...[...this.#scriptWords].filter((word) => word.startsWith('--'))]);
		const custom: Declaration[] = [];
		this.#root.walkDecls((declaration) => {
			const { parent } = declaration;
			if (parent?.type === 'rule' && !rules.has(parent as ChildNode) && !isInKeyframes(parent as ChildNode)) return;
			if (this.#overridden.has(declaration)) return;
			if (declaration.prop.startsWith('--')) custom.push(declaration);
			else for (const name of propertiesIn(declaration.value)) used.add(name);
		});
		for (let before = -1; before < used.size;) {
			before = used.size;
			for (const { prop, value } of custom) if (used.has(prop)) for (const name of propertiesIn(value)) used.add(name);
		}
		return used;
	}
}

/**
 * Custom properties of the root that a layer sets in vain: an unlayered `:root` wins over every layer, whatever its selector weighs
 * (https://www.w3.org/TR/css-cascade-5/#layering). A backdrop inherits them from its element, so its own go as well.
 */
function overriddenAtRoot(root: Root): ReadonlySet<Declaration> {
	const own = new Set<string>();
	for (const rule of root.nodes)
		if (rule.type === 'rule' && rule.selector === ':root')
			for (const node of rule.nodes) if (node.type === 'decl') own.add(node.prop);
	const overridden = new Set<Declaration>();
	root.walkDecls(/^--/, (declaration) => {
		const { parent } = declaration;
		if (!own.has(declaration.prop) || declaration.important || parent?.type !== 'rule') return;
		if (isInLayer(parent as ChildNode) && (parent as Rule).selectors.every((selector) => OF_ROOT.test(selector)))
			overridden.add(declaration);
	});
	return overridden;
}

/** A selector of the root element, or of a backdrop. */
const OF_ROOT = /^(?::root(?:\[[^\]]*\])*|(?:\[[^\]]*\] )?::backdrop)$/;

function isInLayer({ parent }: ChildNode): boolean {
	if (!parent || parent.type === 'root') return false;
	return (parent.type === 'atrule' && (parent as AtRule).name === 'layer') || isInLayer(parent as ChildNode);
}

/**
 * A selector is needed where all that it names is there. Attributes come and go while a page is used, and what a
 * selector leaves out says nothing: neither is looked up. Of alternatives, as in `:is(a, b)`, one is enough.
 */
function needs(nodes: readonly SelectorNode[]): Test {
	const tests = nodes.flatMap((node): Test[] => {
		if (node.type === 'tag') return node.value === '*' ? [] : [(has) => has('tags', node.value.toLowerCase())];
		if (node.type === 'class') return [(has) => has('classes', node.value)];
		if (node.type === 'id') return [(has) => has('ids', node.value)];
		if (node.type !== 'pseudo' || !ALTERNATIVES.has(node.value) || node.nodes.length === 0) return [];
		const alternatives = node.nodes.map((selector) => needs(selector.nodes));
		return [(has) => alternatives.some((isNeeded) => isNeeded(has))];
	});
	return (has) => tests.every((test) => test(has));
}

const ALTERNATIVES: ReadonlySet<string> = new Set([':is', ':where', ':has']);

function isInKeyframes({ parent }: ChildNode): boolean {
	return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');
}

function declarationText({ prop, value, important }: Declaration): string {
	return `${prop}:${value}${important ? '!important' : ''};`;
}

function propertiesIn(value: string): string[] {
	return value.match(/--[\w-]+/g) ?? [];
}
