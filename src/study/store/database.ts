/** The browser's database: what opens it without the store has to agree with it on these. */
export const DATABASE = 'podium';
/** Version of the database's own shape, not of records. */
export const DATABASE_VERSION = 1;
/** The one object store, of records by key. */
export const OBJECT_STORE = 'records';
/** How keys of localStorage begin under which pages note records on their way into the database, as JSON of entries. */
export const JOURNAL = 'podium-journal-';
