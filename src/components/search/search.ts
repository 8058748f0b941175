import { required } from '../facets/required.ts';
import { fillDialog } from './dialog.ts';
import { startEngine } from './engine.ts';
import { startPage } from './page.ts';

// All that search is, for the page and for the dialog, in a file of its own that opener.ts loads when search is
// about to be wanted. Who imports it learns whether that worked.
const engine = startEngine(import.meta.env.BASE_URL);
const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
if (dialog) await fillDialog(dialog, engine);
else await startPage(required(document, '[data-search]', HTMLElement), engine);
