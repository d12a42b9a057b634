/** Lets only what is modelled be used: anything else throws, so that no test passes by talking to nothing. */
export function strict(name, object) {
  return new Proxy(object, {
    get(target, key) {
      if (
        key in target ||
        typeof key === 'symbol' ||
        key === 'then' ||
        key === 'toJSON' ||
        key === 'domain'
      ) {
        return Reflect.get(target, key);
      }
      throw new Error(`electron: ${name}.${key} is not modelled by the stand-in.`);
    },
  });
}

/**
 * Source of `pack` and `unpack`, run in Node and in the page: what crosses a port is text between them, and bytes must
 * arrive as bytes.
 */
export const PACKING = `
  const pack = (value) => JSON.stringify(value, (_, each) => {
    if (!ArrayBuffer.isView(each)) return each;
    let text = '';
    for (const byte of new Uint8Array(each.buffer, each.byteOffset, each.byteLength)) text += String.fromCharCode(byte);
    return { $bytes: btoa(text) };
  });
  const unpack = (text) => JSON.parse(text, (_, each) =>
    each && each.$bytes !== undefined ? Uint8Array.from(atob(each.$bytes), (char) => char.charCodeAt(0)) : each);
`;

export const { pack, unpack } = new Function(`${PACKING} return { pack, unpack };`)();
