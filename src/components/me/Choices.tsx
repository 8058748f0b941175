import type { MeData } from '../../study/me-data.ts';
import type { StudyOutline } from '../../study/study-outline.ts';
import type { Settings } from '../../study/store/records.ts';
import { ownStore } from '../practice/own-records.ts';
import { USUAL_WARNINGS } from '../practice/sitting.ts';

interface Props {
	readonly data: MeData;
	readonly settings: Settings;
	readonly outline: StudyOutline;
}

/** What a reader chooses: the day of the exam, the outline, the target, minutes a day, and since when answers count. */
export function Choices({ data, settings, outline }: Props) {
	const keep = async (change: Settings): Promise<void> =>
		(await ownStore()).put('practice/settings', 'own', { ...settings, ...change });
	return (
		<form class="choices-form" onSubmit={(event) => event.preventDefault()}>
			<label>
				Day of your exam
				<input
					type="date"
					value={settings.examDate ?? data.examDate ?? ''}
					onChange={(event) => void keep({ examDate: event.currentTarget.value || undefined })}
				/>
			</label>
			<label>
				Outline
				<select value={outline.id} onChange={(event) => void keep({ outline: event.currentTarget.value })}>
					{data.outlines.map(({ id, title }) => (
						<option key={id} value={id}>
							{title}
						</option>
					))}
				</select>
			</label>
			<label>
				Own target, in percent
				<input
					type="number"
					min={50}
					max={99}
					value={Math.round(100 * (settings.target ?? data.target))}
					onChange={(event) =>
						event.currentTarget.reportValidity() && void keep({ target: event.currentTarget.valueAsNumber / 100 })
					}
				/>
			</label>
			<label>
				Minutes a day for cards
				<input
					type="number"
					min={1}
					max={240}
					value={settings.minutesPerDay ?? USUAL_MINUTES}
					onChange={(event) =>
						event.currentTarget.reportValidity() && void keep({ minutesPerDay: event.currentTarget.valueAsNumber })
					}
				/>
			</label>
			<label>
				Warn at so many minutes left
				<input
					value={(settings.warnings ?? USUAL_WARNINGS).join(', ')}
					pattern="\s*\d{1,3}(\s*,\s*\d{1,3}){0,4}\s*"
					title="Up to five numbers of minutes, with commas between"
					onChange={(event) => {
						if (!event.currentTarget.reportValidity()) return;
						const minutes = event.currentTarget.value.split(',').map(Number);
						void keep({ warnings: minutes.filter((each) => each > 0 && each <= 600) });
					}}
				/>
			</label>
			<label>
				Count answers since
				<input
					type="date"
					value={settings.countFrom === undefined ? '' : isoDay(settings.countFrom)}
					onChange={(event) => {
						const at = event.currentTarget.value ? Date.parse(`${event.currentTarget.value}T00:00`) : undefined;
						void keep({ countFrom: at });
					}}
				/>
			</label>
		</form>
	);
}

/** Minutes a day for cards, where the reader chose none. */
export const USUAL_MINUTES = 15;

/** The day of a moment, where the reader is. */
function isoDay(at: number): string {
	const day = new Date(at);
	return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
