import { useEffect } from 'preact/hooks';
import { download } from './download.ts';
import { records, trouble } from './own-records.ts';
import { today } from './today.ts';

/** Only who loses something needs it. */
const exporting = () => import('../../study/store/export.ts');

/** Says what may be lost, where the browser does not keep what it is given, and hands it over in place: the next page would be empty. */
export function StorageNotice() {
	const problem = trouble.value;
	useEffect(() => {
		if (!problem) return;
		// There in time: whoever loses the storage may lose the line, too.
		void exporting();
		const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
		addEventListener('beforeunload', warn);
		return () => removeEventListener('beforeunload', warn);
	}, [problem]);
	const save = async (): Promise<void> => {
		const { writeExport } = await exporting();
		download(`podium-${today()}.json`, 'application/json', writeExport(records.value, Date.now()));
	};
	return (
		<div role="alert">
			{problem && (
				<p class="practice-trouble">
					{problem.sentence}{' '}
					<button type="button" onClick={() => void save()}>
						Export what there is
					</button>
				</p>
			)}
		</div>
	);
}
