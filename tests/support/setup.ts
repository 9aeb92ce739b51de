// Gives every unit test a real implementation of IndexedDB, fresh for each file.
import 'fake-indexeddb/auto';
