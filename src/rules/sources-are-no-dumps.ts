import { hostOf, isOn } from '../model/hosts.ts';
import { webAddressesOf } from '../model/web-addresses.ts';
import type { Rule } from './rule.ts';

/** Finds addresses of sites that trade in recalled exam questions. */
export const sourcesAreNoDumps: Rule = {
	id: 'sources-are-no-dumps',
	title: 'Nothing points to a site that trades in recalled exam questions.',
	severity: 'error',
	area: 'resources',
	why: 'Recalled questions break the agreement every candidate signs, can cost a certificate, and teach the wrong thing.',
	remedy: 'Remove the address, and name documentation or original practice material in its place.',
	*check(knowledge) {
		const hosts = knowledge.only('policy')?.dumpHosts;
		if (!hosts) return;
		for (const { address, at } of webAddressesOf(knowledge)) {
			const host = hostOf(address);
			if (!isOn(host, hosts)) continue;
			yield {
				message: `The address leads to "${host}", a site that trades in recalled exam questions.`,
				hint: 'Remove it; name documentation or original practice material.',
				at,
			};
		}
	},
};
