// The build: manifest, policy and plugins, for both browsers.
import { createRequire } from 'node:module';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { inlineStyles } from './content/build/inline-styles.ts';
import { lateModule } from './content/build/late-module.ts';
import { newTabChunk } from './content/build/new-tab-chunk.ts';
import { plainImports } from './content/build/plain-imports.ts';
import { builtInDecks } from './content/build/plugin.ts';
import { interfaceWords } from './content/build/words.ts';

const LITERATA = createRequire(import.meta.url).resolve(
  '@fontsource/literata/files/literata-latin-400-normal.woff2',
);

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
    description:
      'A short thought on each new tab, a question in the popup, your notes on your own machine.',
    optional_permissions: ['downloads'],
    permissions: browser === 'firefox' ? [] : ['unlimitedStorage'],
    ...(mode === 'production' && { content_security_policy: { extension_pages: POLICY } }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
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
    'build:publicAssets': (_, files) => {
      files.push({ absoluteSrc: LITERATA, relativeDest: 'fonts/literata-latin-400.woff2' });
    },
  },
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      builtInDecks(),
      interfaceWords(),
      inlineStyles(),
      plainImports(),
      lateModule(),
      newTabChunk(),
    ],
    build: { modulePreload: false },
  }),
  zip: { excludeSources: ['pictures/**', 'docs/pictures/**'] },
});
