import type { PublicBank } from '../schemas/ledger.ts';

/** Where the commit of a public bank that was read can be seen, at its host. */
export const publicBankAddress = ({ repository, commit }: Pick<PublicBank, 'repository' | 'commit'>): string =>
	`${repository}/tree/${commit}`;
