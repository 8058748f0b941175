import type { APIRoute } from 'astro';
import { knowledge } from '../../adapters/from-astro.ts';
import { weekTicks } from '../../views/week-ticks.ts';

/** What can be ticked in each week, for a roadmap whose reader has ticked something. */
export const GET: APIRoute = async () => Response.json(weekTicks(await knowledge()));
