// Handing a file to the browser to keep.

/** Hands a file to the browser, which keeps it where the reader's downloads go. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download reads the blob by itself once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
