import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { deadline, isPaused, left, lookedAt, passed, warningBetween } from '../../study/clock.ts';
import type { QuestionFile } from '../../study/question-file.ts';
import type { AttemptState } from '../../study/attempt-state.ts';
import { attemptIn } from '../../study/responses.ts';
import { showsReasons } from '../../study/answering.ts';
import { writePlace } from '../../study/places.ts';
import { settingsOf } from '../../study/store/records-of.ts';
import type { Answer, Settings } from '../../study/store/records.ts';
import type { Store } from '../../study/store/store.ts';
import { records } from './own-records.ts';

/** Minutes left at which the clock warns, unless the reader chose others. */
export const USUAL_WARNINGS: readonly number[] = [30, 10, 5, 1];

/** One attempt on one screen: what it shows, and what its reader may do. Everything said is in the store at once. */
export class Sitting {
	readonly id: string;
	readonly files: ReadonlyMap<string, QuestionFile>;
	readonly state: ReadonlySignal<AttemptState | undefined>;
	readonly settings: ReadonlySignal<Settings>;
	/** The question that is shown, from 0. */
	readonly place = signal(0);
	/** Milliseconds since 1970, every second. */
	readonly now = signal(Date.now());
	/** What the reader is told, on screen and by a screen reader. */
	readonly announcement = signal('');
	readonly #store: Store;
	/** The last tick at which somebody looked; undefined while nobody does. */
	#since: number | undefined = Date.now();
	/** Milliseconds that the shown question was looked at, and that are not written down yet. */
	#unwritten = 0;
	#leftBefore: number | undefined;
	readonly #stops: (() => void)[] = [];

	constructor(store: Store, id: string, files: ReadonlyMap<string, QuestionFile>, place = 0) {
		this.#store = store;
		this.id = id;
		this.files = files;
		this.state = computed(() => attemptIn(records.value, id));
		this.settings = computed(() => settingsOf(records.value));
		const last = (this.state.value?.attempt.questions.length ?? 1) - 1;
		this.place.value = Math.min(Math.max(0, place), last);
		const ticking = setInterval(() => this.#tick(), 1000);
		const look = (): void => this.#look(!document.hidden);
		const leave = (): void => this.#look(false);
		document.addEventListener('visibilitychange', look);
		addEventListener('pagehide', leave);
		this.#stops.push(
			() => clearInterval(ticking),
			() => document.removeEventListener('visibilitychange', look),
			() => removeEventListener('pagehide', leave),
			effect(() => history.replaceState(null, '', writePlace({ kind: 'attempt', id, question: this.place.value + 1 }))),
		);
		this.#tick();
	}

	/** Stops the clock of the screen; the attempt goes on. */
	leave(): void {
		this.#look(false);
		this.#stops.forEach((stop) => stop());
	}

	/** Milliseconds left, or undefined without a limit. */
	get left(): number | undefined {
		return this.state.value && left(this.state.value, this.now.value);
	}

	/** Milliseconds that the attempt has taken. */
	get passed(): number {
		return this.state.value ? passed(this.state.value, this.now.value) : 0;
	}

	/** The answer at the place that is shown. */
	get answer(): Answer {
		return this.state.value?.answers[this.place.value] ?? {};
	}

	/** True while the shown question may be answered: before the end, unpaused, and not checked yet. */
	get isOpen(): boolean {
		const state = this.state.value;
		return state !== undefined && !showsReasons(state, this.place.value) && !isPaused(state);
	}

	/**
	 * Changes the answer to the shown question, where it is still open.
	 * @param said What a screen reader is told of it, where the focus is elsewhere.
	 */
	change(change: (answer: Answer) => Answer, said?: (answer: Answer) => string): void {
		if (!this.isOpen) return;
		const answer = change(this.answer);
		this.#write(answer);
		if (said) this.announcement.value = said(answer);
	}

	/** Study mode: shows the reasons, of a blank, too; from then on the answer stands. */
	check(): void {
		const { option } = this.answer;
		if (this.state.value?.attempt.mode !== 'study' || !this.isOpen) return;
		this.change((answer) => ({ ...answer, revealed: true }));
		const place = this.place.value;
		const { key } = this.state.value.attempt.questions[place] ?? {};
		this.announcement.value = `Question ${place + 1}: ${option === undefined ? 'left blank' : option === key ? 'right' : 'not right'}.`;
	}

	/** Shows another question; a place beyond the ends does nothing. */
	go(place: number): void {
		if (place < 0 || place >= (this.state.value?.attempt.questions.length ?? 0)) return;
		this.#look(true);
		this.announcement.value = '';
		this.place.value = place;
	}

	/** Study mode: stops the clock, or lets it go on. */
	togglePause(): void {
		const state = this.state.value;
		if (!state || state.end || state.attempt.mode !== 'study') return;
		const open = state.pauses.filter(({ to }) => to === undefined);
		const now = Date.now();
		this.#look(open.length > 0);
		for (const { from } of open) void this.#store.put('practice/pauses', `${this.id}/${from}`, { to: now });
		if (open.length === 0) void this.#store.put('practice/pauses', `${this.id}/${now}`, {});
		this.announcement.value = open.length > 0 ? 'The clock goes on.' : 'Paused.';
	}

	/** Hands the attempt in. */
	finish(): void {
		this.#end(Date.now(), 'reader');
	}

	/** Keeps choices of the reader. */
	set(settings: Settings): void {
		void this.#store.put('practice/settings', 'own', { ...this.settings.value, ...settings });
	}

	#end(at: number, by: 'reader' | 'time'): void {
		if (!this.state.value || this.state.value.end) return;
		this.#look(false);
		void this.#store.put('practice/ends', this.id, { at, by });
		this.announcement.value = by === 'time' ? 'Time is up. What you answered is handed in.' : 'Handed in.';
	}

	#tick(): void {
		const now = Date.now();
		this.now.value = now;
		const state = this.state.value;
		if (!state || state.end) return;
		this.#count(now);
		const over = deadline(state);
		if (over !== undefined && now >= over) return this.#end(over, 'time');
		const remaining = left(state, now);
		if (remaining === undefined) return;
		const warning = warningBetween(this.settings.value.warnings ?? USUAL_WARNINGS, this.#leftBefore, remaining);
		if (warning !== undefined) this.announcement.value = `${warning} ${warning === 1 ? 'minute' : 'minutes'} left.`;
		this.#leftBefore = remaining;
	}

	/** Takes note of whether somebody looks at the question, and writes down for how long somebody did. */
	#look(isLooking: boolean): void {
		const now = Date.now();
		this.#count(now);
		this.#since = isLooking ? now : undefined;
		if (this.#unwritten > 0 && this.isOpen) this.#write(this.answer);
		this.#unwritten = 0;
	}

	/** Counts the time since the last tick. */
	#count(now: number): void {
		if (this.#since === undefined) return;
		if (this.isOpen) this.#unwritten += lookedAt(this.#since, now);
		this.#since = now;
	}

	#write(answer: Answer): void {
		this.#count(Date.now());
		const spent = (answer.spent ?? 0) + this.#unwritten;
		this.#unwritten = 0;
		void this.#store.put('practice/answers', `${this.id}/${this.place.value}`, { ...answer, spent });
	}
}
