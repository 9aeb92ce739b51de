// Owns finding the browsers of this machine, and installing one where apt-get may.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs by browser, as PATH knows them; the first of a family is preferred. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome-stable', 'google-chrome', 'chrome', 'google-chrome-beta'],
  edge: ['microsoft-edge-stable', 'microsoft-edge', 'msedge'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const MAC_APPS = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium'],
  chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
  edge: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS_PROGRAMS = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  chrome: ['Google\\Chrome\\Application\\chrome.exe'],
  edge: ['Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

const NAMES = { chromium: 'Chromium', chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox' };

const PACKAGES = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

/**
 * Finds a browser: `chrome`, `edge` and `firefox` mean just these, `chromium` any of its family.
 * CHROME_PATH and FIREFOX_PATH come before everything else. Undefined where there is none.
 */
export function findBrowser(choice) {
  const kind = choice === 'firefox' ? 'firefox' : 'chromium';
  const told = kind === 'firefox' ? process.env.FIREFOX_PATH : process.env.CHROME_PATH;
  if (told) {
    if (!isProgram(told)) throw new Error(`There is no program at ${told}.`);
    return { kind, name: NAMES[choice], path: told };
  }
  const family = choice === 'chromium' ? ['chromium', 'chrome', 'edge'] : [choice];
  for (const member of family) {
    const path = placesOf(member).find(isProgram);
    if (path) return { kind, name: NAMES[member], path };
  }
  return undefined;
}

function placesOf(member) {
  const { env, platform } = process;
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return [...inEach(folders, MAC_APPS[member]), ...inEach(onPath, COMMANDS[member])];
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return inEach(folders.filter(Boolean), WINDOWS_PROGRAMS[member]);
  }
  return inEach([...onPath, ...LINUX_FOLDERS], COMMANDS[member]);
}

function inEach(folders, names) {
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** Ubuntu puts small scripts in the place of browsers, which only tell to install a snap. */
function isProgram(path) {
  try {
    if (!statSync(path).isFile()) return false;
    const file = openSync(path, 'r');
    const start = Buffer.alloc(4096);
    readSync(file, start);
    closeSync(file);
    return !/^#!.*snap install/s.test(start.toString('latin1'));
  } catch {
    return false;
  }
}

/** Finds a browser or installs it; throws with a sentence for people where neither can be. */
export function ensureBrowser(choice) {
  const found = findBrowser(choice);
  if (found) return found;
  if (choice === 'chromium' || choice === 'firefox') installByApt(choice);
  const installed = findBrowser(choice);
  if (installed) return installed;
  throw new Error(adviceFor(choice));
}

function installByApt(choice) {
  if (process.platform !== 'linux' || process.getuid() !== 0) return;
  if (!outputOf('apt-get', ['--version'])) return;
  console.log(`Installing ${NAMES[choice]} by apt-get.`);
  apt('apt-get', ['update', '-qq']);
  const name = PACKAGES[choice].find(isRealPackage);
  if (!name) {
    throw new Error(`Here ${NAMES[choice]} comes only as a snap. ${adviceFor(choice)}`);
  }
  apt('apt-get', ['install', '--yes', '-qq', '--no-install-recommends', name]);
}

/** Ubuntu's packages of browsers are empty and fetch a snap, which no driver can steer. */
function isRealPackage(name) {
  const about = outputOf('apt-cache', ['show', name]);
  return about !== undefined && !/^(Version: .*snap|Description.*\bsnap\b)/im.test(about);
}

/** What a command prints, undefined where it is missing or fails. */
function outputOf(command, args) {
  try {
    return execFileSync(command, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch {
    return undefined;
  }
}

function apt(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')} failed.`, { cause: error });
  }
}

function adviceFor(choice) {
  if (choice === 'firefox') {
    return 'Install Firefox (not as a snap), or name its program in FIREFOX_PATH, and try again.';
  }
  const name = choice === 'chromium' ? 'Chromium, Chrome or Edge' : NAMES[choice];
  return `Install ${name} (not as a snap), or name its program in CHROME_PATH, and try again.`;
}
