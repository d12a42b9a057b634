import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { ORIGIN } from './scheme';

type Sender = Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>;

/** Whether a message comes from our page itself, not from a frame in it or from elsewhere. */
export function fromOwnPage({ senderFrame: frame }: Sender): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${ORIGIN}/`);
}

/** Listens for a message without arguments from our page. */
export function listen(channel: string, take: (event: IpcMainEvent) => void): void {
  ipcMain.on(channel, (event, ...args) => {
    if (fromOwnPage(event) && args.length === 0) take(event);
  });
}

/** Answers calls of our page whose arguments are all text; others are refused. */
export function answer(
  channel: string,
  count: number,
  take: (...args: string[]) => Promise<string | null | undefined>,
): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    const texts = args.filter((argument): argument is string => typeof argument === 'string');
    if (!fromOwnPage(event) || args.length !== count || texts.length !== count) {
      throw new Error(`A call of ${channel} was refused.`);
    }
    return take(...texts);
  });
}
