// Errors that a test brings about on purpose: taken off the console.
import { onTestFinished, vi } from 'vitest';

/** Silences the console for the test, and counts what was reported there. */
export function expectErrors(): () => number {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => silent.mockRestore());
  return () => silent.mock.calls.length;
}
