import { trouble } from './own-records.ts';

/** Says what may be lost, where the browser does not keep what it is given. */
export function StorageNotice({ base }: { readonly base: string }) {
	const problem = trouble.value;
	return (
		<div role="alert">
			{problem && (
				<p class="practice-trouble">
					{problem.sentence} <a href={`${base}me/#own-data`}>Export what there is</a> before you close this tab.
				</p>
			)}
		</div>
	);
}
