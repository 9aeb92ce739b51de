// The build: manifest, policy and plugins, for both browsers.
import { createRequire } from 'node:module';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { chunks } from './content/build/chunks.ts';
import { inlineStyles } from './content/build/inline-styles.ts';
import { lateModule } from './content/build/late-module.ts';
import { noPlugins } from './content/build/no-plugins.ts';
import { plainImports } from './content/build/plain-imports.ts';
import { builtInDecks } from './content/build/plugin.ts';
import { withReaderWorker } from './content/build/reader-worker.ts';
import { smallEntities } from './content/build/small-entities.ts';
import { spareCardFiles } from './content/build/spare-cards.ts';
import { styleFiles } from './content/build/style-files.ts';
import { interfaceWords, manifestMessages } from './content/build/words.ts';

/** Fonts by the packages that have them, regular weight, a file a script. */
const FONTS = [
  'literata-latin',
  'literata-latin-ext',
  'literata-cyrillic',
  'frank-ruhl-libre-hebrew',
];

function fontFile(name: string): string {
  const family = name.startsWith('literata') ? 'literata' : 'frank-ruhl-libre';
  const path = `@fontsource/${family}/files/${name}-400-normal.woff2`;
  return createRequire(import.meta.url).resolve(path);
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  manifest: ({ browser, mode }) => ({
    name: 'Outward',
    description: '__MSG_description__',
    default_locale: 'en',
    optional_permissions: ['downloads'],
    permissions: [
      // For the menu of a selection, and to read what is selected when the reader says so.
      ...['contextMenus', 'activeTab', 'scripting'],
      ...(browser === 'firefox' ? [] : ['unlimitedStorage']),
    ],
    ...(mode === 'production' && { content_security_policy: { extension_pages: POLICY } }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'keep-passage': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_keepPassage__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'outward@outward.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'vite:build:extendConfig': withReaderWorker,
    'build:publicAssets': (_, files) => {
      for (const { code, text } of manifestMessages())
        files.push({ contents: text, relativeDest: `_locales/${code}/messages.json` });
      for (const { code, text } of spareCardFiles())
        files.push({ contents: text, relativeDest: `spare-cards/${code}.js` });
      for (const { name, text } of styleFiles(import.meta.dirname))
        files.push({ contents: text, relativeDest: `styles/${name}` });
      for (const name of FONTS)
        files.push({ absoluteSrc: fontFile(name), relativeDest: `fonts/${name}-400.woff2` });
    },
  },
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      builtInDecks(),
      interfaceWords(),
      inlineStyles(),
      plainImports(),
      noPlugins(),
      smallEntities(),
      lateModule(),
      chunks(),
    ],
    build: { modulePreload: false },
  }),
  zip: { excludeSources: ['pictures/**', 'docs/pictures/**'] },
});
