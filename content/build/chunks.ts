// Which modules are built into one file: fewer files are fetched sooner, and what stands together
// compresses better, in the package too. What is in no group below goes where Vite would put it.
import type { Plugin } from 'vite';

/** The modules of a new tab, which bring along all that they import. */
const OF_NEW_TAB =
  /(services\/(today|store|showing-record|system|changes|look)|domain\/card|components\/thought-view|messages\/words|every-page\/language)\.tsx?$/;

/** The modules that fill the queue, the decks' words apart. */
const OF_PLANNING = /services\/(fill-queue|plan)\.ts$/;

/** What the other pages and the worker have in common, whichever of them. No module of it may touch `document` while it is loaded. */
const OF_PAGES = /virtual:page-names|\/(components|entrypoints|utils|node_modules)\//;

/** It throws where the browser's own interface is not at hand: in the worker. */
const OF_BROWSER = /node_modules\/webextension-polyfill\/|utils\/browser\.ts$/;

/** What is large, and loaded only when a journal or a file of another program is read or written. */
const OF_FILES =
  /node_modules\/(js-yaml|fflate)\/|services\/(import|export)-|storage\/stag|formats\/(zip-|zoned-time|(own-|foreign-)?markdown|front-matter-reader|journal-reader|read-note)/;

export function chunks(): Plugin {
  return {
    name: 'outward:chunks',
    outputOptions(options) {
      // A script that stands alone, as the paint script, is one file by itself.
      if (options.format === 'iife') return options;
      const isShared = (id: string) =>
        OF_PAGES.test(id) && !OF_FILES.test(id) && !OF_BROWSER.test(id);
      const groups = [
        { name: 'today', test: OF_NEW_TAB, priority: 3 },
        { name: 'planning', test: OF_PLANNING, priority: 2 },
        { name: 'shared', test: isShared, minShareCount: 2, priority: 1 },
      ];
      return { ...options, codeSplitting: { groups } };
    },
  };
}
