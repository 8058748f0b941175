import { longDay } from '../../model/days.ts';
import type { WhereInPlan } from '../../study/plan/where-in-plan.ts';
import type { Pace } from '../../study/progress/pace.ts';
import { duration } from '../../views/programme.ts';

interface Props {
	readonly pace: Pace;
	/** The booked day. */
	readonly examDate: string | undefined;
	/** Undefined without dates. */
	readonly where: WhereInPlan | undefined;
}

/** How what is done compares with the plan, and what is left with the time that is left, in sentences. */
export function PaceText({ pace, examDate, where }: Props) {
	return (
		<>
			<p>{standing(pace, where)}</p>
			<p>{ahead(pace, examDate)}</p>
			{pace.left > 0 && pace.needed !== undefined && pace.short !== undefined && (
				<p class="aside">
					What does not fit = what is left − what the plan still has up to that day × what you have ticked ÷ what was
					due − your hours a week × weeks after week 12. A pause counts as no time.
				</p>
			)}
		</>
	);
}

const roughly = (minutes: number): string => duration(minutes < 60 ? Math.ceil(minutes) : Math.round(minutes / 5) * 5);

function standing({ due, done }: Pace, where: WhereInPlan | undefined): string {
	if (due === undefined || !where) return 'Without a start date nothing is due. Choose one above, or tick as you go.';
	if (where.state === 'before') return `Nothing is due yet: week 1 begins on ${longDay(where.next.workdays[0])}.`;
	if (where.state === 'over')
		return done >= due ? 'The twelve weeks are over, and all of their work is ticked.' : 'The twelve weeks are over.';
	const difference = done - due;
	const compared =
		Math.abs(difference) < 5 ? 'as planned' : `${roughly(Math.abs(difference))} ${difference < 0 ? 'behind' : 'ahead'}`;
	return `Up to yesterday the plan has ${duration(due)}, and you have ticked ${duration(done)}: ${compared}.`;
}

function ahead({ due, done, left, end, daysLeft, needed, own, short }: Pace, examDate: string | undefined): string {
	if (left === 0) return 'Nothing of the plan is left.';
	const rest = `${duration(left)} ${left === 1 ? 'is' : 'are'} left`;
	if (end?.by === 'exam' && daysLeft === 0) return `${rest}, and your exam day has come.`;
	if (!end || needed === undefined)
		return `${rest}. Choose the day of your exam under “Choices” to see whether the time is enough.`;
	const until = end.by === 'exam' ? `your exam on ${longDay(examDate ?? end.day)}` : `the end of week 12`;
	const time = daysLeft < 14 ? `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}` : `${(daysLeft / 7).toFixed(1)} weeks`;
	const asks = daysLeft < 7 ? '' : `: ${roughly(needed)} a week`;
	const sentence = `${rest}, with ${time} until ${until}${asks}.`;
	if (own === undefined || short === undefined) return sentence;
	const share = due ? `, ${Math.round((done / due) * 100)}% of what was due` : '';
	const fits = short < 1 ? 'all of it fits' : `${roughly(short)} of it do not fit`;
	return `${sentence} Since week 1 began you have done ${roughly(own)} a week${share}; at that pace ${fits}.`;
}
