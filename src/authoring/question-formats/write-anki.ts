/** A question with its texts as safe HTML. */
interface RenderedQuestion {
	readonly stem: string;
	readonly options: readonly { readonly html: string; readonly why: string; readonly correct: boolean }[];
	readonly explanation: string;
	readonly references: readonly { readonly url: string; readonly title: string }[];
}

/** A question to be made a note of. */
export interface AnkiNote {
	readonly question: RenderedQuestion;
	/** Without spaces, which part tags. */
	readonly tags: readonly string[];
}

/** https://docs.ankiweb.net/importing/text-files.html#file-headers; "Basic" is the note type that every Anki has. */
const HEADERS = ['#separator:tab', '#html:true', '#notetype:Basic', '#columns:Front\tBack\tTags', '#tags column:3'];

/**
 * A text deck for Anki, a note a line: https://docs.ankiweb.net/importing/text-files.html. In front the question with its options,
 * behind it the key, the reasons and the pages. Anki knows a note again by its front, so an edited stem makes a new note.
 */
export function writeAnki(notes: readonly AnkiNote[]): string {
	const lines = notes.map(({ question, tags }) =>
		[front(question), back(question), tags.join(' ')].map(field).join('\t'),
	);
	return `${[...HEADERS, ...lines].join('\n')}\n`;
}

/** In an element, so that no stem begins a line with a quotation mark or a "#", which mean something there. */
const front = ({ stem, options }: RenderedQuestion): string =>
	`<div>${stem}</div>${lettered(options.map(({ html }) => html))}`;

function back({ options, explanation, references }: RenderedQuestion): string {
	const key = options.findIndex(({ correct }) => correct);
	const pages = references.map(({ url, title }) => `<li><a href="${escaped(url)}">${escaped(title)}</a></li>`);
	return [
		`<p><b>${'ABCD'[key] ?? ''}</b></p>${options[key]?.html ?? ''}<hr>`,
		lettered(options.map(({ why }) => why)),
		explanation,
		pages.length > 0 ? `<ul>${pages.join('')}</ul>` : '',
	].join('');
}

const lettered = (items: readonly string[]): string =>
	`<ol type="A">${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** A field without what ends fields and lines: older Ankis drop lines of code that begin with "#" out of quoted fields. */
const field = (html: string): string => html.replace(/\r\n?/g, '\n').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
