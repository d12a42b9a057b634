const STAND_IN = new URL('./electron.mjs', import.meta.url).href;

/** Module hook: `electron` is the stand-in, everything else is itself. */
export function resolve(specifier, context, next) {
  if (specifier === 'electron') return { url: STAND_IN, shortCircuit: true };
  return next(specifier, context);
}
