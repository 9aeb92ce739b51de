// What comes to the page from outside: files and words that are dropped anywhere on it,
// or pasted where there is no field.

export type Incoming = {
  onFiles(files: readonly File[]): void;
  onText(text: string): void;
  /** Whether something is held over the page that would be taken. */
  onHeldOver(isHeldOver: boolean): void;
};

/** A field takes what is dropped and pasted by itself, but no files. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

function isTaken({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  return types.includes('Files') || (types.includes('text/plain') && !isField(target));
}

/** Hands on the files of a drop or a paste, else its words. Resolves with whether there was anything. */
function hasHandedOn(data: DataTransfer | null, { onFiles, onText }: Incoming): boolean {
  const files = [...(data?.files ?? [])];
  const text = data?.getData('text/plain') ?? '';
  if (files.length > 0) onFiles(files);
  else if (text.trim() !== '') onText(text);
  else return false;
  return true;
}

export function listenForIncoming(incoming: Incoming): void {
  const onDrag = (event: DragEvent) => {
    if (!isTaken(event)) return;
    event.preventDefault();
    incoming.onHeldOver(true);
  };
  addEventListener('dragenter', onDrag);
  addEventListener('dragover', onDrag);
  addEventListener('dragleave', ({ relatedTarget }) => {
    // Out of the window, and not from one element of the page to another.
    if (relatedTarget === null) incoming.onHeldOver(false);
  });
  addEventListener('drop', (event) => {
    incoming.onHeldOver(false);
    if (!isTaken(event)) return;
    event.preventDefault();
    hasHandedOn(event.dataTransfer, incoming);
  });
  addEventListener('paste', (event) => {
    if (isField(event.target) && event.clipboardData?.files.length === 0) return;
    if (hasHandedOn(event.clipboardData, incoming)) event.preventDefault();
  });
}
