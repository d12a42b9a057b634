import { PACKING } from './strict.mjs';

/**
 * What runs in a page before its own scripts: the preload script as Electron's sandbox would run it, with `electron` in
 * reach and nothing else. `window.__standIn(text)` reaches the stand-in.
 */
export function preloadScript(source) {
  return `(() => {
  if (window !== window.top || !location.host) return;
  ${PACKING}
  const call = window.__standIn;
  const listeners = new Map();
  const ports = new Map();
  const emit = (channel, event, ...args) => {
    for (const listener of listeners.get(channel) ?? []) listener(event, ...args);
  };
  window.__standInTell = (kind, name, text) => {
    const value = text === null ? null : unpack(text);
    if (kind === 'send') emit(name, { ports: [] }, ...value);
    if (kind === 'port') {
      const { port1, port2 } = new MessageChannel();
      ports.set(value, port2);
      port2.onmessage = ({ data }) => call(pack({ kind: 'port', id: value, data }));
      emit(name, { ports: [port1] }, null);
    }
    if (kind === 'data') ports.get(name).postMessage(value);
    if (kind === 'close') ports.get(name).close();
  };
  const only = (name, object) => new Proxy(object, {
    get(target, key) {
      if (key in target || typeof key === 'symbol') return target[key];
      throw new Error('electron: ' + name + '.' + key + ' is not modelled by the stand-in.');
    },
  });
  const modules = { electron: only('electron', {
    ipcRenderer: only('ipcRenderer', {
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      send: (channel, ...args) => void call(pack({ kind: 'send', channel, args })),
      invoke: async (channel, ...args) => unpack(await call(pack({ kind: 'invoke', channel, args }))).value,
    }),
    contextBridge: only('contextBridge', {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }),
      executeInMainWorld: ({ func, args = [] }) => func(...args),
    }),
  }) };
  const require = (name) => {
    if (!Object.hasOwn(modules, name)) throw new Error('A sandboxed preload cannot require ' + name + '.');
    return modules[name];
  };
  const module = { exports: {} };
  ((require, process, module, exports) => {
    ${source}
  })(require, { platform: 'linux' }, module, module.exports);
})()`;
}
