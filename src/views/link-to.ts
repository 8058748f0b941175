/** Gives an address of the site as a reader of the Markdown is to follow it. */
export type LinkTo = (address: string) => string;
