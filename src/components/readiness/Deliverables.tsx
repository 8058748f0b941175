import { LEAST_OF_POD, type PodDeliverables } from '../../study/readiness/open-deliverables.ts';
import { Part, PARTS } from './Part.tsx';

interface Props {
	readonly pods: readonly PodDeliverables[];
	/** The last week that counts. */
	readonly until: number;
}

/** What each pod owes and has not ticked. */
export function Deliverables({ pods, until }: Props) {
	return (
		<Part
			id="deliverables"
			title={PARTS.deliverables}
			about={
				<>
					What the weeks up to {until} are to leave behind. A deliverable is the pod’s: it is done once any of its
					members has ticked it, and open while nobody has. A pod is shown from {LEAST_OF_POD} files on, and only
					members who said their pod on Me count for it.
				</>
			}
		>
			{pods.map(({ pod, told }) => (
				<section key={pod.id} aria-labelledby={`open-${pod.id}`}>
					<h3 id={`open-${pod.id}`}>
						<a href={pod.address}>{pod.title}</a>
						{told && (
							<span class="aside">
								{' '}
								{told.done} of {told.of} done
							</span>
						)}
					</h3>
					{!told && <p>Fewer than {LEAST_OF_POD} files of this pod.</p>}
					{told?.open.length === 0 && <p>Nothing is open.</p>}
					{told && told.open.length > 0 && (
						<ul>
							{told.open.flatMap(({ week, deliverables }) =>
								deliverables.map(({ id, what }) => (
									<li key={id}>
										<span class="aside">Week {week}:</span> {what}
									</li>
								)),
							)}
						</ul>
					)}
				</section>
			))}
		</Part>
	);
}
