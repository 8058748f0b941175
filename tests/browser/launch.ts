import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

/** A Chromium on this machine and what it needs to start. */
export interface Chromium {
	readonly path: string;
	/** Where it came from, for the log. */
	readonly origin: string;
	readonly environment: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium: CHROMIUM_PATH, one of the system, the one of @sparticuz/chromium on Linux x64,
 * Playwright's own.
 * @throws {Error} If there is none; the message says what to do.
 */
export async function findChromium(): Promise<Chromium> {
	const named = process.env['CHROMIUM_PATH'];
	if (named) {
		if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is "${named}"; there is no such file.`);
		return { path: named, origin: 'CHROMIUM_PATH', environment: {} };
	}
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
	const system = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find((path) =>
		existsSync(path),
	);
	if (system) return { path: system, origin: 'the system', environment: {} };
	if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium(resolve('.cache'));
	const own = chromium.executablePath();
	if (existsSync(own)) return { path: own, origin: 'Playwright', environment: {} };
	throw new Error(
		'There is no Chromium. Set CHROMIUM_PATH, install Chromium or Chrome, or run "npx playwright-core install chromium".',
	);
}

/** Starts a Chromium that tests connect to. Only the sandbox is off: it needs rights that containers lack. */
export function startChromium({ path, environment }: Chromium) {
	return chromium.launchServer({
		executablePath: path,
		args: ['--no-sandbox'],
		env: { ...process.env, ...environment },
	});
}

/**
 * Unpacks the Chromium of @sparticuz/chromium with its libraries and fonts. The finished folder is
 * renamed into place, so that a run that was interrupted leaves nothing half done.
 */
async function unpackedChromium(cache: string): Promise<Chromium> {
	const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')) as {
		version: string;
	};
	const folder = join(cache, `chromium-${version}`);
	if (!existsSync(folder)) {
		const unfinished = `${folder}.${process.pid}`;
		await rm(unfinished, { recursive: true, force: true });
		await mkdir(unfinished, { recursive: true });
		await unpackInto(unfinished);
		const fonts = join(folder, 'fonts', 'fonts');
		await writeFile(
			join(unfinished, 'fonts', 'fonts.conf'),
			`<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
		);
		await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
	}
	return {
		path: join(folder, 'chromium'),
		origin: `@sparticuz/chromium ${version}`,
		environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
	};
}

/** The package unpacks into the folder for temporary files, with libraries only where it takes itself to be on Amazon Linux. */
async function unpackInto(folder: string): Promise<void> {
	const changed = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
	const kept = new Map(
		['LD_LIBRARY_PATH', 'FONTCONFIG_PATH', ...Object.keys(changed)].map((name) => [name, process.env[name]]),
	);
	Object.assign(process.env, changed);
	try {
		const { default: packed } = await import('@sparticuz/chromium');
		await packed.executablePath();
	} finally {
		for (const [name, value] of kept) {
			if (value === undefined) delete process.env[name];
			else process.env[name] = value;
		}
	}
}
