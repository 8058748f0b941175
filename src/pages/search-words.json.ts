import type { APIRoute } from 'astro';
import { knowledge } from '../adapters/from-astro.ts';
import { vocabularyOf } from '../views/vocabulary.ts';

/** The commonest words, for a search that meets one it does not know. */
export const GET: APIRoute = async () => Response.json(vocabularyOf(await knowledge()));
