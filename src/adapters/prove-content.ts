import type { Content } from '../model/entry.ts';
import { buildKnowledgeBase } from '../model/knowledge-base.ts';
import { rules } from '../rules/registry.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';

/** What one run proved. */
export interface Proof {
	readonly checked: { readonly files: number; readonly records: number; readonly rules: number };
	readonly findings: readonly Finding[];
	readonly errors: number;
	readonly warnings: number;
}

/**
 * Runs rules over content.
 * @param content What an adapter read.
 * @param today Day for rules about age, `YYYY-MM-DD`.
 * @param selected The rules to run; all by default.
 * @throws {RuleCrashed} If a rule fails by itself.
 */
export function proveContent(content: Content, today: string, selected: readonly Rule[] = rules): Proof {
	const findings = runRules(selected, buildKnowledgeBase(content), { today });
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	return {
		checked: { files: content.files, records: content.entries.length + content.pages.length, rules: selected.length },
		findings,
		errors,
		warnings: findings.length - errors,
	};
}
