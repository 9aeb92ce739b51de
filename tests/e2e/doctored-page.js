// Stands before all scripts of a doctored build: a clock that can be set, a database that can be
// made to fail, and a watch over the first frames. What it does is told in localStorage, 'test'.
(() => {
  const told = () => JSON.parse(localStorage.getItem('test') ?? '{}');
  const { fault } = told();

  const RealDate = Date;
  const now = () => RealDate.now() + (told().shiftMs ?? 0);
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(now());
      else super(...parts);
    }
    static now() {
      return now();
    }
  };

  const realOpen = IDBFactory.prototype.open;
  const FAULTY_OPEN = {
    'open-throws'() {
      throw new DOMException('No database here', 'SecurityError');
    },
    // As Firefox has it in some private windows.
    'open-fails'(name) {
      const request = realOpen.call(this, `${name}-refused`, 1);
      request.addEventListener('upgradeneeded', () => request.transaction.abort());
      return request;
    },
    'next-version'(name, version) {
      return realOpen.call(this, name, version + 1);
    },
  };
  if (FAULTY_OPEN[fault]) IDBFactory.prototype.open = FAULTY_OPEN[fault];

  const isFull = (store) => told().full === true && store.name !== 'settings';
  const quotaError = () => new DOMException('No room is left', 'QuotaExceededError');
  const aborted = new WeakSet();
  const realError = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error');
  Object.defineProperty(IDBTransaction.prototype, 'error', {
    ...realError,
    get() {
      return aborted.has(this) ? quotaError() : realError.get.call(this);
    },
  });
  const abortsFull = (transaction) => {
    if (aborted.has(transaction)) return;
    aborted.add(transaction);
    transaction.abort();
  };
  const doomed = new WeakSet();
  const realCommit = IDBTransaction.prototype.commit;
  IDBTransaction.prototype.commit = function () {
    if (doomed.has(this)) abortsFull(this);
    else realCommit.call(this);
  };
  for (const method of ['put', 'add']) {
    const real = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...parts) {
      if (!isFull(this)) return real.apply(this, parts);
      if (fault === 'put-throws') throw quotaError();
      // As a full disk does it: the requests are taken, and then the transaction cannot commit.
      doomed.add(this.transaction);
      const request = real.apply(this, parts);
      request.addEventListener('success', () => abortsFull(this.transaction));
      return request;
    };
  }

  globalThis.testFrames = [];
  const watch = () => {
    const quote = document.querySelector('blockquote');
    if (quote) {
      const boxes = ['blockquote', '.row', 'textarea'].map((part) => {
        const box = document.querySelector(part)?.getBoundingClientRect();
        return box && [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
      });
      globalThis.testFrames.push({
        ms: performance.now(),
        text: quote.textContent,
        isFaceLoading: document.fonts.status === 'loading',
        boxes: boxes.join(', '),
      });
    }
    if (performance.now() < 1500) requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
})();
