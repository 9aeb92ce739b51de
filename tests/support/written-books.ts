// Owns books that are written into the database of a browser, as an import would leave them there.

import type { BookRows } from './books.ts';
import type { Session } from './browser.ts';

/** Writes a book through a page of the extension, which has made the database. */
export async function writeBook(session: Session, rows: BookRows): Promise<void> {
  const journal = await session.open('journal.html');
  await journal.evaluate(async (text) => {
    const { deck, thoughts, chapters } = JSON.parse(text) as BookRows;
    const wanted = ['decks', 'thoughts', 'chapters'];
    const opened = () =>
      new Promise<IDBDatabase | undefined>((done, fail) => {
        const request = indexedDB.open('outward');
        request.onerror = () => fail(request.error);
        // Not there yet: the page itself is to make it.
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onsuccess = () => done(request.result);
      }).catch(() => undefined);
    let database = await opened();
    while (database === undefined) {
      await new Promise((later) => setTimeout(later, 50));
      database = await opened();
    }
    const write = database.transaction(wanted, 'readwrite');
    write.objectStore('decks').put(deck);
    for (const row of thoughts) write.objectStore('thoughts').put(row);
    for (const row of chapters) write.objectStore('chapters').put(row);
    await new Promise<void>((done, fail) => {
      write.oncomplete = () => done();
      write.onabort = () => fail(write.error);
    });
    database.close();
  }, JSON.stringify(rows));
  await journal.close();
}
