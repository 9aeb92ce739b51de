// What a new tab runs is one file, not four: fewer to fetch, and they compress better together.
import type { Plugin } from 'vite';

/** The modules of a new tab, which bring along all that they import. */
const OF_NEW_TAB =
  /(services\/(today|store|showing-record|system|changes|look)|domain\/card|components\/thought-view|messages\/words|every-page\/language)\.tsx?$/;

export function newTabChunk(): Plugin {
  return {
    name: 'outward:new-tab-chunk',
    outputOptions(options) {
      // The paint script is one file by itself.
      if (options.format === 'iife') return options;
      return { ...options, codeSplitting: { groups: [{ name: 'today', test: OF_NEW_TAB }] } };
    },
  };
}
