// Who this is to the data: the reader's seed, which orders the ring and travels
// with an export, and the name of this install, which does not.
import { hybridTime } from '../domain/hybrid-clock.ts';
import type { Database } from '../storage/database.ts';
import { settingMadeOnce } from '../storage/settings.ts';
import type { System } from './system.ts';

export type Identity = { seed: string; install: string };

const known = new WeakMap<Database, Promise<Identity>>();

/** The identity of this database, made when first asked for, and read once a page. */
export function identityOf(database: Database, system: System): Promise<Identity> {
  const identity = known.get(database) ?? readIdentity(database, system);
  known.set(database, identity);
  identity.catch(() => known.delete(database));
  return identity;
}

/** Makes it be read again: an import may have brought another seed. */
export function forgetIdentity(database: Database): void {
  known.delete(database);
}

async function readIdentity(database: Database, system: System): Promise<Identity> {
  const time = hybridTime(system.now().instant, [], 'first');
  const install = await settingMadeOnce(database, 'install', system.newId, time);
  const seed = await settingMadeOnce(database, 'seed', system.newId, time);
  return { seed, install };
}

/** A function that gives the next hybrid time of this install after those seen. */
export function timeAfter(system: System, { install }: Identity) {
  return (seen: string[]) => hybridTime(system.now().instant, seen, install);
}
