import type { CollectionName, RecordOf } from '../schemas/collections.ts';
import type { Notebook } from './notebook.ts';

/** A place in a file; line and column count from 1. */
export interface Location {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** Keys and indexes that lead from a record to one of its values. */
export type FieldPath = readonly (string | number)[];

/** A record with its identity and the place it came from. */
export interface Entry<C extends CollectionName = CollectionName> {
	readonly collection: C;
	readonly id: string;
	readonly data: RecordOf<C>;
	/** File relative to the project, with forward slashes. */
	readonly file: string;
	/** Where the value at a path stands; the record itself without a path. Never throws. */
	locate(path?: FieldPath): Location;
}

/** An authored page: front matter as data, and its Markdown. A notebook is one, too. */
export interface Page extends Entry<'docs'> {
	readonly body: string;
	/** Where a character of the body stands in the file; line and column count from 1. */
	place(line: number, column: number): Location;
	/** The cells, where the page is a notebook: the body is made from them. */
	readonly notebook?: Notebook;
}

/** Something that kept a file or record from being read; a rule turns it into a finding. */
export interface Problem {
	readonly rule: 'file-is-readable' | 'record-has-its-shape' | 'file-has-a-collection';
	readonly severity?: 'error' | 'warning';
	readonly message: string;
	readonly hint: string;
	readonly at: Location;
}

/** All that was read from a content folder. */
export interface Content {
	readonly entries: readonly Entry[];
	readonly pages: readonly Page[];
	readonly problems: readonly Problem[];
	/**
	 * Ids of records that exist but did not fit their schema, as "collection:id": references to them are not
	 * reported again. "collection:*" where a file that could have held any id could not be read.
	 */
	readonly broken: ReadonlySet<string>;
	/** Number of files read. */
	readonly files: number;
	/** Every text file as it stands, comments included; a file that could not be read is left out. */
	readonly texts: readonly TextFile[];
}

/** The text of a file of the content, drawings included. */
export interface TextFile {
	/** File relative to the project, with forward slashes. */
	readonly file: string;
	readonly text: string;
}
