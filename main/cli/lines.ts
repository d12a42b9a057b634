/**
 * The lines of a stream of UTF-8, without their ends, as they come in. Only LF (or CRLF) ends a line: node:readline also
 * breaks at U+2028 and U+2029, which may stand unescaped inside JSON.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    for (const line of lines.slice(0, -1)) {
      parts.push(line);
      yield whole(parts);
      parts = [];
    }
    parts.push(lines.at(-1)!);
  }
  parts.push(decoder.decode());
  const last = whole(parts);
  if (last !== '') yield last;
}

/** A long line comes in many chunks; they are joined once. */
function whole(parts: readonly string[]): string {
  const line = parts.length === 1 ? parts[0]! : parts.join('');
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
