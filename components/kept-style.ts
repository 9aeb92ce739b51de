// The style of the confirmation on a page. What bears `!important` in a shadow tree is stronger
// than anything that the page says of it (CSS Cascade 5, section 6.1).

const PAPER =
  '--paper: #f8f5ee; --ink: #23201b; --quiet: #655e53; --edge: #8c8272; --accent: #8c3b28;';
const NIGHT =
  '--paper: #201e1b; --ink: #e8e2d6; --quiet: #a39b8d; --edge: #6f685c; --accent: #e09a82;';

export const KEPT_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  inset-block-end: 1rem !important;
  inset-inline-end: 1rem !important;
  z-index: 2147483647 !important;
  display: block !important;
  max-inline-size: min(26rem, calc(100vw - 2rem)) !important;
  color-scheme: light dark !important;
}
:host([dir="rtl"]) { direction: rtl !important; }
.box {
  ${PAPER}
  box-sizing: border-box;
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  align-items: baseline;
  padding: 10px 14px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font: 15px / 1.45 system-ui, -apple-system, "Segoe UI", sans-serif;
  text-align: start;
  transition: opacity 0.2s;
}
.box[data-text-size="small"] { font-size: 13px; }
.box[data-text-size="large"] { font-size: 18px; }
.box[data-scheme="night"] { ${NIGHT} }
@media (prefers-color-scheme: dark) { .box:not([data-scheme="paper"]) { ${NIGHT} } }
.box.is-coming { opacity: 0; }
p { margin: 0; flex: 1 1 auto; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-inline: -2px; }
.actions:empty { display: none; }
button {
  min-block-size: 28px;
  padding: 0 2px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: var(--accent);
  font: inherit;
  text-decoration: underline;
  text-underline-offset: 0.2em;
  cursor: pointer;
}
button:disabled { color: var(--quiet); cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (prefers-reduced-motion: reduce) { .box { transition: none; } }
@media (forced-colors: active) { :focus-visible { outline-color: Highlight; } }
@media print { :host { display: none !important; } }
`;
