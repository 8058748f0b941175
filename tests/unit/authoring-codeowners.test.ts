import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { codeOwners } from '../../src/authoring/codeowners.ts';
import type { Team } from '../../src/schemas/programme.ts';
import { knowledgeOf, record } from '../rules/handbook.ts';
import { realKnowledge } from './real-knowledge.ts';

const HANDLES = ['@ada', '@ben', '@cem', '@dee'];

/** Code owners of the small handbook with a repository, and its members changed. */
function owners(change: (members: Team['members']) => Team['members'] = (members) => members): string | undefined {
	return codeOwners(
		knowledgeOf((draft) => {
			const team = record(draft, 'team');
			team.repository = 'https://example.org/team/podium';
			team.members = change(team.members.map((member, index) => ({ ...member, handle: HANDLES[index] })));
		}),
	);
}

describe('code owners', () => {
	it('ask the lead of a pod about what belongs to its domains', () => {
		const lines = owners()?.split('\n') ?? [];
		expect(lines).toContain('/src/content/docs/domains/data-sharing/ @ada');
		expect(lines).toContain('/src/content/questions/data-sharing/ @ada');
		expect(lines).toContain('/src/content/resources/data-modelling.yaml @cem');
	});

	it('ask those who hold the first role without a pod about everything else', () => {
		expect(owners()).toMatch(/^\* @ada @cem$/m);
		expect(owners()).toMatch(/^\/src\/content\/docs\/guides\/exam-day\.md @ada @cem$/m);
	});

	it('start with the widest pattern, since the last that matches counts', () => {
		const lines =
			owners()
				?.split('\n')
				.filter((line) => line && !line.startsWith('#')) ?? [];
		expect(lines[0]).toMatch(/^\* /);
	});

	it('leave out who has no handle', () => {
		const text = owners((members) =>
			members.map((member) => (member.id === 'cem' ? { ...member, handle: undefined } : member)),
		);
		expect(text).toMatch(/^\* @ada$/m);
		expect(text).not.toContain('data-modelling');
	});

	it('follow a team of nine', () => {
		const text = owners((members) => [
			...members,
			...['eli', 'fay', 'gus', 'hal', 'ida'].map((id) => ({
				...members[0]!,
				id,
				name: id,
				podRole: 'member' as const,
				handle: `@${id}`,
			})),
		]);
		expect(text).toMatch(/^\* @ada @cem @eli @fay @gus @hal @ida$/m);
		expect(text).toContain('/src/content/docs/domains/data-sharing/ @ada\n');
	});

	it('are none without a repository, or without any handle', () => {
		expect(codeOwners(knowledgeOf())).toBeUndefined();
		expect(owners((members) => members.map((member) => ({ ...member, handle: undefined })))).toBeUndefined();
	});
});

test('.github/CODEOWNERS is what "npm run codeowners" writes', () => {
	const file = '.github/CODEOWNERS';
	const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	expect(text, 'run "npm run codeowners" after a change of team.yaml').toBe(codeOwners(realKnowledge));
});
