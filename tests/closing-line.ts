import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Prints `N passed, N failed` alone on the last line, for whoever reads the end of a log.
 * A file that could not be loaded, and an error outside every test, count as failed.
 */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		let passed = 0;
		let failed = errors.length;
		for (const module of modules) {
			const states = Array.from(module.children.allTests(), (test) => test.result().state);
			const failures = states.filter((state) => state === 'failed').length;
			passed += states.filter((state) => state === 'passed').length;
			failed += failures > 0 || module.ok() ? failures : 1;
		}
		// At exit, since the default reporter and the global setups may print until then; a run that
		// failed before its first test has no failed test to count.
		process.once('exit', (code) =>
			writeSync(1, `${passed} passed, ${failed === 0 && code !== 0 ? 1 : failed} failed\n`),
		);
	}
}
