// What Firefox's new tab does not cover, and how to have Outward there too.
import type { ComponentChildren } from 'preact';
import { message } from '../utils/messages/pages.ts';

export type FirefoxHomeProps = {
  /** The address to set as home page. */
  homePage: string;
  children?: ComponentChildren;
};

export function FirefoxHome({ homePage, children }: FirefoxHomeProps) {
  return (
    <section aria-labelledby="firefox">
      <h2 id="firefox">{message('firefoxHeading')}</h2>
      <p>{message('firefoxAbout')}</p>
      <input type="text" readOnly value={homePage} aria-label={message('firefoxHeading')} />
      {children}
    </section>
  );
}
