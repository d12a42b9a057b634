import { type BridgeMessage, USER_COMMANDS, type UserCommandName } from '../../preload/contract';

/** Calls the listener with each command chosen from the desktop's menu bar; nothing comes in a browser. */
export function onMenuCommand(listener: (name: UserCommandName) => void): () => void {
  const hear = (event: MessageEvent<BridgeMessage>) => {
    if (event.source !== window || typeof event.data !== 'object' || event.data === null) return;
    if (event.data.tickmark === 'command' && event.data.name in USER_COMMANDS) listener(event.data.name);
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}
