import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
	readonly summary: ComponentChildren;
	readonly isOpen?: boolean;
	/** What is in it, made when it is first opened. */
	readonly children: () => ComponentChildren;
}

/** A part to unfold, which costs nothing until somebody does. */
export function Fold({ summary, isOpen = false, children }: Props) {
	const [wasOpen, setWasOpen] = useState(isOpen);
	return (
		<details open={isOpen} onToggle={({ currentTarget }) => currentTarget.open && setWasOpen(true)}>
			<summary>{summary}</summary>
			{wasOpen && children()}
		</details>
	);
}
