// What the builds ask of the browser: no more than was agreed.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainTest } from './fresh-test.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "font-src 'self'; img-src 'self' blob: data:; base-uri 'none'; form-action 'none'";

/** All that a manifest may hold; anything else is a question to be asked first. */
const FIELDS = [
  'action',
  'background',
  'browser_specific_settings',
  'chrome_url_overrides',
  'commands',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'name',
  'optional_permissions',
  'options_ui',
  'permissions',
  'version',
];

/** What keeping a passage wants: none of them warns, and none reads a page that the reader has not said it of. */
const OF_KEEPING = ['contextMenus', 'activeTab', 'scripting'];

describe.each([
  ['chromium', '.output/chrome-mv3', [...OF_KEEPING, 'unlimitedStorage']],
  ['firefox', '.output/firefox-mv3', OF_KEEPING],
])('the manifest for %s', (_, folder, permissions) => {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));

  it('is of version 3 and has only the fields that are known', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(Object.keys(manifest).filter((field) => !FIELDS.includes(field))).toEqual([]);
  });

  it('asks for no permission beyond storage and keeping a passage, later for downloads alone, and for no host', () => {
    expect(manifest.permissions ?? []).toEqual(permissions);
    expect(manifest.optional_permissions ?? []).toEqual(['downloads']);
    for (const field of ['host_permissions', 'optional_host_permissions', 'content_scripts']) {
      expect(manifest[field]).toBeUndefined();
    }
  });

  it('lets the pages reach nothing but their own files', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY });
  });

  it('names pages, command and icons that are there', () => {
    expect(manifest.chrome_url_overrides).toEqual({ newtab: 'newtab.html' });
    expect(manifest.action.default_popup).toBe('popup.html');
    expect(manifest.options_ui).toMatchObject({ page: 'options.html', open_in_tab: true });
    expect(Object.keys(manifest.commands)).toEqual(['_execute_action', 'keep-passage']);
    expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
    const files = [
      'newtab.html',
      'popup.html',
      'options.html',
      'welcome.html',
      'passage.html',
      'background.js',
      'keep.js',
      'kept.js',
      ...Object.values<string>(manifest.icons),
    ];
    for (const file of files) expect(existsSync(`${folder}/${file}`), file).toBe(true);
  });
});

plainTest('chromium')('Chromium warns at install of the new tab alone', async ({ session }) => {
  const page = await session.open('options.html');
  const warnings = await page.evaluate(
    `new Promise((done) => chrome.management.getPermissionWarningsByManifest(
        JSON.stringify(chrome.runtime.getManifest()), done))`,
  );
  expect(warnings).toEqual(['Replace the page you see when opening a new tab']);
});
