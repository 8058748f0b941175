import { computed, type ReadonlySignal } from '@preact/signals';
import type { MeData } from '../../study/me-data.ts';
import { reportOf, type Report } from '../../study/report.ts';
import { responsesIn, type Response } from '../../study/responses.ts';
import { chosenOutline } from '../../study/study-outline.ts';
import { settingsOf } from '../../study/store/records-of.ts';
import type { Settings } from '../../study/store/records.ts';
import { records } from '../practice/own-records.ts';
import { today } from '../practice/today.ts';

/** How a reader stands: what all parts of the page rest on. */
export interface Standing {
	readonly settings: Settings;
	readonly responses: readonly Response[];
	readonly report: Report;
	/** The booked day, "2027-04-01"; of the reader, else of the team. */
	readonly examDate: string | undefined;
}

let standing: ReadonlySignal<Standing> | undefined;

/** How the reader stands, as of now: it follows every record. All parts of the page read the same signal. */
export const standingOf = (data: MeData): ReadonlySignal<Standing> =>
	(standing ??= computed(() => {
		const settings = settingsOf(records.value);
		const examDate = settings.examDate ?? data.examDate;
		const outline = chosenOutline(data.outlines, settings.outline, examDate ?? today());
		const responses = responsesIn(records.value, Date.now());
		const options = { target: settings.target ?? data.target, from: settings.countFrom ?? 0 };
		return { settings, responses, examDate, report: reportOf(responses, outline, options) };
	}));
