import { elementsOf, firstOf, type BuiltElement } from './built-site.ts';
import { pageCheck } from './check.ts';

/** What the policy must say of each kind of thing that could do harm: none of the values that take the policy back. */
const STRICT = ['default-src', 'script-src', 'style-src', 'connect-src', 'base-uri', 'form-action'];
const LAX = /'unsafe-(inline|eval|hashes)'|(?:^|\s)(?:\*|https?:|data:|blob:|https?:\/\/\S+)(?=\s|$)/;

/** A Content-Security-Policy leads each page, before anything that it governs, and allows nobody else's script. */
export const pagesHaveAPolicy = pageCheck(
	'pages-have-a-policy',
	'Each page starts with a policy that allows only its own scripts and styles.',
	function* (page) {
		const { file } = page;
		const head = firstOf(page, 'head');
		const inHead = head ? Array.from(elementsOf(head)) : [];
		const at = inHead.findIndex(isPolicy);
		const governed = inHead.findIndex(({ name }) => /^(script|style|link|base)$/.test(name));
		if (at < 0) {
			yield { file, message: 'The page has no Content-Security-Policy.', hint: 'Let finish-pages.ts finish the page.' };
			return;
		}
		if (governed >= 0 && governed < at) {
			yield { file, message: `The policy stands behind a <${inHead[governed]?.name}>.`, hint: 'Put it first.' };
		}
		const directives = new Map(
			(inHead[at]?.attributes.get('content') ?? '').split(';').map((directive): [string, string] => {
				const [name = '', ...values] = directive.trim().split(/\s+/);
				return [name.toLowerCase(), values.join(' ')];
			}),
		);
		for (const name of STRICT) {
			const values = directives.get(name);
			if (values !== undefined && !LAX.test(values)) continue;
			yield {
				file,
				message: values === undefined ? `The policy has no ${name}.` : `The policy says "${name} ${values}".`,
				hint: `Allow this site and hashes alone in ${name}.`,
			};
		}
	},
);

const isPolicy = ({ name, attributes }: BuiltElement): boolean =>
	name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';
