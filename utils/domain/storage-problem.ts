// What can keep notes from being stored, as the reader is told it.

/**
 * Why nothing is being stored:
 * - unavailable: the browser refuses a database here (some private windows, a damaged profile)
 * - newer: another, newer version of Outward has written this database
 * - blocked: an older page of Outward is open and holds the database
 * - outdated: a newer Outward has taken the database over; this page must be loaded again
 * - closed: the browser has closed it, as when site data are cleared
 * - full: no room is left on the disk
 * - refused: a change was not stored, for another reason
 */
export type StorageProblem =
  | 'unavailable'
  | 'newer'
  | 'blocked'
  | 'outdated'
  | 'closed'
  | 'full'
  | 'refused';
