import type { ComponentChildren } from 'preact';

interface Props {
	/** Names the box, which the keyboard can stop at. */
	readonly label: string;
	readonly heads: readonly ComponentChildren[];
	/** Id of what describes the table. */
	readonly describedBy?: string;
	readonly class?: string;
	/** The rows. */
	readonly children: ComponentChildren;
}

/** A table that scrolls in a box of its own where it is wider than the page. */
export function ScrollingTable({ label, heads, describedBy, class: name, children }: Props) {
	return (
		<div class="table-scroll" tabIndex={0} role="region" aria-label={label}>
			<table class={name} aria-describedby={describedBy}>
				<thead>
					<tr>
						{heads.map((head, index) => (
							<th key={index} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>{children}</tbody>
			</table>
		</div>
	);
}
