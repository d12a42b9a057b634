import type { JSHandle, Page } from 'playwright-core';

/** Where a page shows what a gesture comes to. */
export interface Places {
  /** The selected row; it has AG Grid's `row-index`. */
  row: string;
  /** The highlighted passage; it has `data-figure`. */
  passage: string;
  /** The search field, and what has `data-found` once what is typed was answered. */
  search: string;
  found: string;
  grid: string;
  text: string;
  /** What a row shows once it is verified, within it. */
  verified: string;
}

type Watched = Window & { painted?: Promise<number> };

/** What is waited for after a key: another row and another passage, another row, or the answer to what is typed. */
export type Wanted = 'passage' | 'row' | 'found';

/**
 * Milliseconds from a key to the paint of what it asks for. In the page: looked at in each frame, and over once the frame
 * that shows it was handed to be painted.
 */
export async function keyToPaint(page: Page, key: string, wanted: Wanted, places: Places): Promise<number> {
  // In two steps: a key may overtake a script that was sent before it.
  await page.evaluate(
    ([what, { row, passage, search, found }]) => {
      const state = () => {
        const one = document.querySelector(row)?.getAttribute('row-index');
        const other = document.querySelector(passage)?.getAttribute('data-figure');
        return { one, other };
      };
      const before = state();
      const there = () => {
        if (what === 'found') {
          const typed = document.querySelector<HTMLInputElement>(search)?.value.trim();
          return document.querySelector(found)?.getAttribute('data-found')?.trim() === typed;
        }
        const { one, other } = state();
        const moved = one != null && one !== before.one;
        return what === 'row' ? moved : moved && other != null && other !== before.other;
      };
      (window as Watched).painted = new Promise<number>((resolve, reject) => {
        const late = () =>
          reject(new Error(`Nothing came of the key: ${JSON.stringify([what, before, state()])}`));
        setTimeout(late, 20_000);
        const look = (from: number) =>
          requestAnimationFrame(() => {
            if (!there()) {
              look(from);
              return;
            }
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - from);
            port2.postMessage(null);
          });
        addEventListener('keydown', ({ timeStamp }) => look(timeStamp), { once: true, capture: true });
      });
    },
    [wanted, places] as const,
  );
  await page.keyboard.press(key);
  return page.evaluate(() => (window as Watched).painted!);
}

/** What scrolls within a pane: the element with most to scroll. */
export function scrollerOf(page: Page, within: string): Promise<JSHandle<HTMLElement>> {
  return page.evaluateHandle((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(`${selector}, ${selector} *`)];
    const room = (element: HTMLElement) => element.scrollHeight - element.clientHeight;
    return all.reduce((most, each) => (room(each) > room(most) ? each : most));
  }, within);
}

/** Milliseconds between frames while an element's own scroll bar is moved by so many pixels in each. */
export async function scrollFrames(
  page: Page,
  within: string,
  pixels: number,
  frames: number,
): Promise<number[]> {
  const handle = await scrollerOf(page, within);
  return handle.evaluate(
    (scroller, [by, count]) => {
      scroller.scrollTop = 0;
      return new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = 0;
        const step = (now: number) => {
          if (last > 0) times.push(now - last);
          last = now;
          if (times.length === count) {
            resolve(times);
            return;
          }
          scroller.scrollTop += by;
          requestAnimationFrame(step);
        };
        // What the jump to the beginning makes is no part of it.
        setTimeout(() => requestAnimationFrame(step), 300);
      });
    },
    [pixels, frames] as const,
  );
}
