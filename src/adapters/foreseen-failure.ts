import { Refused } from '../authoring/project-file.ts';
import { RuleCrashed } from '../rules/run.ts';

/**
 * What to tell the user of a command that failed by a request that does not fit, by the file system, or by a rule.
 * @throws {unknown} The failure itself, if it is none of these.
 */
export function foreseenFailure(failure: unknown): string {
	const { message, code } = failure as NodeJS.ErrnoException;
	if (failure instanceof Refused || failure instanceof RuleCrashed || code !== undefined) return message;
	throw failure;
}
