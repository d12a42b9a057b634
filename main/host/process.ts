import type { EngineMessage, HostMessage } from '../../preload/contract';

/** The near end of a channel to the engine, whatever it is made of. */
export interface Channel {
  post(value: unknown): void;
  onMessage(listener: (value: unknown) => void): void;
  /** The far end, or the process that held it, is no more. */
  onClose(listener: () => void): void;
  close(): void;
}

/** An engine process as its host sees it: a worker thread, or a utility process of Electron. */
export interface EngineProcess<Port> {
  post(message: HostMessage, port?: Port): void;
  onMessage(listener: (message: EngineMessage) => void): void;
  /** Called once, with what is known of the reason. */
  onExit(listener: (why: string) => void): void;
  kill(): void;
}

/** How a host makes engine processes, and channels of which one end can be handed to them. */
export interface EngineKind<Port> {
  spawn(): EngineProcess<Port>;
  channel(): { near: Channel; far: Port };
}
