/** What options are called, in the order in which they are shown. */
export const LETTERS = 'ABCD';
