import type { MeData } from '../../study/me-data.ts';
import { isDone } from '../../study/progress/work.ts';
import { Fold } from './Fold.tsx';
import { ticks } from './own-ticks.ts';
import { TickItem } from './TickItem.tsx';

/** A page or a line to tick. */
interface Line {
	readonly tick: string;
	readonly title: string;
	/** What sort of page it is. */
	readonly kind?: string;
	readonly address?: string;
	readonly minutes?: number | undefined;
}

interface Group {
	readonly title: string;
	readonly address?: string;
	readonly lines: readonly Line[];
}

/** What can be read, by domain, and the lines of the capstone's checklist, by component. */
export function Library({ data: { assets, progress } }: { readonly data: MeData }) {
	const groups: Group[] = [
		...progress.domains.map(({ id, title }) => ({
			title,
			lines: [
				...assets
					.filter((asset) => asset.id.startsWith(`domains/${id}/`))
					.map(({ id: tick, kind, ...asset }) => ({
						...asset,
						tick,
						kind: kind === 'notebook' ? 'Notebook' : 'Write-up',
					})),
				...progress.decks
					.filter(({ tick }) => tick.startsWith(`domains/${id}/`))
					.map((deck) => ({ ...deck, kind: 'Deck' })),
			],
		})),
		{ title: 'Guides', lines: progress.guides },
		...progress.capstone.map(({ title, address, lines }) => ({
			title: `Capstone: ${title}`,
			address,
			lines: lines.map(({ tick, what }) => ({ tick, title: what })),
		})),
	];
	return groups.map((group) => <GroupFold key={group.title} group={group} />);
}

function GroupFold({ group: { title, address, lines } }: { readonly group: Group }) {
	return (
		<Fold
			summary={
				<>
					{title}{' '}
					<span class="aside">
						{lines.filter(({ tick }) => isDone(ticks.value, tick)).length} of {lines.length} ticked
					</span>
				</>
			}
		>
			{() => (
				<>
					{address && (
						<p>
							<a href={address}>The whole component</a>
						</p>
					)}
					<ul class="ticks">
						{lines.map((line) => (
							<TickItem key={line.tick} tick={line.tick} what={line.title}>
								<span class="aside">
									{line.kind} {line.minutes !== undefined && `about ${line.minutes} min`}
								</span>{' '}
								{line.address && <a href={line.address}>Open</a>}{' '}
							</TickItem>
						))}
					</ul>
				</>
			)}
		</Fold>
	);
}
