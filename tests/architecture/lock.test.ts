import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeLock, missingOptional } from '../../scripts/complete-lock.mjs';

/** An entry of a lock, as far as the tests read it. */
interface LockEntry {
	readonly version?: string;
	readonly resolved?: string;
	readonly optional?: boolean;
	readonly hasInstallScript?: boolean;
	readonly link?: boolean;
	readonly os?: string | readonly string[];
	readonly cpu?: string | readonly string[];
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
	readonly lockfileVersion: number;
	readonly packages: Readonly<Record<string, LockEntry>>;
}
interface Manifest {
	readonly dependencies: Record<string, string>;
	readonly devDependencies: Record<string, string>;
	readonly optionalDependencies: Record<string, string>;
	readonly allowScripts: Record<string, boolean>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const entries = Object.entries(lock.packages);

/** Packages of single platforms that the completion can add again, by path. */
const platform = entries
	.filter(([path, { optional, version = '', os, cpu }]) => {
		const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
		const isExact = entries.some(([, { optionalDependencies }]) => optionalDependencies?.[name] === version);
		return optional && (os ?? cpu) && isExact;
	})
	.map(([path]) => path);

describe('the lock', () => {
	test('lacks no optional package', () => {
		expect(missingOptional(lock)).toEqual([]);
	});

	test('names no download address', () => {
		expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
	});

	test('has a version and an integrity that npm can check, or is a package of another platform', () => {
		const loose = entries.filter(([path, entry]) => path !== '' && !entry.link && !entry.version);
		expect(loose).toEqual([]);
		const unsigned = entries.filter(([path, entry]) => path !== '' && !('integrity' in entry) && !entry.optional);
		expect(unsigned.map(([path]) => path)).toEqual([]);
	});

	test('lets only listed packages run a script at installation', () => {
		const running = entries
			.filter(([, entry]) => entry.hasInstallScript)
			.map(([path]) => path.replace(/^.*node_modules\//, ''));
		expect(running.filter((name) => manifest.allowScripts[name] !== true)).toEqual([]);
		expect(Object.keys(manifest.allowScripts).filter((name) => !running.includes(name))).toEqual([]);
	});

	test('agrees with package.json, which pins every version', () => {
		for (const [name, version] of Object.entries(direct)) {
			expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
			expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
		}
	});

	test('is a lock of version 3', () => {
		expect(lock.lockfileVersion).toBe(3);
	});
});

describe('the completion of a lock', () => {
	test('changes nothing of a complete lock', () => {
		expect(completeLock(lock)).toEqual(lock);
	});

	test('gives back each platform package that was removed, where those that name it find it', () => {
		expect(platform.length).toBeGreaterThan(20);
		fc.assert(
			fc.property(fc.uniqueArray(fc.constantFrom(...platform), { minLength: 1 }), (removed) => {
				const given = without(removed);
				const completed = completeLock(given) as Lock;
				expect(completed.packages).toMatchObject(given.packages);
				expect(Object.keys(completed.packages)).toHaveLength(entries.length);
				for (const [owner, { optionalDependencies = {} }] of entries) {
					for (const name of Object.keys(optionalDependencies)) {
						const { version, os, cpu } = seenFrom(lock, owner, name) ?? {};
						const found = seenFrom(completed, owner, name);
						expect(found?.version).toBe(version);
						if (found?.os && os) expect([found.os].flat()).toEqual([os].flat());
						if (found?.cpu && cpu) expect([found.cpu].flat()).toEqual([cpu].flat());
					}
				}
			}),
			{ numRuns: 40 },
		);
	});

	test('takes the licence of what it adds from the package that names it', () => {
		const packages = {
			'': {},
			'node_modules/a': { version: '1.0.0', license: 'MPL-2.0', optionalDependencies: { 'a-linux-x64': '1.0.0' } },
		};
		expect((completeLock({ packages }) as Lock).packages['node_modules/a-linux-x64']).toMatchObject({
			license: 'MPL-2.0',
		});
	});

	test('is idempotent', () => {
		fc.assert(
			fc.property(fc.subarray(platform), (removed) => {
				const once = completeLock(without(removed));
				expect(completeLock(once)).toEqual(once);
			}),
			{ numRuns: 20 },
		);
	});

	test('keeps what it is given', () => {
		const removed = platform.slice(0, 3);
		const given = without(removed);
		const before = JSON.stringify(given);
		completeLock(given);
		expect(JSON.stringify(given)).toBe(before);
	});

	test('refuses a missing package whose name tells no platform', () => {
		const packages = { '': {}, 'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-native': '1.0.0' } } };
		expect(() => completeLock({ packages })).toThrow('a-native@1.0.0');
	});
});

/** The lock as a registry leaves it that serves no metadata for some packages. */
function without(paths: readonly string[]): Lock {
	return { ...lock, packages: Object.fromEntries(entries.filter(([path]) => !paths.includes(path))) };
}

/** The package that Node would load for a name on behalf of the entry at a path. */
function seenFrom({ packages }: Lock, owner: string, name: string): LockEntry | undefined {
	const folders =
		owner === ''
			? ['']
			: owner.split('/node_modules/').map((_, index, parts) => `${parts.slice(0, index + 1).join('/node_modules/')}/`);
	const places = ['', ...folders].map((folder) => `${folder}node_modules/${name}`);
	return places.map((place) => packages[place]).findLast((entry) => entry !== undefined);
}
