import type { MeData } from '../../study/me-data.ts';
import type { Settings } from '../../study/store/records.ts';
import { ownStore } from '../practice/own-records.ts';
import { USUAL_WARNINGS } from '../practice/sitting.ts';
import { dayOf } from '../practice/today.ts';

interface Props {
	readonly data: MeData;
	readonly settings: Settings;
}

/**
 * What a reader chooses: the day of the exam, the outline, the target, minutes a day, and since when answers count. An emptied field
 * goes back to what is usual.
 */
export function Choices({ data, settings }: Props) {
	const isKnown = data.outlines.some(({ id }) => id === settings.outline);
	const keep = async (change: Settings): Promise<void> =>
		(await ownStore()).put('practice/settings', 'own', { ...settings, ...change });
	return (
		<form class="choices-form" onSubmit={(event) => event.preventDefault()}>
			<label>
				Day of your exam
				<input
					type="date"
					min="2020-01-01"
					max="2099-12-31"
					value={settings.examDate ?? data.examDate ?? ''}
					onChange={({ currentTarget: field }) =>
						field.reportValidity() && void keep({ examDate: field.value || undefined })
					}
				/>
			</label>
			<label>
				Outline
				<select
					value={isKnown ? settings.outline : ''}
					onChange={(event) => void keep({ outline: event.currentTarget.value || undefined })}
				>
					<option value="">As of my exam day</option>
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
					onChange={({ currentTarget: field }) =>
						field.reportValidity() && void keep({ target: field.value ? field.valueAsNumber / 100 : undefined })
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
					onChange={({ currentTarget: field }) =>
						field.reportValidity() && void keep({ minutesPerDay: field.value ? field.valueAsNumber : undefined })
					}
				/>
			</label>
			<label>
				Warn at so many minutes left
				<input
					value={(settings.warnings ?? USUAL_WARNINGS).join(', ')}
					pattern="\s*[1-9]\d?(\s*,\s*[1-9]\d?){0,4}\s*"
					title="Up to five numbers from 1 to 99, with commas between"
					onChange={({ currentTarget: field }) =>
						field.reportValidity() &&
						void keep({ warnings: field.value ? field.value.split(',').map(Number) : undefined })
					}
				/>
			</label>
			<label>
				Count answers since
				<input
					type="date"
					min="2020-01-01"
					max="2099-12-31"
					value={settings.countFrom === undefined ? '' : dayOf(settings.countFrom)}
					onChange={({ currentTarget: field }) =>
						field.reportValidity() &&
						void keep({ countFrom: field.value ? Date.parse(`${field.value}T00:00`) : undefined })
					}
				/>
			</label>
		</form>
	);
}

/** Minutes a day for cards, where the reader chose none. */
export const USUAL_MINUTES = 15;
