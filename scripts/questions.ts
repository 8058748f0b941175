import { couldNotRun } from '../src/adapters/could-not-run.ts';
import { UnreadableContent } from '../src/adapters/from-disk.ts';
import { exportQuestions } from '../src/adapters/questions-export.ts';
import { importQuestions } from '../src/adapters/questions-import.ts';
import { releaseQuestions } from '../src/adapters/questions-release.ts';
import { simulateQuestions } from '../src/adapters/questions-simulate.ts';
import { testwiseQuestions } from '../src/adapters/questions-testwise.ts';

/** What a command gives: what to print, and the exit code. */
type Command = (args: readonly string[]) => Promise<{ readonly text: string; readonly exitCode: 0 | 1 | 2 }>;

/** Every command by name: what it does, and the code that does it. */
const COMMANDS: Readonly<Record<string, { readonly does: string; readonly run: Command }>> = {
	export: { does: 'writes the live questions as GIFT, an Anki text deck or JSON', run: exportQuestions },
	import: { does: 'makes drafts of questions in GIFT, Aiken or YAML', run: importQuestions },
	release: { does: 'writes the next release of the bank, with its fixed papers', run: releaseQuestions },
	simulate: { does: 'plays rules for the next hour on simulated candidates', run: simulateQuestions },
	testwise: { does: 'plays strategies that know nothing on the live questions', run: testwiseQuestions },
};

const USAGE = [
	'Usage: npm run questions -- <command>',
	...Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(12)}${does}`),
].join('\n');

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) couldNotRun(name ? `There is no command "${name}".\n${USAGE}` : USAGE);

try {
	const { text, exitCode } = await command.run(args);
	if (exitCode === 2) couldNotRun(text);
	console.log(text);
	process.exitCode = exitCode;
} catch (error) {
	if (error instanceof UnreadableContent) couldNotRun(error.message);
	throw error;
}
