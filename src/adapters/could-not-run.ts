/** Says why on standard error and ends with exit code 2: the run proved, or measured, nothing. */
export function couldNotRun(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}
