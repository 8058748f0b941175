/** Pages that live by numbers of the exam: there the notice stands before the numbers, elsewhere at the end. */
const LED =
	/^\/(?:exam|practice(?!\/(?:sit|print|testwise)\/)|pods)\/|^\/domains\/(?:[^/]+\/)?$|^\/guides\/(?:exam-day|practice-exam)\/$/;

/** True where the notice on the two outlines leads the page. */
export function leadsWithOutlines(address: string): boolean {
	return LED.test(address);
}
