import { writeExport } from '../../src/study/store/export.ts';
import { openStore } from '../../src/study/store/store.ts';
import type { OptionId, Records } from '../../src/study/store/records.ts';
import { teamExport } from '../../src/study/team-export.ts';
import { planProgramme } from '../../src/views/plan.ts';
import { deliverableTick, resourceTick } from '../../src/model/ticks.ts';
import { newestRelease } from '../../src/model/releases.ts';
import { NOW } from '../unit/arbitrary-records.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';

/** A file as Playwright hands it to a page. */
export interface GivenFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

/** A text as a file. */
export const fileOf = (name: string, text: string): GivenFile => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text),
});

/** All of what members of the team of team.yaml keep: the first so many. */
export async function memberStores(count: number): Promise<Records[]> {
	return Promise.all(Array.from({ length: count }, (_, index) => memberStore(index)));
}

/** Exports for the team of the first so many members, written by the code that /me/ runs. */
export async function teamFiles(count: number): Promise<GivenFile[]> {
	const { members } = planProgramme(realKnowledge);
	const stores = await memberStores(count);
	return stores.map((records, index) =>
		fileOf(`member-${index}.json`, writeExport(teamExport(records, NOW, members), NOW)),
	);
}

/** A member who has sat questions of the release, read, ran and ticked, and written notes that no team is to see. */
async function memberStore(index: number): Promise<Records> {
	// Each member works at another time.
	let clock = NOW - 1_000_000_000 + index * 1_000_003;
	const store = await openStore({
		backend: { load: async () => [], write: async () => undefined, clear: async () => undefined },
		openTabs: () => ({ post: () => undefined }),
		now: () => (clock += 7),
	});
	const member = planProgramme(realKnowledge).members[index];
	await store.put('progress/reader', 'own', { member: member?.id });
	const asked = (newestRelease(realKnowledge)?.data.questions ?? []).filter((_, place) => place % 3 !== index % 3);
	const id = `attempt${String(index).padStart(4, '0')}`;
	const questions = asked.slice(0, 120).map(({ id: question, digest, objectives }) => {
		const key = realKnowledge.find('questions', question)?.data.options.find(({ correct }) => correct)?.id ?? 'a';
		return { id: question, digest, key, objectives, options: ['a', 'b', 'c', 'd'] satisfies OptionId[] };
	});
	const form = { kind: 'drill' as const, outline: '2026-10', section: 'ingestion' };
	await store.put('practice/attempts', id, { form, mode: 'study', startedAt: clock, minutes: null, questions });
	for (const [place, { key }] of questions.entries()) {
		const isRight = (place * 7 + index * 3) % 10 < 6;
		const option = isRight ? key : ((['a', 'b', 'c', 'd'] as const).find((each) => each !== key) ?? 'a');
		await store.put('practice/answers', `${id}/${place}`, {
			option,
			confidence: place % 4 === 0 ? 'sure' : 'unsure',
			spent: 9,
		});
	}
	await store.put('practice/ends', id, { at: clock, by: 'reader' });
	const pages = realKnowledge.pages.filter(({ data }) => 'objectives' in data);
	for (const [place, page] of pages.entries()) {
		if (place % 3 === 0 && (place + index) % 5 !== 0) continue;
		await store.put('progress/done', page.id, { done: true });
		await store.put('progress/notes', page.id, { note: `A note of ${index}: <b>mine</b>` });
	}
	for (const resource of realKnowledge.all('resources').slice(0, 5 + index)) {
		await store.put('progress/done', resourceTick(resource.id), { done: true });
		await store.put('progress/minutes', resourceTick(resource.id), { minutes: 25 });
	}
	for (const { data } of realKnowledge.all('weeks').slice(0, 6))
		for (const { id: deliverable } of data.deliverables.slice(0, 1))
			await store.put('progress/done', deliverableTick(data.number, deliverable), { done: true });
	for (const objective of realKnowledge.all('objectives').slice(0, 40))
		await store.put('gap/ratings', objective.id, {
			experience: 1,
			knowledge: 2,
			evidence: `The secret job of ${index}`,
		});
	return store.records();
}
