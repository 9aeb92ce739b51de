// What the bench runs within a page: the very code of the project, built into one file.
export { noteQuery } from '../../utils/domain/note-query.ts';
export { journalFile } from '../../utils/services/export-journal.ts';
export { importJournal } from '../../utils/services/import-journal.ts';
export { searchNotes } from '../../utils/services/search.ts';
export { checkSearch } from '../../utils/services/search-check.ts';
export { system } from '../../utils/services/system.ts';
export { openDatabase } from '../../utils/storage/database.ts';
export { sealTail } from '../../utils/storage/sealing.ts';
