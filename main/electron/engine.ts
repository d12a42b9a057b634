import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import type { EngineMessage } from '../../preload/contract';
import type { Channel, EngineKind, EngineProcess } from '../host/process';

function channelOf(port: MessagePortMain): Channel {
  port.start();
  return {
    post: (value) => port.postMessage(value),
    onMessage: (listener) => void port.on('message', (event) => listener(event.data)),
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}

function spawn(script: string): EngineProcess<MessagePortMain> {
  const child = utilityProcess.fork(script, [], { serviceName: 'Tickmark engine', stdio: 'inherit' });
  return {
    post: (message, port) => child.postMessage(message, port ? [port] : []),
    onMessage: (listener) => void child.on('message', (message: EngineMessage) => listener(message)),
    onExit: (listener) => void child.once('exit', (code) => listener(`it ended with ${code}`)),
    kill: () => void child.kill(),
  };
}

/** The engine as a utility process that runs `script`. */
export function utilityEngine(script: string): EngineKind<MessagePortMain> {
  return {
    spawn: () => spawn(script),
    channel: () => {
      const { port1, port2 } = new MessageChannelMain();
      return { near: channelOf(port1), far: port2 };
    },
  };
}
