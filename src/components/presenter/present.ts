import { gridStep } from './grid-step.ts';
import { commandOf, type Command } from './shortcuts.ts';
import { clock, pressed, timeOn, type Stopwatch } from './stopwatch.ts';
import { onSwipe } from './swipe.ts';
import { linkWindows, speakerWindow } from './windows.ts';

const root = document.documentElement;
const find = <T extends HTMLElement>(selector: string): T => {
	const element = document.querySelector<T>(selector);
	if (!element) throw new Error(`The presenter lacks "${selector}".`);
	return element;
};
const slides = Array.from(document.querySelectorAll<HTMLElement>('.slide'));
const picks = Array.from(document.querySelectorAll<HTMLAnchorElement>('.pick'));
const stage = find('.slides');
const controls = find('.controls');
const number = find<HTMLInputElement>('.go-to input');
const back = find<HTMLAnchorElement>('.back');
const help = find<HTMLDialogElement>('.help');
const status = find('.status');
const typed = find('.typed');
const time = find('.time');
const button = (command: Command) => find<HTMLButtonElement>(`[data-command="${command}"]`);

let current = 0;
let digits = '';
let digitsFade = 0;
let watch: Stopwatch = { elapsed: 0 };
let ticking = 0;
let beforeOverview: Element | null = null;

const openSpeaker = speakerWindow();
const tell = linkWindows(({ slide, watch: theirs, hello }) => {
	if (slide !== undefined) show(slide, false);
	if (theirs) setWatch(theirs, false);
	if (hello) tell({ slide: current, watch });
});

function show(index: number, tellOthers = true): void {
	const target = Math.min(Math.max(Math.trunc(index) || 0, 0), slides.length - 1);
	const moved = target !== current;
	const focusWasIn = slides[current]?.contains(document.activeElement) && !overviewIsOn();
	current = target;
	slides.forEach((slide, at) => {
		slide.dataset['at'] = at === current ? 'now' : at === current + 1 ? 'next' : 'later';
		slide.querySelector('.frame')?.toggleAttribute('inert', at !== current || overviewIsOn());
	});
	picks.forEach((pick, at) => {
		if (at === current) pick.setAttribute('aria-current', 'true');
		else pick.removeAttribute('aria-current');
	});
	number.value = String(current + 1);
	history.replaceState(null, '', `#${current + 1}`);
	status.textContent = `Slide ${current + 1} of ${slides.length}: ${slides[current]?.dataset['title'] ?? ''}`;
	if (moved) root.dataset['moved'] = '';
	if (moved && focusWasIn) slides[current]?.focus({ preventScroll: true });
	if (moved && tellOthers) tell({ slide: current });
}

const overviewIsOn = () => 'overview' in root.dataset;

function setOverview(on: boolean): void {
	if (on === overviewIsOn()) return;
	if (on) {
		beforeOverview = document.activeElement;
		root.dataset['overview'] = '';
	} else delete root.dataset['overview'];
	button('overview').setAttribute('aria-pressed', String(on));
	show(current);
	if (on) focusPick(current);
	else if (beforeOverview instanceof HTMLElement && beforeOverview.matches('button')) beforeOverview.focus();
	else slides[current]?.focus({ preventScroll: true });
}

function focusPick(index: number): void {
	picks[index]?.focus({ preventScroll: true });
	slides[index]?.scrollIntoView({ block: 'nearest' });
}

function setWatch(next: Stopwatch, tellOthers = true): void {
	watch = next;
	clearInterval(ticking);
	const print = () => (time.textContent = clock(timeOn(watch, Date.now())));
	print();
	if (watch.since !== undefined) ticking = window.setInterval(print, 500);
	button('timer').setAttribute('aria-pressed', String(watch.since !== undefined));
	if (tellOthers) tell({ watch });
}

function type(digit: string): void {
	digits = digit && (digits + digit).slice(-3);
	typed.textContent = digits && `Enter: slide ${digits}`;
	clearTimeout(digitsFade);
	if (digits) digitsFade = window.setTimeout(() => type(''), 5000);
}

const commands: Readonly<Record<Command, () => void>> = {
	next: () => show(current + 1),
	previous: () => show(current - 1),
	first: () => show(0),
	last: () => show(slides.length - 1),
	notes() {
		const on = root.dataset['notes'] !== 'on';
		root.dataset['notes'] = on ? 'on' : 'off';
		button('notes').setAttribute('aria-pressed', String(on));
	},
	overview: () => setOverview(!overviewIsOn()),
	timer: () => setWatch(pressed(watch, Date.now())),
	'full-screen'() {
		const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
		done?.catch(() => (status.textContent = 'The browser did not allow full screen.'));
	},
	window() {
		if (!openSpeaker(current + 1))
			status.textContent = 'The browser blocked the second window; allow pop-ups for this page.';
	},
	help: () => help.showModal(),
	back() {
		if (digits) type('');
		else if (overviewIsOn()) setOverview(false);
		else back.focus();
	},
};

document.addEventListener('keydown', (event) => {
	const { key, target } = event;
	if (event.ctrlKey || event.metaKey || event.altKey || help.open || !(target instanceof Element)) return;
	if (target === number && key !== 'Escape') return;
	if (/^\d$/.test(key) || (key === 'Enter' && digits)) {
		event.preventDefault();
		if (key !== 'Enter') return type(key);
		show(Number(digits) - 1);
		setOverview(false);
		return type('');
	}
	// Space presses the button that has the focus.
	if (key === ' ' && !event.shiftKey && target.closest('button, a')) return;
	const pick = picks.indexOf(target as HTMLAnchorElement);
	if (overviewIsOn() && pick >= 0) {
		const columns = picks.filter(({ parentElement }) => parentElement?.offsetTop === slides[0]?.offsetTop).length;
		const to = gridStep(key, pick, columns, picks.length);
		if (to !== undefined) focusPick(to);
		if (to !== undefined || /^(Arrow|Home|End)/.test(key)) return event.preventDefault();
	}
	// Keys that scroll belong to notes that are longer than their panel.
	if (/^(ArrowDown|ArrowUp|Page)/.test(key) && target.matches('.notes') && target.scrollHeight > target.clientHeight)
		return;
	const command = commandOf(event);
	if (!command) return;
	event.preventDefault();
	commands[command]();
});

controls.addEventListener('click', ({ target }) => {
	const pressedButton = target instanceof Element ? target.closest<HTMLElement>('[data-command]') : null;
	if (pressedButton) commands[pressedButton.dataset['command'] as Command]();
});
find('.go-to').addEventListener('submit', (event) => {
	event.preventDefault();
	show(number.valueAsNumber - 1);
});
number.addEventListener('blur', () => (number.value = String(current + 1)));
stage.addEventListener('click', (event) => {
	const pick = picks.findIndex((each) => event.target instanceof Node && each.contains(event.target));
	if (pick < 0) return;
	event.preventDefault();
	show(pick);
	setOverview(false);
});
onSwipe(stage, (direction) => {
	if (!overviewIsOn()) show(current + direction);
});
document.addEventListener('fullscreenchange', () => {
	button('full-screen').setAttribute('aria-pressed', String(document.fullscreenElement !== null));
});

/** In full screen the controls hide while nobody moves. */
let resting = 0;
for (const name of ['pointermove', 'pointerdown', 'focusin']) {
	document.addEventListener(name, () => {
		delete root.dataset['resting'];
		clearTimeout(resting);
		resting = window.setTimeout(() => (root.dataset['resting'] = ''), 3000);
	});
}

/** `#5` is a slide; any other anchor is a heading on one. */
function followHash(): void {
	const anchor = decodeURIComponent(location.hash.slice(1));
	const holder = /^\d+$/.test(anchor)
		? Number(anchor) - 1
		: slides.findIndex((slide) => anchor !== '' && slide.contains(document.getElementById(anchor)));
	show(holder < 0 ? current : holder);
}

controls.hidden = false;
button('full-screen').hidden = !document.fullscreenEnabled;
window.addEventListener('hashchange', followHash);
followHash();
delete root.dataset['waiting'];
window.scrollTo(0, 0);
tell({ hello: true });
// WebKit draws HTML inside an SVG unscaled; Marp's own remedy is fetched there only.
if (navigator.vendor.startsWith('Apple')) void import('@marp-team/marp-core/browser').then(({ browser }) => browser());
