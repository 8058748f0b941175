import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { deadline, isPaused, left, passed, warningBetween } from '../../study/clock.ts';
import type { QuestionFile } from '../../study/question-file.ts';
import { attemptIn, type AttemptState } from '../../study/responses.ts';
import { showsReasons } from '../../study/answering.ts';
import { writePlace } from '../../study/places.ts';
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
	/** What a screen reader is told. */
	readonly announcement = signal('');
	readonly #store: Store;
	/** Since when the question has been looked at; undefined while nobody looks. */
	#since: number | undefined = Date.now();
	#leftBefore: number | undefined;
	readonly #stops: (() => void)[] = [];

	constructor(store: Store, id: string, files: ReadonlyMap<string, QuestionFile>, place = 0) {
		this.#store = store;
		this.id = id;
		this.files = files;
		this.state = computed(() => attemptIn(records.value, id));
		this.settings = computed(() => (records.value.get('practice/settings/own')?.value ?? {}) as Settings);
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

	/** Changes the answer to the shown question, where it is still open. */
	change(change: (answer: Answer) => Answer): void {
		if (this.isOpen) this.#write(change(this.answer));
	}

	/** Study mode: shows the reasons; from then on the answer stands. */
	check(): void {
		const { option } = this.answer;
		if (this.state.value?.attempt.mode !== 'study' || option === undefined) return;
		this.change((answer) => ({ ...answer, revealed: true }));
		const { key } = this.state.value.attempt.questions[this.place.value] ?? {};
		this.announcement.value = option === key ? 'Right.' : 'Not right.';
	}

	/** Shows another question; a place beyond the ends does nothing. */
	go(place: number): void {
		if (place < 0 || place >= (this.state.value?.attempt.questions.length ?? 0)) return;
		this.#look(true);
		this.place.value = place;
	}

	/** Study mode: stops the clock, or lets it go on. */
	togglePause(): void {
		const state = this.state.value;
		if (!state || state.end || state.attempt.mode !== 'study') return;
		const open = state.pauses.find(({ to }) => to === undefined);
		this.#look(open !== undefined);
		const now = Date.now();
		if (open) void this.#store.put('practice/pauses', `${this.id}/${open.from}`, { to: now });
		else void this.#store.put('practice/pauses', `${this.id}/${now}`, {});
		this.announcement.value = open ? 'The clock goes on.' : 'Paused.';
	}

	/** Hands the attempt in. */
	finish(): void {
		this.#end(Date.now(), 'reader');
	}

	/** Keeps a choice of the reader. */
	choose(settings: Settings): void {
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
		const over = deadline(state);
		if (over !== undefined && now >= over) return this.#end(over, 'time');
		const remaining = left(state, now);
		if (remaining === undefined) return;
		const warning = warningBetween(this.settings.value.warnings ?? USUAL_WARNINGS, this.#leftBefore, remaining);
		if (warning !== undefined) this.announcement.value = `${warning} ${warning === 1 ? 'minute' : 'minutes'} left.`;
		this.#leftBefore = remaining;
	}

	/** Counts the time that the shown question has been looked at. */
	#look(isLooking: boolean): void {
		const since = this.#since;
		this.#since = isLooking ? Date.now() : undefined;
		if (since !== undefined && this.isOpen) this.#write(this.answer, since);
	}

	#write(answer: Answer, since = this.#since): void {
		const now = Date.now();
		const spent = (answer.spent ?? 0) + (since === undefined ? 0 : Math.max(0, now - since));
		if (this.#since !== undefined) this.#since = now;
		void this.#store.put('practice/answers', `${this.id}/${this.place.value}`, { ...answer, spent });
	}
}
