/** A text file of the project, as it shall be. */
export interface ProjectFile {
	/** Path relative to the project, with forward slashes. */
	readonly path: string;
	readonly text: string;
	/** What the file held when it was read; left out for a file that must not exist yet. */
	readonly replaces?: string;
}

/** Reads a file of the project; undefined if there is none. */
export type ReadProjectFile = (path: string) => string | undefined;

/** Thrown when a request does not fit the handbook as it is. The message is for people; nothing was written. */
export class Refused extends Error {}
