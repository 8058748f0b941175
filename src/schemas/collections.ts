import type { z } from 'zod';
import { backlogItemSchema, capstoneSchema } from './capstone.ts';
import { drawingSchema } from './drawing.ts';
import {
	claimsSchema,
	factSchema,
	publicBankSchema,
	renamedIdsSchema,
	renamedNameSchema,
	sourceSchema,
	termSchema,
} from './ledger.ts';
import { linkCheckSchema } from './link-check.ts';
import { mentorHourSchema } from './mentor-hour.ts';
import { onboardingSchema } from './onboarding.ts';
import { outlineSchema } from './outline.ts';
import type { pageSchema } from './page.ts';
import { policySchema } from './policy.ts';
import {
	correctionSchema,
	milestoneSchema,
	phaseSchema,
	podSchema,
	roleAssignmentSchema,
	roleSchema,
	teamSchema,
	trackSchema,
	weekSchema,
} from './programme.ts';
import { promptSchema, promptUseSchema } from './prompts.ts';
import { questionSchema } from './question.ts';
import { releaseSchema } from './release.ts';
import { resourceSchema } from './resource.ts';
import { searchPhrasesSchema } from './search-phrases.ts';
import { selfRatingsSchema } from './self-ratings.ts';
import { sessionKindSchema, sessionSchema } from './session.ts';
import { domainSchema, objectiveSchema } from './syllabus.ts';

interface CollectionDefinition<S extends z.ZodType = z.ZodType> {
	/** Shape of one record. */
	readonly schema: S;
	/** Files that belong to it, relative to the content folder, with forward slashes. */
	readonly files: RegExp;
	/** How the files are named in messages and editors. */
	readonly glob: string;
	/** Whether a file holds a list of records or one, as YAML, or is a drawing. */
	readonly holds: 'list' | 'one' | 'drawing';
	/** Field that carries the id; a single fixed id where a collection has one record. */
	readonly id: { readonly field: string } | { readonly fixed: string };
}

const define = <S extends z.ZodType>(definition: CollectionDefinition<S>) => definition;
const byId = { field: 'id' } as const;

/** A list in one file: `programme/weeks.yaml`. */
const list = <S extends z.ZodType>(glob: string, schema: S, id: CollectionDefinition['id'] = byId) =>
	define({ schema, files: exact(glob), glob, holds: 'list', id });

/** A file that is one record: `team.yaml`. */
const single = <S extends z.ZodType>(glob: string, schema: S, fixed: string) =>
	define({ schema, files: exact(glob), glob, holds: 'one', id: { fixed } });

function exact(path: string): RegExp {
	return new RegExp(`^${path.replaceAll('.', '\\.')}$`);
}

/**
 * Every data collection: where its files lie and what one record looks like. Both doors, Astro's
 * content layer and the validator, read this table, so that they cannot disagree.
 */
export const dataCollections = {
	domains: list('syllabus/domains.yaml', domainSchema),
	objectives: list('syllabus/objectives.yaml', objectiveSchema),
	outlines: define({
		schema: outlineSchema,
		files: /^outlines\/[^/]+\.yaml$/,
		glob: 'outlines/*.yaml',
		holds: 'one',
		id: byId,
	}),
	phases: list('programme/phases.yaml', phaseSchema),
	milestones: list('programme/milestones.yaml', milestoneSchema),
	weeks: list('programme/weeks.yaml', weekSchema, { field: 'number' }),
	mentorHours: list('programme/mentor-hours.yaml', mentorHourSchema, { field: 'week' }),
	tracks: list('programme/tracks.yaml', trackSchema),
	pods: list('programme/pods.yaml', podSchema),
	sessionKinds: list('programme/session-kinds.yaml', sessionKindSchema),
	sessions: list('programme/sessions.yaml', sessionSchema),
	roles: list('programme/roles.yaml', roleSchema),
	roleAssignments: list('programme/role-assignments.yaml', roleAssignmentSchema),
	onboarding: single('programme/onboarding.yaml', onboardingSchema, 'onboarding'),
	selfRatings: single('programme/self-ratings.yaml', selfRatingsSchema, 'self-ratings'),
	corrections: list('programme/corrections.yaml', correctionSchema),
	capstone: single('programme/capstone.yaml', capstoneSchema, 'capstone'),
	backlog: list('programme/backlog.yaml', backlogItemSchema),
	resources: define({
		schema: resourceSchema,
		files: /^resources\/[^/]+\.yaml$/,
		glob: 'resources/*.yaml',
		holds: 'list',
		id: byId,
	}),
	questions: define({
		schema: questionSchema,
		files: /^questions\/[^/]+\/[^/]+\.yaml$/,
		glob: 'questions/*/*.yaml',
		holds: 'one',
		id: byId,
	}),
	releases: define({
		schema: releaseSchema,
		files: /^releases\/[^/]+\.yaml$/,
		glob: 'releases/*.yaml',
		holds: 'one',
		id: byId,
	}),
	claims: define({
		schema: claimsSchema,
		files: /^claims\/[^/]+\/[^/]+\.yaml$/,
		glob: 'claims/*/*.yaml',
		holds: 'one',
		id: byId,
	}),
	drawings: define({
		schema: drawingSchema,
		files: /^drawings\/[^/]+\/[^/]+\.svg$/,
		glob: 'drawings/*/*.svg',
		holds: 'drawing',
		id: byId,
	}),
	sources: list('ledger/sources.yaml', sourceSchema),
	facts: list('ledger/facts.yaml', factSchema),
	terms: list('ledger/terms.yaml', termSchema),
	renamedNames: list('ledger/renamed-names.yaml', renamedNameSchema),
	renamedIds: single('ledger/renamed-ids.yaml', renamedIdsSchema, 'renamed-ids'),
	promptUses: list('ledger/prompt-uses.yaml', promptUseSchema),
	prompts: list('ledger/prompts.yaml', promptSchema),
	publicBanks: list('ledger/public-banks.yaml', publicBankSchema),
	searchPhrases: list('ledger/search-phrases.yaml', searchPhrasesSchema, { field: 'page' }),
	linkChecks: list('ledger/link-checks.yaml', linkCheckSchema, { field: 'url' }),
	policy: single('policy.yaml', policySchema, 'policy'),
	team: single('team.yaml', teamSchema, 'team'),
} as const;

/** Name of a data collection. */
export type DataCollectionName = keyof typeof dataCollections;
/** Name of any collection, authored pages (`docs`) included. */
export type CollectionName = DataCollectionName | 'docs';

/** Shape of a record by collection. */
export type RecordOf<C extends CollectionName> = C extends DataCollectionName
	? z.infer<(typeof dataCollections)[C]['schema']>
	: z.infer<typeof pageSchema>;

/** Names of the data collections, in the order in which messages list them. */
export const dataCollectionNames = Object.keys(dataCollections) as DataCollectionName[];
/** Names of those whose records authors type. */
export const typedCollectionNames = dataCollectionNames.filter((name) => dataCollections[name].holds !== 'drawing');
