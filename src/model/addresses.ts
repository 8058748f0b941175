/**
 * Addresses of the site, without the base path. Every link of every view comes from here, so that
 * a page can move in one place.
 */

/** Address of an authored page by its docs id: `guides/exam-day` is `/guides/exam-day/`. */
export const pageAddress = (id: string): string => (id === 'index' ? '/' : `/${id}/`);

/** Address of the Markdown form of an authored page: `/guides/exam-day/` is `/guides/exam-day.md`. */
export const markdownAddress = (address: string): string => address.replace(/\/$/, '.md');

/** Addresses of a notebook's downloads: the notebook itself, and Databricks source format. */
export const downloadAddresses = (address: string) => ({
	notebook: address.replace(/\/$/, '.ipynb'),
	source: address.replace(/\/$/, '.py'),
});

/** Address of a domain page. */
export const domainAddress = (domain: string): string => `/domains/${domain}/`;
/** Address of a phase page. */
export const phaseAddress = (phase: string): string => `/phases/${phase}/`;
/** Address of a week page. */
export const weekAddress = (week: number): string => `/weeks/${week}/`;
/** Address of a session's page. */
export const sessionAddress = (session: string): string => `/sessions/${session}/`;
/** Address of a session's feedback form. */
export const feedbackAddress = (session: string): string => `/sessions/${session}/feedback/`;
/** Address of a track page. */
export const trackAddress = (track: string): string => `/tracks/${track}/`;
/** Address of a pod page. */
export const podAddress = (pod: string): string => `/pods/${pod}/`;
/** Address of a domain's quiz. */
export const quizAddress = (domain: string): string => `/practice/${domain}/`;
/** Address of a rule's page. */
export const ruleAddress = (rule: string): string => `/rules/${rule}/`;
/** Address of a deck's presenter. */
export const presenterAddress = (deck: string): string => `/${deck}/present/`;
/** Anchor of a term on the glossary page. */
export const termAddress = (term: string): string => `/glossary/#${term}`;
/** Address of the prompt library. */
export const PROMPT_LIBRARY = '/guides/prompts/';
/** Anchor of a prompt in the library. */
export const promptAddress = (prompt: string): string => `${PROMPT_LIBRARY}#${prompt}`;
/** Anchor of a domain's objective on its domain page. */
export const objectiveAddress = (objective: string): string => {
	const [domain = '', slug = ''] = objective.split('/');
	return `/domains/${domain}/#objective-${slug}`;
};
