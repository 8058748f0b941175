import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { couldNotRun } from '../src/adapters/could-not-run.ts';
import { UnreadableContent } from '../src/adapters/from-disk.ts';
import { ProvedNothing, runLinkCheck } from '../src/adapters/run-link-check.ts';
import { Refused } from '../src/authoring/project-file.ts';
import { hasGone, jsonLinks, prettyLinks } from '../src/links/report.ts';
import { isoDate } from '../src/schemas/identifiers.ts';

const USAGE = `Usage: npm run links -- [--json] [--only HOST|FILE] [--fresh DAYS] [--minutes N] [--also-private]
       [--content DIR] [--today YYYY-MM-DD]`;

function options() {
	try {
		return parseArgs({
			options: {
				json: { type: 'boolean', default: false },
				only: { type: 'string' },
				fresh: { type: 'string', default: '14' },
				minutes: { type: 'string', default: '45' },
				'also-private': { type: 'boolean', default: false },
				content: { type: 'string', default: 'src/content' },
				today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
			},
		}).values;
	} catch (error) {
		return couldNotRun(`${(error as Error).message.split('. ')[0]}.\n${USAGE}`);
	}
}

const { json, only, fresh, minutes, content, today, 'also-private': alsoPrivate } = options();
for (const [name, value] of Object.entries({ fresh, minutes }))
	if (!/^\d{1,4}$/.test(value)) couldNotRun(`--${name} is "${value}"; it must be a whole number.\n${USAGE}`);
if (!isoDate.safeParse(today).success) couldNotRun(`--today is "${today}"; it must be a date like 2026-11-22.`);

// The first Ctrl-C ends the run and keeps what is done; a second one ends the program.
const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => interrupted.abort());

try {
	let done = 0;
	const report = await runLinkCheck({
		...{ content, today, only, alsoPrivate },
		freshDays: Number(fresh),
		clock: {
			now: Date.now,
			sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
			deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
		},
		random: Math.random,
		signal: interrupted.signal,
		until: Date.now() + Number(minutes) * 60_000,
		onDone: () => void ((done += 1) % 50 === 0 && console.error(`${done} pages asked for …`)),
	});
	console.log(json ? jsonLinks(report) : prettyLinks(report));
	process.exitCode = hasGone(report) ? 1 : 0;
} catch (error) {
	if ([UnreadableContent, ProvedNothing, Refused].some((kind) => error instanceof kind))
		couldNotRun((error as Error).message);
	throw error;
}
