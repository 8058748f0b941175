import type { MentorHour } from '../schemas/mentor-hour.ts';

/** The parts of a mentor hour in order, with how pages name them. */
export function hourParts({ opening, questions, show, swap, close }: MentorHour) {
	return [
		{ title: 'Opening', minutes: opening.minutes },
		{ title: 'Questions', minutes: questions.minutes },
		{ title: 'Show', minutes: show.minutes },
		{ title: 'Swap', minutes: swap.minutes },
		{ title: 'Close', minutes: close.minutes },
	] as const;
}
