import {
	domainAddress,
	markdownAddress,
	phaseAddress,
	podAddress,
	sessionAddress,
	trackAddress,
	weekAddress,
} from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { CAPSTONE_SHEETS } from './capstone.ts';
import type { LinkTo } from './link-to.ts';
import { escapeMarkdown } from './markdown-edits.ts';
import { phases, weeks } from './programme.ts';
import { guides } from './reading-order.ts';
import { assets, outlinesByDate } from './syllabus.ts';

/** A page in the list: generated ones with their address, authored ones with that of their Markdown form. */
interface Row {
	readonly title: string;
	readonly address: string;
	readonly description: string;
}

/**
 * The site for language models, in the format of llmstxt.org: title, summary, notes, and sections of links
 * in reading order. Quizzes are left out: their pages hold the keys.
 */
export function llmsTxt(knowledge: KnowledgeBase, linkTo: LinkTo): string {
	const line = ({ title, address, description }: Row): string =>
		`- [${escapeMarkdown(title)}](${linkTo(address)}): ${escapeMarkdown(description)}`;
	const sections = sectionsOf(knowledge).filter(([, rows]) => rows.length > 0);
	const sittings = outlinesByDate(knowledge).map(({ short, sittings: { from, until } }) =>
		[short, from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' '),
	);
	const blocks = [
		'# Podium',
		'> The team handbook for the Databricks Certified Data Engineer Professional exam: twelve weeks, ten study domains, three pods, and the library that stays.',
		'Each page that somebody wrote is also Markdown, at its address with `.md` in the place of the final slash; the other pages are made from data. ' +
			`A number of the exam belongs to the outline named beside it (sittings: ${sittings.join('; ')}). Not affiliated with Databricks.`,
		...sections.map(([name, rows]) => `## ${name}\n\n${rows.map(line).join('\n')}`),
	];
	return `${blocks.join('\n\n')}\n`;
}

function sectionsOf(knowledge: KnowledgeBase): (readonly [name: string, rows: readonly Row[]])[] {
	const authored = (address: string): Row[] => {
		const page = knowledge.pageAt(address);
		if (!page) return [];
		return [{ title: page.data.title, address: markdownAddress(address), description: page.data.description }];
	};
	const all = assets(knowledge);
	return [
		[
			'Programme',
			[
				{ title: 'Roadmap', address: '/roadmap/', description: 'The twelve weeks in four phases.' },
				...phases(knowledge).flatMap(({ id }) => authored(phaseAddress(id))),
				...weeks(knowledge).map(({ number, title, summary }) => ({
					title: `Week ${number}: ${title}`,
					address: weekAddress(number),
					description: summary,
				})),
				...knowledge.all('tracks').map(({ id, data }) => ({
					title: `Track ${data.letter}: ${data.name}`,
					address: trackAddress(id),
					description: data.objective,
				})),
				...knowledge.all('pods').map(({ id, data }) => ({
					title: `Pod ${data.number}: ${data.name}`,
					address: podAddress(id),
					description: data.mission,
				})),
				...knowledge.all('sessions').map(({ id, data }) => ({
					title: data.title,
					address: sessionAddress(id),
					description: `Week ${data.week}: reading, agenda with minutes, roles, checklist and feedback form.`,
				})),
				...PROGRAMME_PAGES,
			],
		],
		['Guides', guides(knowledge).flatMap(({ address }) => authored(address))],
		['Domains', knowledge.all('domains').flatMap(({ id }) => authored(domainAddress(id)))],
		...knowledge
			.all('domains')
			.map(
				({ id, data }) =>
					[data.short, all.filter(({ domain }) => domain === id).flatMap(({ address }) => authored(address))] as const,
			),
		['Library', LIBRARY_PAGES],
		['Optional', OPTIONAL_PAGES],
	];
}

const PROGRAMME_PAGES: readonly Row[] = [
	{ title: 'Roles', address: '/team/', description: 'Who does what in each phase.' },
	{ title: 'Capstone', address: '/capstone/', description: 'The pipeline that the team builds together.' },
	...CAPSTONE_SHEETS.map(({ label, address, description }) => ({ title: label, address, description })),
	{ title: 'Exam', address: '/exam/', description: 'Facts of the exam, each with outline, source and date.' },
	{ title: 'What changed', address: '/exam/what-changed/', description: 'The outlines of the exam compared.' },
	{ title: 'Onboarding', address: '/onboarding/', description: 'A path through the library for whoever joins later.' },
];
const LIBRARY_PAGES: readonly Row[] = [
	{ title: 'Library', address: '/library/', description: 'All write-ups, notebooks, decks and quizzes.' },
	{ title: 'Resources', address: '/resources/', description: 'Official pages, courses and more, by domain.' },
	{ title: 'Glossary', address: '/glossary/', description: 'Terms, and products that changed their name.' },
];
/** By the format, what may be left out where room is short. */
const OPTIONAL_PAGES: readonly Row[] = [
	{ title: 'Resources as JSON', address: '/resources.json', description: 'All resources for programs.' },
	{ title: 'Coverage', address: '/coverage/', description: 'Which objective is covered by which page.' },
	{ title: 'Rules', address: '/rules/', description: 'What the validator proves of the content.' },
	{ title: 'About', address: '/about/', description: 'Licences, privacy, and differences from the programme text.' },
];
