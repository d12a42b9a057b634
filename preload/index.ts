import { contextBridge, ipcRenderer } from 'electron';
import type { BridgeMessage, TickmarkBridge } from './contract';

const post = (message: BridgeMessage, ports: MessagePort[] = []): void =>
  window.postMessage(message, window.location.origin, ports);

ipcRenderer.on('tickmark:port', (event) => post({ tickmark: 'port' }, [...event.ports]));
ipcRenderer.on('tickmark:tell', (_event, message: BridgeMessage) => post(message));

const bridge: TickmarkBridge = {
  native: {
    pickProject: () => ipcRenderer.invoke('tickmark:pick-project'),
    pickSave: (suggested, extension) => ipcRenderer.invoke('tickmark:pick-save', suggested, extension),
    reveal: (path) => ipcRenderer.invoke('tickmark:reveal', path),
    keysChanged: () => ipcRenderer.send('tickmark:keys-changed'),
    platform: process.platform,
  },
  requestPort: () => ipcRenderer.send('tickmark:request-port'),
};

contextBridge.exposeInMainWorld('tickmark', bridge);

// Peer connections ignore the content policy, and nothing here needs them. This runs before any script of the page.
contextBridge.executeInMainWorld({
  func: () => {
    for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport']) {
      Reflect.deleteProperty(globalThis, name);
    }
  },
});
