// Owns a profile of Firefox that has been through its first start, for every new profile of the
// tests to begin as: a first start takes Firefox twice as long as a later one.
import { launch } from '../support/browser.ts';
import { newProfile, removeProfile } from '../support/browser-process.ts';

/** Before all files; what it answers comes after them. */
export async function setup(): Promise<() => Promise<void>> {
  const profile = newProfile('firefox');
  const session = await launch('firefox', { profile, watch: false });
  await session.close();
  process.env.OUTWARD_FIREFOX_PROFILE = profile;
  return () => removeProfile(profile);
}
