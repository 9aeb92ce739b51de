// What a new tab runs is one file, and what fills its queue another, not four and twelve: fewer to
// fetch, and they compress better together.
import type { Plugin } from 'vite';

/** The modules of a new tab, which bring along all that they import. */
const OF_NEW_TAB =
  /(services\/(today|store|showing-record|system|changes|look)|domain\/card|components\/thought-view|messages\/words|every-page\/language)\.tsx?$/;

/** The modules that fill the queue, the decks' words apart. */
const OF_PLANNING = /services\/(fill-queue|plan)\.ts$/;

export function newTabChunk(): Plugin {
  return {
    name: 'outward:new-tab-chunk',
    outputOptions(options) {
      // The paint script is one file by itself.
      if (options.format === 'iife') return options;
      const groups = [
        { name: 'today', test: OF_NEW_TAB, priority: 2 },
        { name: 'planning', test: OF_PLANNING, priority: 1 },
      ];
      return { ...options, codeSplitting: { groups } };
    },
  };
}
