import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Team } from '../../src/schemas/programme.ts';
import { publishing } from '../../src/starlight/publishing.ts';
import { realKnowledge } from './real-knowledge.ts';

const team = realKnowledge.only('team') as Team;

describe('publishing', () => {
	test('without any setting the site stands at the root, public, with no address of its own', () => {
		const plain = { site: undefined, base: '/', repository: undefined, visibility: 'public', offline: true };
		expect(publishing(team, {})).toEqual(plain);
		expect(publishing(undefined, {})).toEqual(plain);
	});

	test('team.yaml says where', () => {
		const set: Team = {
			...team,
			site: 'https://a.example',
			base: '/b',
			repository: 'https://code.example/r/',
			visibility: 'private',
			offline: false,
		};
		expect(publishing(set, {})).toEqual({
			site: 'https://a.example',
			base: '/b/',
			repository: 'https://code.example/r',
			visibility: 'private',
			offline: false,
		});
	});

	test('the environment wins, and an empty variable is none', () => {
		const set: Team = { ...team, site: 'https://a.example', base: '/b' };
		expect(publishing(set, { SITE: 'https://c.example', BASE: '/d/' })).toMatchObject({
			site: 'https://c.example',
			base: '/d/',
		});
		expect(publishing(set, { SITE: '', BASE: '' })).toMatchObject({ site: 'https://a.example', base: '/b/' });
	});

	test('the base has a slash at both ends', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^\/([a-z0-9-]+(\/[a-z0-9-]+)*\/?)?$/), (base) => {
				expect(publishing(team, { BASE: base }).base).toMatch(/^\/(.*\/)?$/);
			}),
		);
	});

	test('what cannot be an address is refused with a sentence', () => {
		expect(() => publishing(team, { SITE: 'example.org' })).toThrow('SITE is "example.org"; it must be an address');
		expect(() => publishing(team, { BASE: 'handbook' })).toThrow('BASE is "handbook"; it must start with a slash');
	});
});
