import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { evidence, phasePlan, teamCost } from './investment.ts';
import type { LinkTo } from './link-to.ts';
import { escapeMarkdown } from './markdown-edits.ts';

/** What the preparation costs, as Markdown. */
export function teamCostMarkdown(knowledge: KnowledgeBase, linkTo: LinkTo): string {
	const { people, weeks, hours, least, most, estimatedPercent, fee, planned, paid } = teamCost(knowledge);
	return [
		`- Hours of the team: about ${hours}, for ${people} people in ${weeks} weeks`,
		`- Hours of one person: about ${least} to ${most}`,
		`- Estimated by us: ${estimatedPercent}% of these hours`,
		`- Exam fee: ${escapeMarkdown(fee)}, for each person and each attempt`,
		`- Tools and courses: a free workspace for each member to study in (meant for non-commercial use, [limits](${linkTo('/guides/free-edition/')})); of ${planned} resources in the study plans ${paid === 0 ? 'none has a price' : `${paid} have a price`}`,
		`- Not counted: a workspace of the company and its compute: the [capstone](${linkTo('/capstone/')}) on your own data needs them, and what the free one cannot run`,
	].join('\n');
}

/** The plan by phase, as Markdown. */
export function phasePlanMarkdown(knowledge: KnowledgeBase): string {
	const { phases, pods } = phasePlan(knowledge);
	return [
		...phases.map(({ title, weeks, hours, least, most, deliverables }) =>
			[
				`**${escapeMarkdown(title)}**, ${weeks}: about ${hours} hours of the team, ${least} to ${most} of one person`,
				'',
				...deliverables.map((deliverable) => `- ${escapeMarkdown(deliverable)}`),
			].join('\n'),
		),
		pods
			.map(({ name, people }) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(people.join(', ') || 'nobody yet')}`)
			.join('\n'),
	].join('\n\n');
}

/** What exists and what does not yet, as Markdown. */
export function evidenceMarkdown(knowledge: KnowledgeBase, linkTo: LinkTo): string {
	const { there, missing } = evidence(knowledge);
	return [...there, ...missing]
		.map(
			({ what, found, detail, address }) =>
				`- [${escapeMarkdown(what)}](${linkTo(address)}): ${found}. ${escapeMarkdown(detail)}`,
		)
		.join('\n');
}
