/** Bytes in which a page must declare its encoding; the HTML Standard asks for 1,024, real pages need more. */
const PRESCAN = 4096;

/** The encoding that a web page declares in its first bytes (`<meta charset>`, `<?xml encoding>`), or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, PRESCAN));
  const match =
    /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w:-]{2,40})/i.exec(start) ??
    /^\s*<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:-]{2,40})/i.exec(start);
  return match?.[1] ?? null;
}
