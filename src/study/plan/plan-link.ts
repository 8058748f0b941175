import { planProblem } from '../../model/plan-problem.ts';
import type { PlanDates } from '../../model/plan.ts';
import type { ReaderChoice } from './reader.ts';

/** A plan that a link carries, and who it is for, as far as it says. */
export interface PlanLink {
	readonly dates: PlanDates;
	readonly choice: ReaderChoice | undefined;
}

const FIELDS = ['start', 'holidays', 'pause', 'member', 'track', 'pod', 'role'];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The part of an address after "#" that carries a plan: "#start=2027-01-04&holidays=2027-04-02&pause=2027-02-15..2027-02-19&track=a". It
 * never reaches a server.
 */
export function writePlanLink(
	{ start, holidays, pause }: PlanDates,
	{ member, track, pod, podRole }: ReaderChoice = {},
) {
	const fields = { start, holidays: holidays.join(','), pause: pause && `${pause.from}..${pause.to}` };
	const who = member === undefined ? { track, pod, role: podRole } : { member };
	return `#${Object.entries({ ...fields, ...who })
		.flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
		.join('&')}`;
}

/**
 * Reads a link with a plan. Whoever wrote it is a stranger.
 * @param hash Part of an address after and with "#".
 * @returns Undefined where it carries no plan; what it says; or one sentence that says what is wrong with it.
 */
export function readPlanLink(hash: string): PlanLink | { readonly problem: string } | undefined {
	const fields = new URLSearchParams(hash.slice(1));
	const start = fields.get('start');
	if (start === null) return undefined;
	const wrong = (message: string) => ({
		problem: `The link to this page carries a plan that cannot be read: ${message}`,
	});
	const stranger = [...fields.keys()].find((name, index, all) => !FIELDS.includes(name) || all.indexOf(name) < index);
	if (stranger !== undefined) return wrong(`"${stranger.slice(0, 20)}" is not expected there, or comes twice.`);
	const [from = '', to = '', ...more] = fields.get('pause')?.split('..') ?? [];
	const dates: PlanDates = {
		start,
		holidays: fields.get('holidays')?.split(',') ?? [],
		pause: fields.has('pause') ? { from, to } : undefined,
	};
	const problem = planProblem(dates)?.message ?? (more.length > 0 ? 'A pause has two days.' : undefined);
	if (problem !== undefined) return wrong(problem);
	const [member, track, pod, role] = ['member', 'track', 'pod', 'role'].map((name) => fields.get(name) ?? undefined);
	const strange = [member, track, pod].find((id) => id !== undefined && !ID.test(id));
	if (strange !== undefined) return wrong(`"${strange.slice(0, 20)}" is not the id of a member, track or pod.`);
	if (role !== undefined && role !== 'lead' && role !== 'member') return wrong('A role is "lead" or "member".');
	const choice: ReaderChoice = member === undefined ? { track, pod, podRole: role } : { member };
	return { dates, choice: Object.values(choice).some((value) => value !== undefined) ? choice : undefined };
}
