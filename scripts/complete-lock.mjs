// Runs after every install (npm's `prepare`). A registry without metadata for other platforms' packages leaves
// them out of package-lock.json, and `npm ci` then refuses the lock. This adds each as npm would have written it.
// Plain JavaScript, since it must run on whatever Node the machine has.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SYSTEMS = ['linux', 'darwin', 'win32', 'freebsd', 'netbsd', 'openbsd', 'android', 'sunos', 'aix', 'openharmony'];
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'mips64el', 'loong64', 'wasm32'];
const SYSTEM_ALIASES = { windows: 'win32', macos: 'darwin' };
const PROCESSOR_ALIASES = { armv7: 'arm', ppc64le: 'ppc64' };

/** Paths at which Node would look for a package on behalf of the entry at `path`, nearest first. */
function candidates(path, name) {
	const places = [];
	for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
		places.push(at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`);
		if (at === '') return places;
	}
}

/**
 * Exactly pinned optional dependencies that some entry of a lock names and no entry provides.
 * @param {{packages: Record<string, any>}} lock A parsed package-lock.json of version 3.
 * @returns {{path: string, name: string, version: string, license: string | undefined}[]} Where each is missing: at
 * the top, or inside the package that names it where the top holds another version; with the licence of that package.
 */
export function missingOptional(lock) {
	const missing = new Map();
	for (const [owner, entry] of Object.entries(lock.packages)) {
		for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
			if (!/^\d/.test(version)) continue;
			const top = `node_modules/${name}`;
			const found = candidates(owner, name).find((place) => lock.packages[place] ?? missing.get(place));
			const foundVersion = found && (lock.packages[found] ?? missing.get(found)).version;
			if (foundVersion === version) continue;
			const path = found ? `${owner}/node_modules/${name}` : top;
			missing.set(path, { path, name, version, license: entry.license });
		}
	}
	return [...missing.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Adds every missing optional platform package to a lock.
 * @param {{packages: Record<string, any>}} lock A parsed package-lock.json of version 3; not changed.
 * @returns {{packages: Record<string, any>}} The completed lock, entries sorted as npm sorts them.
 * @throws {Error} If a missing package's name tells no platform: then it is no platform package.
 */
export function completeLock(lock) {
	const packages = { ...lock.packages };
	for (const { path, name, version, license } of missingOptional(lock)) {
		const words = name.split(/[-/]/);
		const os = words.map((word) => SYSTEM_ALIASES[word] ?? word).find((word) => SYSTEMS.includes(word));
		// WebAssembly made for one system runs on any processor of it.
		const processors = os ? PROCESSORS.filter((name) => name !== 'wasm32') : PROCESSORS;
		const cpu = words.map((word) => PROCESSOR_ALIASES[word] ?? word).find((word) => processors.includes(word));
		if (!cpu && !os) throw new Error(`${name}@${version} is missing from the lock and names no platform.`);
		packages[path] = {
			version,
			...(cpu ? { cpu: [cpu] } : {}),
			...(license ? { license } : {}),
			optional: true,
			...(os ? { os: [os] } : {}),
		};
	}
	const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
	return { ...lock, packages: sorted };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const file = new URL('../package-lock.json', import.meta.url);
	const text = readFileSync(file, 'utf8');
	const lock = JSON.parse(text);
	const missing = missingOptional(lock);
	if (missing.length > 0) {
		writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
		console.log(`package-lock.json: added ${missing.length} packages of other platforms.`);
	}
}
