import { elementsOf, shown } from './built-site.ts';
import { markupCheck } from './check.ts';
import { referencesOf } from './references.ts';

/** No attribute holds script, so that a content security policy can forbid inline script. */
export const noInlineHandlers = markupCheck('no-inline-handlers', 'No attribute holds script.', function* (page) {
	const { file } = page;
	for (const element of elementsOf(page.root)) {
		for (const name of element.attributes.keys()) {
			if (!/^on[a-z]+$/.test(name)) continue;
			yield { file, message: `${shown(element)} has the handler ${name}.`, hint: 'Add the listener in a script file.' };
		}
	}
	for (const { address, element } of referencesOf(page)) {
		if (!/^\s*javascript:/i.test(address)) continue;
		yield { file, message: `${shown(element)} links to script.`, hint: 'Use a button and a script file.' };
	}
});
