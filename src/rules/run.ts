import { ruleAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** Thrown when a rule fails by itself; the cause is a defect of the rule, never of the content. */
export class RuleCrashed extends Error {}

/**
 * Runs rules over a knowledge base.
 * @returns Findings in the order of files, lines and rules; the same content gives the same list.
 * @throws {RuleCrashed} If a rule throws.
 */
export function runRules(rules: readonly Rule[], knowledge: KnowledgeBase, context: RuleContext): Finding[] {
	const findings = rules.flatMap((rule) => {
		try {
			return Array.from(rule.check(knowledge, context), ({ message, hint, at, severity }) => ({
				rule: rule.id,
				severity: severity ?? rule.severity,
				message,
				hint,
				file: at.file,
				line: at.line,
				column: at.column,
				url: ruleAddress(rule.id),
			}));
		} catch (cause) {
			throw new RuleCrashed(`Rule "${rule.id}" could not finish: ${(cause as Error).message}.`, { cause });
		}
	});
	return findings.sort(
		(a, b) =>
			compare(a.file, b.file) ||
			a.line - b.line ||
			a.column - b.column ||
			compare(a.rule, b.rule) ||
			compare(a.message, b.message),
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
