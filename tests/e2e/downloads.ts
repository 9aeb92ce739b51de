// Owns sessions whose downloads go into a folder of the test's own, with the permission to write
// backups given where that is wanted: no test can press a button in the browser's own prompt.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, launch, type Session } from '../support/browser.ts';
import { newProfile, until } from '../support/browser-process.ts';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const WRITTEN_WITHIN_MS = 20_000;

export type SessionWithDownloads = Session & {
  /** The whole path of a file below the downloads, once it is there and whole. */
  file(path: string): Promise<string>;
  /** Takes all files away, so that the next of a name is not the second of it. */
  clearFiles(): void;
};

export async function launchWithDownloads(
  name: BrowserName,
  { canBackUp = false } = {},
): Promise<SessionWithDownloads> {
  const folder = mkdtempSync(join(tmpdir(), 'outward-downloads-'));
  const profile = newProfile(name);
  const extension = join(folder, '..', `${folder.split('/').at(-1)}-build`);
  cpSync(BUILDS[name], extension, { recursive: true });
  if (canBackUp) grant(join(extension, 'manifest.json'));
  const files = join(folder, 'files');
  mkdirSync(files);
  if (name === 'chromium') preferences(profile, files);
  const session = await launch(name, {
    extension,
    profile,
    watch: false,
    prefs: {
      'browser.download.folderList': 2,
      'browser.download.dir': files,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  return Object.defineProperties({} as SessionWithDownloads, {
    ...Object.getOwnPropertyDescriptors(session),
    file: { value: (path: string) => written(join(files, path)) },
    clearFiles: {
      value() {
        for (const made of readdirSync(files)) rmSync(join(files, made), { recursive: true });
      },
    },
    close: {
      async value() {
        await session.close();
        for (const made of [folder, profile, extension])
          rmSync(made, { recursive: true, force: true, maxRetries: 3 });
      },
    },
  });
}

/** Makes of the optional permission one that is given at install. */
function grant(path: string): void {
  const { optional_permissions, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  const permissions = [...manifest.permissions, ...optional_permissions];
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
}

function preferences(profile: string, folder: string): void {
  const download = { default_directory: folder, prompt_for_download: false };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ download }));
}

async function written(path: string): Promise<string> {
  return await until(WRITTEN_WITHIN_MS, `the file ${path}`, async () => {
    const isWhole = existsSync(path) && readFileSync(path, 'utf8').trimEnd() !== '';
    return isWhole && !existsSync(`${path}.part`) ? path : undefined;
  });
}
