import type { Page } from 'playwright-core';
import { seeded } from './seeded';

/** How many times slower pages are to be, from `TICKMARK_SLOW`; 1 where it is not set. */
const FACTOR = Number(process.env.TICKMARK_SLOW ?? 1);
/** The longest that an answer of the engine is held back on a page made slower, in milliseconds for each time slower. */
const HELD_MS = 80;

/**
 * Makes a page as slow as a machine with other work to do, where `TICKMARK_SLOW` says how many times: its scripts run
 * slower, and each answer of the engine comes a random while later, in order. What a test only passes by luck fails so.
 */
export async function slowDown(page: Page): Promise<void> {
  if (!(FACTOR > 1)) return;
  const random = seeded(FACTOR);
  await page.routeWebSocket(/\/engine$/, (socket) => {
    const server = socket.connectToServer();
    let last = Promise.resolve();
    server.onMessage((message) => {
      const held = random() * HELD_MS * FACTOR;
      last = last
        .then(() => new Promise((resolve) => setTimeout(resolve, held)))
        .then(() => socket.send(message));
    });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: FACTOR });
}
