import type { ComponentChildren } from 'preact';

/** The parts of the page that files fill, in their order: what the list of contents leads to. */
export const PARTS = {
	report: 'Report for management',
	coverage: 'Coverage of objectives',
	hours: 'Hours',
	evidence: 'Practice evidence',
	deliverables: 'Open deliverables',
	gaps: 'Gap map',
	strategy: 'Strategy list',
} as const;

interface Props {
	readonly id: string;
	readonly title: string;
	/** What the part says and how it was computed. */
	readonly about: ComponentChildren;
	readonly children: ComponentChildren;
}

/** A part of the page: its heading, what it means, and what it shows. */
export function Part({ id, title, about, children }: Props) {
	return (
		<section aria-labelledby={id} class="readiness-part">
			<h2 id={id}>{title}</h2>
			<p>{about}</p>
			{children}
		</section>
	);
}
