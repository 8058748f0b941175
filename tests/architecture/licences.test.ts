import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { installedLicence } from '../../src/adapters/installed-licence.ts';
import {
	IN_BROWSER,
	licencedPackages,
	licenceList,
	licenceNotices,
	refusedLicences,
	type Lock,
} from '../../src/authoring/licences.ts';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock };
/** What is refused of a lock with one package. */
const refusedOf = (license: string | undefined, name = 'a'): string[] =>
	refusedLicences(licencedPackages({ '': {}, [`node_modules/${name}`]: { version: '1.0.0', license } }));

describe('docs/licences.md', () => {
	test('is what "npm run licences" writes', () => {
		expect(readFileSync('docs/licences.md', 'utf8')).toBe(licenceList(packages));
	});

	test('names every package of the lock, whatever platform it is for', () => {
		const list = readFileSync('docs/licences.md', 'utf8');
		for (const [path, { version }] of Object.entries(packages)) {
			if (path !== '') expect(list).toContain(`| ${path.replace(/.*node_modules\//, '')} | ${version} | `);
		}
	});
});

describe('the licences of the lock', () => {
	test('are accepted for what their packages are used for', () => {
		expect(refusedLicences(licencedPackages(packages))).toEqual([]);
	});

	test('would be refused if they asked for more, or were unknown', () => {
		expect(refusedOf('MIT')).toEqual([]);
		expect(refusedOf('(GPL-3.0-only OR MIT)')).toEqual([]);
		expect(refusedOf('MIT AND GPL-3.0-only')).toEqual(['a 1.0.0 (build): MIT AND GPL-3.0-only']);
		expect(refusedOf('AGPL-3.0-or-later')).toHaveLength(1);
		expect(refusedOf('toString')).toHaveLength(1);
		expect(refusedOf(undefined)).toEqual(['a 1.0.0 (build): no licence']);
	});

	test('are held to more where code reaches the browser', () => {
		expect(refusedOf('LGPL-3.0-or-later')).toEqual([]);
		expect(refusedOf('LGPL-3.0-or-later', 'pagefind')).toEqual(['pagefind 1.0.0 (browser): LGPL-3.0-or-later']);
	});

	test('count a package as needed for the build if any of its places is', () => {
		const at = { version: '1.0.0', license: 'MIT' };
		const twice = { 'node_modules/a': { ...at, dev: true }, 'node_modules/b/node_modules/a': at };
		expect(licencedPackages(twice)).toEqual([{ name: 'a', version: '1.0.0', licence: 'MIT', use: 'build' }]);
	});
});

describe('public/licences.txt', () => {
	const notices = readFileSync('public/licences.txt', 'utf8');

	test('is what "npm run licences" writes', () => {
		expect(notices).toBe(licenceNotices(installedLicence));
	});

	test('holds the licence of everything that reaches the browser, with its copyright', () => {
		const installed = new Set(licencedPackages(packages).map(({ name }) => name));
		for (const name of Object.keys(IN_BROWSER)) {
			expect(installed).toContain(name);
			expect(notices).toContain(`${name}: `);
			expect(installedLicence(name)).toMatch(/Copyright/);
			expect(notices).toContain(installedLicence(name).trim());
		}
	});

	test('leaves no package without its text', () => {
		expect(() => installedLicence('@pagefind/default-ui')).toThrow('no text of its licence');
	});
});
